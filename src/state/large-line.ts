import type { LargeTell } from './large-ledger-messages.ts';
import type { OpenLargeLine } from './large-view.ts';

/** A line to a worker of its own. */
export const openLargeLine: OpenLargeLine = (hear) => {
  const worker = new Worker(new URL('./large-ledger-worker.ts', import.meta.url), { type: 'module' });
  let closed = false;
  worker.onmessage = ({ data }: MessageEvent<LargeTell>) => {
    if (!closed) hear(data);
  };
  worker.onerror = () => {
    if (!closed) hear({ kind: 'failed', code: 'unreadable' });
  };
  return {
    ask: (ask) => worker.postMessage(ask),
    close: () => {
      closed = true;
      worker.terminate();
    },
  };
};
