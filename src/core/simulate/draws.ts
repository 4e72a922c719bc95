/**
 * What is read out of the 32 bits drawn for a row: the upper half moves its weight, the lower half chooses among
 * its scores.
 */
import type { Exact } from '../exact.ts';

/** Steps in which a weight goes from one end of its range to the other. */
export const weightSteps = 65_535;

/** What the lower half chooses among: one step down, as it is, one step up; uneven by at most 1 ÷ 65 536. */
export const choices = 3;

/** The choice that 32 bits make: 0 down, 1 as it is, 2 up. */
export const choiceOf = (bits: number): number => ((bits & 65_535) * choices) >>> 16;

/** Factors around 1 as whole numbers: `low + slope × upper half`, the same multiple of 1 for every row. */
export interface Factors {
  readonly low: number;
  readonly slope: number;
}

/** Factors from 1 − share to 1 + share; without a share the factor 1 alone. */
export const factorsFor = (share: Exact | undefined): Factors =>
  share ? { low: Number(share.d - share.n) * weightSteps, slope: 2 * Number(share.n) } : { low: 1, slope: 0 };
