/** The keys of the audit page. */
import { isTyping, keysOffered, singleKeys, wayOf } from '../inspector/single-keys.ts';

export interface KeyActions {
  /** To the next (1) or the previous (-1) row. */
  readonly step: (by: 1 | -1) => void;
  /** Enter where nothing has the focus: opens the calculation of the row in hand. */
  readonly open: () => void;
  /** Escape. */
  readonly close: () => void;
}

/** Does what a key stands for. The walk through the list comes before that of the inspector through the text. */
export const actOnKey = (event: KeyboardEvent, actions: KeyActions): void => {
  if (event.defaultPrevented || event.isComposing || isTyping(event)) return;
  const way = singleKeys() && keysOffered() ? wayOf(event) : undefined;
  if (event.key === 'Escape') actions.close();
  else if (event.key === 'Enter' && event.target === document.body) {
    // The key would go on to act on what gets the focus.
    event.preventDefault();
    actions.open();
  } else if (way) {
    event.preventDefault();
    actions.step(way === 'next' ? 1 : -1);
  }
};
