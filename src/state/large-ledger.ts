/** A large ledger as the page holds it: its worker, asked by messages, and what the worker tells. */
import type { LargeAsk, LargeTell } from './large-ledger-messages.ts';

export interface LargeLedger {
  readonly ask: (ask: LargeAsk) => void;
  /** Ends the worker and gives its memory back. */
  readonly close: () => void;
}

/** Starts the worker. `tell` hears everything; `fail` is called once where the worker ends or does not come. */
export const startLargeLedger = (tell: (news: LargeTell) => void, fail: () => void): LargeLedger => {
  const worker = new Worker(new URL('./large-ledger-worker.ts', import.meta.url), { type: 'module' });
  let isOpen = true;
  const close = (): void => {
    isOpen = false;
    worker.terminate();
  };
  const end = (): void => {
    if (!isOpen) return;
    close();
    fail();
  };
  worker.onerror = end;
  worker.onmessageerror = end;
  worker.onmessage = ({ data }: MessageEvent<LargeTell>) => {
    if (isOpen) tell(data);
  };
  return { ask: (ask) => isOpen && worker.postMessage(ask), close };
};
