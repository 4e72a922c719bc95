/** Reports as pages need them: read from the content folder, scored, audited. Keeps one report at a time. */
import { join } from 'node:path';
import type { Audit } from '../core/audit/audit.ts';
import type { Evaluation } from '../core/evaluation.ts';
import type { Locale, Report, ReportSource } from '../core/report.ts';
import { readYaml } from '../data/yaml.ts';
import { withDocuments } from '../data/yaml-files.ts';
import { type ReportWords, reportWords } from '../i18n/report.ts';
import { auditedOf } from './audited.ts';
import { listReports, readReportFolder } from './read-content.ts';

export interface PublishedReport {
  readonly report: Report;
  readonly evaluation: Evaluation;
  readonly audit: Audit;
  /** What the page hands over to its islands: tables as text, YAML parsed, no narrative. */
  readonly source: ReportSource;
  /** Names of the files in the folder. */
  readonly files: readonly string[];
}

/** A report in the language of a page. */
export interface ReportView extends PublishedReport {
  readonly locale: Locale;
  readonly t: ReportWords;
}

/** Folder that holds `reports/` and `schemes/`; `CONTENT=…` builds another one. */
export const contentFolder = (): string => process.env.CONTENT ?? 'content';

export const reportSlugs = (): Promise<readonly string[]> => listReports(contentFolder());

const read = async (slug: string): Promise<PublishedReport> => {
  const folder = contentFolder();
  const found = await readReportFolder(join(folder, 'reports', slug), join(folder, 'schemes'));
  if (!found.report || !found.source) throw new Error(`the report ${slug} has issues`);
  const { report } = found;
  const handed = withDocuments(found.source, readYaml);
  const tables = Object.entries(handed.files).filter(([file]) => file.endsWith('.csv'));
  return {
    report,
    ...auditedOf(report),
    source: { ...handed, files: Object.fromEntries(tables) },
    files: [...found.files.keys()].sort(),
  };
};

let last: { readonly slug: string; readonly reading: Promise<PublishedReport> } | undefined;

/** The pages of one report are built one after the other, so the last one read is enough to remember. */
export const publishedReport = (slug: string): Promise<PublishedReport> => {
  if (last?.slug !== slug || import.meta.env?.DEV) last = { slug, reading: read(slug) };
  return last.reading;
};

export const reportView = async (slug: string, locale: Locale): Promise<ReportView> => ({
  ...(await publishedReport(slug)),
  locale,
  t: reportWords[locale],
});
