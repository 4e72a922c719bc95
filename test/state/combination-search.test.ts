import { createRoot } from 'solid-js';
import { describe, expect, test } from 'vitest';
import { combinationsOf } from '../../src/core/combinations/search.ts';
import { createSearch } from '../../src/state/combination-search.ts';
import { type Row, scheme, smallReport } from '../core/small-report.ts';
import { alternative } from '../core/switch-report.ts';

/** Twelve switches under a mean: every combination has to be scored. */
const leaves = Array.from({ length: 12 }, (_, at): Row => [`1.${at + 1}`, '5', '4']);
const report = smallReport([['1'], ...leaves], {
  alternatives: leaves.map(([code], at) => alternative(`s${at}`, [[code, '1']])),
  scheme: scheme({ aggregation: { default: 'mean', levels: new Map() } }),
});
const most = 10_000n;
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
const inRoot = async (run: (search: ReturnType<typeof createSearch>) => Promise<void>): Promise<void> => {
  await createRoot(async (dispose) => {
    await run(createSearch(report, most));
    dispose();
  });
};

describe('a search that the reader starts', () => {
  test('goes in slices, tells how far it is, and comes to what the search in one go does', async () => {
    await inRoot(async ({ running: isRunning, progress, found, start }) => {
      const seen: number[] = [];
      void start();
      expect(isRunning()).toBe(true);
      while (isRunning()) {
        const now = progress();
        if (now) seen.push(now.done);
        await turn();
      }
      expect(new Set(seen).size).toBeGreaterThan(1);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(progress()).toBeUndefined();
      expect(found()).toEqual(combinationsOf(report, most));
    });
  });

  test('stops when told to, and can be started again', async () => {
    await inRoot(async ({ progress, found, start, stop }) => {
      const first = start();
      while (!progress()) await turn();
      stop();
      await first;
      expect([progress(), found()]).toEqual([undefined, undefined]);
      await start();
      expect(found()?.kind).toBe('range');
    });
  });
});
