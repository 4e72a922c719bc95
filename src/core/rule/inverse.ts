/** The other way round: which input a rule needs to give the points wanted. */
import { absolute, compare, type Exact, equals, exact, subtract, zero } from '../exact.ts';
import type { Expression, Node } from '../expression/ast.ts';
import { outcomeOf } from '../expression/evaluate.ts';
import type { Outcome } from '../expression/outcome.ts';
import type { Scope } from '../expression/value.ts';
import { ruleOutcome } from './evaluate.ts';
import { constant, type Fraction, type Germ, isConstant, solved, through, valueAt } from './fraction.ts';
import { nextCut, type Traced, Tracer } from './trace.ts';

/** More pieces than this in one direction are not followed. */
const mostPieces = 64;

/** Inputs at which an unknown part of a rule is looked at: far apart, and on no round number. */
const probes: readonly Exact[] = [exact(7n, 3n), exact(211n, 2n), exact(30_011n, 3n), exact(7_000_003n, 2n)];
const checks: readonly Exact[] = [exact(17n, 7n), exact(1009n, 3n), exact(123_456_791n, 5n)];

class Inverse {
  readonly #expression: Expression;
  readonly #name: string;
  readonly #wanted: Exact;
  readonly #points: Exact | undefined;
  readonly #make: (name: string, value: Exact) => Scope;
  readonly #scopes = new Map<string, Scope>();
  readonly #opaque = new Map<Node, Traced>();

  constructor(
    expression: Expression,
    make: (name: string, value: Exact) => Scope,
    name: string,
    wanted: Exact,
    points: Exact | undefined,
  ) {
    this.#expression = expression;
    this.#make = make;
    this.#name = name;
    this.#wanted = wanted;
    this.#points = points;
  }

  #scope(value: Exact): Scope {
    const key = `${value.n}/${value.d}`;
    const known = this.#scopes.get(key);
    if (known) return known;
    const scope = this.#make(this.#name, value);
    this.#scopes.set(key, scope);
    return scope;
  }

  #isSolution(value: Exact): boolean {
    const outcome = ruleOutcome(this.#expression, { scope: this.#scope(value), points: this.#points });
    return outcome.kind === 'number' && equals(outcome.value, this.#wanted);
  }

  #outcome(node: Node, value: Exact): Outcome {
    return outcomeOf(node, { scope: this.#scope(value), points: this.#points });
  }

  /** What a part that is not followed is as a function of the input: fitted to points, then checked. */
  #fitted(node: Node): Traced {
    const seen = probes.map((probe) => this.#outcome(node, probe));
    const [first] = seen;
    if (first?.kind === 'boolean') {
      const isSame = seen.every((other) => other.kind === 'boolean' && other.value === first.value);
      return isSame ? first.value : undefined;
    }
    const points = seen.flatMap((outcome, at) =>
      outcome.kind === 'number' ? [[probes[at] as Exact, outcome.value] as const] : [],
    );
    const [[, value] = []] = points;
    if (points.length < probes.length || !value) return undefined;
    const isSame = points.every(([, other]) => equals(other, value));
    const fitted = isSame ? constant(value) : through(points.slice(0, 3));
    const agrees = (probe: Exact) => fitted && this.#agrees(node, fitted, probe);
    return [...probes, ...checks].every(agrees) ? fitted : undefined;
  }

  #agrees(node: Node, fitted: Fraction, probe: Exact): boolean {
    const outcome = this.#outcome(node, probe);
    const expected = valueAt(fitted, probe);
    return outcome.kind === 'number' && expected !== undefined && equals(outcome.value, expected);
  }

  readonly #known = (node: Node): Traced => {
    if (!this.#opaque.has(node)) this.#opaque.set(node, this.#fitted(node));
    return this.#opaque.get(node);
  };

  /** The first solution from `start` on one side, piece by piece. */
  towards(side: 1 | -1, start: Exact): Exact | undefined {
    let at = start;
    for (let piece = 0; piece < mostPieces; piece++) {
      if (this.#isSolution(at)) return at;
      const germ = { at, side };
      const tracer = new Tracer({ name: this.#name, germ, opaque: this.#known });
      const traced = tracer.node(this.#expression.root);
      if (typeof traced !== 'object') return undefined;
      const cut = nextCut(tracer.cuts, germ);
      const hit = isConstant(traced) ? undefined : solved(traced, this.#wanted);
      const isHere = hit && compare(hit, at) === side && (!cut || compare(cut, hit) === side);
      if (isHere) return this.#isSolution(hit) ? hit : undefined;
      const whole = isConstant(traced) ? this.#wholeWithin(germ, cut) : undefined;
      if (whole) return whole;
      if (!cut) return undefined;
      at = cut;
    }
    return undefined;
  }

  /**
   * A level piece of solutions whose limit is not one of them (`n > 6`) has no nearest one; where the limit
   * is a whole number, as for counts, the next whole number is given.
   */
  #wholeWithin({ at, side }: Germ, cut: Exact | undefined): Exact | undefined {
    if (at.d !== 1n) return undefined;
    const next = exact(at.n + BigInt(side));
    const isInside = !cut || compare(cut, next) === side;
    return isInside && this.#isSolution(next) ? next : undefined;
  }
}

/**
 * The value of the input `name` at which the rule gives exactly `wanted` points: of all such values the one
 * nearest to `from` (0 when not given), and not below 0 where `from` is not and another exists. Exact for rules
 * that are piecewise lines or simple quotients of that input, also through derived inputs; undefined where the
 * points cannot be reached, or the rule is of another kind. Beyond a whole limit that is itself excluded
 * (`n > 6`) the next whole number is given. Money is in 元.
 */
export const inverseOf = (
  e: Expression,
  scope: (name: string, value: Exact) => Scope,
  name: string,
  wanted: Exact,
  points: Exact | undefined,
  from: Exact = zero,
): Exact | undefined => {
  const inverse = new Inverse(e, scope, name, wanted, points);
  const [above, below] = [inverse.towards(1, from), inverse.towards(-1, from)];
  if (!above || !below) return above ?? below;
  if (compare(from, zero) >= 0 && compare(below, zero) < 0) return above;
  return compare(absolute(subtract(below, from)), absolute(subtract(above, from))) < 0 ? below : above;
};
