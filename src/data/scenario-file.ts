/**
 * Trials as files: a table for spreadsheets, JSON for programs, and whatever of these, or a link, somebody pastes.
 * Reading gives everything that could be read together with everything that could not; nothing is put in force here.
 */
import type { EditKey } from '../core/edits.ts';
import type { Issue } from '../core/issue.ts';
import { writeLink } from '../core/link.ts';
import { readAmong } from '../core/read-edits.ts';
import type { Report } from '../core/report.ts';
import { reportMark } from '../core/report-mark.ts';
import type { ScenarioIssue } from '../core/scenario-problem.ts';
import { writeCsv } from './csv.ts';
import { guarded } from './formula-guard.ts';
import { readScenarioJson } from './scenario-json.ts';
import { readScenarioLink } from './scenario-link.ts';
import type { GivenScenario, ReadScenarios, Scenario } from './scenario-parts.ts';
import { readScenarioTable, scenarioColumns, tableKey } from './scenario-table.ts';

export type { ReadScenarios, Scenario } from './scenario-parts.ts';

export const scenarioFormat = 'fusuan-scenarios';
export const scenarioVersion = 1;

/** What a key is called, and its published value: words, which the caller has. */
export type DescribeEdit = (
  key: EditKey,
  text: string,
) => { readonly name: string; readonly published: string };

/** A table of one row per edit: `scenario,key,name,value,published`, for a spreadsheet. */
export const writeScenarioCsv = (scenarios: readonly Scenario[], describe: DescribeEdit): string => {
  const rows = scenarios.flatMap(({ name, edits }) =>
    [...edits].map(([key, text]) => {
      const words = describe(key, text);
      return [name, tableKey(key), words.name, text, words.published].map(guarded);
    }),
  );
  return writeCsv([scenarioColumns.map(({ key }) => key), ...rows]);
};

/** JSON with what tells one report from another; `link` is the text that the page takes as a fragment. */
export const writeScenarioJson = (report: Report, scenarios: readonly Scenario[]): string => {
  const { title, edition } = report.identity;
  const document = {
    format: scenarioFormat,
    version: scenarioVersion,
    report: report.slug,
    title: title['zh-cn'],
    ...(edition !== undefined && { edition }),
    scenarios: scenarios.map(({ name, edits }) => ({
      name,
      link: writeLink(report.slug, reportMark(report), edits),
      edits: [...edits],
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
};

/** An issue of one edit, moved from the edit to the place in the file where it stands. */
const placed = (issue: Issue, { keyAt, textAt }: GivenScenario['edits'][number]): Issue => {
  const { column: _, params, ...rest } = issue;
  const place = issue.code === 'edit-key' ? keyAt : textAt;
  return { ...rest, ...place, ...((params || place.params) && { params: { ...place.params, ...params } }) };
};

/** The edits of a scenario that the report takes, and what is wrong with the others. */
const applied = (report: Report, given: GivenScenario, issues: ScenarioIssue[]): Scenario => {
  const all = new Map(given.edits.map(({ key, text }) => [key, text]));
  const edits = new Map<EditKey, string>();
  for (const one of given.edits) {
    const read = readAmong(report, all, one.key, one.text);
    if ('issue' in read) issues.push(placed(read.issue, one));
    else if (edits.has(read.key))
      issues.push({ code: 'key-duplicate', ...one.keyAt, found: one.key } satisfies Issue);
    else edits.set(read.key, read.text);
  }
  return { name: given.name, edits };
};

const isLink = (word: string): boolean => /^\S*(?:^|[#&])w=\S*$/.test(word);

/** The only link in a text, as the page copies it at the end of its list of changes. */
const linkIn = (text: string): string | undefined => {
  const links = text.split(/\s+/).filter(isLink);
  return links.length === 1 ? links[0] : undefined;
};

const readers = [
  { takes: (text: string) => /^[{[]/.test(text), read: readScenarioJson },
  { takes: (text: string) => linkIn(text) !== undefined, read: readScenarioLink },
  { takes: () => true, read: readScenarioTable },
] as const;

/**
 * Reads JSON, a table, a link or its fragment. A scenario of which nothing could be read is left out; the others
 * hold what the report can take. An empty name means that the source gave none.
 */
export const readScenarioText = (report: Report, text: string, fileName = 'scenario'): ReadScenarios => {
  // A table keeps its blank lines at the top: rows are counted as a spreadsheet counts them.
  const body = text.replace(/^\ufeff/, '');
  const trimmed = body.trim();
  if (trimmed === '') {
    return { scenarios: [], issues: [{ code: 'nothing', file: fileName }], changed: false };
  }
  const reader = readers.find(({ takes }) => takes(trimmed)) ?? readers[2];
  const link = reader.read === readScenarioLink ? linkIn(trimmed) : undefined;
  const given = reader.read(report, link ?? (reader.read === readScenarioTable ? body : trimmed), fileName);
  const issues: ScenarioIssue[] = [...given.issues];
  const scenarios = given.scenarios.map((one) => applied(report, one, issues));
  const kept = scenarios.filter(({ edits }) => edits.size > 0);
  return { scenarios: kept, issues, changed: given.changed === true };
};
