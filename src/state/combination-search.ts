/**
 * A search through all combinations that a reader starts: in slices, so that the page stays at hand, and to be
 * stopped at any time. The search itself is fetched when it is wanted.
 */
import { createSignal } from 'solid-js';
import type { Range, TooMany } from '../core/combinations/result.ts';
import type { Progress } from '../core/combinations/search.ts';
import type { Report } from '../core/report.ts';
import { inSlices } from './slices.ts';

export const createSearch = (report: Report, most: bigint) => {
  const [running, setRunning] = createSignal(false);
  const [progress, setProgress] = createSignal<Progress>();
  const [found, setFound] = createSignal<Range | TooMany>();
  /** Number of the search under way; an older one sees that it has been left behind. */
  let current = 0;

  const stop = (): void => {
    current += 1;
    setRunning(false);
    setProgress(undefined);
  };
  const start = async (): Promise<void> => {
    current += 1;
    const own = current;
    setRunning(true);
    const fetched = await import('../core/combinations/search.ts').catch(() => undefined);
    // Not fetched: the reader is back at the start and may try again.
    if (!fetched) return stop();
    const result = await inSlices(
      fetched.searchCombinations(report, most),
      () => own === current,
      setProgress,
    );
    // Given up: another search may be under way.
    if (!result) return;
    stop();
    setFound(result);
  };
  return {
    running,
    /** How far the search is; undefined while none is under way, and before its first slice. */
    progress,
    /** What it came to; undefined until it is through. */
    found,
    start,
    stop,
  };
};
