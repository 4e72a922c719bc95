/** A simulation as a record for other programs: plain JSON, every figure as decimal text. */
import type { Ending } from '../combinations/endings.ts';
import { type Exact, plain } from '../exact.ts';
import type { Report } from '../report.ts';
import type { Simulation, Sources } from './result.ts';
import { settingsText } from './settings-text.ts';

export interface SimulationRecord {
  readonly report: string;
  /** The settings as `check --simulate` takes them. */
  readonly settings: string;
  /** Runs done. */
  readonly n: number;
  readonly way: Simulation['way'];
  readonly barrier: string | null;
  readonly published: { readonly total: string | null; readonly ending: Ending };
  readonly endings: readonly { readonly ending: Ending; readonly count: number; readonly share: string }[];
  readonly mean: string | null;
  readonly quantiles: Readonly<Record<string, string>>;
  readonly histogram: readonly (readonly [total: string, count: number])[];
  readonly sources: Sources;
}

const textOf = (value: Exact | undefined): string | null => (value ? plain(value) : null);

/** The record of a simulation of a report. */
export const simulationRecord = (report: Report, simulation: Simulation): SimulationRecord => {
  const { settings, n, way, barrier, published, endings, mean, quantiles, histogram, sources } = simulation;
  return {
    report: report.slug,
    settings: settingsText(settings),
    n,
    way,
    barrier: barrier ?? null,
    published: { total: textOf(published.total), ending: published.ending },
    endings,
    mean: textOf(mean),
    quantiles: Object.fromEntries(Object.entries(quantiles).map(([share, total]) => [share, plain(total)])),
    histogram: histogram.map(({ total, count }) => [plain(total), count] as const),
    sources,
  };
};
