/** `--scenario`: trials from a file, a link or its fragment, as the page exports and shares them. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PublishedIssue } from '../build/published-report.ts';
import { totalText } from '../core/audit/record.ts';
import { type Edits, noEdits } from '../core/edits.ts';
import { evaluate } from '../core/evaluate.ts';
import { plain, subtract } from '../core/exact.ts';
import { writeLink } from '../core/link.ts';
import type { Locale, Report } from '../core/report.ts';
import { reportMark } from '../core/report-mark.ts';
import type { ScenarioIssue } from '../core/scenario-problem.ts';
import { decode } from '../data/decode.ts';
import { type ReadScenarios, readScenarioText, type Scenario } from '../data/scenario-file.ts';
import { checkWords } from '../i18n/check.ts';
import { scenarioIssueMessage } from '../i18n/scenario-problems.ts';
import { table } from './terminal.ts';

export type GivenScenarios = ReadScenarios;

const nothing: GivenScenarios = { scenarios: [], issues: [], changed: false };

/** One of several trials of a file, with what it comes to. */
export interface ScenarioResult {
  readonly name: string;
  readonly total: string | null;
  readonly grade: string | null;
  /** Against the published total; null where either cannot be told. */
  readonly difference: string | null;
  readonly edits: Readonly<Record<string, string>>;
  /** Text that the page takes as a fragment. */
  readonly link: string;
}

/** What the page writes trials into; a text that ends like that names a file. */
const fileName = /^[^\n]*\.(csv|json|txt)$/i;

/** The bytes of a file; undefined where there is none of that name. */
const bytesOf = (name: string): Promise<Uint8Array | undefined> => readFile(name).catch(() => undefined);

/** Reads what stands after `--scenario`: a file, as the page reads it, or a text itself. */
export const readScenarios = async (
  report: Report | undefined,
  given: string | undefined,
): Promise<GivenScenarios> => {
  if (!report || given === undefined) return nothing;
  const bytes = await bytesOf(given);
  if (!bytes) {
    return fileName.test(given)
      ? { ...nothing, issues: [{ code: 'no-file', file: '--scenario', found: given }] }
      : readScenarioText(report, given, '--scenario');
  }
  const file = basename(given);
  const decoded = decode(bytes);
  if ('text' in decoded) return readScenarioText(report, decoded.text, file);
  const { found, expected } = decoded;
  return { ...nothing, issues: [{ code: 'unreadable', file, found, expected }] };
};

/** The edits of a single trial; several are compared instead. */
export const editsOf = ({ scenarios }: GivenScenarios): Edits =>
  scenarios.length === 1 ? (scenarios[0]?.edits ?? noEdits) : noEdits;

export const publishedScenarioIssue = (issue: ScenarioIssue, locale: Locale): PublishedIssue => ({
  code: issue.code,
  file: issue.file,
  row: issue.row ?? null,
  column: issue.column ?? null,
  found: issue.found ?? null,
  expected: issue.expected ?? null,
  message: scenarioIssueMessage(issue, locale),
});

/** What each of several trials comes to. */
export const compared = (report: Report, scenarios: readonly Scenario[]): readonly ScenarioResult[] => {
  const published = evaluate(report).total;
  return scenarios.map(({ name, edits }) => {
    const { total, grade } = evaluate(report, edits);
    return {
      name,
      total: total ? totalText(report, total) : null,
      grade: grade.name ?? null,
      difference: total && published ? plain(subtract(total, published)) : null,
      edits: Object.fromEntries(edits),
      link: writeLink(report.slug, reportMark(report), edits),
    };
  });
};

/** The comparison as lines for a terminal, the published state first. */
export const comparedText = (
  report: Report,
  results: readonly ScenarioResult[],
  locale: Locale,
): readonly string[] => {
  const words = checkWords[locale];
  const { total, grade } = evaluate(report);
  const signed = (by: string | null): string =>
    by === null ? words.noTotal : by === '0' ? by : by.startsWith('-') ? by.replace('-', '−') : `+${by}`;
  return [
    words.scenarios(results.length),
    ...table([
      [words.scenario, words.grade, words.total, words.difference],
      [words.published, grade.name ?? words.noGrade, total ? totalText(report, total) : words.noTotal, ''],
      ...results.map((one) => [
        one.name === '' ? words.unnamed : one.name,
        one.grade ?? words.noGrade,
        one.total ?? words.noTotal,
        signed(one.difference),
      ]),
    ]),
    '',
  ];
};
