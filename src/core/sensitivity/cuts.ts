/** Values of an input at which some rule, formula or gate goes over to another piece. */
import type { AppliedEdit } from '../edits.ts';
import { compare, type Exact, equals, one } from '../exact.ts';
import type { Expression } from '../expression/ast.ts';
import type { Scope } from '../expression/value.ts';
import { isUnknown } from '../expression/value.ts';
import { dependentsOf, mentions } from '../inputs-in-use.ts';
import type { Input } from '../report.ts';
import { Follower } from '../rule/follow.ts';
import { scopeOf } from '../scope.ts';
import { ScorePass } from '../score-pass.ts';
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

const cutsOf = (world: InputWorld, { expression, code }: Place, from: Exact, to: Exact): readonly Exact[] => {
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
    const { cut } = follower.beside({ at, side: 1 });
    if (!cut || compare(cut, to) >= 0) break;
    cuts.push(cut);
    at = cut;
  }
  return cuts;
};

/** All cuts strictly between two values, ascending, each once. */
export const cutsBetween = (world: InputWorld, from: Exact, to: Exact): readonly Exact[] => {
  const all = placesIn(world).flatMap((place) => cutsOf(world, place, from, to));
  const sorted = all.filter((cut) => compare(cut, from) > 0).sort(compare);
  return sorted.filter((cut, at) => at === 0 || !equals(cut, sorted[at - 1] as Exact));
};
