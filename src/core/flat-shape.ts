/** Which reports a flat tree can stand for, and how one is made from an evaluation. */
import type { Evaluation } from './evaluation.ts';
import { decimalsOf, type Exact, powerOfTen } from './exact.ts';
import type { FlatShape } from './flat-tree.ts';
import { isShiftedSum, touchesScores } from './group-rule.ts';
import { type Indicator, isLeaf, type Report } from './report.ts';
import { aggregationAt } from './score-pass.ts';

/** Most decimals worth scaling: beyond that integers come near 2^53. */
const mostPlaces = 6;

const isGroup = (row: Indicator | undefined): boolean => row !== undefined && !isLeaf(row);

/** Whether a gate may set the score of a group, which then is no sum any more. */
const forcesGroups = ({ scheme, byCode }: Report): boolean =>
  scheme.gates.some((gate) =>
    [...gate.zero, ...gate.setScore.map(({ code }) => code)].some((code) => isGroup(byCode.get(code))),
  );

/** True when every sum in the report is a plain one, so that an edit of a leaf only moves its ancestors. */
export const isFlat = (report: Report): boolean => {
  const { scheme } = report;
  const levels = [0, ...report.indicators.filter((row) => !isLeaf(row)).map((row) => row.level)];
  return (
    levels.every((level) => aggregationAt(scheme, level) === 'sum') &&
    !scheme.rounding.group &&
    !scheme.rounding.total &&
    !Object.values(scheme.policies).includes('renormalise') &&
    !scheme.gates.some((gate) => touchesScores(gate.when)) &&
    !forcesGroups(report) &&
    !report.inputs.some((input) => input.formula && touchesScores(input.formula)) &&
    report.indicators.every((row) => row.kind === 'score' || isLeaf(row)) &&
    report.indicators.every(
      ({ rule, children }) => !rule || (children.length > 0 ? isShiftedSum(rule.root) : !touchesScores(rule)),
    )
  );
};

/** Decimals that hold every score and every points of an evaluation; undefined when none do. */
export const flatPlaces = (evaluation: Evaluation): number | undefined => {
  if (!evaluation.total) return undefined;
  let places = 2;
  for (const { score, points } of [evaluation, ...evaluation.nodes.values()].map((node) => ({
    score: 'total' in node ? node.total : 'score' in node ? node.score : undefined,
    points: node.points,
  }))) {
    for (const value of [score, points]) {
      if (!value) continue;
      const decimals = decimalsOf(value);
      if (decimals === undefined || decimals > mostPlaces) return undefined;
      places = Math.max(places, decimals);
    }
  }
  return places;
};

const unitsOf = (value: Exact | undefined, places: number): number =>
  value === undefined ? Number.NaN : Number((value.n * powerOfTen(places)) / value.d);

/** The flat shape of an evaluation whose total is known. */
export const flatShapeOf = (
  report: Report,
  evaluation: Evaluation,
  parent: Int32Array,
  places: number,
): FlatShape => {
  const nodes = report.indicators.map((row) => evaluation.nodes.get(row.code));
  const scores = [...nodes.map((node) => node?.score), evaluation.total];
  const points = [...nodes.map((node) => node?.points), evaluation.points];
  return {
    parent,
    score: Float64Array.from(scores, (value) => unitsOf(value, places)),
    points: Float64Array.from(points, (value) => unitsOf(value, places)),
    ratePlaces: report.scheme.rate.places,
  };
};
