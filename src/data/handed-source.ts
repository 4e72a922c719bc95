/**
 * What a page hands over to its islands: of the report's tables the columns that islands show or compute
 * with, in the language of the page. Every weight in the page is paid before anybody reads a word of it.
 * Rows keep their numbers, cells stay as they are written.
 */
import { referencesOf } from '../core/expression/references.ts';
import type { Locale, Report, ReportSource } from '../core/report.ts';
import { type Column, headersOf, type TableName, tableNames, tables } from './columns.ts';
import { type CsvTable, readCsv } from './csv.ts';
import { tableFile } from './files.ts';

/** Columns that only the static parts of the page show, unless an expression asks for them. */
const unseen: Readonly<Record<TableName, readonly string[]>> = {
  indicators: ['rate', 'target', 'actual'],
  readings: ['evidence'],
  inputs: [],
  budget: ['document', 'note', 'date'],
  spending: ['note', 'invoiced', 'paid'],
  subtotals: [],
  progress: ['service', 'start', 'end', 'accepted', 'status', 'indicators'],
  targets: ['actual', 'quantified'],
  findings: ['remedy_title', 'remedy'],
  claims: ['reason', 'cell', 'alternative'],
  alternatives: ['pro', 'contra'],
  replies: [],
};

/** Tables that no island shows: handed over only where an expression asks for them. */
const aside: ReadonlySet<TableName> = new Set([
  'readings',
  'subtotals',
  'progress',
  'alternatives',
  'replies',
]);

/** Texts that islands show and no expression compares: on an English page the English one takes their place. */
const replaceable: ReadonlySet<string> = new Set(['criteria', 'evidence', 'source']);

/** Bare names, `table` and `table.column` in any expression of the report. */
const namesIn = (report: Report): ReadonlySet<string> => {
  const expressions = [
    ...report.indicators.flatMap((row) => [row.rule, row.ruleAsWritten]),
    ...report.inputs.map((input) => input.formula),
    ...report.claims.map((claim) => claim.expression),
    ...report.scheme.gates.map((gate) => gate.when),
  ].filter((expression) => expression !== undefined);
  const names = new Set<string>();
  for (const expression of expressions) {
    const found = referencesOf(expression);
    for (const name of [...found.names, ...found.columns]) {
      for (const part of [name, ...name.split('.')]) names.add(part);
    }
  }
  return names;
};

const quoted = (cell: string): string =>
  /[",\n;\t，]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const line = (cells: readonly string[]): string => cells.map(quoted).join(',');

/** The columns at `kept`, records in their places. */
const written = (table: CsvTable, kept: readonly (readonly [at: number, from: number])[]): string => {
  const lines: string[] = [];
  for (const { row, cells } of [...(table.header ? [table.header] : []), ...table.rows]) {
    while (lines.length < row - 1) lines.push('');
    const isHeader = row === table.header?.row;
    lines.push(line(kept.map(([at, from]) => cells[isHeader ? at : from] || cells[at] || '')));
  }
  return `${lines.join('\n')}\n`;
};

const trimmed = (name: TableName, text: string, locale: Locale, asked: ReadonlySet<string>): string => {
  const table = readCsv(tableFile(name), text);
  const known = headersOf(name);
  const keys = (table.header?.cells ?? []).map((cell) => known.get(cell.normalize('NFKC').trim()) ?? cell);
  const isAsked = (key: string): boolean => {
    const column = (tables[name] as readonly Column[]).find((one) => one.key === key);
    return asked.has(key) || (column !== undefined && asked.has(column.zh));
  };
  const kept = keys.flatMap((key, at): (readonly [number, number])[] => {
    const plain = key.replace(/_en$/, '');
    const hidden = unseen[name].includes(plain) && !isAsked(plain);
    const merged = key !== plain && (locale === 'zh-cn' || replaceable.has(plain) || name === 'claims');
    if (hidden || merged) return [];
    const english = locale === 'en' && replaceable.has(key) ? keys.indexOf(`${key}_en`) : -1;
    return [[at, english < 0 ? at : english]];
  });
  return written(table, kept);
};

/** `source` with its YAML parsed and its tables as read without an issue; the narrative stays in the markup. */
export const handedSource = (source: ReportSource, report: Report, locale: Locale): ReportSource => {
  const asked = namesIn(report);
  const files: Record<string, string> = {};
  for (const name of tableNames) {
    const text = source.files[tableFile(name)];
    if (text === undefined || (aside.has(name) && !asked.has(name))) continue;
    files[tableFile(name)] = trimmed(name, text, locale, asked);
  }
  return { ...source, files };
};
