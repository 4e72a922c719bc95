/**
 * Exact numbers: every score, rate and amount is a ratio of two integers, never a binary float.
 * Rounding happens only where a caller names places and a mode.
 */
export interface Exact {
  /** Numerator, carries the sign. */
  readonly n: bigint;
  /** Denominator, always positive; numerator and denominator share no divisor. */
  readonly d: bigint;
}

export const roundingModes = ['half-up', 'half-even', 'down', 'up'] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** The greatest number that divides both, not negative; 0 for two zeros. */
export const divisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** `n / d` in lowest terms. Throws RangeError when `d` is zero: callers test for zero first. */
export const exact = (n: bigint, d = 1n): Exact => {
  if (d === 0n) throw new RangeError('denominator is zero');
  if (d === 1n) return { n, d };
  const g = divisor(n, d < 0n ? -d : d) || 1n;
  return d < 0n ? { n: -n / g, d: -d / g } : { n: n / g, d: d / g };
};

/** `n / d` of safe integers, `d` positive: what `exact` gives, without big integers on the way. */
export const ratio = (n: number, d: number): Exact => {
  let [x, y] = [n < 0 ? -n : n, d];
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return { n: BigInt(n / x), d: BigInt(d / x) };
};

export const zero: Exact = { n: 0n, d: 1n };
export const one: Exact = { n: 1n, d: 1n };

export const add = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? exact(a.n + b.n, a.d) : exact(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? exact(a.n - b.n, a.d) : exact(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Exact, b: Exact): Exact => exact(a.n * b.n, a.d * b.d);
/** The quotient, or undefined for a zero divisor: "cannot tell" is a result, not an exception. */
export const divide = (a: Exact, b: Exact): Exact | undefined =>
  b.n === 0n ? undefined : exact(a.n * b.d, a.d * b.n);
/** The greatest whole number that is not above the value. */
export const floor = ({ n, d }: Exact): bigint => (n < 0n && n % d !== 0n ? n / d - 1n : n / d);
export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d });
export const absolute = (a: Exact): Exact => (a.n < 0n ? negate(a) : a);
/** -1, 0 or 1. */
export const compare = (a: Exact, b: Exact): -1 | 0 | 1 => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const equals = (a: Exact, b: Exact): boolean => a.n === b.n && a.d === b.d;
export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, zero);

const powers: bigint[] = [1n];
/** 10 to the given power (0, 1, 2 …). */
export const powerOfTen = (exponent: number): bigint => {
  for (let at = powers.length; at <= exponent; at++) powers.push((powers[at - 1] as bigint) * 10n);
  return powers[exponent] as bigint;
};

/** Rounds the quotient `n / d` (d > 0) to an integer. Half-up means away from zero, as 四舍五入 does. */
const roundedQuotient = (n: bigint, d: bigint, mode: RoundingMode): bigint => {
  const negative = n < 0n;
  const size = negative ? -n : n;
  const whole = size / d;
  const twice = (size % d) * 2n;
  const up =
    mode === 'up'
      ? twice > 0n
      : mode === 'down'
        ? false
        : twice > d || (twice === d && (mode === 'half-up' || whole % 2n === 1n));
  const result = up ? whole + 1n : whole;
  return negative ? -result : result;
};

/** The value rounded to `places` decimals. `up` and `down` are away from and towards zero. */
export const round = (value: Exact, places: number, mode: RoundingMode = 'half-up'): Exact => {
  const scale = powerOfTen(places);
  return exact(roundedQuotient(value.n * scale, value.d, mode), scale);
};

const pointed = (units: bigint, scale: number): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
};

/** Rounded to exactly `places` decimals as text: `fixed(61/8, 2)` is `7.63`. */
export const fixed = (value: Exact, places: number, mode: RoundingMode = 'half-up'): string =>
  pointed(roundedQuotient(value.n * powerOfTen(places), value.d, mode), places);

/** How many decimals the value needs, or undefined when it never ends (1/3). */
export const decimalsOf = (value: Exact): number | undefined => {
  let [rest, twos, fives] = [value.d, 0, 0];
  while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1];
  while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1];
  return rest === 1n ? Math.max(twos, fives) : undefined;
};

/**
 * Shortest decimal text when the value ends (`20.38`, `12`); otherwise rounded half up to
 * `places` decimals. Callers that show it to a person mark the second case with an ellipsis.
 */
export const plain = (value: Exact, places = 10): string => fixed(value, decimalsOf(value) ?? places);

/** Reads plain ASCII decimal text (`-12.50`); undefined for anything else. */
export const exactFrom = (text: string): Exact | undefined => {
  const found = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!found) return undefined;
  const fraction = found[3] ?? '';
  const units = BigInt((found[2] as string) + fraction);
  return exact(found[1] === '-' ? -units : units, powerOfTen(fraction.length));
};

/** For code and tests: an exact value from literal decimal text. Throws RangeError on bad text. */
export const ex = (text: string): Exact => {
  const value = exactFrom(text);
  if (!value) throw new RangeError(`not a decimal: ${text}`);
  return value;
};
