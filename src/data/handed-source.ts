/**
 * What a page hands over to its islands: of the report's tables the columns that islands show or compute
 * with, in the language of the page. Every weight in the page is paid before anybody reads a word of it.
 * Rows keep their numbers, cells stay as they are written.
 */
import { expressionOf } from '../core/audit/claims.ts';
import { isReachable } from '../core/audit/followers.ts';
import { referencesOf } from '../core/expression/references.ts';
import { isTooLongForPage } from '../core/ledger/large/threshold.ts';
import type { Locale, Report, ReportSource } from '../core/report.ts';
import { tableNamed } from '../core/tables.ts';
import { type Column, headersOf, type TableName, tableNames, tables } from './columns.ts';
import { type CsvTable, readCsv } from './csv.ts';
import { tableFile } from './files.ts';

/** Columns that only the static parts of the page show, unless an expression asks for them. */
const unseen: Readonly<Record<TableName, readonly string[]>> = {
  indicators: ['rate', 'target', 'actual'],
  readings: ['evidence'],
  inputs: [],
  budget: ['document', 'note', 'date'],
  spending: ['note', 'start', 'end', 'accepted', 'papers', 'invoiced', 'paid'],
  subtotals: [],
  progress: ['service', 'start', 'end', 'accepted', 'status', 'indicators'],
  targets: ['actual', 'quantified'],
  findings: ['remedy_title', 'remedy'],
  claims: ['reason', 'cell', 'alternative'],
  alternatives: [],
  replies: [],
};

/** Tables that no island shows: handed over only where an expression asks for them. */
const aside: ReadonlySet<TableName> = new Set(['readings', 'subtotals', 'progress', 'replies']);

/** So is a ledger that is too long for any page. */
const isAside = (name: TableName, { spending }: Report): boolean =>
  aside.has(name) || (name === 'spending' && isTooLongForPage(spending.length));

/** Texts that islands show: on an English page the English one takes their place, unless an expression compares them. */
const replaceable: ReadonlySet<string> = new Set(['criteria', 'evidence', 'source', 'pro', 'contra']);

/** Tables that expressions look at, and the columns that they may name, in either language. */
type Asked = ReadonlyMap<string, ReadonlySet<string>>;

/** A bare name inside `where` may be a column of any table that its expression looks at. */
const askedBy = (report: Report): Asked => {
  const expressions = [
    ...report.indicators.flatMap((row) => [row.rule, row.ruleAsWritten]),
    ...report.inputs.map((input) => input.formula),
    ...report.claims.map(({ expression }) => expression && isReachable(expression) && expression),
    ...report.scheme.gates.map((gate) => gate.when),
  ].filter((expression) => expression !== undefined && expression !== false);
  const asked = new Map<string, Set<string>>();
  for (const expression of expressions) {
    const { names, columns } = referencesOf(expression);
    for (const place of columns) {
      const [named = '', column] = place.split('.');
      const table = tableNamed(named) ?? named;
      const known = asked.get(table) ?? new Set<string>();
      asked.set(table, known);
      for (const name of [...names, ...(column === undefined ? [] : [column])]) known.add(name);
    }
  }
  return asked;
};

const quoted = (cell: string): string =>
  /[",\n;\t，]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const line = (cells: readonly string[]): string => cells.map(quoted).join(',');

/** The columns at `kept` of the rows wanted, records in their places. */
const written = (
  table: CsvTable,
  kept: readonly (readonly [at: number, from: number])[],
  isWanted: (row: number) => boolean,
): string => {
  const lines: string[] = [];
  const rows = table.rows.filter(({ row }) => isWanted(row));
  for (const { row, cells } of [...(table.header ? [table.header] : []), ...rows]) {
    while (lines.length < row - 1) lines.push('');
    const isHeader = row === table.header?.row;
    lines.push(line(kept.map(([at, from]) => cells[isHeader ? at : from] || cells[at] || '')));
  }
  return `${lines.join('\n')}\n`;
};

/** Claims that no trial can move are told by the page alone. */
const wantedRows = (name: TableName, report: Report): ((row: number) => boolean) => {
  if (name !== 'claims') return () => true;
  const moved = report.claims.filter((claim) => {
    const expression = expressionOf(report, claim);
    return expression !== undefined && isReachable(expression);
  });
  const rows = new Set(moved.map(({ row }) => row));
  return (row) => rows.has(row);
};

interface Trim {
  readonly locale: Locale;
  readonly asked: Asked;
  readonly isWanted: (row: number) => boolean;
}

const trimmed = (name: TableName, text: string, { locale, asked, isWanted }: Trim): string => {
  const columns = asked.get(name);
  const table = readCsv(tableFile(name), text);
  const known = headersOf(name);
  const keys = (table.header?.cells ?? []).map((cell) => known.get(cell.normalize('NFKC').trim()) ?? cell);
  const isAsked = (key: string): boolean => {
    const column = (tables[name] as readonly Column[]).find((one) => one.key === key);
    return columns?.has(key) === true || (column !== undefined && columns?.has(column.zh) === true);
  };
  const kept = keys.flatMap((key, at): (readonly [number, number])[] => {
    const plain = key.replace(/_en$/, '');
    const hidden = unseen[name].includes(plain) && !isAsked(plain);
    const replaced = replaceable.has(plain) && !isAsked(plain);
    const merged = key !== plain && (locale === 'zh-cn' || replaced || name === 'claims');
    if (hidden || merged) return [];
    const english = locale === 'en' && replaced ? keys.indexOf(`${key}_en`) : -1;
    return [[at, english < 0 ? at : english]];
  });
  return written(table, kept, isWanted);
};

/** `source` with its YAML parsed and its tables as read without an issue; the narrative stays in the markup. */
export const handedSource = (source: ReportSource, report: Report, locale: Locale): ReportSource => {
  const asked = askedBy(report);
  const files: Record<string, string> = {};
  for (const name of tableNames) {
    const text = source.files[tableFile(name)];
    if (text === undefined || (isAside(name, report) && !asked.has(name))) continue;
    files[tableFile(name)] = trimmed(name, text, { locale, asked, isWanted: wantedRows(name, report) });
  }
  return { ...source, files };
};
