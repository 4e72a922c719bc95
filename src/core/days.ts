/** Days between ISO dates that may be as coarse as a month or a year: only what is certain is said. */
import { type DateSpan, dateSpanOf, isBefore } from './iso-date.ts';

/** Number of a day; years are counted from March, so that the leap day is the last of its year. */
const dayNumber = (iso: string): number => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map((part) => Number.parseInt(part, 10));
  const from = month > 2 ? year : year - 1;
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return 365 * from + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
};

const spansOf = (a: string, b: string): readonly [DateSpan, DateSpan] | undefined => {
  const [left, right] = [dateSpanOf(a), dateSpanOf(b)];
  return left && right && [left, right];
};

/** Whether `a` lies before `b` on whatever days the two may mean. */
export const certainlyBefore = (a: string, b: string): boolean => {
  const spans = spansOf(a, b);
  return spans !== undefined && isBefore(...spans) === true;
};

/** Whether `a` lies on `b` or before it on whatever days the two may mean. */
export const certainlyNotAfter = (a: string, b: string): boolean => {
  const spans = spansOf(a, b);
  return spans !== undefined && spans[0].last <= spans[1].first;
};

/**
 * Days from one date to another, negative where the second is earlier: the fewest and the most that they can be.
 * Both are the same for two full dates.
 */
export const daysBetween = (
  from: string,
  to: string,
): { readonly least: number; readonly most: number } | undefined => {
  const spans = spansOf(from, to);
  if (!spans) return undefined;
  const [start, end] = spans;
  return {
    least: dayNumber(end.first) - dayNumber(start.last),
    most: dayNumber(end.last) - dayNumber(start.first),
  };
};
