/** The result of a check as text for a terminal. */

import type { PublishedNode, PublishedReport, PublishedScore } from '../build/published-report.ts';
import type { Locale, Report } from '../core/report.ts';
import { inLocale } from '../core/report.ts';
import { type CheckWords, checkWords } from '../i18n/check.ts';
import { findingLines } from './check-findings.ts';
import { comparedText, type ScenarioResult } from './check-scenario.ts';
import { table } from './terminal.ts';

/** A report with, where a file of trials was given, what each of them comes to. */
export interface CheckedReport extends PublishedReport {
  /** The report has changed since the link of the trial was made. */
  readonly reportChanged?: boolean;
  readonly scenarios?: readonly ScenarioResult[];
}

/** Why the grade is not simply the band of the total. */
const gradeNote = (score: PublishedScore, words: CheckWords): string => {
  const none = words.noGrade;
  if (score.untoldGate !== null) return words.untoldGate(score.untoldGate);
  if (score.gate) return words.gate(score.gate.id, score.gate.from ?? none);
  if (!score.hole) return '';
  return words.hole(score.hole.below ?? none, score.hole.above ?? none, score.closedGrade ?? none);
};

const topRows = (score: PublishedScore, report: Report, locale: Locale, words: CheckWords) => {
  const rate = (node: PublishedNode) => (node.rate === null ? '' : `${node.rate}%`);
  const nameOf = (node: PublishedNode) =>
    inLocale(report.byCode.get(node.code)?.name ?? { 'zh-cn': '' }, locale);
  return table([
    [words.code, words.indicator, words.score, words.points, words.rate, words.printed],
    ...score.nodes
      .filter((node) => report.roots.includes(node.code))
      .map((node) => [
        node.code,
        nameOf(node),
        node.score ?? words.noTotal,
        node.points ?? '',
        rate(node),
        node.stated ?? '',
      ]),
  ]);
};

const scoreLines = (published: PublishedReport, report: Report, locale: Locale, words: CheckWords) => {
  const { score } = published;
  if (!score) return [];
  const edits = Object.entries(published.edits).map(([key, text]) => `${key}=${text}`);
  const points = score.points === null ? '' : ` / ${score.points}`;
  return [
    ...(edits.length > 0 ? [words.edits(edits.join('; '))] : []),
    `${words.total}  ${score.total === null ? words.noTotal : score.total + points}`,
    `${words.grade}  ${score.grade ?? words.noGrade}${gradeNote(score, words)}`,
    '',
    ...topRows(score, report, locale, words),
    '',
  ];
};

/** Title, total, grade, the top rows of the tree, what the audit found; or every issue. `columns` of the terminal. */
export const checkText = (
  published: CheckedReport,
  report: Report | undefined,
  locale: Locale,
  columns: number,
): string => {
  const words = checkWords[locale];
  const title = report ? inLocale(report.identity.title, locale) : published.report;
  const issues = published.issues.map(({ message }) => `  ${message}`);
  return [
    `${words.report}  ${title}`,
    ...(published.reportChanged ? [words.reportChanged] : []),
    ...(report && published.score ? scoreLines(published, report, locale, words) : []),
    ...(report && published.scenarios ? comparedText(report, published.scenarios, locale) : []),
    ...(issues.length > 0 ? [words.issues(issues.length), ...issues] : [words.noIssues]),
    ...(report && published.score ? findingLines(published, report, locale, columns) : []),
    '',
  ].join('\n');
};
