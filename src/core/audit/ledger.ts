/** The ledger against the sums that the report prints of it. */
import { unknown } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import type { Localised, Report, SpendingRow, SubtotalRow } from '../report.ts';
import type { AuditCheck } from './check.ts';
import { type Compared, untold } from './compare.ts';
import { amountOfBudget, amountOfSpending, amountOfSubtotal, rowKey } from './row-key.ts';
import { amountText, sumCheck } from './sums.ts';

/** Full-width and half-width forms and blanks do not make another category. */
const spelled = (category: Localised): string => category['zh-cn'].normalize('NFKC').replace(/\s/g, '');

/** A printed sum against rows of the ledger; a row without an amount leaves the sum open. */
const againstRows = (about: Compared, stated: Figure, rows: readonly SpendingRow[]): AuditCheck => {
  const open = rows.find((row) => !row.amount);
  if (open) {
    const reason = unknown('input-missing', open.item['zh-cn']);
    return { ...untold(about, stated, reason), stated: amountText(stated) };
  }
  return sumCheck(
    about,
    stated,
    rows.flatMap(({ amount }) => amount ?? []),
  );
};

const subtotalCheck = (report: Report, subtotal: SubtotalRow, at: number): AuditCheck[] => {
  const { category, amount } = subtotal;
  if (!amount) return [];
  const rows = category
    ? report.spending.filter((row) => spelled(row.category) === spelled(category))
    : report.spending;
  const about: Compared = {
    kind: category ? 'ledger-category' : 'ledger-total',
    at: String(at + 1),
    sources: [amountOfSubtotal(subtotal), ...rows.map(amountOfSpending)],
  };
  if (category && rows.length === 0) {
    const reason = unknown('name-unknown', category['zh-cn']);
    return [{ ...untold(about, amount, reason), stated: amountText(amount) }];
  }
  return [againstRows(about, amount, rows)];
};

/** Printed sums by category and of the whole, and the spending of the budget table, against the ledger. */
export const checkLedger = (report: Report): readonly AuditCheck[] => {
  if (report.spending.length === 0) return [];
  const spent = report.budget.flatMap((row): AuditCheck[] => {
    if (row.kind !== 'spent' || !row.amount) return [];
    const sources = [amountOfBudget(row), ...report.spending.map(amountOfSpending)];
    const about = { kind: 'ledger-spent', at: rowKey(row.id, row.row), sources } as const;
    return [againstRows(about, row.amount, report.spending)];
  });
  return [...report.subtotals.flatMap((row, at) => subtotalCheck(report, row, at)), ...spent];
};
