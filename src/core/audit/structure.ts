/** Checks that need no work of an author: the tree, its points, its scores, the total and the grade. */
import { joinPoints, joinScores, type Member } from '../aggregate.ts';
import type { Evaluation, NodeResult } from '../evaluation.ts';
import { compare, type Exact, plain, round, subtract, zero } from '../exact.ts';
import { isUnknown, type Unknown, unknown } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import { isShiftedSum } from '../group-rule.ts';
import { type Indicator, isLeaf, type Report } from '../report.ts';
import type { Attainable } from '../rule/result.ts';
import { aggregationAt } from '../score-pass.ts';
import { type Cause, causeOf, judge, textLike, type Verdict } from './verdict.ts';

export const structureKinds = [
  'points-sum',
  'score-sum',
  'published-score-sum',
  'above-points',
  'unattainable',
  'formula',
  'as-written',
  'full-marks',
  'total',
  'grade',
] as const;
export type StructureKind = (typeof structureKinds)[number];

export interface StructureCheck {
  readonly kind: StructureKind;
  /** Indicator code, or `total`. */
  readonly at: string;
  readonly verdict: Verdict;
  readonly stated: string;
  readonly recomputed?: string;
  /** Where nothing is recomputed: what the points or the rule allow, `0 | 2 | 4` or `0 … 7`. */
  readonly allowed?: string;
  readonly cause?: Cause;
  /** Recomputed less stated, in points, where both are points. */
  readonly difference?: Exact;
}

const against = (kind: StructureKind, at: string, stated: Figure, value: Exact): StructureCheck => {
  const verdict = judge(stated, value);
  const cause = verdict === 'differs' ? causeOf(stated, value) : undefined;
  return {
    kind,
    at,
    verdict,
    stated: stated.text,
    recomputed: plain(round(value, Math.max(stated.decimals, 2))),
    difference: subtract(value, stated.value),
    ...(cause && { cause }),
  };
};

const cannotTell = (kind: StructureKind, at: string, stated: Figure): StructureCheck => ({
  kind,
  at,
  verdict: 'cannot-tell',
  stated: stated.text,
});

/** The printed cells below a row, as members of its sum. */
const printedMembers = (report: Report, codes: readonly string[]): readonly Member[] =>
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
const withPoints = ({ policy, ...member }: Member): Member =>
  policy && isUnknown(member.points) ? { ...member, policy } : member;

/** A parent against the cells printed directly below it, and its score against the recomputed one. */
const parentChecks = (report: Report, evaluation: Evaluation, parent: Indicator): StructureCheck[] => {
  const how = aggregationAt(report.scheme, parent.level);
  const members = printedMembers(report, parent.children);
  const result = evaluation.nodes.get(parent.code);
  const checks: StructureCheck[] = [];
  if (parent.points && !(parent.rule && !isShiftedSum(parent.rule.root))) {
    const points = joinPoints(how, members.map(withPoints), parent.code);
    checks.push(
      isUnknown(points)
        ? cannotTell('points-sum', parent.code, parent.points)
        : against('points-sum', parent.code, parent.points, points),
    );
  }
  if (parent.score) {
    const printed = joinScores(how, members, parent.code);
    const deep = members.some((member) => !isLeaf(report.byCode.get(member.code) as Indicator));
    if (!isUnknown(printed) && deep && !parent.rule) {
      checks.push(against('published-score-sum', parent.code, parent.score, printed));
    }
    checks.push(
      result?.score
        ? against('score-sum', parent.code, parent.score, result.score)
        : cannotTell('score-sum', parent.code, parent.score),
    );
  }
  return checks;
};

/** Whether a set of attainable scores holds a value. */
export const allows = (attainable: Attainable, score: Exact): boolean => {
  if (attainable.kind === 'any') return true;
  if (attainable.kind === 'only') return compare(attainable.value, score) === 0;
  if (attainable.kind === 'choice') return attainable.values.some((value) => compare(value, score) === 0);
  return compare(score, attainable.min) >= 0 && compare(score, attainable.max) <= 0;
};

/** The scores that a rule allows, language-neutral: `0 | 2 | 4` or `0 … 7`. */
const allowedText = (attainable: Attainable): string | undefined => {
  if (attainable.kind === 'any') return undefined;
  if (attainable.kind === 'only') return plain(attainable.value);
  if (attainable.kind === 'choice') return attainable.values.map((value) => plain(value)).join(' | ');
  return `${plain(attainable.min)} … ${plain(attainable.max)}`;
};

