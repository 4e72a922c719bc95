/** Rows known by an id: blank, malformed and repeated ids are issues, and such rows are left out. */
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';

export interface IdShape {
  readonly pattern: RegExp;
  /** Example for the message. */
  readonly expected: string;
}

/** What a table holds. */
export interface RowsRead<T> {
  /** In file order, each with an id of its own. */
  readonly rows: readonly T[];
  /** Read only so that whatever else is wrong in them is reported too. */
  readonly leftOut: readonly T[];
}

/** Reads every row with its id (full-width signs as plain ones; `''` where it has none that can be used). */
export const readById = <T>(
  table: Table,
  column: string,
  read: (id: string, row: Row) => T,
  shape?: IdShape,
): RowsRead<T> => {
  const first = new Map<string, Row>();
  const [rows, leftOut]: [T[], T[]] = [[], []];
  for (const row of table.rows) {
    const text = row.required(column);
    const id = text?.normalize('NFKC') ?? '';
    const before = first.get(id);
    const isMalformed = text !== undefined && shape !== undefined && !shape.pattern.test(id);
    if (text === undefined || isMalformed || before) leftOut.push(read(id, row));
    else {
      first.set(id, row);
      rows.push(read(id, row));
    }
    if (isMalformed) row.issue(column, 'code-format', { found: text, expected: shape.expected });
    else if (before)
      row.issue(column, 'id-duplicate', { found: text ?? '', params: { first: String(before.row) } });
  }
  return { rows, leftOut };
};
