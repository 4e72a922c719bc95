/** The report without one of its rows, taken back to the full marks of the whole. */
import { type Edits, noEdits, readable } from '../edits.ts';
import { evaluate, evaluateWhole } from '../evaluate.ts';
import { absolute, compare, divide, type Exact, multiply, subtract, zero } from '../exact.ts';
import { gradeOf } from '../grade.ts';
import { type Indicator, isLeaf, type Report } from '../report.ts';
import { revised } from '../revised.ts';
import type { Gate } from '../scheme.ts';

export interface LeftOut {
  readonly code: string;
  /** Without the row, scaled to the points of the whole; absent where it cannot be told. */
  readonly total?: Exact;
  /** Change of the total: above zero where the row held it down. */
  readonly by?: Exact;
  readonly grade?: string;
  readonly changesGrade: boolean;
}

/** The report without a row, and without groups that have no row left. */
const without = (report: Report, code: string): Report => {
  const gone = new Set([code]);
  for (let row = report.byCode.get(code); row?.parent !== undefined; ) {
    const parent = report.byCode.get(row.parent) as Indicator;
    if (!parent.children.every((child) => gone.has(child))) break;
    gone.add(parent.code);
    row = parent;
  }
  const indicators = report.indicators
    .filter((row) => !gone.has(row.code))
    .map((row) => ({ ...row, children: row.children.filter((child) => !gone.has(child)) }));
  return {
    ...report,
    indicators,
    byCode: new Map(indicators.map((row) => [row.code, row])),
    roots: report.roots.filter((root) => !gone.has(root)),
  };
};

/**
 * Every leaf left out by itself, largest effect first. The rest keeps its proportions and is scaled to the points
 * that the whole has now, so that the total stays comparable.
 */
export const leaveOneOut = (published: Report, edits: Edits = noEdits): readonly LeftOut[] => {
  const report = revised(published, edits);
  const now = evaluate(report, edits);
  const { total, points, grade } = now;
  if (!total || !points) return [];
  const leaves = report.indicators.filter((row) => isLeaf(row) && now.nodes.get(row.code)?.score);
  const made = leaves.map(({ code }): LeftOut => {
    const rest = without(report, code);
    const left = evaluateWhole(rest, readable(rest, edits));
    const scaled = left.total && left.points && divide(multiply(left.total, points), left.points);
    if (!scaled) return { code, changesGrade: grade.name !== undefined };
    const own = (gates: readonly Gate[]) => gates.filter(({ on }) => on === undefined);
    const isGraded = report.scheme.gradeLevels.includes(0);
    const name = isGraded
      ? gradeOf(report.scheme, scaled, own(left.gates), own(left.untoldGates)).name
      : undefined;
    return {
      ...{ code, total: scaled, by: subtract(scaled, total), changesGrade: name !== grade.name },
      ...(name !== undefined && { grade: name }),
    };
  });
  return made.toSorted((a, b) => compare(absolute(b.by ?? zero), absolute(a.by ?? zero)));
};
