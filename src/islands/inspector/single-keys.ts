/**
 * J and K without a modifier. Whoever speaks to the machine or mistypes must be able to switch such keys off
 * (WCAG 2.1.4); the choice is kept on the device. Without a keyboard at hand the switch is not shown, and the keys
 * are off.
 */
import { createSignal } from 'solid-js';

const name = 'fusuan-keys';
const [keys, setKeys] = createSignal(true);

/** Whether the keys act; one switch for all that listens to them. */
export const singleKeys = keys;

/** Takes up the choice kept on the device. Storage may be forbidden; the choice then holds for this page only. */
export const recallSingleKeys = (): void => {
  try {
    setKeys(localStorage.getItem(name) !== 'off');
  } catch {}
};

export const switchSingleKeys = (on: boolean): void => {
  setKeys(on);
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
  // An input method of Chinese reports `Process` in place of the letter.
  const key = event.key === 'Process' ? event.code.replace('Key', '').toLowerCase() : event.key.toLowerCase();
  return key === 'j' ? 'next' : key === 'k' ? 'previous' : undefined;
};
