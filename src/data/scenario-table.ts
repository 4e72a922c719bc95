/** Trials as a table: one row per edit, under English or zh-CN column names, in any order. */
import type { EditKey } from '../core/edits.ts';
import type { Report } from '../core/report.ts';
import type { ScenarioIssue } from '../core/scenario-problem.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { unguarded } from './formula-guard.ts';
import { cellPlace, type Head } from './head.ts';
import { issueAt } from './place.ts';
import { type GivenScenario, type GivenScenarios, tidyName } from './scenario-parts.ts';

/** `name` and `published` are for whoever opens the table; reading it needs neither. */
export const scenarioColumns = [
  { key: 'scenario', zh: '试算' },
  { key: 'key', zh: '键', required: true },
  { key: 'name', zh: '名称' },
  { key: 'value', zh: '值', required: true },
  { key: 'published', zh: '公布值' },
] as const;

const scored = 'score.';

/** A code as a spreadsheet leaves it alone: `1.10` would come back as 1.1, `2.1.2` in some places as a date. */
export const tableKey = (key: EditKey): string => (/^[\d.]+$/.test(key) ? scored + key : key);

/** The key that a cell means, with or without that prefix. */
const keyOf = (cell: string): EditKey => (/^score\.\d/.test(cell) ? cell.slice(scored.length) : cell);

type Heads = ReadonlyMap<string, Head>;

const headsOf = ({ cells }: CsvRow): Heads =>
  new Map(
    cells.flatMap((cell, at) => {
      const header = cell.trim();
      const known = scenarioColumns.find(({ key, zh }) => key === header.toLowerCase() || zh === header);
      return known ? [[known.key, { key: known.key, header, at }] as const] : [];
    }),
  );

type GivenEdit = GivenScenario['edits'][number];

class Rows {
  readonly issues: ScenarioIssue[] = [];
  readonly #file: string;
  readonly #heads: Heads;

  constructor(file: string, heads: Heads) {
    this.#file = file;
    this.#heads = heads;
  }

  /** The edit of a row; undefined, with an issue, where its key or its value is missing. */
  edit(row: CsvRow): GivenEdit | undefined {
    const [key, text] = [keyOf(this.cell(row, 'key').trim()), this.cell(row, 'value').trim()];
    const [keyAt, textAt] = [this.#place(row, 'key'), this.#place(row, 'value')];
    if (key === '') this.issues.push(issueAt(keyAt, 'value-missing'));
    else if (text === '') this.issues.push(issueAt(textAt, 'value-missing'));
    else return { key, text, keyAt, textAt };
    return undefined;
  }

  cell({ cells }: CsvRow, column: string): string {
    const at = this.#heads.get(column)?.at;
    return at === undefined ? '' : unguarded(cells[at] ?? '');
  }

  #place({ row }: CsvRow, column: string) {
    return cellPlace(this.#file, row, column, this.#heads.get(column));
  }
}

/** Reads the table of `writeScenarioCsv`, also as a spreadsheet has saved it again. */
export const readScenarioTable = (_: Report, text: string, fileName: string): GivenScenarios => {
  // Rows and cells are named as in a spreadsheet, also where the table was pasted.
  const file = fileName.endsWith('.csv') ? fileName : `${fileName}.csv`;
  const csv = readCsv(file, text);
  if (!csv.header) return { scenarios: [], issues: csv.issues };
  const { row } = csv.header;
  const heads = headsOf(csv.header);
  const missing = scenarioColumns.filter((column) => 'required' in column && !heads.has(column.key));
  if (missing.length > 0) {
    const issues = missing.map(({ key, zh }) =>
      issueAt({ file, row, column: key }, 'column-missing', { expected: `${key} | ${zh}` }),
    );
    return { scenarios: [], issues };
  }
  const rows = new Rows(file, heads);
  const scenarios = new Map<string, GivenEdit[]>();
  for (const record of csv.rows) {
    const edit = rows.edit(record);
    const name = tidyName(rows.cell(record, 'scenario'));
    if (edit) scenarios.set(name, [...(scenarios.get(name) ?? []), edit]);
  }
  const issues = [...csv.issues, ...rows.issues];
  return { scenarios: [...scenarios].map(([name, edits]) => ({ name, edits })), issues };
};
