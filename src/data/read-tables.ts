/** The tables of a report folder → typed rows, and which tables were read whole. */
import type { Issue } from '../core/issue.ts';
import type { Report } from '../core/report.ts';
import { type TableName, tableNames } from './columns.ts';
import { tableFile } from './files.ts';
import type { Row } from './row.ts';
import { readTable, type Table } from './table.ts';
import { readAlternatives, readClaims } from './tables/claims.ts';
import { readIndicators } from './tables/indicators.ts';
import { readInputs } from './tables/inputs.ts';
import { readBudget, readSpending, readSubtotals } from './tables/money.ts';
import { readFindings, readProgress, readTargets } from './tables/performance.ts';
import { readReadings, readReplies } from './tables/readings.ts';

export type Tables = Pick<Report, TableName>;

/** Rows that are left out for their code or number, so that the rest of them can be checked as well. */
export type LeftOut = Tables;

/** Tables without a gap: only against these can a reference be called unknown. */
export type WholeTables = ReadonlySet<TableName>;

/** Finds the row that a record was read from, for the place of its cells. */
export type RowAt = (table: TableName, row: number) => Row | undefined;

const absent: Table = { rows: [], complete: true };
const refused: Table = { rows: [], complete: false };

export const readTables = (
  files: Readonly<Record<string, string>>,
  undecoded: ReadonlySet<string>,
  issues: Issue[],
): {
  readonly tables: Tables;
  readonly leftOut: LeftOut;
  readonly whole: WholeTables;
  readonly rowAt: RowAt;
} => {
  const read = new Map<TableName, Table>();
  for (const name of tableNames) {
    const file = tableFile(name);
    const text = Object.hasOwn(files, file) ? files[file] : undefined;
    const without = undecoded.has(file) || name === 'indicators' ? refused : absent;
    read.set(name, text === undefined ? without : readTable(name, text, issues));
  }
  const table = (name: TableName): Table => read.get(name) ?? absent;
  const rows = {
    indicators: readIndicators(table('indicators')),
    readings: readReadings(table('readings')),
    inputs: readInputs(table('inputs')),
    budget: readBudget(table('budget')),
    spending: readSpending(table('spending')),
    subtotals: readSubtotals(table('subtotals')),
    progress: readProgress(table('progress')),
    targets: readTargets(table('targets')),
    findings: readFindings(table('findings')),
    claims: readClaims(table('claims')),
    alternatives: readAlternatives(table('alternatives')),
    replies: readReplies(table('replies')),
  };
  const entries = Object.entries(rows);
  const tables = Object.fromEntries(entries.map(([name, one]) => [name, one.rows])) as unknown as Tables;
  const leftOut = Object.fromEntries(entries.map(([name, one]) => [name, one.leftOut])) as unknown as LeftOut;
  if (table('indicators').complete && table('indicators').rows.length === 0) {
    issues.push({ code: 'file-empty', file: tableFile('indicators') });
    read.set('indicators', refused);
  }
  const isWhole = (name: TableName): boolean =>
    table(name).complete && tables[name].length === table(name).rows.length;
  const byNumber = new Map(
    tableNames.map((name) => [name, new Map(table(name).rows.map((row) => [row.row, row]))]),
  );
  const rowAt: RowAt = (name, row) => byNumber.get(name)?.get(row);
  return { tables, leftOut, whole: new Set(tableNames.filter(isWhole)), rowAt };
};
