/** A report's tables as Table Schema (Data Package 2.0): fields named as the file's own header names them. */
import {
  absenceWords,
  alternativeKindWords,
  budgetKindWords,
  type Choices,
  evidenceWords,
  indicatorKindWords,
  moneyUnitWords,
  targetResultWords,
  targetSetWords,
} from '../data/choices.ts';
import { type Column, headersOf, type TableName, tables } from '../data/columns.ts';
import { readCsv } from '../data/csv.ts';
import { tableFile } from '../data/files.ts';

interface Field {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'number' | 'date' | 'boolean';
  readonly [property: string]: unknown;
}

export interface TableSchema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey: readonly string[];
}

/** Numbers may carry `%`, a unit or separators, as printed. */
const number = { type: 'number', bareNumber: false, groupChar: ',' } as const;
const date = { type: 'date', format: 'any' } as const;

const kinds: Readonly<Record<string, Pick<Field, 'type'>>> = {
  'indicators.points': number,
  'indicators.weight': number,
  'indicators.score': number,
  'indicators.rate': number,
  'readings.points': number,
  'readings.score': number,
  'readings.rate': number,
  'budget.amount': number,
  'budget.date': date,
  'spending.amount': number,
  'spending.start': date,
  'spending.end': date,
  'spending.accepted': date,
  'spending.invoiced': date,
  'spending.paid': date,
  'subtotals.amount': number,
  'progress.start': date,
  'progress.end': date,
  'progress.accepted': date,
  'replies.date': date,
  'targets.quantified': {
    type: 'boolean',
    ...{ trueValues: ['是', 'yes', 'true', '1'], falseValues: ['否', 'no', 'false', '0'] },
  },
};

const choices: Readonly<Record<string, Choices<string>>> = {
  'indicators.kind': indicatorKindWords,
  'indicators.status': absenceWords,
  'budget.kind': budgetKindWords,
  'budget.unit': moneyUnitWords,
  'spending.unit': moneyUnitWords,
  'spending.papers': evidenceWords,
  'subtotals.unit': moneyUnitWords,
  'progress.evidence': evidenceWords,
  'targets.set': targetSetWords,
  'targets.result': targetResultWords,
  'alternatives.kind': alternativeKindWords,
};

const primaryKeys: Readonly<Record<TableName, readonly string[]>> = {
  indicators: ['code'],
  readings: ['reading', 'code'],
  inputs: ['key'],
  budget: ['id'],
  spending: ['no'],
  subtotals: [],
  progress: ['no'],
  targets: ['set', 'no'],
  findings: ['id'],
  claims: ['id'],
  alternatives: ['id'],
  replies: [],
};

/** Marks that mean "does not apply" in cells for numbers and dates. */
const absent = ['', '/', '-', '—', '–', '无', 'N/A', 'n/a', '*', '不适用'];

const fieldOf = (table: TableName, header: string, key: string): Field => {
  const columns = tables[table] as readonly Column[];
  const column = columns.find((one) => one.key === key.replace(/_en$/, ''));
  const id = `${table}.${key}`;
  const kind = kinds[id] ?? { type: 'string' };
  const words = choices[id];
  const constraints = {
    ...(column?.required && column.key === key && { required: true }),
    ...(primaryKeys[table].length === 1 && primaryKeys[table][0] === key && { unique: true }),
    ...(words && { enum: [...new Set(Object.entries(words).flat())] }),
  };
  const english = key.endsWith('_en') && column?.key !== key;
  return {
    name: header,
    title: english ? `${column?.zh}（英文）` : (column?.zh ?? header),
    ...kind,
    ...(kind.type !== 'string' && { missingValues: absent }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
};

/** The schema of a table that was read without an issue. */
export const tableSchema = (
  table: TableName,
  text: string,
): { readonly schema: TableSchema; readonly delimiter: string } => {
  const { header, delimiter } = readCsv(tableFile(table), text);
  const known = headersOf(table);
  const written = (header?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  const keyed = written.map((name) => [known.get(name.normalize('NFKC')) ?? name, name] as const);
  const nameOf = new Map(keyed);
  const primaryKey = primaryKeys[table].flatMap((key) => nameOf.get(key) ?? []);
  const fields = keyed.map(([key, name]) => fieldOf(table, name, key));
  return { delimiter, schema: { fields, missingValues: [''], primaryKey } };
};
