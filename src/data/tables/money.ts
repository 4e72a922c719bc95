/** budget.csv, spending.csv and subtotals.csv → rows with amounts in 元. */
import { certainlyBefore } from '../../core/days.ts';
import type { BudgetRow, SpendingRow, SubtotalRow } from '../../core/report.ts';
import { budgetKindWords, evidenceWords, moneyUnitWords } from '../choices.ts';
import { present } from '../place.ts';
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';
import { type RowsRead, readById } from './ids.ts';

const nowhere = { 'zh-cn': '' };

export const readBudget = (table: Table): RowsRead<BudgetRow> =>
  readById(table, 'id', (id, row) => {
    row.required('unit');
    row.required('kind');
    const unit = row.choice('unit', moneyUnitWords);
    return present<BudgetRow>({
      id,
      item: row.requiredWords('item') ?? nowhere,
      amount: unit && row.figure('amount', 'money', unit),
      kind: row.choice('kind', budgetKindWords) ?? 'context',
      document: row.localised('document'),
      date: row.date('date'),
      note: row.localised('note'),
      row: row.row,
    });
  });

/** Start and end of the service; an end that is certainly before the start is refused, as one of them is mistyped. */
const servicePeriod = (row: Row): Pick<SpendingRow, 'start' | 'end'> => {
  const [start, end] = [row.date('start'), row.date('end')];
  if (start !== undefined && end !== undefined && certainlyBefore(end, start)) {
    row.issue('end', 'date-order', { found: end, params: { start } });
  }
  return present<Pick<SpendingRow, 'start' | 'end'>>({ start, end });
};

export const readSpending = (table: Table): RowsRead<SpendingRow> =>
  readById(table, 'no', (no, row) => {
    row.required('amount');
    const unit = row.text('unit') === undefined ? '元' : row.choice('unit', moneyUnitWords);
    return present<SpendingRow>({
      no,
      category: row.requiredWords('category') ?? nowhere,
      item: row.requiredWords('item') ?? nowhere,
      amount: unit && row.figure('amount', 'money', unit),
      ...servicePeriod(row),
      accepted: row.date('accepted'),
      papers: row.choice('papers', evidenceWords),
      invoiced: row.date('invoiced'),
      paid: row.date('paid'),
      note: row.localised('note'),
      row: row.row,
    });
  });

/** Sums as the report prints them; a row without a category is that of the whole ledger. */
export const readSubtotals = (table: Table): RowsRead<SubtotalRow> => ({
  rows: table.rows.map((row) => {
    row.required('amount');
    const unit = row.text('unit') === undefined ? '元' : row.choice('unit', moneyUnitWords);
    return present<SubtotalRow>({
      category: row.localised('category'),
      amount: unit && row.figure('amount', 'money', unit),
      place: row.localised('place'),
      row: row.row,
    });
  }),
  leftOut: [],
});
