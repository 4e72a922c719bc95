/** Rows known by an id: blank, malformed and repeated ids are issues, and such rows are left out. */
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';

export interface IdShape {
  readonly pattern: RegExp;
  /** Example for the message. */
  readonly expected: string;
}

/** The table's rows with their ids (full-width signs as plain ones), in file order. */
export const rowsById = (table: Table, column: string, shape?: IdShape): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const row of table.rows) {
    const text = row.required(column);
    if (text === undefined) continue;
    const id = text.normalize('NFKC');
    const first = rows.get(id);
    if (shape && !shape.pattern.test(id)) {
      row.issue(column, 'code-format', { found: text, expected: shape.expected });
    } else if (first) {
      row.issue(column, 'id-duplicate', { found: text, params: { first: String(first.row) } });
    } else rows.set(id, row);
  }
  return rows;
};
