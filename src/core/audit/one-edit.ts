/** Slips of one edit: what a single mistake in writing makes of a figure, and which slip lies between two. */
import {
  absolute,
  compare,
  type Exact,
  equals,
  exact,
  exactFrom,
  fixed,
  multiply,
  negate,
  powerOfTen,
  zero,
} from '../exact.ts';
import type { Figure } from '../figure.ts';
import { fromUnitOf, inUnitOf } from './text-like.ts';

export const edits = ['unit', 'percent', 'sign', 'digits-swapped', 'one-digit'] as const;
export type Edit = (typeof edits)[number];

/** Digits in the unit of the figure, without sign and point. */
const digitsAt = (figure: Figure, value: Exact, places: number): string =>
  fixed(absolute(inUnitOf(figure, value)), places).replace('.', '');

const differing = (a: string, b: string): readonly number[] =>
  a.length === b.length ? [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at])) : [];

/** Two neighbouring digits changed places, everything else alike. */
export const areSwapped = (a: string, b: string): boolean => {
  const [first = -1, second, ...more] = differing(a, b);
  return second === first + 1 && more.length === 0 && a[first] === b[second] && a[second] === b[first];
};

/** One digit is another, everything else alike. */
export const differInOneDigit = (a: string, b: string): boolean => differing(a, b).length === 1;

/** Whether one is the other times ten to the power. */
const apart = (a: Exact, b: Exact, power: number): boolean => {
  const factor = exact(powerOfTen(power));
  return equals(multiply(a, factor), b) || equals(multiply(b, factor), a);
};

/** The slip between a printed figure and another value with this many decimals in its unit, if one is. */
export const editBetween = (figure: Figure, value: Exact, places = figure.decimals): Edit | undefined => {
  if (equals(figure.value, value)) return undefined;
  if (compare(figure.value, zero) !== 0) {
    if (apart(figure.value, value, 4) || apart(figure.value, value, 8)) return 'unit';
    if (apart(figure.value, value, 2)) return 'percent';
    if (equals(figure.value, negate(value))) return 'sign';
  }
  if (compare(figure.value, zero) * compare(value, zero) < 0) return undefined;
  const digits = [digitsAt(figure, figure.value, places), digitsAt(figure, value, places)] as const;
  return areSwapped(...digits) ? 'digits-swapped' : differInOneDigit(...digits) ? 'one-digit' : undefined;
};

const withDigits = (figure: Figure, digits: string, places: number): Exact | undefined => {
  const point = digits.length - places;
  const size = exactFrom(places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`);
  if (!size || (point > 1 && digits.startsWith('0'))) return undefined;
  return fromUnitOf(figure, compare(figure.value, zero) < 0 ? negate(size) : size);
};

/** The figure with each of its digits changed, as values; none begins with a new leading zero. */
export const digitChanges = (figure: Figure, places = figure.decimals): readonly Exact[] => {
  const digits = digitsAt(figure, figure.value, places);
  return [...digits].flatMap((digit, at) =>
    [...'0123456789']
      .filter((other) => other !== digit)
      .flatMap(
        (other) => withDigits(figure, digits.slice(0, at) + other + digits.slice(at + 1), places) ?? [],
      ),
  );
};

const digitSwaps = (figure: Figure, places: number): readonly Exact[] => {
  const digits = digitsAt(figure, figure.value, places);
  return [...digits].flatMap((digit, at) => {
    const next = digits[at + 1];
    if (next === undefined || next === digit) return [];
    return withDigits(figure, digits.slice(0, at) + next + digit + digits.slice(at + 2), places) ?? [];
  });
};

/** Every value that lies one slip from the figure, the likelier slips first. */
export const oneEdits = (figure: Figure, places = figure.decimals): readonly Exact[] => {
  if (compare(figure.value, zero) === 0) return digitChanges(figure, places);
  const scaled = [4, 8, 2].flatMap((power) => [
    multiply(figure.value, exact(powerOfTen(power))),
    multiply(figure.value, exact(1n, powerOfTen(power))),
  ]);
  return [...scaled, negate(figure.value), ...digitSwaps(figure, places), ...digitChanges(figure, places)];
};
