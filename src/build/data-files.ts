/** The files under `/data/<slug>/` for the pages that publish them. */
import { join } from 'node:path';
import { type ReportReading, readReportFolder } from './read-content.ts';
import { contentType, reportFile, reportFileNames } from './report-files.ts';
import { contentFolder, reportSlugs } from './report-shelf.ts';

let last: { readonly slug: string; readonly reading: Promise<ReportReading> } | undefined;

/** Files of one report are written one after the other, so the last folder read is enough to remember. */
const readingOf = (slug: string): Promise<ReportReading> => {
  if (last?.slug === slug && !import.meta.env?.DEV) return last.reading;
  const folder = contentFolder();
  last = { slug, reading: readReportFolder(join(folder, 'reports', slug), join(folder, 'schemes')) };
  return last.reading;
};

/** Every file of every report: `indicators.csv`, `report.json`, `datapackage.json`, `all.zip` … */
export const dataFiles = async (): Promise<readonly { readonly slug: string; readonly file: string }[]> => {
  const files: { slug: string; file: string }[] = [];
  for (const slug of await reportSlugs()) {
    for (const file of reportFileNames(await readingOf(slug))) files.push({ slug, file });
  }
  return files;
};

/** A file's bytes with their media type; undefined when the report has no such file. */
export const dataFile = async (
  slug: string,
  file: string,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string } | undefined> => {
  const bytes = reportFile(await readingOf(slug), file);
  return bytes && { bytes: new Uint8Array(bytes), type: contentType(file) };
};
