/** What a printed figure says about the figure behind it: the values that round to what is printed. */
import { add, compare, type Exact, exact, multiply, powerOfTen, subtract, zero } from './exact.ts';
import type { Figure } from './figure.ts';
import { factorOf } from './unit.ts';

export interface Interval {
  readonly min: Exact;
  readonly max: Exact;
  readonly minIncluded: boolean;
  readonly maxIncluded: boolean;
}

/**
 * The values that half-up rounding (away from zero at the half) prints as this figure, in base units:
 * 84.4% is [84.35%, 84.45%), −84.4% is (−84.45%, −84.35%], and 0 is open on both sides.
 */
export const intervalOf = (figure: Figure): Interval => {
  const half = multiply(exact(1n, 2n * powerOfTen(figure.decimals)), factorOf(figure.unit));
  const { n } = figure.value;
  return {
    min: subtract(figure.value, half),
    max: add(figure.value, half),
    minIncluded: n > 0n,
    maxIncluded: n < 0n,
  };
};

/** The interval that holds one value only. */
export const intervalAt = (value: Exact): Interval => ({
  min: value,
  max: value,
  minIncluded: true,
  maxIncluded: true,
});

/** The values that both hold, or undefined when there is none. */
export const intersection = (a: Interval, b: Interval): Interval | undefined => {
  const low = compare(a.min, b.min);
  const high = compare(a.max, b.max);
  const min = low >= 0 ? a.min : b.min;
  const max = high <= 0 ? a.max : b.max;
  const minIncluded = low === 0 ? a.minIncluded && b.minIncluded : low > 0 ? a.minIncluded : b.minIncluded;
  const maxIncluded = high === 0 ? a.maxIncluded && b.maxIncluded : high < 0 ? a.maxIncluded : b.maxIncluded;
  const order = compare(min, max);
  if (order > 0 || (order === 0 && !(minIncluded && maxIncluded))) return undefined;
  return { min, max, minIncluded, maxIncluded };
};

/** Whether some value lies in both. */
export const meets = (a: Interval, b: Interval): boolean => intersection(a, b) !== undefined;

export const contains = (interval: Interval, value: Exact): boolean => {
  const low = compare(value, interval.min);
  const high = compare(value, interval.max);
  return (
    (low > 0 || (low === 0 && interval.minIncluded)) && (high < 0 || (high === 0 && interval.maxIncluded))
  );
};

/** The sums of one value out of each interval; zero for none. */
export const sumOfIntervals = (intervals: readonly Interval[]): Interval =>
  intervals.reduce(
    (a, b) => ({
      min: add(a.min, b.min),
      max: add(a.max, b.max),
      minIncluded: a.minIncluded && b.minIncluded,
      maxIncluded: a.maxIncluded && b.maxIncluded,
    }),
    intervalAt(zero),
  );
