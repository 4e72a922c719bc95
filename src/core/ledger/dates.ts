/**
 * What the dates of a payment say of their order: service, acceptance, invoice, payment, and the year of the budget.
 * A date is every day that it may mean; where that leaves the order open, the answer is that it cannot be told.
 */
import { certainlyBefore, certainlyNotAfter } from '../days.ts';
import { dateSpanOf } from '../iso-date.ts';
import type { SpendingRow } from '../report.ts';
import { type Gap, gapBetween } from './gap.ts';

/** Days after which a payment is late: after the service or its acceptance, and after the invoice. As in the audit. */
export const lateAfterDays = 90;

export type TimeColumn = 'start' | 'end' | 'accepted' | 'invoiced' | 'paid';
export type Dated = Pick<SpendingRow, TimeColumn | 'papers'>;

/** Two dates of a row, the one that is asked about first: `paid-done` asks whether payment came late after the work. */
export const timeQuestions = [
  'paid-end',
  'paid-accepted',
  'paid-done',
  'paid-invoiced',
  'invoiced-accepted',
  'accepted-end',
] as const;
export type TimeQuestion = (typeof timeQuestions)[number];
export type TimeVerdict = 'early' | 'late' | 'in-order' | 'open';

export interface TimeAnswer {
  readonly question: TimeQuestion;
  readonly verdict: TimeVerdict;
  /** The date that the other one is held against, and what it is. */
  readonly from: { readonly column: TimeColumn; readonly date: string };
  readonly to: string;
  /** From `from` to `to`. */
  readonly gap: Gap;
}

/** How the service, or the acceptance of a thing bought, lies to the year of the budget; nothing for within it. */
export const yearRelations = ['over-before', 'begins-after', 'reaches-out'] as const;
export type YearRelation = (typeof yearRelations)[number];

type Judge = (from: string, to: string, gap: Gap) => TimeVerdict;

/** Early where it certainly came first. */
const notBefore: Judge = (from, to) => {
  if (certainlyBefore(to, from)) return 'early';
  return certainlyNotAfter(from, to) ? 'in-order' : 'open';
};

const within: Judge = (_from, _to, { days }) => {
  if (days.least > lateAfterDays) return 'late';
  return days.most <= lateAfterDays ? 'in-order' : 'open';
};

const yearIn = (date: string): string => date.slice(0, 4);

/** A bill of one year paid in the next is late whatever the days between. */
const withinYear: Judge = (from, to, gap) => (yearIn(to) > yearIn(from) ? 'late' : within(from, to, gap));

/** End of service and acceptance, the one that may be later first: the work is done when both are over. */
const doneDates = ({ end, accepted }: Dated): readonly TimeAnswer['from'][] => {
  const dates = [
    ...(end === undefined ? [] : [{ column: 'end', date: end } as const]),
    ...(accepted === undefined ? [] : [{ column: 'accepted', date: accepted } as const]),
  ];
  const last = ({ date }: TimeAnswer['from']): string => dateSpanOf(date)?.last ?? date;
  return dates.toSorted((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0));
};

const asked = (
  question: TimeQuestion,
  from: TimeAnswer['from'] | undefined,
  to: string | undefined,
  judge: Judge,
): readonly TimeAnswer[] => {
  const gap = from && to !== undefined && gapBetween(from.date, to);
  return gap ? [{ question, from, to, gap, verdict: judge(from.date, to, gap) }] : [];
};

const given = (row: Dated, column: TimeColumn): TimeAnswer['from'] | undefined => {
  const date = row[column];
  return date === undefined ? undefined : { column, date };
};

/** Late only where it is late after each: end and acceptance may both be coarse. */
const paidDone = (row: Dated): readonly TimeAnswer[] => {
  const answers = doneDates(row).flatMap((from) => asked('paid-done', from, row.paid, within));
  const [latest] = answers;
  if (!latest) return [];
  const verdicts = answers.map(({ verdict }) => verdict);
  const verdict = verdicts.includes('in-order') ? 'in-order' : verdicts.includes('open') ? 'open' : 'late';
  return [{ ...latest, verdict }];
};

/** Every question that the dates of a row allow, with its answer. */
export const timeAnswers = (row: Dated): readonly TimeAnswer[] => [
  ...asked('paid-end', given(row, 'end'), row.paid, notBefore),
  ...asked('paid-accepted', given(row, 'accepted'), row.paid, notBefore),
  ...paidDone(row),
  ...asked('paid-invoiced', given(row, 'invoiced'), row.paid, withinYear),
  ...asked('invoiced-accepted', given(row, 'accepted'), row.invoiced, notBefore),
  ...asked('accepted-end', given(row, 'end'), row.accepted, notBefore),
];

/** Undefined where nothing is known to lie outside the year. */
export const yearRelation = (row: Dated, year: string | undefined): YearRelation | undefined => {
  const done = doneDates(row);
  const { start, end } = row;
  if (year === undefined) return undefined;
  if (done.length > 0 && done.every(({ date }) => certainlyBefore(date, year))) return 'over-before';
  if (start !== undefined && certainlyBefore(year, start)) return 'begins-after';
  const isOut =
    (start !== undefined && certainlyBefore(start, year)) ||
    (end !== undefined && certainlyBefore(year, end));
  return isOut ? 'reaches-out' : undefined;
};

/** Whether any date stands in the row. */
export const isDated = ({ start, end, accepted, invoiced, paid }: Dated): boolean =>
  [start, end, accepted, invoiced, paid].some((date) => date !== undefined);
