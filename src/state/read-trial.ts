/** A what-if link read against a report: its edits, or why the report cannot take them. Pure. */
import {
  type AppliedEdit,
  type Edits,
  editKey,
  editText,
  noEdits,
  readEdit,
  sameEdit,
} from '../core/edits.ts';
import type { Exact } from '../core/exact.ts';
import type { Issue } from '../core/issue.ts';
import { type LinkProblem, readLink } from '../core/link.ts';
import type { Report } from '../core/report.ts';
import { reportMark } from '../core/report-mark.ts';
import { switchesOf } from '../core/switches.ts';

export type LinkTrouble = LinkProblem | Issue;

export interface ReadTrial {
  readonly edits: Edits;
  readonly troubles: readonly LinkTrouble[];
  /** Beside troubles: the edits that the report can still take, for the reader to decide on. */
  readonly rest: Edits;
  /** Whether the report has changed since the link was made. */
  readonly changed: boolean;
  /** Id of the element that the link points at besides. */
  readonly at?: string;
}

const opening = /^#?w=\d+(?:&|$)/;

/** The points in force under a link: a field would take no score beyond them, and no more does a link. */
const mostOf = (report: Report, edits: Edits, code: string): Exact | undefined => {
  const text = edits.get(`points.${code}`);
  const read = text === undefined ? undefined : readEdit(report, `points.${code}`, text);
  if (read && 'ok' in read && read.ok.target === 'points') return read.ok.value;
  return report.byCode.get(code)?.points?.value;
};

/** Whether one of the report's own switches sets this: it may go beyond the points, as a misprinted rule does. */
const isOffered = (report: Report, edit: AppliedEdit): boolean =>
  switchesOf(report).some(({ edits }) => edits.some((one) => sameEdit(one, edit)));

/**
 * Reads a fragment that holds a what-if. A link that is damaged, or that asks for anything the report cannot
 * take, is not applied in part by itself: the reader would take a half for the whole.
 */
export const readTrial = (report: Report, fragment: string): ReadTrial => {
  const link = readLink(report.slug, fragment);
  const changed = link.mark !== undefined && link.mark !== reportMark(report);
  const common = { changed, rest: noEdits, ...(link.at !== undefined && { at: link.at }) };
  if (opening.test(fragment)) return { ...common, edits: noEdits, troubles: [] };
  if (link.problems.length > 0) return { ...common, edits: noEdits, troubles: link.problems };
  const edits = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [key, text] of link.edits) {
    const offered = readEdit(report, key, text);
    const isKnown = 'ok' in offered && isOffered(report, offered.ok);
    const read = isKnown ? offered : readEdit(report, key, text, mostOf(report, link.edits, key));
    if ('issue' in read) issues.push(read.issue);
    else edits.set(editKey(read.ok), editText(read.ok));
  }
  return issues.length > 0
    ? { ...common, edits: noEdits, troubles: issues, rest: edits }
    : { ...common, edits, troubles: [] };
};
