/** The order of dates in the table of items: service, acceptance, and the documents of the budget. */
import { certainlyBefore, certainlyNotAfter, daysBetween } from '../days.ts';
import { dateSpanOf } from '../iso-date.ts';
import type { BudgetRow, ProgressRow, Report } from '../report.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { progressCell, rowKey } from './row-key.ts';

/** Whole days from the end of service to acceptance; `-` where only the order is certain. */
const daysText = ({ least, most }: { readonly least: number; readonly most: number }): string =>
  least === most ? String(least) : most < 0 ? '-' : '';

/** Acceptance on the last day of service or later is in order; before it, someone should say why. */
const acceptance = (row: ProgressRow): AuditCheck[] => {
  const { end, accepted } = row;
  const days = end !== undefined && accepted !== undefined && daysBetween(end, accepted);
  if (!days || (days.least < 0 && days.most >= 0)) return [];
  return [
    checkOf({
      kind: 'acceptance-date',
      at: rowKey(row.no, row.row),
      verdict: days.least >= 0 ? 'agrees' : 'ask',
      stated: accepted,
      sources: [progressCell(row, 'accepted'), progressCell(row, 'end')],
      params: { accepted, end, days: daysText(days) },
    }),
  ];
};

const servicePeriod = (row: ProgressRow): AuditCheck[] => {
  const { start, end } = row;
  if (start === undefined || end === undefined) return [];
  const about = {
    kind: 'service-dates',
    at: rowKey(row.no, row.row),
    stated: `${start} … ${end}`,
    sources: [progressCell(row, 'start'), progressCell(row, 'end')],
  } as const;
  if (certainlyBefore(end, start)) return [checkOf({ ...about, verdict: 'differs', params: { start, end } })];
  return certainlyNotAfter(start, end) ? [checkOf({ ...about, verdict: 'agrees' })] : [];
};

type Started = ProgressRow & { readonly start: string };

/** The service of the year that starts first: one that ended before the report's year is no work of it. */
const earliestStart = ({ progress, identity }: Report): Started | undefined => {
  const year = identity.year ?? '';
  const isOfYear = ({ end }: ProgressRow): boolean => end === undefined || !certainlyBefore(end, year);
  const started = progress.filter((row): row is Started => row.start !== undefined && isOfYear(row));
  const firstDay = ({ start }: Started): string => dateSpanOf(start)?.first ?? start;
  return started.toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0))[0];
};

/** A request or plan later than the first start of the work that it is about; budgets are passed in the year. */
const applicationDate = (row: BudgetRow, first: Started): AuditCheck[] => {
  const { kind, document, date } = row;
  if (kind !== 'context' || !document || date === undefined) return [];
  const about = {
    kind: 'application-date',
    at: rowKey(row.id, row.row),
    stated: date,
    sources: [{ table: 'budget', key: row.id, column: 'date', text: date }, progressCell(first, 'start')],
  } as const;
  const { start } = first;
  if (certainlyBefore(start, date)) return [checkOf({ ...about, verdict: 'ask', params: { date, start } })];
  return certainlyNotAfter(date, start) ? [checkOf({ ...about, verdict: 'agrees' })] : [];
};

/** Every pair of dates of the items whose order is certain; coarse dates that leave it open give no check. */
export const checkDates = (report: Report): readonly AuditCheck[] => {
  const first = earliestStart(report);
  return [
    ...report.progress.flatMap((row) => [...acceptance(row), ...servicePeriod(row)]),
    ...(first ? report.budget.flatMap((row) => applicationDate(row, first)) : []),
  ];
};
