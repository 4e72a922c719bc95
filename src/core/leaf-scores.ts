/** Scores that a judged row could have been given instead: its rule's own steps, or those of the report. */
import type { Evaluation, NodeResult } from './evaluation.ts';
import { compare, divide, type Exact, exact, floor, greatest, least, multiply, zero } from './exact.ts';
import { isLeaf, type Report } from './report.ts';

const steps: readonly Exact[] = [
  exact(1n),
  exact(1n, 2n),
  exact(1n, 4n),
  exact(1n, 5n),
  exact(1n, 10n),
  exact(1n, 20n),
  exact(1n, 100n),
];
/** Fewer scores than this have no habit of whole points. */
const fewest = 5;
/** More steps than this from end to end are no scale on which anybody judges. */
const mostSteps = 10_000n;

const isMultiple = (score: Exact, step: Exact): boolean => divide(score, step)?.d === 1n;

/**
 * The coarsest step, a point at most, to which the judged scores keep; one in ten may stand out. Half a point
 * where there are too few scores to tell.
 */
export const scoreStepOf = (report: Report, evaluation: Evaluation): Exact => {
  const judged = report.indicators.flatMap((row) => {
    const node = isLeaf(row) ? evaluation.nodes.get(row.code) : undefined;
    return node?.origin === 'judged' && node.score ? [node.score] : [];
  });
  const others = judged.length < fewest ? 0 : Math.floor(judged.length / 10);
  const known = judged.length < fewest ? steps.slice(1) : steps;
  const found = known.find((step) => judged.filter((score) => !isMultiple(score, step)).length <= others);
  return found ?? (steps.at(-1) as Exact);
};

const floorSteps = (value: Exact, step: Exact): bigint => floor({ n: value.n * step.d, d: value.d * step.n });

/** Every multiple of the step within the bounds, and the bounds themselves. */
const stepsWithin = (min: Exact, max: Exact, step: Exact): readonly Exact[] => {
  const [first, last] = [floorSteps(min, step), floorSteps(max, step)];
  if (compare(min, max) > 0 || last - first > mostSteps) return [];
  const scores = [min];
  for (let at = first; at <= last; at++) {
    const score = multiply(step, exact(at));
    if (compare(score, min) > 0 && compare(score, max) < 0) scores.push(score);
  }
  return compare(min, max) < 0 ? [...scores, max] : scores;
};

/**
 * The scores that a row may be given, ascending, between 0 and its points. Empty where a rule computes the
 * score, and where nothing says how far it may go.
 */
export const scoresOf = (
  { attainable, points }: Pick<NodeResult, 'attainable' | 'points'>,
  step: Exact,
): readonly Exact[] => {
  if (attainable.kind === 'only') return [];
  if (attainable.kind === 'choice') {
    const within = (value: Exact) => compare(value, zero) >= 0 && !(points && compare(value, points) > 0);
    return attainable.values.filter(within);
  }
  const max = attainable.kind === 'range' ? attainable.max : points;
  if (!max) return [];
  const min = attainable.kind === 'range' ? greatest(zero, attainable.min) : zero;
  return stepsWithin(min, points ? least(points, max) : max, step);
};

/** The nearest of ascending scores below and above one of them, or between two. */
export const neighboursOf = (
  scores: readonly Exact[],
  score: Exact,
): { readonly below?: Exact; readonly above?: Exact } => {
  const below = scores.findLast((one) => compare(one, score) < 0);
  const above = scores.find((one) => compare(one, score) > 0);
  return { ...(below && { below }), ...(above && { above }) };
};
