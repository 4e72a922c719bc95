/** What the engine says in Node about the report of the tests: what the page must say in the browser. */
import { join } from 'node:path';
import { publishedReport } from '../../../src/build/published-report.ts';
import { readReportFolder } from '../../../src/build/read-content.ts';
import { writeLink } from '../../../src/core/link.ts';
import { reportMark } from '../../../src/core/report-mark.ts';
import { type RowFigures, slug } from './report-page.ts';

export const root = join(import.meta.dirname, '..', '..', '..');
export const reportFolder = join(root, 'content', 'reports', slug);

type Edits = Readonly<Record<string, string>>;

const reading = readReportFolder(reportFolder, join(root, 'content', 'schemes'));

/** The object that `check --json --set …` prints. */
export const expectedReport = async (edits: Edits = {}) =>
  publishedReport(await reading, 'zh-cn', new Map(Object.entries(edits)));

/** A rate as the page writes it. */
export const rateOnPage = (rate: string | null): string =>
  rate === null ? '' : rate === '100.0' ? '100%' : `${rate}%`;

/** Rows of the indicator table with these edits, as the page writes them while they are tried. */
export const expectedRows = async (edits: Edits): Promise<Readonly<Record<string, RowFigures>>> => {
  const { score } = await expectedReport(edits);
  return Object.fromEntries(
    (score?.nodes ?? []).map(({ code, score, points, rate }) => [
      code,
      { score: score ?? '', points: points ?? '', rate: rateOnPage(rate) },
    ]),
  );
};

const { report } = await reading;
if (!report) throw new Error('the report of the tests does not read');
const ownMark = reportMark(report);

/** Fragment of a link that opens these edits; `mark`: that of the report for which it was made. */
export const linkTo = (edits: Edits, mark = ownMark): string =>
  `#${writeLink(slug, mark, new Map(Object.entries(edits)))}`;

/** Six stricter readings of the same report, which fall between two printed bands. */
export const sixReadings: Edits = {
  '3.2.5': '4',
  'inputs.monitoring_counted': '0',
  'inputs.satisfaction_deduction': '1',
  '3.1.2': '3.2',
  '3.1.5': '3.2',
  '4.2.1': '2',
};
