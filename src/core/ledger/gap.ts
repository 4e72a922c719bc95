/** How far two dates lie apart, in days and in whole months, where either may be as coarse as a month or a year. */
import { daysBetween } from '../days.ts';
import { dateSpanOf, daysInMonth } from '../iso-date.ts';

export interface Gap {
  /** Fewest and most days from the first date to the second; negative where the second is earlier. */
  readonly days: { readonly least: number; readonly most: number };
  /** Fewest and most whole months, only where the second date is certainly not the earlier one. */
  readonly months?: { readonly least: number; readonly most: number };
}

interface Day {
  /** Months since year 0. */
  readonly months: number;
  readonly day: number;
}

/** The day of `2022-02-31`, as the end of a span may be written, is the last of that month. */
const dayOf = (iso: string): Day => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map((part) => Number.parseInt(part, 10));
  return { months: 12 * year + month - 1, day: Math.min(day, daysInMonth(year, month)) };
};

/** 31 January to 28 February is no whole month, to 1 March it is one. */
const wholeMonths = (from: Day, to: Day): number => to.months - from.months - (to.day < from.day ? 1 : 0);

/** From one date to the other; undefined where one of the texts is no date. */
export const gapBetween = (from: string, to: string): Gap | undefined => {
  const [days, start, end] = [daysBetween(from, to), dateSpanOf(from), dateSpanOf(to)];
  if (!days || !start || !end) return undefined;
  if (end.first < start.last) return { days };
  return {
    days,
    months: {
      least: wholeMonths(dayOf(start.last), dayOf(end.first)),
      most: wholeMonths(dayOf(start.first), dayOf(end.last)),
    },
  };
};
