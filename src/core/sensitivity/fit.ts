/** The total as a function of the input on a stretch without cuts: fitted to points, then checked at others. */
import { add, compare, type Exact, equals, exact, multiply, subtract, zero } from '../exact.ts';
import { constant, type Fraction, solved, through, valueAt } from '../rule/fraction.ts';
import type { InputWorld } from './input-world.ts';

/** Places within the stretch, in elevenths: on no round number. */
const fitted = [2n, 5n, 9n];
const checked = [1n, 7n, 10n];

/** A value so many parts of the way from one to another. */
export const between = (from: Exact, to: Exact, part: bigint, parts: bigint): Exact =>
  add(from, multiply(subtract(to, from), exact(part, parts)));

/** Undefined where it is no line and no simple quotient of the input, or there is no total. */
export const fitBetween = (world: InputWorld, from: Exact, to: Exact): Fraction | undefined => {
  const seen = [...fitted, ...checked].flatMap((part) => {
    const at = between(from, to, part, 11n);
    const total = world.smooth(at);
    return total ? [[at, total] as const] : [];
  });
  const [first] = seen;
  if (!first || seen.length < fitted.length + checked.length) return undefined;
  const isLevel = seen.every(([, total]) => equals(total, first[1]));
  const fit = isLevel ? constant(first[1]) : through(seen.slice(0, fitted.length));
  const agrees = ([at, total]: (typeof seen)[number]): boolean => {
    const expected = fit && valueAt(fit, at);
    return expected !== undefined && equals(expected, total);
  };
  return seen.every(agrees) ? fit : undefined;
};

/** Where the fit has a value strictly between two inputs. */
export const crossing = (fit: Fraction, value: Exact, from: Exact, to: Exact): Exact | undefined => {
  const at = solved(fit, value);
  return at && compare(at, from) > 0 && compare(at, to) < 0 ? at : undefined;
};

/** Whether two fits are one and the same function: their coefficients are in one proportion. */
export const isSameFit = (f: Fraction, g: Fraction): boolean => {
  const [p, q] = [
    [f.a, f.b, f.c, f.d],
    [g.a, g.b, g.c, g.d],
  ] as const;
  return p.every((x, i) =>
    q.every((_, j) => equals(multiply(x, q[j] ?? zero), multiply(p[j] ?? zero, q[i] ?? zero))),
  );
};
