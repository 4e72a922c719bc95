/**
 * The line from the page to its simulator: a worker where there is one, else the same program on the page, in
 * slices that leave it at hand. Opened with the first run and kept.
 */
import type { ReportSource } from '../core/report.ts';
import type { SimulatorNews, SimulatorOrder } from './desk-robustness-simulator.ts';

export interface SimulatorLine {
  readonly send: (order: SimulatorOrder) => void;
}

type Hear = (news: SimulatorNews) => void;

/** Time without a pause on the page itself, in ms. */
const slice = 12;

const onPage = async (hear: Hear): Promise<SimulatorLine> => {
  const { createSimulator } = await import('./desk-robustness-simulator.ts');
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve);
    });
  return { send: createSimulator({ tell: hear, pause, now: () => performance.now(), slice }) };
};

/** Rejects where the browser has no workers or the worker's program does not come. */
const inWorker = (source: ReportSource, hear: Hear): Promise<SimulatorLine> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./desk-robustness-worker.ts', import.meta.url), { type: 'module' });
    let last = 0;
    worker.onerror = () => {
      worker.terminate();
      reject(new Error('the worker did not start'));
    };
    worker.onmessage = ({ data }: MessageEvent<SimulatorNews>) => {
      if (data.kind !== 'ready') return hear(data);
      // A worker that dies later ends the run that it has under way.
      worker.onerror = () => hear({ kind: 'failed', id: last });
      resolve({
        send: (order) => {
          if (order.kind === 'run') last = order.id;
          worker.postMessage(order);
        },
      });
    };
    worker.postMessage({ kind: 'source', source } satisfies SimulatorOrder);
  });

/** Opens the line and hands the source over. */
export const openLine = async (source: ReportSource, hear: Hear): Promise<SimulatorLine> => {
  const line = await inWorker(source, hear).catch(() => undefined);
  if (line) return line;
  const own = await onPage(hear);
  own.send({ kind: 'source', source });
  return own;
};
