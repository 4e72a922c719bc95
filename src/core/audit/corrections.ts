/** The fewest printed figures of a report that would have to be others so that all its figures agree. */
import type { Report } from '../report.ts';
import type { AuditCheck, Source } from './check.ts';
import { printedNetwork } from './printed-network.ts';
import { type Correction, repairsOf } from './repair.ts';

/** A correction with the cell that it is about. */
export interface CellCorrection extends Correction {
  readonly source: Source;
}

/** Ways to put one part of a knot right, each a whole set of corrections: one way is enough. */
export type Choice = readonly (readonly CellCorrection[])[];

/** One knot of figures that do not agree, and how few corrections undo it. */
export interface Knot {
  readonly outcome: 'repaired' | 'none' | 'too-many';
  /** Corrections needed; 0 where none are known. */
  readonly size: number;
  /** Parts that do not depend on one another; from each, one way. */
  readonly choices: readonly Choice[];
}

export interface Corrections {
  readonly knots: readonly Knot[];
  /** Corrections in all where every knot was undone; absent where one was not. */
  readonly fewest?: number;
}

/** The smallest corrections, knot by knot; no knots where everything printed agrees. */
export const correctionsOf = (report: Report, checks: ReadonlyMap<string, AuditCheck>): Corrections => {
  const network = printedNetwork(report, checks);
  const placed = (one: Correction): CellCorrection => ({
    ...one,
    source: network.cells.get(one.id) as Source,
  });
  const knots = repairsOf(network).map((repair): Knot => {
    if (repair.outcome !== 'repaired') return { outcome: repair.outcome, size: 0, choices: [] };
    const choices = repair.parts.map((part) => part.map((way) => way.map(placed)));
    return { outcome: 'repaired', size: repair.size, choices };
  });
  const whole = knots.every(({ outcome }) => outcome === 'repaired');
  return { knots, ...(whole && { fewest: knots.reduce((all, { size }) => all + size, 0) }) };
};
