/** ISO dates as a report gives them: a day, a month or a year. A coarse date is every day that it may mean. */

/** First and last day that a date may mean, as text that compares by character. */
export interface DateSpan {
  readonly first: string;
  readonly last: string;
}

const shape = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Days of a month, 1 to 12, of the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const lastDay = (year: string, month: string): string =>
  String(daysInMonth(Number.parseInt(year, 10), Number.parseInt(month, 10)));

/** The days of `2023`, `2023-05` or `2023-05-12`; undefined for any other text. */
export const dateSpanOf = (text: string): DateSpan | undefined => {
  const found = shape.exec(text);
  if (!found) return undefined;
  const [, year, month, day] = found;
  const lastMonth = month ?? '12';
  return {
    first: `${year}-${month ?? '01'}-${day ?? '01'}`,
    last: `${year}-${lastMonth}-${day ?? lastDay(year as string, lastMonth)}`,
  };
};

/** Whether `a` lies before `b`: true or false where every day they may mean agrees, else undefined. */
export const isBefore = (a: DateSpan, b: DateSpan): boolean | undefined => {
  if (a.last < b.first) return true;
  return a.first >= b.last ? false : undefined;
};
