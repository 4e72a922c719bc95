/**
 * J and K without a modifier. Whoever speaks to the machine or mistypes must be able to switch such keys off
 * (WCAG 2.1.4); the choice is kept on the device. Without a keyboard at hand the switch is not shown, and the keys
 * are off.
 */
const name = 'fusuan-keys';

/** Storage may be forbidden; the choice then holds for this page only. */
export const storedKeys = (): boolean => {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
};

export const storeKeys = (on: boolean): void => {
  try {
    localStorage.setItem(name, on ? 'on' : 'off');
  } catch {}
};

export const keysOffered = (): boolean => matchMedia('(hover: hover)').matches;

const fields = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select';

/** Whether a key goes into a field. */
export const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(fields));

/** Where the single keys lead, for an event that is one of them. */
export const wayOf = (event: KeyboardEvent): 'next' | 'previous' | undefined => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const key = event.key.toLowerCase();
  return key === 'j' ? 'next' : key === 'k' ? 'previous' : undefined;
};
