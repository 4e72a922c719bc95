/** What is published under `/data/<slug>/`: the report's own files byte for byte, and what is made from them. */
import type { Report } from '../core/report.ts';
import { type MadeFile, madeFiles } from '../data/files.ts';
import { archiveOf } from './archive.ts';
import { badgeOf } from './badge.ts';
import { dataPackage } from './datapackage.ts';
import { publishedAudit } from './published-audit.ts';
import { publishedFiles } from './published-files.ts';
import { publishedReport } from './published-report.ts';
import type { ReportReading } from './read-content.ts';

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array<ArrayBuffer> => encoded(`${JSON.stringify(value, undefined, 2)}\n`);

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  svg: 'image/svg+xml',
  yaml: 'application/yaml; charset=utf-8',
  zip: 'application/zip',
};

/** Media type of a published file by its ending. */
export const contentType = (file: string): string =>
  types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

const archive = 'all.zip';

/** Names of the published files of a report, without making them. */
export const reportFileNames = (reading: ReportReading): readonly string[] =>
  reading.report ? [...publishedFiles(reading), ...madeFiles, archive] : [];

const makers: Readonly<Record<MadeFile, (report: Report, reading: ReportReading) => Uint8Array>> = {
  'report.json': (_, reading) => json(publishedReport(reading)),
  'audit.json': (report, reading) => json(publishedAudit(report, reading)),
  'datapackage.json': (report, reading) =>
    json(dataPackage(report, reading, new Map([['audit.json', json(publishedAudit(report, reading))]]))),
  'badge.svg': (report) => encoded(badgeOf(report, 'zh-cn')),
  'badge-en.svg': (report) => encoded(badgeOf(report, 'en')),
};

/** One published file; undefined when the report has no such file. */
export const reportFile = (reading: ReportReading, name: string): Uint8Array | undefined => {
  const { report, files } = reading;
  if (!report) return undefined;
  const made = madeFiles.find((file) => file === name);
  if (made) return makers[made](report, reading);
  if (name !== archive) return files.get(name);
  const all = [...publishedFiles(reading), ...madeFiles];
  return archiveOf(
    new Map(
      all.flatMap((file) => {
        const bytes = reportFile(reading, file);
        return bytes ? [[file, bytes]] : [];
      }),
    ),
  );
};
