/** What `check --simulate --json` prints and the page hands over as a file: the record, all of it to be had again. */
import type { Edits } from '../edits.ts';
import { fixed } from '../exact.ts';
import type { Report } from '../report.ts';
import { type SimulationRecord, simulationRecord } from './record.ts';
import type { Simulation } from './result.ts';
import { settingsText } from './settings-text.ts';

export interface SimulationFile extends SimulationRecord {
  /** Settings that give these runs again; a run that was stopped asks for as many as it came to. */
  readonly simulate: string;
  readonly edits: Readonly<Record<string, string>>;
  /** Runs by total in points, rounded to 0.01. */
  readonly histogram: readonly (readonly [total: string, count: number])[];
}

export const simulationFile = (report: Report, simulation: Simulation, edits: Edits): SimulationFile => ({
  ...simulationRecord(report, simulation),
  simulate: settingsText({ ...simulation.settings, count: simulation.n }),
  edits: Object.fromEntries(edits),
  histogram: simulation.histogram.map(({ total, count }) => [fixed(total, 2), count] as const),
});
