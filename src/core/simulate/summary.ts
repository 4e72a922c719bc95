/** A simulation short enough for a page: its totals in bins instead of one by one. */
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  floor,
  greatest,
  multiply,
  round,
  subtract,
} from '../exact.ts';
import { roundStep } from '../ruler.ts';
import type { Simulation } from './result.ts';

export interface Bins {
  /** Lower edge of the first bin, a multiple of the width. */
  readonly from: Exact;
  readonly width: Exact;
  /** Runs in each bin, its lower edge included, its upper edge not; the first and the last hold at least one. */
  readonly counts: readonly number[];
}

export interface Summary extends Omit<Simulation, 'histogram'> {
  /** Absent where no run had a total. */
  readonly bins?: Bins;
  /** Runs whose total is not below the one that nothing moved, both to the hundredth; absent without that one. */
  readonly reached?: number;
}

/** Bins that still show as bars on a phone. */
const mostBins = 70n;
/** Totals are counted to the hundredth. */
const narrowest = exact(1n, 100n);

const binOf = (total: Exact, width: Exact): bigint => floor(divide(total, width) as Exact);

/** Totals in bins of a round width (1, 2 or 5 times a power of ten), about 30 to 70 of them. */
export const binsOf = (histogram: Simulation['histogram']): Bins | undefined => {
  const [first, last] = [histogram[0], histogram.at(-1)];
  if (!first || !last) return undefined;
  const span = subtract(last.total, first.total);
  const width =
    span.n === 0n ? narrowest : greatest(roundStep(divide(span, exact(mostBins)) as Exact), narrowest);
  const lowest = binOf(first.total, width);
  const counts = new Array<number>(Number(binOf(last.total, width) - lowest) + 1).fill(0);
  for (const { total, count } of histogram) {
    const at = Number(binOf(total, width) - lowest);
    counts[at] = (counts[at] as number) + count;
  }
  return { from: multiply(exact(lowest), width), width, counts };
};

/** Lower edge of a bin; of the one after the last: the upper edge of the last. */
export const binEdge = ({ from, width }: Bins, at: number): Exact =>
  add(from, multiply(width, exact(BigInt(at))));

const reachedIn = ({ histogram, published }: Simulation): number | undefined => {
  const least = published.total && round(published.total, 2);
  return (
    least && histogram.reduce((sum, { total, count }) => (compare(total, least) < 0 ? sum : sum + count), 0)
  );
};

export const summaryOf = (simulation: Simulation): Summary => {
  const { histogram, ...rest } = simulation;
  const bins = binsOf(histogram);
  const reached = reachedIn(simulation);
  return { ...rest, ...(bins && { bins }), ...(reached !== undefined && { reached }) };
};
