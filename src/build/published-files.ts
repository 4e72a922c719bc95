/** Which files of a report folder are published. */
import { tableNames } from '../data/columns.ts';
import { narrativeFile, reportFile, tableFile } from '../data/files.ts';
import type { ReportReading } from './read-content.ts';

/** Paths in the order of lists: report.yaml, tables, narrative, schemes. */
export const publishedFiles = ({ files }: ReportReading): readonly string[] => {
  const order = [reportFile, ...tableNames.map(tableFile), narrativeFile('zh-cn'), narrativeFile('en')];
  const schemes = [...files.keys()].filter((file) => file.startsWith('schemes/')).sort();
  return [...order.filter((file) => files.has(file)), ...schemes];
};
