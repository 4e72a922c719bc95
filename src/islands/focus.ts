/**
 * Where the focus goes when the control that had it is taken away by what it did. Without this a reader at the
 * keyboard would start again from the top of the page.
 */
export const focusOn = (id: string): void => document.getElementById(id)?.focus();
