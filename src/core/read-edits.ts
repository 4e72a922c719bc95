/**
 * Edits that come from outside (a link, a file, a saved trial), read against the report one by one: what it can
 * take, in canonical keys and texts, and an issue for each that it cannot.
 */
import {
  type AppliedEdit,
  type EditKey,
  type Edits,
  editKey,
  editText,
  readEdit,
  sameEdit,
} from './edits.ts';
import type { Exact } from './exact.ts';
import type { Issue } from './issue.ts';
import type { Report } from './report.ts';
import { switchesOf } from './switches.ts';

/** The points in force under the edits: a field would take no score beyond them, and no more does a file. */
const mostOf = (report: Report, edits: Edits, code: string): Exact | undefined => {
  const text = edits.get(`points.${code}`);
  const read = text === undefined ? undefined : readEdit(report, `points.${code}`, text);
  if (read && 'ok' in read && read.ok.target === 'points') return read.ok.value;
  return report.byCode.get(code)?.points?.value;
};

/** Whether one of the report's own switches sets this: it may go beyond the points, as a misprinted rule does. */
const isOffered = (report: Report, edit: AppliedEdit): boolean =>
  switchesOf(report).some(({ edits }) => edits.some((one) => sameEdit(one, edit)));

/** One of several edits, as the report takes it beside the others. */
export const readAmong = (
  report: Report,
  all: Edits,
  key: EditKey,
  text: string,
): { readonly key: EditKey; readonly text: string } | { readonly issue: Issue } => {
  const offered = readEdit(report, key, text);
  const isKnown = 'ok' in offered && isOffered(report, offered.ok);
  const read = isKnown ? offered : readEdit(report, key, text, mostOf(report, all, key));
  return 'issue' in read ? read : { key: editKey(read.ok), text: editText(read.ok) };
};

/** All that can be read of the edits, and an issue for each that cannot. */
export const readEdits = (
  report: Report,
  all: Edits,
): { readonly edits: Edits; readonly issues: readonly Issue[] } => {
  const edits = new Map<EditKey, string>();
  const issues: Issue[] = [];
  for (const [key, text] of all) {
    const read = readAmong(report, all, key, text);
    if ('issue' in read) issues.push(read.issue);
    else edits.set(read.key, read.text);
  }
  return { edits, issues };
};

/** Whether two trials are the same: the same texts under the same keys, in whatever order they were made. */
export const sameTrial = (a: Edits, b: Edits): boolean =>
  a.size === b.size && [...a].every(([key, text]) => b.get(key) === text);
