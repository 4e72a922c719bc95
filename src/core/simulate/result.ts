/** What a simulation found, with everything that is needed to repeat it. */
import type { Ending } from '../combinations/endings.ts';
import { rankOf } from '../combinations/endings.ts';
import { type Exact, exact, fixed } from '../exact.ts';
import type { Report } from '../report.ts';
import type { Barrier } from './barriers.ts';
import type { ReadingLeftOut } from './readings.ts';
import type { SimulationSettings } from './settings.ts';
import { type Count, hundredthsAt, keyOf } from './tally.ts';
import type { StillReason } from './world.ts';

export interface EndingShare {
  readonly ending: Ending;
  /** Runs that end here, of all runs. */
  readonly count: number;
  /** Decimal text of count ÷ runs, exact where it ends within six decimals. */
  readonly share: string;
}

/** Which assumptions were really used. */
export interface Sources {
  /** Codes of the rows whose weight moves; empty where weights stay. */
  readonly weighed: readonly string[];
  /** Codes of the rows whose score moves, and why the others stay. */
  readonly judged: readonly string[];
  readonly still: readonly { readonly code: string; readonly why: StillReason }[];
  /** Ids of the readings that hold or do not, and why the others take no part. */
  readonly readings: readonly string[];
  readonly left: readonly { readonly id: string; readonly why: ReadingLeftOut }[];
}

export interface Simulation {
  readonly settings: SimulationSettings;
  /** Runs done; `settings.count` unless it was stopped before. */
  readonly n: number;
  /** `compiled`: on flat arrays of integers; `evaluated`: every run scored anew, and why. Both exact. */
  readonly way: 'compiled' | 'evaluated';
  readonly barrier?: Barrier;
  readonly sources: Sources;
  /** The report as it stands before anything is moved. */
  readonly published: { readonly total?: Exact; readonly ending: Ending };
  /** Best grade first; those of the scheme that no run reached are listed with 0. */
  readonly endings: readonly EndingShare[];
  /** Runs by total, rounded half up to 0.01 points, ascending. */
  readonly histogram: readonly { readonly total: Exact; readonly count: number }[];
  /** By share of the runs (`0.05`): the least total that so many runs do not exceed. Empty without totals. */
  readonly quantiles: Readonly<Record<string, Exact>>;
  /** Mean of the rounded totals. */
  readonly mean?: Exact;
}

export const quantileShares = ['0.05', '0.10', '0.25', '0.50', '0.75', '0.90', '0.95'] as const;

const shareText = (count: number, n: number): string => {
  const text = fixed(exact(BigInt(count), BigInt(n)), 6);
  return text.replace(/0+$/, '').replace(/\.$/, '');
};

const endingShares = (report: Report, counts: readonly Count[], n: number): readonly EndingShare[] => {
  const found = new Map<string, { readonly ending: Ending; readonly count: number }>();
  const tell = (ending: Ending, more: number): void => {
    const key = keyOf(ending);
    found.set(key, { ending, count: (found.get(key)?.count ?? 0) + more });
  };
  if (report.scheme.gradeLevels.includes(0)) {
    for (const { name } of report.scheme.bands) tell({ kind: 'grade', name }, 0);
  }
  for (const { ending, count } of counts) tell(ending, count);
  return [...found.values()]
    .sort((a, b) => rankOf(report, a.ending) - rankOf(report, b.ending))
    .map(({ ending, count }) => ({ ending, count, share: shareText(count, n) }));
};

const byTotal = (counts: readonly Count[]): readonly (readonly [hundredths: number, count: number])[] => {
  const sums = new Map<number, number>();
  for (const { place, count } of counts) {
    if (place === undefined) continue;
    const at = hundredthsAt(place);
    sums.set(at, (sums.get(at) ?? 0) + count);
  }
  return [...sums].sort(([a], [b]) => a - b);
};

const inPoints = (hundredths: number): Exact => exact(BigInt(hundredths), 100n);

const quantile = (totals: ReturnType<typeof byTotal>, runs: number, share: string): Exact => {
  // A share of two decimals of the runs, in whole runs.
  const wanted = (BigInt(share.slice(2)) * BigInt(runs) + 99n) / 100n;
  let sofar = 0n;
  for (const [at, count] of totals) {
    sofar += BigInt(count);
    if (sofar >= wanted) return inPoints(at);
  }
  return inPoints(totals.at(-1)?.[0] ?? 0);
};

/** The counts of all runs as figures. */
export const figuresOf = (
  report: Report,
  counts: readonly Count[],
  n: number,
): Pick<Simulation, 'n' | 'endings' | 'histogram' | 'quantiles' | 'mean'> => {
  const totals = byTotal(counts);
  const runs = totals.reduce((sum, [, count]) => sum + count, 0);
  const sum = totals.reduce((all, [at, count]) => all + BigInt(at) * BigInt(count), 0n);
  return {
    n,
    endings: endingShares(report, counts, n),
    histogram: totals.map(([at, count]) => ({ total: inPoints(at), count })),
    quantiles:
      runs === 0
        ? {}
        : Object.fromEntries(quantileShares.map((share) => [share, quantile(totals, runs, share)])),
    ...(runs > 0 && { mean: exact(sum, BigInt(runs) * 100n) }),
  };
};
