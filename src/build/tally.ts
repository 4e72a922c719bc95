/** How many checks stand under each mark. */
import type { Audit } from '../core/audit/audit.ts';
import { verdicts } from '../core/audit/verdict.ts';
import { exact, fixed } from '../core/exact.ts';
import { type MarkName, markOf } from './mark-figures.ts';

const marks: readonly MarkName[] = ['ok', 'no', 'ask', 'na'];

export interface MarkCount {
  readonly mark: MarkName;
  readonly count: number;
}

/** Counts by mark, those of zero left out. */
export const countsByMark = ({ tally }: Audit): readonly MarkCount[] =>
  marks
    .map((mark) => ({
      mark,
      count: verdicts
        .filter((verdict) => markOf(verdict) === mark)
        .reduce((sum, verdict) => sum + tally[verdict], 0),
    }))
    .filter(({ count }) => count > 0);

/** The counts as stretches of one bar; offsets and widths as percentages of it. */
export const tallyBars = (
  counts: readonly MarkCount[],
): readonly { readonly mark: MarkName; readonly x: string; readonly width: string }[] => {
  const sum = (some: readonly MarkCount[]) => some.reduce((total, { count }) => total + count, 0);
  const all = sum(counts);
  const percent = (count: number) => `${fixed(exact(BigInt(count) * 100n, BigInt(all)), 2)}%`;
  return counts.map(({ mark, count }, at) => ({
    mark,
    x: percent(sum(counts.slice(0, at))),
    width: percent(count),
  }));
};
