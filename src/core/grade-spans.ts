/** The line of totals cut into spans of one grade each: bands, holes between printed bands, and what gates do. */
import type { Grade } from './evaluation.ts';
import { add, compare, type Exact, equals, exact, multiply, one, subtract } from './exact.ts';
import { gradeOf } from './grade.ts';
import type { Gate, Scheme } from './scheme.ts';

export interface GradeSpan {
  /** Absent: without end. */
  readonly from?: Exact;
  readonly fromIncluded: boolean;
  readonly to?: Exact;
  readonly toIncluded: boolean;
  /** Grade of every total within, under the gates given; `name` is absent in a hole. */
  readonly grade: Grade;
}

/** Totals at which a grade may change: every edge of a band, as used or as printed, ascending. */
export const bandEdges = (scheme: Scheme): readonly Exact[] => {
  const all = [
    ...scheme.bands.map((band) => band.min),
    ...scheme.printedBands.flatMap(({ min, max }) => [...(min ? [min] : []), ...(max ? [max] : [])]),
  ].sort(compare);
  return all.filter((edge, at) => at === 0 || !equals(edge, all[at - 1] as Exact));
};

const middle = (a: Exact | undefined, b: Exact | undefined): Exact => {
  if (a && b) return multiply(add(a, b), exact(1n, 2n));
  return a ? add(a, one) : b ? subtract(b, one) : one;
};

const sameGrade = (a: Grade, b: Grade): boolean => a.name === b.name && a.untold === b.untold;

/** Neighbouring pieces of one grade as one span. */
const merged = (pieces: readonly GradeSpan[]): readonly GradeSpan[] => {
  const spans: GradeSpan[] = [];
  for (const piece of pieces) {
    const last = spans.at(-1);
    if (!last || !sameGrade(last.grade, piece.grade)) {
      spans.push(piece);
      continue;
    }
    const { to: _, ...start } = last;
    spans[spans.length - 1] = {
      ...start,
      ...(piece.to && { to: piece.to }),
      toIncluded: piece.toIncluded,
    };
  }
  return spans;
};

/** The spans of a scheme under the gates that hold, lowest first; one span where there are no bands. */
export const gradeSpans = (
  scheme: Scheme,
  gates: readonly Gate[] = [],
  untold: readonly Gate[] = [],
): readonly GradeSpan[] => {
  const edges = bandEdges(scheme);
  const piece = (at: Exact, from: Exact | undefined, to: Exact | undefined): GradeSpan => ({
    ...(from && { from }),
    fromIncluded: from !== undefined && from === to,
    ...(to && { to }),
    toIncluded: to !== undefined && from === to,
    grade: gradeOf(scheme, at, gates, untold),
  });
  const lowest = piece(middle(undefined, edges[0]), undefined, edges[0]);
  const others = edges.flatMap((edge, at) => [
    piece(edge, edge, edge),
    piece(middle(edge, edges[at + 1]), edge, edges[at + 1]),
  ]);
  return merged([lowest, ...others]);
};

/** Whether a total lies within a span. */
export const isWithin = ({ from, fromIncluded, to, toIncluded }: GradeSpan, total: Exact): boolean =>
  (from === undefined || compare(total, from) >= (fromIncluded ? 0 : 1)) &&
  (to === undefined || compare(total, to) <= (toIncluded ? 0 : -1));

/** Rank of a grade by the scheme, 0 the highest; no grade, and names outside the bands, rank last. */
export const rankOf = (scheme: Scheme, name: string | undefined): number => {
  const at = scheme.bands.findIndex((band) => band.name === name);
  return at < 0 ? scheme.bands.length : at;
};
