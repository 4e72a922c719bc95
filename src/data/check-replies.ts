/** Whether every reply answers something: a check of the audit, or a finding of findings.csv. */
import { audit } from '../core/audit/audit.ts';
import { evaluate } from '../core/evaluate.ts';
import type { Issue } from '../core/issue.ts';
import { nearest } from '../core/nearest.ts';
import { findingId } from '../core/replies.ts';
import type { Report } from '../core/report.ts';
import { tableFile } from './files.ts';
import { issueAt } from './place.ts';
import type { RowAt, WholeTables } from './read-tables.ts';

/** Which ids a reply may name. Only a sound report has an audit: without one its own checks are not known. */
const idsOf = (report: Report, isSound: boolean): ReadonlySet<string> =>
  new Set([
    ...report.claims.map(({ id }) => id),
    ...report.findings.map(({ id }) => findingId(id)),
    ...(isSound ? audit(report, evaluate(report)).checks.map(({ id }) => id) : []),
  ]);

/** Issues of replies that lead nowhere; the audit is worked out only where there are replies. */
export const checkReplies = (
  report: Report,
  whole: WholeTables,
  rowAt: RowAt,
  isSound: boolean,
): readonly Issue[] => {
  if (report.replies.length === 0 || !whole.has('claims') || !whole.has('findings')) return [];
  const ids = idsOf(report, isSound);
  const strays = report.replies.filter(
    ({ to }) => to !== '' && !ids.has(to) && (isSound || !to.startsWith('chk-')),
  );
  return strays.map(({ to, row }) => {
    const near = nearest(to, ids);
    const place = rowAt('replies', row)?.place('to') ?? { file: tableFile('replies'), row, column: 'to' };
    const details = { found: to, expected: near ?? 'audit.json: id', ...(near && { params: { near } }) };
    return issueAt(place, 'id-unknown', details);
  });
};
