/** Joins the children of a node into its score and its points: the five aggregations of a scheme. */
import {
  absolute,
  add,
  divide,
  type Exact,
  exact,
  greatest,
  least,
  multiply,
  subtract,
  sum,
  zero,
} from './exact.ts';
import { isUnknown, type Unknown, unknown } from './expression/value.ts';
import type { IndicatorKind } from './report.ts';
import type { AbsencePolicy, Aggregation } from './scheme.ts';

/** A child as its parent sees it. */
export interface Member {
  readonly code: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly score: Exact | Unknown;
  readonly points: Exact | Unknown;
  readonly weight: Exact | Unknown;
  /** Set when the child has no score of its own. */
  readonly policy?: AbsencePolicy;
}

/** Set aside by the scheme’s policy: neither score nor, unless rescaled, points. */
export const isAbsent = (member: Member): boolean =>
  member.policy === 'leave-out' || member.policy === 'renormalise';

/** Members that take part with a score. */
export const present = (members: readonly Member[]): readonly Member[] =>
  members.filter((member) => member.kind !== 'prerequisite' && !isAbsent(member));

/** The known values, or the first that cannot be told. */
const known = (values: readonly (Exact | Unknown)[]): readonly Exact[] | Unknown => {
  const missing = values.find(isUnknown);
  return missing ?? (values as readonly Exact[]);
};

const mean = (values: readonly Exact[], about: string): Exact | Unknown =>
  divide(sum(values), exact(BigInt(values.length))) ?? unknown('zero-denominator', about);

const weightedMean = (
  values: readonly Exact[],
  members: readonly Member[],
  about: string,
): Exact | Unknown => {
  const weights = known(members.map((member) => (isUnknown(member.weight) ? member.points : member.weight)));
  if (isUnknown(weights)) return weights;
  const weighted = sum(values.map((value, at) => multiply(value, weights[at] as Exact)));
  return divide(weighted, sum(weights)) ?? unknown('zero-denominator', about);
};

/** Bonuses add, deductions take away whatever sign they are printed with. */
const signedSum = (values: readonly Exact[], members: readonly Member[]): Exact =>
  values.reduce(
    (total, value, at) =>
      members[at]?.kind === 'deduction' ? subtract(total, absolute(value)) : add(total, value),
    zero,
  );

/** Scales a sum up to the points that rows set aside would have carried (policy `renormalise`). */
const renormalised = (value: Exact, members: readonly Member[], about: string): Exact | Unknown => {
  const scale = rescaling(members);
  if (scale === undefined || isUnknown(scale)) return scale ?? value;
  return divide(multiply(value, scale.all), scale.applicable) ?? unknown('zero-denominator', about);
};

/** Points of all rows and of those that apply; undefined where no row is set aside for rescaling. */
export const rescaling = (
  members: readonly Member[],
): { readonly all: Exact; readonly applicable: Exact } | Unknown | undefined => {
  if (!members.some((member) => member.policy === 'renormalise')) return undefined;
  const scored = members.filter((member) => member.kind === 'score' && member.policy !== 'leave-out');
  const all = known(scored.map((member) => member.points));
  const applicable = known(scored.filter((member) => !isAbsent(member)).map((member) => member.points));
  if (isUnknown(all)) return all;
  return isUnknown(applicable) ? applicable : { all: sum(all), applicable: sum(applicable) };
};

/** The score of a node from its members; `about` names the node where it cannot be told. */
export const joinScores = (how: Aggregation, members: readonly Member[], about: string): Exact | Unknown => {
  const taking = how === 'sum' ? present(members) : present(members).filter((one) => one.kind === 'score');
  const scores = known(taking.map((member) => member.score));
  if (isUnknown(scores)) return scores;
  if (scores.length === 0) return unknown('score-missing', about);
  if (how === 'sum') return renormalised(signedSum(scores, taking), members, about);
  if (how === 'weighted-mean') return weightedMean(scores, taking, about);
  if (how === 'mean') return mean(scores, about);
  return scores.reduce(how === 'min' ? least : greatest);
};

/** The points of a node from its members; bonuses and deductions carry none. */
export const joinPoints = (how: Aggregation, members: readonly Member[], about: string): Exact | Unknown => {
  const taking = members.filter((member) => member.kind === 'score' && member.policy !== 'leave-out');
  const points = known(taking.map((member) => member.points));
  if (isUnknown(points)) return points;
  if (points.length === 0) return unknown('points-missing', about);
  if (how === 'sum') return sum(points);
  if (how === 'weighted-mean') return weightedMean(points, taking, about);
  if (how === 'mean') return mean(points, about);
  return points.reduce(greatest);
};
