/** What a way is to lead to: a grade or a better one, or the loss of the grade in force. */
import type { Evaluation, Grade } from '../evaluation.ts';
import { compare, type Exact } from '../exact.ts';
import { type GradeSpan, gradeSpans, rankOf } from '../grade-spans.ts';
import type { Report } from '../report.ts';
import type { Gate, Scheme } from '../scheme.ts';

export type Aim = { readonly kind: 'reach'; readonly grade: string } | { readonly kind: 'lose' };

type Gates = Pick<Evaluation, 'gates' | 'untoldGates'>;

/** The whole before anything is changed, as far as an aim is concerned. */
export interface Start extends Gates {
  readonly total: Exact;
  readonly grade: Grade;
}

/** Those that bear on the grade of the whole, not on that of one node. */
const onWhole = ({ gates, untoldGates }: Gates): Gates => ({
  gates: gates.filter(({ on }) => on === undefined),
  untoldGates: untoldGates.filter(({ on }) => on === undefined),
});

/** Whether a grade, or none, with its total is what is aimed at. */
export type Accepts = (grade: string | undefined, total: Exact | undefined) => boolean;

/** No grade at all is never reached. It is a loss below the total in force, not in a hole above it. */
export const acceptsFor = ({ scheme }: Report, start: Pick<Start, 'grade' | 'total'>, aim: Aim): Accepts => {
  if (aim.kind === 'reach') {
    const wanted = rankOf(scheme, aim.grade);
    return (grade) => grade !== undefined && rankOf(scheme, grade) <= wanted;
  }
  const held = rankOf(scheme, start.grade.name);
  return (grade, total) =>
    grade === undefined
      ? total !== undefined && compare(total, start.total) < 0
      : rankOf(scheme, grade) > held;
};

/** The spans of totals under the gates in force. */
export const spansInForce = ({ scheme }: Report, evaluation: Gates): readonly GradeSpan[] => {
  const { gates, untoldGates } = onWhole(evaluation);
  return gradeSpans(scheme, gates, untoldGates);
};

/** Totals that are aimed at under the gates in force, above the start for a grade, below it for a loss. */
export const spansAimedAt = (report: Report, start: Start, aim: Aim): readonly GradeSpan[] => {
  const accepts = acceptsFor(report, start, aim);
  const { total } = start;
  return spansInForce(report, start).filter(({ grade, from, to }) => {
    const isAhead = aim.kind === 'reach' ? !to || compare(to, total) > 0 : !from || compare(from, total) < 0;
    return isAhead && accepts(grade.name, from ?? to);
  });
};

/**
 * The gate in force that keeps every total from the grades wanted: one that does so alone, else the first of
 * several that do so together. Undefined where some total has such a grade, or none would without gates.
 */
export const barringGate = (
  scheme: Scheme,
  evaluation: Gates,
  isWanted: (grade: string | undefined) => boolean,
): string | undefined => {
  const { gates, untoldGates } = onWhole(evaluation);
  const isOpen = (told: readonly Gate[], untold: readonly Gate[]) =>
    gradeSpans(scheme, told, untold).some(({ grade }) => isWanted(grade.name));
  if (isOpen(gates, untoldGates) || !isOpen([], [])) return undefined;
  const alone = gates.find((gate) => !isOpen([gate], [])) ?? untoldGates.find((gate) => !isOpen([], [gate]));
  return (alone ?? gates[0] ?? untoldGates[0])?.id;
};
