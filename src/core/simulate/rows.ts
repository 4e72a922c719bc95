/** The rows that a simulation moves, in the order in which it draws for them. */
import { isShiftedSum } from '../group-rule.ts';
import { type Indicator, isLeaf, type Report } from '../report.ts';
import { aggregationAt } from '../score-pass.ts';

/**
 * How a row weighs in the whole. `points`: its points among those of all rows added up with it; `weight`: its
 * weight in the weighted mean that it enters.
 */
export type Weighing =
  | {
      readonly kind: 'points';
      /** Node up to which everything is added; `''` the total. */
      readonly within: string;
    }
  | { readonly kind: 'weight' };

export interface SimulatedRow {
  readonly code: string;
  readonly weighing?: Weighing;
}

const levelOf = (report: Report, code: string | undefined): number =>
  code === undefined ? 0 : (report.byCode.get(code)?.level ?? 0);

const isSum = (report: Report, code: string | undefined): boolean => {
  const rule = code === undefined ? undefined : report.byCode.get(code)?.rule;
  return aggregationAt(report.scheme, levelOf(report, code)) === 'sum' && (!rule || isShiftedSum(rule.root));
};

const weighingOf = (report: Report, row: Indicator): Weighing | undefined => {
  if (row.kind !== 'score') return undefined;
  if (aggregationAt(report.scheme, levelOf(report, row.parent)) === 'weighted-mean')
    return { kind: 'weight' };
  if (!isLeaf(row) || !isSum(report, row.parent)) return undefined;
  let within = row.parent;
  while (within !== undefined) {
    const { kind, parent } = report.byCode.get(within) as Indicator;
    if (kind !== 'score' || !isSum(report, parent)) break;
    within = parent;
  }
  return { kind: 'points', within: within ?? '' };
};

/** Leaves, and groups that enter a weighted mean; those weighed by points first, each part in file order. */
export const simulatedRows = (report: Report): readonly SimulatedRow[] => {
  const rows = report.indicators.flatMap((row): readonly SimulatedRow[] => {
    if (row.kind === 'prerequisite') return [];
    const weighing = weighingOf(report, row);
    if (!isLeaf(row) && !weighing) return [];
    return [{ code: row.code, ...(weighing && { weighing }) }];
  });
  const isFirst = ({ weighing }: SimulatedRow) => weighing?.kind === 'points';
  return [...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row))];
};
