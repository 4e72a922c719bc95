/** The only door to papaparse: text → rows of plain strings, with the row numbers of a spreadsheet. */
import Papa from 'papaparse';
import type { Issue } from '../core/issue.ts';

export interface CsvRow {
  /** As a spreadsheet counts it: the first record is 1, blank records count, a line break in a cell does not. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  /** First record that is not blank; undefined in an empty file. */
  readonly header?: CsvRow;
  readonly rows: readonly CsvRow[];
  /** Records with more or fewer cells than the header; each is an issue. */
  readonly ragged: readonly CsvRow[];
  readonly delimiter: string;
  /** Blank records that were left out. */
  readonly blank: number;
  /** False when a record could not be read: what refers to this table can then not be judged. */
  readonly complete: boolean;
  readonly issues: readonly Issue[];
}

export const delimiters = [',', ';', '\t', '，'] as const;

/** Delimiter that stands most often in the first line that is not blank, outside quotes; `,` in a tie. */
export const sniff = (text: string): string => {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let [quoted, seen] = [false, false];
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted && seen) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
    seen ||= character.trim() !== '';
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
};

/** A record without anything but blanks. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Start of a cell, short enough for a message. */
const excerpt = (text: string): string => {
  const line = text.trimStart().split('\n', 1)[0] as string;
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

/**
 * Reads a table. A record with a quote that never closes, or with more or fewer cells than the header, is an
 * issue and left out: an amount such as `1,234` without quotes would otherwise shift its row in silence.
 */
export const readCsv = (file: string, text: string): CsvTable => {
  const body = text.replace(/\r\n?/g, '\n');
  const delimiter = sniff(body);
  const parsed = Papa.parse<string[]>(body, { delimiter, newline: '\n', quoteChar: '"' });
  const issues: Issue[] = [];
  const unreadable = new Set<number>();
  for (const error of parsed.errors) {
    const at = error.row ?? 0;
    if (unreadable.has(at)) continue;
    unreadable.add(at);
    issues.push({
      code: 'csv-quote',
      file,
      row: at + 1,
      found: excerpt(body.slice(Math.max((error.index ?? 0) - 1, 0))),
      expected: '""',
    });
  }
  const filled = parsed.data
    .map((cells, at): CsvRow => ({ row: at + 1, cells }))
    .filter(({ cells }) => !isBlank(cells));
  const blank = parsed.data.length - filled.length - (body.endsWith('\n') ? 1 : 0);
  const [header, ...records] = filled;
  if (!header) return { rows: [], ragged: [], delimiter, blank: 0, complete: false, issues };
  const width = header.cells.length;
  const readable = records.filter(({ row }) => !unreadable.has(row - 1));
  const rows = readable.filter(({ cells }) => cells.length === width);
  const ragged = readable.filter(({ cells }) => cells.length !== width);
  for (const { row, cells } of ragged) {
    issues.push({ code: 'csv-ragged', file, row, found: String(cells.length), expected: String(width) });
  }
  const complete = rows.length === records.length && !unreadable.has(header.row - 1);
  return { header, rows, ragged, delimiter, blank: Math.max(blank, 0), complete, issues };
};

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where the next record begins, from the start of the text. */
  readonly next: number;
  /** False where a quote is not closed as it should be. */
  readonly sound: boolean;
}

/**
 * Reads the first record of a text whose line ends are `\n`; undefined where it does not end in the text, unless
 * this is all there is.
 */
export const readRecord = (text: string, delimiter: string, isAll: boolean): CsvRecord | undefined => {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', preview: 1, fastMode: false });
  const { data, errors, meta } = parser.parse(text, 0, !isAll) as Papa.ParseResult<string[]>;
  const cells = data[0];
  return cells && { cells, next: meta.cursor, sound: errors.length === 0 };
};

const lines = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((cells) => [...cells]),
    { newline: '\r\n' },
  )}\r\n`;

/** Rows as `writeCsv` writes them, for a file that is written in parts: only the first has the mark. */
export const writeCsvPart = (rows: readonly (readonly string[])[], isFirst: boolean): string =>
  (isFirst ? '\ufeff' : '') + (rows.length === 0 ? '' : lines(rows));

/**
 * Writes a table with a byte order mark, so that spreadsheets take it for UTF-8. Cells are quoted where they must
 * be; a text that a spreadsheet would run as a formula is the caller's to guard.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string => `\ufeff${lines(rows)}`;
