/**
 * A search through all combinations that a reader starts: in slices, so that the page stays at hand, and to be
 * stopped at any time. The search itself is fetched when it is wanted.
 */
import { createSignal } from 'solid-js';
import type { Range, TooMany } from '../core/combinations/result.ts';
import type { Progress } from '../core/combinations/search.ts';
import type { Report } from '../core/report.ts';

/** Time without a pause, in ms: short enough for a page to answer within. */
const slice = 12;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

export const createSearch = (report: Report, most: bigint) => {
  const [progress, setProgress] = createSignal<Progress>();
  const [found, setFound] = createSignal<Range | TooMany>();
  /** Number of the search under way; an older one sees that it has been left behind. */
  let current = 0;

  const start = async (): Promise<void> => {
    current += 1;
    const own = current;
    const { searchCombinations } = await import('../core/combinations/search.ts');
    const search = searchCombinations(report, most);
    while (own === current) {
      const until = performance.now() + slice;
      let step = search.next();
      while (!step.done && performance.now() < until) step = search.next();
      if (step.done) {
        setProgress(undefined);
        setFound(step.value);
        return;
      }
      setProgress(step.value);
      await pause();
    }
  };
  const stop = (): void => {
    current += 1;
    setProgress(undefined);
  };
  return {
    /** How far the search is; undefined while none is under way. */
    progress,
    /** What it came to; undefined until it is through. */
    found,
    start,
    stop,
  };
};
