/** A ledger that is too long for its page: what the page says of it all the same. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAgreement } from '../core/audit/check.ts';
import { compare, type Exact } from '../core/exact.ts';
import { isTooLongForPage } from '../core/ledger/large/threshold.ts';
import { byAmount } from '../core/ledger/sort.ts';
import type { Report, SpendingRow } from '../core/report.ts';
import { type Category, categoriesOf } from '../core/series.ts';
import { tableFile } from '../data/files.ts';
import { cellChecks } from './cell-checks.ts';
import { contentFolder, type ReportView } from './report-shelf.ts';

/** Whether no page carries the rows of the report's ledger. */
export const hasLongLedger = ({ spending }: Report): boolean => isTooLongForPage(spending.length);

/** Rows that stand on a page for what is said of them, at most so many besides those that problems name. */
const most = 50;

/**
 * Rows of a long ledger that a link on a page may lead to: those that a problem names, and those whose amount does
 * not agree with what it is held against. Of a ledger that fits its page, all.
 */
export const rowsOnPage = ({ report, audit }: ReportView): ReadonlySet<string> => {
  if (!hasLongLedger(report)) return new Set(report.spending.map(({ no }) => no));
  const checkOf = cellChecks(audit);
  const questioned = report.spending.filter(({ no }) => {
    const check = checkOf('spending', no, 'amount');
    return check && !isAgreement(check.verdict);
  });
  return new Set([
    ...report.findings.flatMap(({ ledger }) => ledger),
    ...questioned.slice(0, most).map(({ no }) => no),
  ]);
};

const sized = ({ amount }: SpendingRow): { readonly amount?: Exact } =>
  amount ? { amount: amount.value } : {};

export interface LongLedger {
  /** By sum, the largest first. */
  readonly categories: readonly Category[];
  readonly total: Exact;
  readonly largest: readonly SpendingRow[];
  /** Size of the published file. */
  readonly bytes: number;
}

/** What a page says of the ledger: categories, total, the `count` largest payments. */
export const longLedgerOf = async (report: Report, count: number): Promise<LongLedger> => {
  const { categories, total } = categoriesOf(report);
  const file = join(contentFolder(), 'reports', report.slug, tableFile('spending'));
  return {
    categories: categories.toSorted((a, b) => compare(b.total, a.total)),
    total,
    largest: report.spending.toSorted((a, b) => byAmount(sized(a), sized(b))).slice(0, count),
    bytes: (await stat(file)).size,
  };
};
