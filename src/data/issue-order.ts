/** Issues in the order in which a person mends them: file by file, top to bottom, each only once. */
import type { Issue } from '../core/issue.ts';
import { type Column, tableNames, tables } from './columns.ts';
import { knownFiles, reportFile, tableFile } from './files.ts';

/** Scheme files stand right after report.yaml, unknown files at the end. */
const filePlace = (file: string): number => {
  const at = knownFiles.indexOf(file.startsWith('schemes/') ? reportFile : file);
  return at === -1 ? knownFiles.length * 2 : at * 2 + (file === reportFile ? 0 : 1);
};

/** Columns in the order of their table; what has no place there comes last. */
const columnPlace = ({ file, column }: Issue): number => {
  const table = tableNames.find((name) => tableFile(name) === file);
  const key = column?.replace(/_en$/, '');
  const at = table ? (tables[table] as readonly Column[]).findIndex((one) => one.key === key) : -1;
  return at === -1 ? Number.MAX_SAFE_INTEGER : at;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const before = (a: Issue, b: Issue): number =>
  filePlace(a.file) - filePlace(b.file) ||
  byText(a.file, b.file) ||
  (a.row ?? 0) - (b.row ?? 0) ||
  columnPlace(a) - columnPlace(b) ||
  byText(a.column ?? '', b.column ?? '') ||
  byText(a.code, b.code);

const identity = ({ code, file, row, column, found, expected, params }: Issue): string =>
  JSON.stringify([code, file, row, column, found, expected, params]);

export const orderedIssues = (issues: readonly Issue[]): readonly Issue[] => {
  const once = new Map(issues.map((issue) => [identity(issue), issue]));
  return [...once.values()].sort(before);
};
