/** The single keys of the audit page, which a reader may switch off; the choice is remembered. */

export interface KeyActions {
  /** To the next (1) or the previous (-1) row. */
  readonly step: (by: 1 | -1) => void;
  /** Enter where nothing has the focus: opens the calculation of the row in hand. */
  readonly open: () => void;
  /** Escape. */
  readonly close: () => void;
}

const stored = 'fusuan-keys';

/** Storage may be forbidden; the switch then holds for this page only. */
export const keysRemembered = (): boolean => {
  try {
    return localStorage.getItem(stored) !== 'off';
  } catch {
    return true;
  }
};
export const rememberKeys = (on: boolean): void => {
  try {
    localStorage.setItem(stored, on ? 'on' : 'off');
  } catch {}
};

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));

/** The letter of a key; an input method reports `Process` in its place. */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  key === 'Process' ? code.replace('Key', '').toLowerCase() : key.toLowerCase();

/** Does what a key stands for. `single`: whether letters act by themselves. */
export const actOnKey = (event: KeyboardEvent, single: boolean, actions: KeyActions): void => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (takesText(event.target)) return;
  if (event.key === 'Escape') actions.close();
  else if (event.key === 'Enter' && event.target === document.body) {
    // The key would go on to act on what gets the focus.
    event.preventDefault();
    actions.open();
  } else if (single && (letterOf(event) === 'j' || letterOf(event) === 'k')) {
    event.preventDefault();
    actions.step(letterOf(event) === 'j' ? 1 : -1);
  }
};
