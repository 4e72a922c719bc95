/** The tree as it is printed: its cells as members of sums, before anything is recomputed. */
import { joinPoints, type Member } from '../aggregate.ts';
import type { Exact } from '../exact.ts';
import { isUnknown, type Unknown, unknown } from '../expression/value.ts';
import { type Indicator, isLeaf, type Report } from '../report.ts';
import { aggregationAt } from '../score-pass.ts';

/** The printed cells of some rows, as members of the sum above them. */
export const printedMembers = (report: Report, codes: readonly string[]): readonly Member[] =>
  codes.map((code) => {
    const row = report.byCode.get(code) as Indicator;
    const points = row.points?.value ?? unknown('points-missing', code);
    return {
      code,
      name: row.name['zh-cn'],
      kind: row.kind,
      score: row.score?.value ?? unknown('score-missing', code),
      points,
      weight: row.weight?.value ?? points,
      ...(row.absence && { policy: 'leave-out' as const }),
    };
  });

/** Printed points count whether or not the row was scored; a row set aside may also print none. */
export const withPoints = ({ policy, ...member }: Member): Member =>
  policy && isUnknown(member.points) ? { ...member, policy } : member;

/** Printed points of a row: its own, else those below it, whether or not they were scored. */
const printedPoints = (report: Report, row: Indicator): Exact | Unknown => {
  if (row.points || isLeaf(row)) return row.points?.value ?? unknown('points-missing', row.code);
  return pointsOfRows(report, row.children, row.level);
};

/** Printed points of several rows below a node at `level`, joined as the scheme joins them. */
export const pointsOfRows = (report: Report, codes: readonly string[], level: number): Exact | Unknown => {
  const members = printedMembers(report, codes).map((member) => {
    const points = printedPoints(report, report.byCode.get(member.code) as Indicator);
    return withPoints({ ...member, points });
  });
  return joinPoints(aggregationAt(report.scheme, level), members, 'total');
};
