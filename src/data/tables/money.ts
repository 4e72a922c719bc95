/** budget.csv and spending.csv → rows with amounts in 元. */
import type { BudgetRow, SpendingRow } from '../../core/report.ts';
import { budgetKindWords, moneyUnitWords } from '../choices.ts';
import { present } from '../place.ts';
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

export const readSpending = (table: Table): RowsRead<SpendingRow> =>
  readById(table, 'no', (no, row) => {
    row.required('amount');
    const unit = row.text('unit') === undefined ? '元' : row.choice('unit', moneyUnitWords);
    return present<SpendingRow>({
      no,
      category: row.requiredWords('category') ?? nowhere,
      item: row.requiredWords('item') ?? nowhere,
      amount: unit && row.figure('amount', 'money', unit),
      note: row.localised('note'),
      row: row.row,
    });
  });
