/** The other way round: which input a rule needs to give the points wanted. */
import { absolute, compare, type Exact, equals, exact, subtract, zero } from '../exact.ts';
import type { Expression } from '../expression/ast.ts';
import type { Scope } from '../expression/value.ts';
import { Follower } from './follow.ts';
import { type Germ, isConstant, solved } from './fraction.ts';

/** More pieces than this in one direction are not followed. */
const mostPieces = 64;

class Inverse {
  readonly #rule: Follower;
  readonly #wanted: Exact;

  constructor(rule: Follower, wanted: Exact) {
    this.#rule = rule;
    this.#wanted = wanted;
  }

  #isSolution(value: Exact): boolean {
    const outcome = this.#rule.outcomeAt(value);
    return outcome.kind === 'number' && equals(outcome.value, this.#wanted);
  }

  /** The first solution from `start` on one side, piece by piece. */
  towards(side: 1 | -1, start: Exact): Exact | undefined {
    let at = start;
    for (let piece = 0; piece < mostPieces; piece++) {
      if (this.#isSolution(at)) return at;
      const germ = { at, side };
      const { traced, cut } = this.#rule.beside(germ);
      if (typeof traced !== 'object') return undefined;
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
  const inverse = new Inverse(new Follower(e, (value) => scope(name, value), name, points), wanted);
  const [above, below] = [inverse.towards(1, from), inverse.towards(-1, from)];
  if (!above || !below) return above ?? below;
  if (compare(from, zero) >= 0 && compare(below, zero) < 0) return above;
  return compare(absolute(subtract(below, from)), absolute(subtract(above, from))) < 0 ? below : above;
};
