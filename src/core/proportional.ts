/** Reports in which every point of a score moves the total by one and the same amount. */
import { isShiftedSum, touchesScores } from './group-rule.ts';
import { isLeaf, type Report } from './report.ts';
import { aggregationAt } from './score-pass.ts';

/** Sums and means all the way up, no rounding on the way, and nothing else that looks at scores. */
export const isProportional = (report: Report): boolean => {
  const { scheme, indicators, inputs } = report;
  const levels = [0, ...indicators.filter((row) => !isLeaf(row)).map(({ level }) => level)];
  const isStraight = (level: number): boolean =>
    (['sum', 'mean', 'weighted-mean'] as const).some((how) => how === aggregationAt(scheme, level));
  return (
    levels.every(isStraight) &&
    !scheme.rounding.group &&
    !scheme.rounding.total &&
    !scheme.gates.some((gate) => touchesScores(gate.when)) &&
    !inputs.some(({ formula }) => formula && touchesScores(formula)) &&
    indicators.every((row) => {
      if (!isLeaf(row) && row.kind !== 'score') return false;
      if (!row.rule) return true;
      return isLeaf(row) ? !touchesScores(row.rule) : isShiftedSum(row.rule.root) || !touchesScores(row.rule);
    })
  );
};
