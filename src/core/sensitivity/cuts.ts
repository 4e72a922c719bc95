/** Values of an input at which some rule, formula or gate goes over to another piece. */
import type { AppliedEdit } from '../edits.ts';
import { compare, type Exact, equals, least, one } from '../exact.ts';
import type { Expression } from '../expression/ast.ts';
import type { Scope } from '../expression/value.ts';
import { isUnknown } from '../expression/value.ts';
import { dependentsOf, mentions } from '../inputs-in-use.ts';
import { isProportional } from '../proportional.ts';
import type { Input } from '../report.ts';
import { Follower } from '../rule/follow.ts';
import { scopeOf } from '../scope.ts';
import { ScorePass } from '../score-pass.ts';
import { between } from './fit.ts';
import { inlined } from './inlined.ts';
import type { InputWorld } from './input-world.ts';

/** More pieces than this are not followed. */
const mostPieces = 64;

interface Place {
  readonly expression: Expression;
  /** Row on which a rule stands. */
  readonly code?: string;
}

/** Rules and gates that follow the input; `mentions` may be of an input computed from it. */
const placesIn = ({ report, input, rows }: InputWorld): readonly Place[] => {
  const moved: readonly Input[] = [input, ...dependentsOf(report, input).inputs];
  const gates = report.scheme.gates.filter(({ when }) => moved.some((one) => mentions(when, one)));
  return [
    ...rows.flatMap(({ code, rule }) => (rule ? [{ expression: rule, code }] : [])),
    ...gates.map(({ when }) => ({ expression: when })),
  ];
};

/** The scope of a row, or of none, when the input has a value. Gates are left aside: they are places themselves. */
const scopeAt = (world: InputWorld, code: string | undefined, value: Exact): Scope => {
  const applied: readonly AppliedEdit[] = [...world.applied, world.edit(value)];
  return scopeOf(new ScorePass(world.report, applied, new Map()), code);
};

/** Cuts of one place, and the input from which on it could not be followed any more. */
interface Followed {
  readonly cuts: readonly Exact[];
  readonly lostFrom?: Exact;
}

/** Whether a rule leaves the score to judgement from one value to another: then it stays as it is. */
const isJudgedFrom = (follower: Follower, from: Exact, to: Exact): boolean =>
  [1n, 5n, 10n].every((part) => {
    const { kind } = follower.outcomeAt(between(from, to, part, 11n));
    return kind === 'range' || kind === 'choice';
  });

const followed = (world: InputWorld, { expression, code }: Place, from: Exact, to: Exact): Followed => {
  const pass = new ScorePass(world.report, world.applied, new Map());
  const points = code === undefined ? one : pass.points(code);
  const follower = new Follower(
    inlined(world.report, expression, world.input),
    (value) => scopeAt(world, code, value),
    world.input.key,
    isUnknown(points) ? undefined : points,
  );
  const cuts: Exact[] = [];
  for (let at = from; cuts.length < mostPieces; ) {
    const { traced, cut } = follower.beside({ at, side: 1 });
    const end = cut && compare(cut, to) < 0 ? cut : to;
    if (traced === undefined && !isJudgedFrom(follower, at, end)) return { cuts, lostFrom: at };
    if (end === to) return { cuts };
    cuts.push(end);
    at = end;
  }
  return { cuts, lostFrom: cuts.at(-1) ?? from };
};

/**
 * All cuts strictly between two values, ascending, each once; `lostFrom` where there may be others from some value
 * on, because a rule is of another kind or scores bear on one another.
 */
export const cutsBetween = (world: InputWorld, from: Exact, to: Exact): Followed => {
  const all = placesIn(world).map((place) => followed(world, place, from, to));
  const sorted = all.flatMap(({ cuts }) => cuts).filter((cut) => compare(cut, from) > 0);
  const cuts = sorted.sort(compare).filter((cut, at) => at === 0 || !equals(cut, sorted[at - 1] as Exact));
  const lost = isProportional(world.report) ? all.flatMap(({ lostFrom }) => lostFrom ?? []) : [from];
  return { cuts, ...(lost.length > 0 && { lostFrom: lost.reduce(least) }) };
};
