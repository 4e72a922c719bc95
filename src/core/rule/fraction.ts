/**
 * Functions (a·t + b) / (c·t + d) of one input t: straight lines and simple quotients, which is all that
 * a piece of a scoring rule is made of. Exact throughout.
 */
import {
  add,
  compare,
  divide,
  type Exact,
  equals,
  exact,
  multiply,
  negate,
  subtract,
  zero,
} from '../exact.ts';

export interface Fraction {
  readonly a: Exact;
  readonly b: Exact;
  readonly c: Exact;
  readonly d: Exact;
}

const unit = exact(1n);

export const constant = (value: Exact): Fraction => ({ a: zero, b: value, c: zero, d: unit });
/** The input itself. */
export const identity: Fraction = { a: unit, b: zero, c: zero, d: unit };

export const isConstant = ({ a, b, c, d }: Fraction): boolean => equals(multiply(a, d), multiply(b, c));
const isLine = ({ c }: Fraction): boolean => c.n === 0n;

/** The value of a constant fraction. */
const levelOf = ({ a, b, c, d }: Fraction): Exact | undefined => (d.n === 0n ? divide(a, c) : divide(b, d));

/** The constant itself where there is no input in it, so that later steps see it. */
const reduced = (fraction: Fraction): Fraction | undefined => {
  if (!isConstant(fraction)) return fraction;
  const value = levelOf(fraction);
  return value && constant(value);
};

const scaled = ({ a, b, c, d }: Fraction, by: Exact): Fraction => ({
  a: multiply(a, by),
  b: multiply(b, by),
  c,
  d,
});

const plusConstant = ({ a, b, c, d }: Fraction, value: Exact): Fraction => ({
  a: add(a, multiply(c, value)),
  b: add(b, multiply(d, value)),
  c,
  d,
});

export const negated = (fraction: Fraction): Fraction => scaled(fraction, negate(unit));

/** Sum, where it is again such a fraction: with a constant, of two lines, or over one denominator. */
export const plus = (f: Fraction, g: Fraction): Fraction | undefined => {
  if (isConstant(g)) return reduced(plusConstant(f, levelOf(g) as Exact));
  if (isConstant(f)) return reduced(plusConstant(g, levelOf(f) as Exact));
  if (isLine(f) && isLine(g)) {
    const [left, right] = [scaled(f, divide(unit, f.d) as Exact), scaled(g, divide(unit, g.d) as Exact)];
    return reduced({ a: add(left.a, right.a), b: add(left.b, right.b), c: zero, d: unit });
  }
  if (!equals(f.c, g.c) || !equals(f.d, g.d)) return undefined;
  return reduced({ a: add(f.a, g.a), b: add(f.b, g.b), c: f.c, d: f.d });
};

export const times = (f: Fraction, g: Fraction): Fraction | undefined => {
  if (isConstant(g)) return reduced(scaled(f, levelOf(g) as Exact));
  if (isConstant(f)) return reduced(scaled(g, levelOf(f) as Exact));
  // (line) × (constant ÷ line) and the like cancel down to a fraction of the same kind.
  if (isLine(f) && g.a.n === 0n)
    return reduced({
      a: multiply(f.a, g.b),
      b: multiply(f.b, g.b),
      c: multiply(f.d, g.c),
      d: multiply(f.d, g.d),
    });
  return isLine(g) && f.a.n === 0n ? times(g, f) : undefined;
};

/** Quotient; undefined also for a divisor that is 0 everywhere. */
export const over = (f: Fraction, g: Fraction): Fraction | undefined => {
  if (g.a.n === 0n && g.b.n === 0n) return undefined;
  return times(f, { a: g.c, b: g.d, c: g.a, d: g.b });
};

/** Where the fraction has no value; undefined when it has one everywhere. */
export const poleOf = ({ c, d }: Fraction): Exact | undefined => divide(negate(d), c);

/** The input at which the fraction has this value; undefined for none, or for a constant. */
export const solved = ({ a, b, c, d }: Fraction, value: Exact): Exact | undefined =>
  divide(subtract(multiply(value, d), b), subtract(a, multiply(value, c)));

/** A point of the input, and the side on which one looks: just below (−1) or just above (1). */
export interface Germ {
  readonly at: Exact;
  readonly side: 1 | -1;
}

/** Sign of slope·t + offset beside a point: 0 only where the line is 0 everywhere. */
const signBeside = (slope: Exact, offset: Exact, { at, side }: Germ): -1 | 0 | 1 => {
  const here = compare(add(multiply(slope, at), offset), zero);
  return here !== 0 ? here : ((compare(slope, zero) * side) as -1 | 0 | 1);
};

/**
 * Sign of f − g beside a point, with the input at which it changes; undefined where the difference is no
 * fraction of this kind.
 */
export const difference = (
  f: Fraction,
  g: Fraction,
  germ: Germ,
): { readonly sign: -1 | 0 | 1; readonly root: Exact | undefined } | undefined => {
  const rest = plus(f, negated(g));
  if (!rest) return undefined;
  const sign = signBeside(rest.a, rest.b, germ) * signBeside(rest.c, rest.d, germ);
  return { sign: sign as -1 | 0 | 1, root: divide(negate(rest.b), rest.a) };
};

const determinant = (rows: readonly (readonly Exact[])[], left: number): Exact => {
  const columns = [0, 1, 2, 3].filter((column) => column !== left) as [number, number, number];
  const [p, q, r] = rows.map((row) => columns.map((column) => row[column] as Exact)) as [
    Exact[],
    Exact[],
    Exact[],
  ];
  const minor = (i: number, j: number): Exact =>
    subtract(multiply(q[i] as Exact, r[j] as Exact), multiply(q[j] as Exact, r[i] as Exact));
  const [x, y, z] = [minor(1, 2), minor(0, 2), minor(0, 1)];
  const [p0, p1, p2] = p as [Exact, Exact, Exact];
  return add(subtract(multiply(p0, x), multiply(p1, y)), multiply(p2, z));
};

/** The fraction through three points (t, value): the null vector of a·t + b − c·t·v − d·v = 0. */
export const through = (points: readonly (readonly [t: Exact, value: Exact])[]): Fraction | undefined => {
  const rows = points.map(([t, v]) => [t, unit, negate(multiply(t, v)), negate(v)]);
  const [a, b, c, d] = [0, 1, 2, 3].map((left) => {
    const minor = determinant(rows, left);
    return left % 2 === 0 ? minor : negate(minor);
  }) as [Exact, Exact, Exact, Exact];
  return c.n === 0n && d.n === 0n ? undefined : reduced({ a, b, c, d });
};

/** The value at t; undefined at a pole. */
export const valueAt = ({ a, b, c, d }: Fraction, t: Exact): Exact | undefined =>
  divide(add(multiply(a, t), b), add(multiply(c, t), d));
