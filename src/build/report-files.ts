/** What is published under `/data/<slug>/`: the report's own files byte for byte, and what is made from them. */
import { archiveOf } from './archive.ts';
import { dataPackage, publishedFiles } from './datapackage.ts';
import { publishedReport } from './published-report.ts';
import type { ReportReading } from './read-content.ts';

const json = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`);

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  zip: 'application/zip',
};

/** Media type of a published file by its ending. */
export const contentType = (file: string): string =>
  types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** Names of the published files of a report, without making them. */
export const reportFileNames = (reading: ReportReading): readonly string[] =>
  reading.report ? [...publishedFiles(reading), 'report.json', 'datapackage.json', 'all.zip'] : [];

/** One published file; undefined when the report has no such file. */
export const reportFile = (reading: ReportReading, name: string): Uint8Array | undefined => {
  const { report, files } = reading;
  if (!report) return undefined;
  if (name === 'report.json') return json(publishedReport(reading));
  if (name === 'datapackage.json') return json(dataPackage(report, reading));
  if (name !== 'all.zip') return files.get(name);
  const made = ['report.json', 'datapackage.json'].map((made) => [made, reportFile(reading, made)] as const);
  const own = publishedFiles(reading).map((file) => [file, files.get(file)] as const);
  return archiveOf(new Map([...own, ...made].flatMap(([file, bytes]) => (bytes ? [[file, bytes]] : []))));
};
