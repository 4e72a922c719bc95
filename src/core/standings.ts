/** What each switch alone makes of the published report. */
import { evaluate } from './evaluate.ts';
import type { Exact } from './exact.ts';
import type { Report } from './report.ts';
import { editsOf, switchesOf } from './switches.ts';

export interface Standing {
  readonly total?: Exact;
  readonly grade?: string;
}
/** By the id of the switch. */
export type Standings = Readonly<Record<string, Standing>>;

export const standingsOf = (report: Report): Standings =>
  Object.fromEntries(
    switchesOf(report).map((one) => {
      const { total, grade } = evaluate(report, editsOf([one]));
      return [one.id, { ...(total && { total }), ...(grade.name !== undefined && { grade: grade.name }) }];
    }),
  );
