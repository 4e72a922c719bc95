/** How far the total is from every span of grades, holes and gates included. */
import { type Edits, noEdits, readable } from '../edits.ts';
import type { Evaluation } from '../evaluation.ts';
import { absolute, compare, type Exact, subtract, zero } from '../exact.ts';
import { type GradeSpan, gradeSpans, isWithin, rankOf } from '../grade-spans.ts';
import type { Report } from '../report.ts';
import { revised } from '../revised.ts';
import { barringGate } from './aim.ts';
import { movableInputs } from './input-curves.ts';

export interface BandDistance {
  /** Absent in a hole of the printed bands, with the bands around it. */
  readonly grade?: string;
  readonly hole?: { readonly below?: string; readonly above?: string };
  readonly from?: Exact;
  readonly fromIncluded: boolean;
  readonly to?: Exact;
  readonly toIncluded: boolean;
  /** Points that the total has to gain, or below zero to lose, to come to the nearer edge; 0 within the span. */
  readonly by: Exact;
  /** Whether the edge itself belongs to the span; otherwise the total has to go beyond it. */
  readonly atEdge: boolean;
  /** Gate in force under which no total has this grade. */
  readonly barredBy?: string;
}

/** A value of one input at which a gate begins or ceases to hold. */
export interface GateDistance {
  readonly gate: string;
  readonly input: string;
  readonly at: Exact;
  readonly now: Exact;
  /** Whether it holds as things are. */
  readonly holds: boolean;
}

export interface Distances {
  /** Highest first. */
  readonly bands: readonly BandDistance[];
  readonly gates: readonly GateDistance[];
}

const nearerEdge = (span: GradeSpan, total: Exact): Pick<BandDistance, 'by' | 'atEdge'> => {
  const { from, to } = span;
  if (isWithin(span, total)) return { by: zero, atEdge: true };
  const isBelow = from !== undefined && compare(total, from) <= 0;
  if (isBelow) return { by: subtract(from, total), atEdge: span.fromIncluded };
  return to ? { by: subtract(to, total), atEdge: span.toIncluded } : { by: zero, atEdge: true };
};

/**
 * The distance of the total to each span of grades, by the reading of the bands that the scheme grades with and as
 * if no gate held; a gate that bars a grade is named beside it. Undefined where there is no total or no band.
 */
export const bandDistances = (
  report: Report,
  evaluation: Evaluation,
): readonly BandDistance[] | undefined => {
  const { total } = evaluation;
  if (!total || report.scheme.bands.length === 0 || !report.scheme.gradeLevels.includes(0)) return undefined;
  return gradeSpans(report.scheme)
    .map((span): BandDistance => {
      const { name, hole } = span.grade;
      const isSame = (grade: string | undefined) => grade === name;
      const gate = name === undefined ? undefined : barringGate(report.scheme, evaluation, isSame);
      return {
        ...(name !== undefined && { grade: name }),
        ...(name === undefined && hole && { hole }),
        ...(span.from && { from: span.from }),
        fromIncluded: span.fromIncluded,
        ...(span.to && { to: span.to }),
        toIncluded: span.toIncluded,
        ...nearerEdge(span, total),
        ...(gate !== undefined && { barredBy: gate }),
      };
    })
    .toReversed();
};

const apart = (a: Exact, b: Exact): Exact => absolute(subtract(a, b));

/** Every value of every input at which a gate turns, nearest to the value in force. */
const gateDistances = (report: Report, evaluation: Evaluation, edits: Edits): readonly GateDistance[] => {
  const held = new Set(evaluation.gates.map(({ id }) => id));
  return [...movableInputs(report, readable(report, edits), { gated: true })].flatMap((movable) => {
    if (movable.kind !== 'number') return [];
    const { curve, input } = movable;
    return report.scheme.gates.flatMap(({ id }): readonly GateDistance[] => {
      const turns = curve.breaks.filter((_, at) => {
        const [before, after] = [curve.stretches[at - 1], curve.stretches[at]];
        return before && after && before.gates.includes(id) !== after.gates.includes(id);
      });
      const nearest = turns.toSorted((a, b) => compare(apart(a.at, curve.now), apart(b.at, curve.now)))[0];
      return nearest
        ? [{ gate: id, input: input.key, at: nearest.at, now: curve.now, holds: held.has(id) }]
        : [];
    });
  });
};

/** Distance to every band edge and every turning of a gate. `evaluation` is that of the report with the edits. */
export const distanceToBands = (
  published: Report,
  evaluation: Evaluation,
  edits: Edits = noEdits,
): Distances | undefined => {
  const report = revised(published, edits);
  const bands = bandDistances(report, evaluation);
  return bands && { bands, gates: gateDistances(report, evaluation, edits) };
};

/** Rank of a distance for lists: grades from the top, each hole below the grade above it. */
export const distanceRank = ({ scheme }: Report, { grade, hole }: BandDistance): number =>
  grade !== undefined ? 2 * rankOf(scheme, grade) : 2 * rankOf(scheme, hole?.above) + 1;
