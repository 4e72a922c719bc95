/** A what-if link read against a report: its edits, or why the report cannot take them. Pure. */
import { type Edits, noEdits } from '../core/edits.ts';
import type { Issue } from '../core/issue.ts';
import { type LinkProblem, opensUnchanged, readLink } from '../core/link.ts';
import { readEdits } from '../core/read-edits.ts';
import type { Report } from '../core/report.ts';
import { hasChangedSince } from '../core/report-mark.ts';

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

/**
 * Reads a fragment that holds a what-if. A link that is damaged, or that asks for anything the report cannot
 * take, is not applied in part by itself: the reader would take a half for the whole.
 */
export const readTrial = (report: Report, fragment: string): ReadTrial => {
  const link = readLink(report.slug, fragment);
  const changed = hasChangedSince(report, link.mark);
  const common = { changed, rest: noEdits, ...(link.at !== undefined && { at: link.at }) };
  if (opensUnchanged(fragment)) return { ...common, edits: noEdits, troubles: [] };
  if (link.problems.length > 0) return { ...common, edits: noEdits, troubles: link.problems };
  const { edits, issues } = readEdits(report, link.edits);
  return issues.length > 0
    ? { ...common, edits: noEdits, troubles: issues, rest: edits }
    : { ...common, edits, troubles: [] };
};
