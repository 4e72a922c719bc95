/**
 * What the runs came to. Totals are counted in thirds of a hundredth: exactly at it, in the lower half up to the
 * next one, in the upper half. So a count tells the grade, whose edges lie on hundredths, as well as the rounded
 * total.
 */
import { type Ending, endingOf } from '../combinations/endings.ts';
import { type Exact, exact, floor } from '../exact.ts';
import { gradeOf, noGrade } from '../grade.ts';
import type { Report } from '../report.ts';
import type { Gate } from '../scheme.ts';

/** Place of a total: three to a hundredth. */
export type Place = number;

export interface Count {
  /** Absent where there is no total. */
  readonly place?: Place;
  readonly ending: Ending;
  readonly count: number;
}

/** The place of a total. */
export const placeOf = ({ n, d }: Exact): Place => {
  const whole = floor({ n: n * 100n, d });
  const rest = n * 100n - whole * d;
  return Number(whole) * 3 + (rest === 0n ? 0 : rest * 2n < d ? 1 : 2);
};

/** The hundredths to which the totals of a place round, half up. */
export const hundredthsAt = (place: Place): number => Math.floor((place + 1) / 3);

/** A total that stands for its place: hundredths, or a quarter or three quarters of the way to the next. */
export const totalAt = (place: Place): Exact => {
  const whole = Math.floor(place / 3);
  const quarters = [0n, 1n, 3n][place - whole * 3] as bigint;
  return exact(BigInt(whole) * 4n + quarters, 400n);
};

/** Whether every total of a place has the same grade: edges must lie on hundredths. */
export const isOnHundredths = (edges: readonly Exact[]): boolean => edges.every(({ d }) => 100n % d === 0n);

/** The ending of all totals of a place under some gates. */
export const endingAt = (
  { scheme }: Report,
  place: Place,
  gates: readonly Gate[],
  untold: readonly Gate[],
): Ending => {
  const total = totalAt(place);
  return endingOf(total, scheme.gradeLevels.includes(0) ? gradeOf(scheme, total, gates, untold) : noGrade);
};

/** An ending as a key. */
export const keyOf = (ending: Ending): string => JSON.stringify(ending);
