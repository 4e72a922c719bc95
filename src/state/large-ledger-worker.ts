/** The worker of a large ledger: see the program for what it does. */
import type { LargeAsk } from './large-ledger-messages.ts';
import { createLargeLedger } from './large-ledger-program.ts';

/** Short enough that a reading seems to stop at once. */
const slice = 30;

/** Browsers give a page up to 4 GB and end it without a word beyond; this leaves room for views and exports. */
const ceiling = 1_500_000_000;

/** A message to itself comes after those that wait, without the delay of a timer. */
const { port1, port2 } = new MessageChannel();
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

const take = createLargeLedger({
  tell: (news) => postMessage(news),
  pause,
  now: () => performance.now(),
  slice,
  ceiling,
});

addEventListener('message', ({ data }: MessageEvent<LargeAsk>) => take(data));
