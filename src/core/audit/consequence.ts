/** What a difference changes: the total and the grade, with the score put where its own rule would have it. */
import { evaluate } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import {
  absolute,
  add,
  compare,
  decimalsOf,
  type Exact,
  fixed,
  greatest,
  least,
  plain,
  subtract,
} from '../exact.ts';
import { gradeOf } from '../grade.ts';
import type { Report } from '../report.ts';
import type { Attainable } from '../rule/result.ts';
import type { StructureCheck } from './structure.ts';

export interface Consequence {
  /** Change of the total in points; absent where the figure does not enter it. */
  readonly effectOnTotal?: string;
  readonly changesGrade: boolean;
}

const none: Consequence = { changesGrade: false };

/** The allowed score nearest to the one given; undefined where two are equally near. */
export const nearestAllowed = (attainable: Attainable, score: Exact): Exact | undefined => {
  if (attainable.kind === 'any') return undefined;
  if (attainable.kind === 'only') return attainable.value;
  if (attainable.kind === 'range') return least(greatest(score, attainable.min), attainable.max);
  const away = (value: Exact): Exact => absolute(subtract(value, score));
  const [first, second] = attainable.values.toSorted((a, b) => compare(away(a), away(b)));
  const isTie = first && second && compare(away(first), away(second)) === 0;
  return isTie ? undefined : first;
};

/** The score that the rule as printed asks for: its value up to the points, or the nearest it allows. */
const ruledScore = (report: Report, evaluation: Evaluation, check: StructureCheck): Exact | undefined => {
  const node = evaluation.nodes.get(check.at);
  if (!node?.score) return undefined;
  const { asWritten, points } = node;
  const value = asWritten?.value ?? nearestAllowed(asWritten?.attainable ?? node.attainable, node.score);
  return value && points && report.byCode.get(check.at)?.kind === 'score' ? least(value, points) : value;
};

const withScore = (report: Report, evaluation: Evaluation, code: string, score: Exact): Consequence => {
  const text = decimalsOf(score) === undefined ? fixed(score, 2) : plain(score);
  const changed = evaluate(report, new Map([[code, text]]));
  if (!changed.total || !evaluation.total) return none;
  return {
    effectOnTotal: fixed(subtract(changed.total, evaluation.total), 2),
    changesGrade: changed.grade.name !== evaluation.grade.name,
  };
};

const ofTotal = (report: Report, check: StructureCheck): Consequence => {
  const published = report.identity.published.total?.value;
  if (!check.difference || !published) return none;
  const before = gradeOf(report.scheme, published).name;
  const after = gradeOf(report.scheme, add(published, check.difference)).name;
  return { effectOnTotal: fixed(check.difference, 2), changesGrade: before !== after };
};

/** The published total was joined from the stated score, the recomputed one from the formula. */
const ofFormula = (report: Report, evaluation: Evaluation, check: StructureCheck): Consequence => {
  const stated = report.byCode.get(check.at)?.score?.value;
  const before = stated && evaluate(report, new Map([[check.at, plain(stated)]]));
  if (!before?.total || !evaluation.total) return none;
  return {
    effectOnTotal: fixed(subtract(evaluation.total, before.total), 2),
    changesGrade: before.grade.name !== evaluation.grade.name,
  };
};

/** Parents never enter the sum, so a wrong subtotal changes nothing; a score against its rule may. */
export const consequenceOf = (report: Report, evaluation: Evaluation, check: StructureCheck): Consequence => {
  if (check.verdict !== 'differs') return none;
  if (check.kind === 'grade') return { changesGrade: true };
  if (check.kind === 'total') return ofTotal(report, check);
  if (check.kind === 'formula') return ofFormula(report, evaluation, check);
  if (check.kind !== 'unattainable' && check.kind !== 'as-written' && check.kind !== 'above-points')
    return none;
  const score =
    check.kind === 'above-points'
      ? report.byCode.get(check.at)?.points?.value
      : ruledScore(report, evaluation, check);
  return score ? withScore(report, evaluation, check.at, score) : none;
};
