/** Event on a figure whose check the inspector shows from now on; a list of checks may follow it. */
export const inspected = 'inspected';
