/** Points lost as floating bars that follow a what-if: the order stays, only lengths and places move. */
import { compare, type Exact, exact, multiply, subtract, sum, zero } from './exact.ts';
import type { Indicator, Report } from './report.ts';
import { roundStep, ticksBetween } from './ruler.ts';
import { leavesUnder } from './tree.ts';

export interface LossRow {
  readonly code: string;
  readonly lost: Exact;
  /** What is left of the full marks before and after this loss. */
  readonly from: Exact;
  readonly to: Exact;
}

export interface LossAxis {
  readonly low: Exact;
  readonly high: Exact;
  readonly ticks: readonly Exact[];
}

/** Score and points of a row in force. */
export type FiguresOf = (code: string) => {
  readonly score: Exact | undefined;
  readonly points: Exact | undefined;
};

const lostBy = ({ score, points }: ReturnType<FiguresOf>): Exact =>
  score && points && compare(score, points) < 0 ? subtract(points, score) : zero;

/** Leaves in the order in which their losses are drawn: largest published loss first, the rest as filed. */
export const lossOrder = (report: Report, published: FiguresOf): readonly Indicator[] => {
  const counted = leavesUnder(report).filter((leaf) => leaf.kind === 'score');
  const lost = new Map(counted.map((leaf) => [leaf.code, lostBy(published(leaf.code))]));
  return counted.toSorted((a, b) => compare(lost.get(b.code) ?? zero, lost.get(a.code) ?? zero));
};

/** One bar per leaf, each starting where the one before it ended. */
export const lossRows = (
  order: readonly Indicator[],
  figures: FiguresOf,
  full: Exact,
): ReadonlyMap<string, LossRow> => {
  let left = full;
  return new Map(
    order.map(({ code }) => {
      const [lost, from] = [lostBy(figures(code)), left];
      left = subtract(left, lost);
      return [code, { code, lost, from, to: left }];
    }),
  );
};

/** Everything lost, which a plain sum of scores makes full marks less total. */
export const lostInAll = (rows: ReadonlyMap<string, LossRow>): Exact =>
  sum([...rows.values()].map((row) => row.lost));

/** The axis from a round number at or below what is left, up to full marks. */
export const lossAxis = (full: Exact, left: Exact): LossAxis => {
  const range = subtract(full, left);
  if (range.n <= 0n) return { low: zero, high: full, ticks: [zero, full] };
  const step = roundStep(multiply(range, exact(1n, 7n)));
  const steps = (left.n * step.d) / (left.d * step.n) - (left.n < 0n ? 1n : 0n);
  const low = multiply(step, exact(steps));
  return { low, high: full, ticks: ticksBetween(low, full, 8n).filter((tick) => compare(tick, low) > 0) };
};
