/** The files of a report folder. */
import { type Locale, locales } from '../core/report.ts';
import { type TableName, tableNames } from './columns.ts';

export const reportFile = 'report.yaml';

/** `indicators` → `indicators.csv`. */
export const tableFile = (table: TableName): string => `${table}.csv`;

export const narrativeFile = (locale: Locale): string => `${locale}.md`;

/** Every file that a report folder may hold; the order is that of lists and of issues. */
export const knownFiles: readonly string[] = [
  reportFile,
  ...tableNames.map(tableFile),
  ...locales.map(narrativeFile),
];

/** Files that are made from the data and published beside them; an unpacked archive holds them again. */
export const madeFiles = [
  'report.json',
  'audit.json',
  'datapackage.json',
  'badge.svg',
  'badge-en.svg',
] as const;
export type MadeFile = (typeof madeFiles)[number];
