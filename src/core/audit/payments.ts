/** Invoices and payments of the ledger against acceptance and service of the same item. */
import { certainlyBefore, certainlyNotAfter, daysBetween } from '../days.ts';
import { dateSpanOf } from '../iso-date.ts';
import type { ProgressRow, Report, SpendingRow } from '../report.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { amountOfSpending, progressCell, rowKey, spendingDate } from './row-key.ts';
import { amountText } from './sums.ts';

/** A payment later than this after the invoice is worth a question. */
const mostDays = 90;

/** An invoice older than the acceptance of what it is for. */
const invoiceAcceptance = (row: SpendingRow, done: ProgressRow | undefined): AuditCheck[] => {
  const [invoiced, accepted] = [row.invoiced, done?.accepted];
  if (!done || invoiced === undefined || accepted === undefined) return [];
  const about = {
    kind: 'invoice-acceptance',
    at: rowKey(row.no, row.row),
    stated: invoiced,
    sources: [spendingDate(row, 'invoiced'), progressCell(done, 'accepted')],
  } as const;
  if (certainlyBefore(invoiced, accepted)) {
    return [checkOf({ ...about, verdict: 'ask', params: { invoiced, accepted } })];
  }
  return certainlyNotAfter(accepted, invoiced) ? [checkOf({ ...about, verdict: 'agrees' })] : [];
};

const yearOf = (date: string): string => date.slice(0, 4);

/** Paid in a later year than invoiced, or certainly more than 90 days after. */
const paymentDelay = (row: SpendingRow): AuditCheck[] => {
  const { invoiced, paid } = row;
  const days = invoiced !== undefined && paid !== undefined && daysBetween(invoiced, paid);
  if (!days) return [];
  const about = {
    kind: 'payment-delay',
    at: rowKey(row.no, row.row),
    stated: paid,
    sources: [spendingDate(row, 'paid'), spendingDate(row, 'invoiced')],
  } as const;
  if (yearOf(paid) > yearOf(invoiced) || days.least > mostDays) {
    return [checkOf({ ...about, verdict: 'ask', params: { invoiced, paid } })];
  }
  return days.most <= mostDays ? [checkOf({ ...about, verdict: 'agrees' })] : [];
};

/** The later of the end of service and acceptance; undefined where neither is given. */
const doneBy = ({
  end,
  accepted,
}: ProgressRow): { readonly column: 'end' | 'accepted'; readonly date: string } | undefined => {
  const last = (date: string): string => dateSpanOf(date)?.last ?? date;
  if (end !== undefined && (accepted === undefined || last(end) >= last(accepted)))
    return { column: 'end', date: end };
  return accepted === undefined ? undefined : { column: 'accepted', date: accepted };
};

/** Money of the year for what was over before the year began. */
const earlierYear = (year: string, row: SpendingRow, done: ProgressRow | undefined): AuditCheck[] => {
  const over = done && doneBy(done);
  if (!done || !over || !row.amount) return [];
  const { column, date } = over;
  const amount = amountText(row.amount);
  const about = {
    kind: 'earlier-year',
    at: rowKey(row.no, row.row),
    stated: amount,
    sources: [amountOfSpending(row), progressCell(done, column)],
  } as const;
  if (certainlyBefore(date, year)) {
    return [checkOf({ ...about, verdict: 'ask', params: { year, date, amount } })];
  }
  const start = dateSpanOf(year)?.first;
  return start !== undefined && certainlyNotAfter(start, date)
    ? [checkOf({ ...about, verdict: 'agrees' })]
    : [];
};

/** Rows of the ledger and of the table of items belong together by their number. */
export const checkPayments = ({ spending, progress, identity }: Report): readonly AuditCheck[] => {
  const items = new Map(progress.map((row) => [row.no, row]));
  const { year } = identity;
  return spending.flatMap((row) => {
    const done = items.get(row.no);
    return [
      ...invoiceAcceptance(row, done),
      ...paymentDelay(row),
      ...(year === undefined ? [] : earlierYear(year, row, done)),
    ];
  });
};