/** Printed and recomputed score lie between 0 and the points; a deduction may carry its sign. */
const isWithin = ({ score, points }: NodeResult, leaf: Indicator): boolean =>
  [leaf.score?.value, score].every(
    (one) =>
      !one ||
      ((leaf.kind === 'deduction' || compare(one, zero) >= 0) && (!points || compare(one, points) <= 0)),
  );

const leafChecks = (evaluation: Evaluation, leaf: Indicator): StructureCheck[] => {
  const result = evaluation.nodes.get(leaf.code);
  if (!leaf.score || !result) return [];
  const { score } = leaf;
  const checks: StructureCheck[] = [];
  if (leaf.kind !== 'prerequisite') {
    const [verdict, allowed] = [isWithin(result, leaf) ? 'agrees' : 'differs', leaf.points?.text] as const;
    const stated = { stated: score.text, ...(allowed && { allowed: `0 … ${allowed}` }) };
    checks.push({ kind: 'above-points', at: leaf.code, verdict, ...stated });
  }
  if (result.origin === 'formula') {
    checks.push(
      result.score
        ? against('formula', leaf.code, score, result.score)
        : cannotTell('formula', leaf.code, score),
    );
  }
  const printed = result.asWritten?.value;
  if (printed) checks.push(against('as-written', leaf.code, score, printed));
  if (result.origin !== 'formula' && leaf.rule) {
    const set = leaf.ruleAsWritten ? result.asWritten?.attainable : result.attainable;
    const verdict = !set || allows(set, score.value) ? 'agrees' : 'differs';
    const allowed = set && allowedText(set);
    const stated = { stated: score.text, ...(allowed && { allowed }) };
    checks.push({ kind: 'unattainable', at: leaf.code, verdict, ...stated });
  }
  return checks;
};

const totalChecks = (report: Report, evaluation: Evaluation): StructureCheck[] => {
  const { total, grade } = report.identity.published;
  const checks: StructureCheck[] = [];
  if (total) {
    checks.push(
      evaluation.total
        ? against('total', 'total', total, evaluation.total)
        : cannotTell('total', 'total', total),
    );
  }
  if (grade !== undefined && report.scheme.bands.length > 0) {
    const { name, hole, closed } = evaluation.grade;
    const untold = evaluation.total === undefined || evaluation.grade.untold !== undefined;
    const verdict = untold ? 'cannot-tell' : name === grade ? 'agrees' : hole ? 'ask' : 'differs';
    const recomputed = hole ? closed?.name : name;
    checks.push({ kind: 'grade', at: 'total', verdict, stated: grade, ...(recomputed && { recomputed }) });
  }
  return checks;
};

/** Printed points of a row: its own, else those below it, whether or not they were scored. */
const printedPoints = (report: Report, row: Indicator): Exact | Unknown => {
  if (row.points || isLeaf(row)) return row.points?.value ?? unknown('points-missing', row.code);
  return pointsOfRows(report, row.children, row.level);
};

const pointsOfRows = (report: Report, codes: readonly string[], level: number): Exact | Unknown => {
  const members = printedMembers(report, codes).map((member) => {
    const points = printedPoints(report, report.byCode.get(member.code) as Indicator);
    return withPoints({ ...member, points });
  });
  return joinPoints(aggregationAt(report.scheme, level), members, 'total');
};

const fullMarksCheck = (report: Report): StructureCheck[] => {
  const { fullMarks } = report.scheme;
  const points = pointsOfRows(report, report.roots, 0);
  if (!fullMarks || isUnknown(points)) return [];
  const stated: Figure = { value: fullMarks, money: false, decimals: 0, unit: '', text: '' };
  return [{ ...against('full-marks', 'total', stated, points), stated: textLike(stated, fullMarks) }];
};

/** All checks of the tree. A row counts once per check; agreeing checks are listed too. */
export const checkStructure = (report: Report, evaluation: Evaluation): readonly StructureCheck[] => [
  ...report.indicators.flatMap((row) =>
    isLeaf(row) ? leafChecks(evaluation, row) : parentChecks(report, evaluation, row),
  ),
  ...fullMarksCheck(report),
  ...totalChecks(report, evaluation),
];
