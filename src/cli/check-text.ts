/** The result of a check as text for a terminal. */

import type {
  PublishedFinding,
  PublishedNode,
  PublishedReport,
  PublishedScore,
} from '../build/published-report.ts';
import type { Locale, Report } from '../core/report.ts';
import { inLocale } from '../core/report.ts';
import { auditWords } from '../i18n/audit.ts';
import { type CheckWords, checkWords } from '../i18n/check.ts';
import { checkWords as kindWords } from '../i18n/checks.ts';

/** Columns that a text takes in a terminal: Chinese characters and full-width signs take two. */
const width = (text: string): number =>
  [...text].reduce(
    (sum, sign) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        sign,
      )
        ? 2
        : 1),
    0,
  );

const padded = (text: string, to: number, right: boolean): string => {
  const blanks = ' '.repeat(Math.max(to - width(text), 0));
  return right ? blanks + text : text + blanks;
};

/** Rows as a table: the first two columns to the left, figures to the right. */
const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => padded(cell, widths[at] ?? 0, at > 1))
      .join('  ')
      .trimEnd(),
  );
};

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

/** Longest name shown in the table of checks. */
const longestName = 24;

const shortened = (text: string): string =>
  text.length > longestName ? `${text.slice(0, longestName)}…` : text;

/** What a check is about: the claim's name, the indicator's, or the kind of check for anything else. */
const subject = ({ kind, at, code }: PublishedFinding, report: Report, locale: Locale): string => {
  const claim = kind === 'claim' ? report.claims.find(({ id }) => id === at) : undefined;
  const name = claim?.name ?? report.byCode.get(code ?? '')?.name;
  return name ? shortened(inLocale(name, locale)) : kindWords[locale].kinds[kind].name;
};

/** What does not agree as a table; what could not be checked only as a number (all of it: `--json`). */
const checkLines = (
  { findings, coverage }: PublishedReport,
  report: Report,
  locale: Locale,
  words: CheckWords,
): readonly string[] => {
  const { verdicts } = auditWords[locale];
  const shown = findings.filter(({ verdict }) => verdict !== 'cannot-tell');
  const rows = shown.map((finding) => [
    finding.id,
    subject(finding, report, locale),
    shortened(finding.stated),
    finding.recomputed ?? finding.allowed ?? '',
    verdicts[finding.verdict],
  ]);
  const head = [words.check, words.indicator, words.printed, words.recomputed, words.verdict];
  return [
    ...(shown.length > 0 ? [words.findings(shown.length), '', ...table([head, ...rows]), ''] : []),
    ...(findings.length > shown.length ? [words.unchecked(findings.length - shown.length)] : []),
    words.coverage(coverage.checked, coverage.figures),
  ];
};

/** Title, total, grade, the top rows of the tree, what the audit found; or every issue. */
export const checkText = (published: PublishedReport, report: Report | undefined, locale: Locale): string => {
  const words = checkWords[locale];
  const title = report ? inLocale(report.identity.title, locale) : published.report;
  const issues = published.issues.map(({ message }) => `  ${message}`);
  return [
    `${words.report}  ${title}`,
    ...(report && published.score ? scoreLines(published, report, locale, words) : []),
    ...(issues.length > 0 ? [words.issues(issues.length), ...issues] : [words.noIssues]),
    ...(report && published.score ? checkLines(published, report, locale, words) : []),
    '',
  ].join('\n');
};
