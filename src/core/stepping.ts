/** What one step, ten steps or the end of the range means in a field of a what-if. */
import { compare, type Exact, exact, greatest, least, multiply, negate, subtract, zero } from './exact.ts';
import type { Attainable } from './rule/result.ts';

/** A key or button of a field: steps up or down, or to a limit. */
export type Move = 1 | -1 | 10 | -10 | 'least' | 'most';

export interface Range {
  readonly min: Exact;
  readonly max?: Exact;
  readonly step: Exact;
}

/** Judged scores move by half a point. */
export const scoreStep: Exact = exact(1n, 2n);

/** Whole steps in a value, rounded down; exact where the value is a multiple. */
const wholeSteps = (value: Exact, step: Exact): bigint => {
  const [n, d] = [value.n * step.d, value.d * step.n];
  const quotient = n / d;
  return n < 0n && n % d !== 0n ? quotient - 1n : quotient;
};

/** The next multiple of the step in a direction; a value between two multiples goes to the nearer end first. */
const nextMultiple = (value: Exact, step: Exact, times: bigint): Exact => {
  if (times > 0n) return multiply(step, exact(wholeSteps(value, step) + times));
  return negate(nextMultiple(negate(value), step, -times));
};

const limited = (value: Exact, { min, max }: Range): Exact => {
  const atLeast = greatest(min, value);
  return max ? least(max, atLeast) : atLeast;
};

/** One move within a range. A value outside the range is never moved further out. */
export const moveIn = (range: Range, value: Exact, move: Move): Exact => {
  if (move === 'least') return range.min;
  if (move === 'most') return range.max ?? value;
  return limited(nextMultiple(value, range.step, BigInt(move)), range);
};

/** One move among listed scores: the next higher or lower one; ten steps go to the end. */
const moveAmong = (values: readonly Exact[], value: Exact, move: Move): Exact => {
  const [lowest, highest] = [values[0] ?? value, values.at(-1) ?? value];
  if (move === 'least' || move === -10) return lowest;
  if (move === 'most' || move === 10) return highest;
  if (move === 1) return values.find((one) => compare(one, value) > 0) ?? value;
  return values.findLast((one) => compare(one, value) < 0) ?? value;
};

/** The range in which a rule lets somebody judge, within 0 and the points of the row. */
export const rangeOf = (attainable: Attainable, points: Exact | undefined): Range => {
  const judged = attainable.kind === 'range' ? attainable : { min: zero };
  const max = 'max' in judged ? (points ? least(points, judged.max) : judged.max) : points;
  return { min: greatest(zero, judged.min), step: scoreStep, ...(max && { max }) };
};

/** One move of a score: to the next attainable value where the rule lists them, else by half a point. */
export const moveScore = (
  attainable: Attainable,
  points: Exact | undefined,
  score: Exact,
  move: Move,
): Exact =>
  attainable.kind === 'choice'
    ? moveAmong(attainable.values, score, move)
    : moveIn(rangeOf(attainable, points), score, move);

/** The multiple of the step nearest to a value, unless one of the `stops` is nearer. */
export const nearestStop = (range: Range, value: Exact, stops: readonly Exact[]): Exact => {
  const below = multiply(range.step, exact(wholeSteps(value, range.step)));
  const above = nextMultiple(value, range.step, 1n);
  const distance = (stop: Exact): Exact => {
    const difference = subtract(stop, value);
    return difference.n < 0n ? negate(difference) : difference;
  };
  const nearer = (a: Exact, b: Exact): Exact => (compare(distance(b), distance(a)) < 0 ? b : a);
  return limited([below, above, ...stops].reduce(nearer), range);
};
