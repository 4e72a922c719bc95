/** A bare page that reads a chosen file by the worker of the ledger, or by papaparse in another worker. */

import { startLargeLedger } from '../../../src/state/large-ledger.ts';
import type { LargeTell } from '../../../src/state/large-ledger-messages.ts';

export interface PageReading {
  readonly ms: number;
  /** Until the first totals are shown, ms. */
  readonly first: number;
  /** Longest task of the page while it loads, ms; 0 where none is long. */
  readonly longest: number;
  readonly rows: number;
  readonly sum: string;
}

let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

const chosen = (): File => {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('no file');
  return file;
};

const show = (text: string): void => {
  const place = document.querySelector('p');
  if (place) place.textContent = text;
};

/** Long tasks are told a little later than they happen. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

const readOurs = async (): Promise<PageReading> => {
  const started = performance.now();
  let first = 0;
  longest = 0;
  const [news, ms] = await new Promise<readonly [LargeTell, number]>((resolve, reject) => {
    const ledger = startLargeLedger((one) => {
      if (one.kind === 'progress') {
        show(`${one.found.totals.rows} ${one.found.totals.sum}`);
        first ||= performance.now() - started;
      } else if (one.kind !== 'shape') {
        ledger.close();
        resolve([one, performance.now() - started]);
      }
    }, reject);
    ledger.ask({ kind: 'open', name: 'ledger.csv', from: chosen() });
  });
  if (news.kind !== 'read') throw new Error(news.kind);
  await settled();
  return { ms, first, longest, rows: news.found.totals.rows, sum: String(news.found.totals.sum) };
};

const readTheirs = async (): Promise<Pick<PageReading, 'ms' | 'rows'>> => {
  const started = performance.now();
  const worker = new Worker(new URL('./yardstick-worker.ts', import.meta.url), { type: 'module' });
  const rows = await new Promise<number>((resolve, reject) => {
    worker.onerror = reject;
    worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    worker.postMessage(chosen());
  });
  const ms = performance.now() - started;
  worker.terminate();
  return { ms, rows };
};

Object.assign(globalThis, { readOurs, readTheirs });
