/** A table with its header understood: rows whose cells are found by column key. */
import type { Issue } from '../core/issue.ts';
import { nearest } from '../core/nearest.ts';
import { isFigure, readFigure } from '../core/number-text.ts';
import { type Column, headersOf, type TableName, tables } from './columns.ts';
import { type CsvRow, type CsvTable, readCsv } from './csv.ts';
import { tableFile } from './files.ts';
import { cellPlace, type Head, letters } from './head.ts';
import { issueAt } from './place.ts';
import { Row } from './row.ts';

export interface Table {
  readonly rows: readonly Row[];
  /** False when the table or one of its rows could not be read: references to it cannot be judged. */
  readonly complete: boolean;
}

/** English keys are read in capitals and small letters alike. */
const normal = (header: string): string => header.normalize('NFKC').trim().toLowerCase();

/** The known name that a header most likely stands for: `分值（分）` is 分值 with its unit. */
const nearestHeader = (header: string, known: ReadonlyMap<string, string>): string | undefined => {
  const bare = normal(header).replace(/\s*[([][^()[\]]*[)\]]$/, '');
  return known.has(bare) ? bare : nearest(normal(header), known.keys());
};

/** How many of the cells are names of columns. */
const namedIn = ({ cells }: CsvRow, known: ReadonlyMap<string, string>): number =>
  cells.filter((cell) => known.has(normal(cell))).length;

/** A title above the table, or data from the first row on: one issue instead of one for each cell of it. */
const headerless = (name: TableName, { header, rows, ragged }: CsvTable): Issue | undefined => {
  const known = headersOf(name);
  if (!header || namedIn(header, known) > 0) return undefined;
  const below = [...rows, ...ragged].sort((a, b) => a.row - b.row).find((row) => namedIn(row, known) > 1);
  const isData = header.cells.some((cell) => isFigure(readFigure(cell)));
  const isNear = header.cells.some((cell) => nearestHeader(cell, known) !== undefined);
  if (!below && !isData && isNear) return undefined;
  const required = (tables[name] as readonly Column[]).filter((column) => column.required);
  return {
    code: 'column-missing',
    file: tableFile(name),
    row: header.row,
    found:
      header.cells
        .find((cell) => cell.trim() !== '')
        ?.trim()
        .slice(0, 40) ?? '',
    expected: required.map(({ key, zh }) => `${key} ${zh}`).join(' | '),
    params: { headerless: '1', ...(below && { below: String(below.row) }) },
  };
};

class HeaderReading {
  readonly heads = new Map<string, Head>();
  readonly issues: Issue[] = [];
  readonly file: string;
  readonly row: number;
  readonly table: TableName;

  constructor(table: TableName, { row, cells }: CsvRow, rows: readonly CsvRow[]) {
    this.table = table;
    this.file = tableFile(table);
    this.row = row;
    const known = headersOf(table);
    const blank = (at: number) => rows.every((record) => (record.cells[at] ?? '').trim() === '');
    for (const [at, written] of cells.entries()) {
      const header = written.trim();
      if (header === '' && blank(at)) continue;
      this.add({ key: known.get(normal(header)) ?? '', header, at }, known);
    }
    for (const column of tables[table] as readonly Column[]) {
      if (column.required && !this.heads.has(column.key)) this.missing(column);
    }
  }

  private add(head: Head, known: ReadonlyMap<string, string>): void {
    if (head.key === '') {
      const near = nearestHeader(head.header, known);
      const place = cellPlace(this.file, this.row, head.header || letters(head.at), head);
      const expected = near ?? (tables[this.table] as readonly Column[]).map(({ key }) => key).join(' | ');
      const details = { found: head.header, expected, ...(near && { params: { near } }) };
      this.issues.push(issueAt(place, 'column-unknown', details));
    } else if (this.heads.has(head.key)) {
      const place = cellPlace(this.file, this.row, head.key, head);
      this.issues.push(issueAt(place, 'column-duplicate', { found: head.header }));
    } else this.heads.set(head.key, head);
  }

  private missing({ key, zh }: Column): void {
    const place = { file: this.file, row: this.row, column: key };
    this.issues.push(issueAt(place, 'column-missing', { expected: `${key} | ${zh}` }));
  }
}

/** Reads a table's text; every issue of its shape and header goes to `issues`. */
export const readTable = (name: TableName, text: string, issues: Issue[]): Table => {
  const file = tableFile(name);
  const csv = readCsv(file, text);
  const without = headerless(name, csv);
  if (without) {
    issues.push(...csv.issues.filter(({ code }) => code !== 'csv-ragged'), without);
    return { rows: [], complete: false };
  }
  issues.push(...csv.issues);
  if (!csv.header) {
    if (csv.issues.length === 0) issues.push({ code: 'file-empty', file });
    return { rows: [], complete: false };
  }
  const header = new HeaderReading(name, csv.header, csv.rows);
  issues.push(...header.issues);
  const rows = csv.rows.map((record) => new Row(file, record, header.heads, issues));
  const whole = (tables[name] as readonly Column[]).every(
    (one) => !one.required || header.heads.has(one.key),
  );
  return { rows, complete: csv.complete && whole };
};
