/** Money in units that people can feel: shared out over the days of a year and over residents. */

import { daysBetween } from '../days.ts';
import type { Evaluation } from '../evaluation.ts';
import { divide, type Exact, equals, exact, round } from '../exact.ts';
import { moneyFacts } from '../headline.ts';
import type { Population, Report } from '../report.ts';
import { categoriesOf } from '../series.ts';

/** A share of the amount, rounded half up; `isRounded` tells that it is not the exact quotient. */
export interface Share {
  /** In 元. */
  readonly amount: Exact;
  /** Decimals that it was rounded to. */
  readonly places: number;
  readonly isRounded: boolean;
}

export interface Felt {
  /** What was spent, in 元: the sum of the ledger, or else the spent row of the budget. */
  readonly amount: Exact;
  readonly perDay?: Share & { readonly year: string; readonly days: number };
  readonly perResident?: Share & { readonly population: Population };
}

/** Whole 元 from 100 on; below that the fen are felt. */
const shareOf = (amount: Exact, parts: Exact): Share | undefined => {
  const quotient = divide(amount, parts);
  if (!quotient) return undefined;
  const size = quotient.n < 0n ? -quotient.n : quotient.n;
  const places = size >= 100n * quotient.d ? 0 : 2;
  const rounded = round(quotient, places);
  return { amount: rounded, places, isRounded: !equals(rounded, quotient) };
};

/** Days of a calendar year, 365 or 366; undefined where the text is no year. */
export const daysOf = (year: string): number | undefined => {
  if (!/^\d{4}$/.test(year)) return undefined;
  const days = daysBetween(`${year}-01-01`, `${year}-12-31`)?.least;
  return days === undefined ? undefined : days + 1;
};

const spentIn = (report: Report, evaluation: Evaluation): Exact | undefined =>
  report.spending.some(({ amount }) => amount)
    ? categoriesOf(report).total
    : moneyFacts(report, evaluation)?.spent;

/** Undefined where nothing was spent that the report names. A population counts only where the report gives it. */
export const feltOf = (report: Report, evaluation: Evaluation): Felt | undefined => {
  const amount = spentIn(report, evaluation);
  if (!amount || amount.n === 0n) return undefined;
  const { year, population } = report.identity;
  const days = year === undefined ? undefined : daysOf(year);
  const daily = days === undefined ? undefined : shareOf(amount, exact(BigInt(days)));
  const each = population && shareOf(amount, population.value);
  return {
    amount,
    ...(daily && year !== undefined && days !== undefined && { perDay: { ...daily, year, days } }),
    ...(each && population && { perResident: { ...each, population } }),
  };
};
