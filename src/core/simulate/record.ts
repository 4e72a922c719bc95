/** A simulation as plain data: what is printed, stored and compared between machines, figures as decimal text. */
import type { Ending } from '../combinations/endings.ts';
import { fixed, plain } from '../exact.ts';
import type { Report } from '../report.ts';
import type { Barrier } from './barriers.ts';
import type { Simulation, Sources } from './result.ts';

export interface EndingRecord {
  readonly ending: Ending;
  readonly count: number;
  readonly share: string;
}

export interface SimulationRecord {
  readonly report: string;
  /** Runs done. */
  readonly n: number;
  readonly seed: string;
  readonly settings: {
    /** Runs asked for. */
    readonly count: number;
    /** Share by which weights are moved at most; null where they stay. */
    readonly weights: string | null;
    readonly judged: boolean;
    readonly readings: boolean;
  };
  readonly way: Simulation['way'];
  readonly barrier?: Barrier;
  readonly sources: Sources;
  readonly published: { readonly total: string | null; readonly ending: Ending };
  /** By name of the grade: share of the runs that end in it. */
  readonly grades: Readonly<Record<string, string>>;
  /** Every ending, holes between printed bands among them, best first. */
  readonly endings: readonly EndingRecord[];
  readonly quantiles: Readonly<Record<string, string>>;
  /** Mean of the rounded totals to four decimals; null where no run has a total. */
  readonly mean: string | null;
}

/** The record of a simulation of a report, in a fixed order of keys. */
export const simulationRecord = (report: Report, simulation: Simulation): SimulationRecord => {
  const { settings, n, way, barrier, sources, published, endings, quantiles, mean } = simulation;
  const { count, seed, weights, judged, readings } = settings;
  const grades = endings.flatMap(({ ending, share }) =>
    ending.kind === 'grade' ? [[ending.name, share] as const] : [],
  );
  return {
    ...{ report: report.slug, n, seed },
    settings: { count, weights: weights ? plain(weights) : null, judged, readings },
    way,
    ...(barrier && { barrier }),
    sources,
    published: { total: published.total ? plain(published.total) : null, ending: published.ending },
    grades: Object.fromEntries(grades),
    endings: endings.map(({ ending, count, share }) => ({ ending, count, share })),
    quantiles: Object.fromEntries(
      Object.entries(quantiles).map(([share, total]) => [share, fixed(total, 2)]),
    ),
    mean: mean ? fixed(mean, 4) : null,
  };
};
