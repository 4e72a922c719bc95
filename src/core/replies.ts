/** What a publisher has answered: to a check of the audit, or to a finding of the evaluation itself. */
import type { ReplyRow, Report } from './report.ts';

/** What a reply to a row of findings.csv names; also the fragment of that row. */
export const findingId = (id: string): string => `finding-${id}`;

const earlier = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The replies to one check or finding, oldest first; those of one day in the order of the file. */
export const repliesTo = (report: Report, id: string): readonly ReplyRow[] =>
  report.replies.filter((reply) => reply.to === id).toSorted((a, b) => earlier(a.date ?? '', b.date ?? ''));
