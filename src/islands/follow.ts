/**
 * A field that follows a choice. What a reader has put into it before any script came, or a browser has put back, is
 * a choice as well, unless the address brings another one.
 */
import { createEffect, untrack } from 'solid-js';

/** `initial` is what the field holds while nothing is chosen. To be called with the field, while it is set up. */
export const follow = (
  field: HTMLInputElement | HTMLSelectElement,
  chosen: () => string,
  choose: (text: string) => void,
  initial = '',
): void => {
  let isFirst = true;
  createEffect(() => {
    const text = chosen();
    if (isFirst && text === initial && field.value !== initial) untrack(() => choose(field.value));
    else if (field.value !== text) field.value = text;
    isFirst = false;
  });
};
