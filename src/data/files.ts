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
