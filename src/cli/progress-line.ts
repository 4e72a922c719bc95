/** How far a long computation is, on one line of a terminal that is written over and cleared at the end. */
import type { Watch } from './check-simulate.ts';

/** Time between two looks, in ms. */
const every = 100;

export const progressLine = (terminal: { readonly write: (text: string) => unknown }): Watch => {
  const started = Date.now();
  let next = started + every;
  return (text, isDone) => {
    if (isDone) terminal.write('\r\u001b[K');
    else if (Date.now() >= next) {
      next = Date.now() + every;
      terminal.write(`\r\u001b[K${text}`);
    }
  };
};
