/** Rows of tables as parts of ids and as cells that a check looks at. */
import type { BudgetRow, Indicator, ProgressRow, SpendingRow, SubtotalRow, TargetRow } from '../report.ts';
import type { Source } from './check.ts';

/** Keys that can stand in an id of HTML and in an address as they are. `row-…` is kept for rows without one. */
const plainKey = /^(?!row-)[A-Za-z0-9_.-]+$/;

/** The key of a row, or the number of its line where the key is not plain ASCII. */
export const rowKey = (key: string, row: number): string => (plainKey.test(key) ? key : `row-${row}`);

const texted = (source: Source, text: string | undefined): Source =>
  text === undefined ? source : { ...source, text };

export const indicatorCell = ({ code }: Pick<Indicator, 'code'>, column: string): Source => ({
  table: 'indicators',
  key: code,
  column,
});

export const amountOfBudget = ({ id, amount }: BudgetRow): Source =>
  texted({ table: 'budget', key: id, column: 'amount' }, amount?.text);

export const amountOfSpending = ({ no, amount }: SpendingRow): Source =>
  texted({ table: 'spending', key: no, column: 'amount' }, amount?.text);

export const amountOfSubtotal = ({ row, amount }: SubtotalRow): Source =>
  texted({ table: 'subtotals', key: String(row), column: 'amount' }, amount?.text);

export const progressCell = (
  row: ProgressRow,
  column: 'start' | 'end' | 'accepted' | 'evidence' | 'indicators',
): Source => {
  const cell = row[column];
  return texted(
    { table: 'progress', key: row.no, column },
    typeof cell === 'string' || cell === undefined ? cell : cell.join(' '),
  );
};

export const spendingDate = (row: SpendingRow, column: 'invoiced' | 'paid'): Source =>
  texted({ table: 'spending', key: row.no, column }, row[column]);

export const targetCell = (row: TargetRow, column: 'name' | 'target' | 'actual' | 'indicator'): Source => {
  const cell = row[column];
  return texted(
    { table: 'targets', key: `${row.set} ${row.no}`, column },
    typeof cell === 'object' ? cell['zh-cn'] : cell,
  );
};
