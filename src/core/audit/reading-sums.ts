/** Checks within another place: its sums, its rates, and the published total against all that it prints. */
import { joinPoints, joinScores, type Member } from '../aggregate.ts';
import { workingOfJoin } from '../aggregate-working.ts';
import { divide, type Exact, plain } from '../exact.ts';
import { isUnknown, type Unknown, unknown, type Working } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import { isShiftedSum } from '../group-rule.ts';
import { editsOfReading, printsEveryScore } from '../reading-totals.ts';
import { type Indicator, isLeaf } from '../report.ts';
import { aggregationAt } from '../score-pass.ts';
import { aroundRate } from './around.ts';
import { type Beside, cellThere, placeParams } from './beside.ts';
import type { AuditCheck } from './check.ts';
import { comparison, untold } from './compare.ts';
import { withPoints } from './printed.ts';

/** Rows as the other place prints them, as members of the sum above them. */
const membersThere = ({ report, other }: Beside, codes: readonly string[]): readonly Member[] =>
  codes.map((code) => {
    const row = report.byCode.get(code) as Indicator;
    const cells = other.cells.get(code);
    const points = cells?.points?.value ?? unknown('points-missing', code);
    return {
      code,
      name: row.name['zh-cn'],
      kind: row.kind,
      score: cells?.score?.value ?? unknown('score-missing', code),
      points,
      weight: row.weight?.value ?? points,
      ...(row.absence && !cells?.score && { policy: 'leave-out' as const }),
    };
  });

/** The numbers of a working are cells of the other place. */
const readThere = (working: Working, column: 'points' | 'score'): Working => ({
  ...working,
  parts: working.parts.map((part) =>
    part.ref === undefined ? part : { ...part, ref: part.ref.replace('score.', `reading_${column}.`) },
  ),
});

interface Sum {
  readonly value: Exact | Unknown;
  readonly working?: Working;
}

const scoreSum = (beside: Beside, parent: Indicator): Sum => {
  const members = membersThere(beside, parent.children);
  const how = aggregationAt(beside.report.scheme, parent.level);
  const joined = joinScores(how, members, parent.code);
  if (!parent.rule || isUnknown(joined)) {
    return { value: joined, working: readThere(workingOfJoin(how, members, joined, joined), 'score') };
  }
  const ruled = beside.evaluation.nodes.get(parent.code);
  return {
    value: ruled?.score ?? unknown('score-missing', parent.code),
    ...(ruled?.working && { working: readThere(ruled.working, 'score') }),
  };
};

const pointsSum = (beside: Beside, parent: Indicator): Sum => {
  const members = membersThere(beside, parent.children).map(withPoints);
  const how = aggregationAt(beside.report.scheme, parent.level);
  const joined = joinPoints(how, members, parent.code);
  const asScores = members.map((member) => ({ ...member, score: member.points }));
  return { value: joined, working: readThere(workingOfJoin(how, asScores, joined, joined), 'points') };
};

const judged = (
  beside: Beside,
  parent: Indicator,
  column: 'points' | 'score',
  printed: Figure,
  { value, working }: Sum,
): AuditCheck => {
  const { code, children } = parent;
  const about = {
    kind: 'reading-sum',
    at: `${beside.prefix}${column === 'points' ? 'points-' : ''}${code}`,
    code,
    params: { ...placeParams(beside), of: column },
    sources: [code, ...children].map((one) => cellThere(beside, one, column)),
    ...(working && { working }),
  } as const;
  return isUnknown(value) ? untold(about, printed, value) : comparison(about, printed, value);
};

/** Printed score and points of a parent against those printed in the same place directly below it. */
export const sumChecks = (beside: Beside, parent: Indicator): AuditCheck[] => {
  const { cells } = beside.other;
  if (isLeaf(parent)) return [];
  const prints = (column: 'points' | 'score'): Figure | undefined =>
    parent.children.some((child) => cells.get(child)?.[column])
      ? cells.get(parent.code)?.[column]
      : undefined;
  const [score, points] = [prints('score'), prints('points')];
  const addsPoints = !parent.rule || isShiftedSum(parent.rule.root);
  return [
    ...(score ? [judged(beside, parent, 'score', score, scoreSum(beside, parent))] : []),
    ...(points && addsPoints ? [judged(beside, parent, 'points', points, pointsSum(beside, parent))] : []),
  ];
};

/** A printed rate against score and points printed in the same place. */
export const rateCheck = (beside: Beside, code: string): AuditCheck[] => {
  const { rate, score, points } = beside.other.cells.get(code) ?? {};
  if (!rate) return [];
  const about = {
    kind: 'reading-rate',
    at: beside.prefix + code,
    code,
    params: placeParams(beside),
    sources: (['rate', 'score', 'points'] as const).map((column) => cellThere(beside, code, column)),
  } as const;
  if (!score || !points) {
    return [untold(about, rate, unknown(score ? 'points-missing' : 'score-missing', code))];
  }
  const value = divide(score.value, points.value);
  if (!value) return [untold(about, rate, unknown('zero-denominator', code))];
  const parts = [
    { text: plain(score.value), ref: `reading_score.${code}` },
    { text: ' ÷ ' },
    { text: plain(points.value), ref: `reading_points.${code}` },
  ];
  const working: Working = { symbolic: '', parts, result: plain(value, 4) };
  const around = aroundRate(score, points);
  return [comparison({ ...about, working, around }, rate, value, false)];
};

/** The published total against the scores of a place that prints them all. */
export const totalCheck = (beside: Beside): AuditCheck[] => {
  const { report, other, evaluation, prefix } = beside;
  const printed = report.identity.published.total;
  if (!printed || !printsEveryScore(report, other)) return [];
  const adopt = editsOfReading(report, other);
  const about = {
    kind: 'reading-sum',
    at: `${prefix}total`,
    params: { ...placeParams(beside), of: 'total' },
    sources: [
      { table: 'report', key: 'published.total', text: printed.text },
      ...report.roots.map((code) => cellThere(beside, code, 'score')),
    ],
    ...(evaluation.working && { working: readThere(evaluation.working, 'score') }),
    ...(adopt.size > 0 && { adopt }),
  } as const;
  const missing = evaluation.unknown ?? unknown('score-missing', 'total');
  return [evaluation.total ? comparison(about, printed, evaluation.total) : untold(about, printed, missing)];
};
