/** What a row of a file says in the columns that the table shows. */
import type { ColumnRole, LargeRow, LargeShape } from '../../core/ledger/large/facts.ts';

export const cellOf = (row: LargeRow, shape: LargeShape, role: ColumnRole): string => {
  const at = shape.roles[role];
  return at === undefined ? '' : (row.cells[at] ?? '').trim();
};

/** The item, else the note, else whatever else stands in the row: a row is never shown as nothing. */
export const itemOf = (row: LargeRow, shape: LargeShape): string => {
  const named = cellOf(row, shape, 'item') || cellOf(row, shape, 'note');
  if (named) return named;
  const shown = [shape.roles.amount, shape.roles.category, shape.roles.date, shape.roles.unit];
  return row.cells
    .filter((cell, at) => cell.trim() && !shown.includes(at))
    .map((cell) => cell.trim())
    .join(' · ');
};
