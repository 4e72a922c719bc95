/** `npm run --silent check -- <folder>`: reads, scores and audits a report folder, without a build. */
import { basename, join, resolve } from 'node:path';
import { type PublishedReport, publishedReport } from '../build/published-report.ts';
import { type ReportReading, readReportFolder } from '../build/read-content.ts';
import { type Edits, readEdit } from '../core/edits.ts';
import type { Issue } from '../core/issue.ts';
import type { Locale, Report } from '../core/report.ts';
import { checkWords } from '../i18n/check.ts';
import { simulateWords } from '../i18n/check-simulate.ts';
import { type ArgumentProblem, type CheckArguments, readArguments } from './arguments.ts';
import {
  compared,
  editsOf,
  type GivenScenarios,
  publishedScenarioIssue,
  readScenarios,
} from './check-scenario.ts';
import { checkSimulate, type Watch } from './check-simulate.ts';
import { type CheckedReport, checkText } from './check-text.ts';
import { progressLine } from './progress-line.ts';

/** The schemes that ship with the project. */
const ownSchemes = join(import.meta.dirname, '..', '..', 'content', 'schemes');

export interface CheckOutcome {
  /** 0, or 1 with issues, or 2 with `--strict` and a figure that does not add up. */
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
  /** What is wrong with the call itself. */
  readonly complaint?: string;
}

/** The edits of `--set`, or the issues of those that cannot be applied. */
const readSets = (
  { report }: ReportReading,
  sets: CheckArguments['sets'],
): { readonly edits: Edits; readonly issues: readonly Issue[] } => {
  if (!report) return { edits: new Map(), issues: [] };
  const issues = sets.flatMap(([key, text]) => {
    const read = readEdit(report, key, text);
    return 'issue' in read ? [read.issue] : [];
  });
  return { edits: new Map(sets), issues };
};

const problemText = ({ kind, found }: ArgumentProblem, locale: Locale): string => {
  const problems = { ...checkWords[locale].problems, ...simulateWords[locale].problems };
  return kind === 'folder-missing' ? problems[kind] : problems[kind](found);
};

const usageOf = (locale: Locale): string =>
  checkWords[locale].usage.replace('\n  --lang', `\n${simulateWords[locale].usage}\n  --lang`);

/** A `--set` without a sign lacks its value, one without anything its key; the rest is about no edit. */
const issueCodeOf = ({ kind, found }: ArgumentProblem): string => {
  if (kind === 'set-shape') return 'edit-value';
  return kind === 'flag-value' && found === '--set' ? 'edit-key' : 'argument';
};

/** A call that cannot be carried out: explained on the error channel, and as issues in the JSON object. */
const refused = ({ folder, json, locale, problems }: CheckArguments, usage: string): CheckOutcome => {
  const said = problems.map((problem) => problemText(problem, locale));
  const issues = problems.map((problem, at) => ({
    code: issueCodeOf(problem),
    file: 'arguments',
    ...{ row: null, column: null, found: problem.found || null, expected: null },
    message: said[at] ?? '',
  }));
  const slug = folder === undefined ? '' : basename(resolve(folder));
  const published: PublishedReport = { ...publishedReport({ slug, issues: [] }, locale), issues };
  return {
    exitCode: 1,
    output: json ? `${JSON.stringify(published, undefined, 2)}\n` : '',
    complaint: `${said.join('\n')}\n${usage}\n`,
  };
};

/** Several trials are compared with each other; nothing else can be done with all of them at once. */
const alone = (trials: GivenScenarios, { sets, simulate }: CheckArguments): GivenScenarios => {
  const count = trials.scenarios.length;
  if (count < 2 || (sets.length === 0 && !simulate)) return trials;
  const several = { code: 'several', file: '--scenario', found: String(count) } as const;
  return { ...trials, issues: [...trials.issues, several] };
};

/** What was wrong with the trials is an issue like any other: nothing is scored in part. */
const withScenarios = (
  published: PublishedReport,
  report: Report | undefined,
  { scenarios, issues, changed }: GivenScenarios,
  locale: Locale,
): CheckedReport => {
  if (issues.length > 0) {
    const more = issues.map((issue) => publishedScenarioIssue(issue, locale));
    return { ...published, score: null, issues: [...published.issues, ...more] };
  }
  const noted = changed ? { ...published, reportChanged: true } : published;
  return report && scenarios.length > 1 ? { ...noted, scenarios: compared(report, scenarios) } : noted;
};

/** Width of the text where no terminal tells its own. */
const usualColumns = 80;

/**
 * Runs the command; `given` are the arguments after its name, `columns` the width of the text; `watch` is told how
 * far a simulation is.
 */
export const check = async (
  given: readonly string[],
  columns = usualColumns,
  watch?: Watch,
): Promise<CheckOutcome> => {
  const read = readArguments(given);
  const usage = usageOf(read.locale);
  if (read.help) return { exitCode: 0, output: `${usage}\n` };
  if (read.folder === undefined || read.problems.length > 0) return refused(read, usage);
  const reading = await readReportFolder(read.folder, ownSchemes);
  const { edits, issues } = readSets(reading, read.sets);
  const trials = alone(await readScenarios(reading.report, read.scenario), read);
  const all = [...reading.issues, ...issues];
  const together = new Map([...editsOf(trials), ...edits]);
  if (read.simulate && reading.report && all.length + trials.issues.length === 0)
    return {
      exitCode: 0,
      output: checkSimulate(reading.report, together, read.simulate, read, columns, watch),
    };
  const published = withScenarios(
    publishedReport({ ...reading, issues: all }, read.locale, together),
    reading.report,
    trials,
    read.locale,
  );
  const complaint = reading.source ? undefined : `${checkWords[read.locale].noFolder(read.folder)}\n`;
  const said = complaint === undefined ? checkText(published, reading.report, read.locale, columns) : '';
  const output = read.json ? `${JSON.stringify(published, undefined, 2)}\n` : said;
  const differs = published.findings.some(({ verdict }) => verdict === 'differs');
  const exitCode = published.issues.length > 0 ? 1 : read.strict && differs ? 2 : 0;
  return complaint === undefined ? { exitCode, output } : { exitCode, output, complaint };
};

if (import.meta.main) {
  const columns = Math.min(Math.max(process.stdout.columns ?? usualColumns, 40), 120);
  const watch = process.stderr.isTTY ? progressLine(process.stderr) : undefined;
  const { exitCode, output, complaint } = await check(process.argv.slice(2), columns, watch);
  if (complaint !== undefined) process.stderr.write(complaint);
  process.stdout.write(output);
  process.exitCode = exitCode;
}
