/** Where something stands, and how an issue at that place is recorded. */
import type { Issue, IssueCode } from '../core/issue.ts';

/** File, row, column and, in a table, the header as written and the cell (`F7`) in `params`. */
export type Place = Pick<Issue, 'file' | 'row' | 'column' | 'params'>;

export const issueAt = (
  place: Place,
  code: IssueCode,
  details: Pick<Issue, 'found' | 'expected' | 'params'> = {},
): Issue => ({
  code,
  ...place,
  ...details,
  ...(place.params || details.params ? { params: { ...place.params, ...details.params } } : {}),
});

/** The object without its undefined members. */
export const present = <T extends object>(members: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
