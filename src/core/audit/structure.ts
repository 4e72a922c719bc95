/** Checks that need no work of an author: the tree, its points, its sums and rates, the total and the grade. */
import { joinScores } from '../aggregate.ts';
import type { Evaluation } from '../evaluation.ts';
import { divide } from '../exact.ts';
import { isUnknown, unknown } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import { isShiftedSum } from '../group-rule.ts';
import { type Indicator, isLeaf, type Report } from '../report.ts';
import { aggregationAt } from '../score-pass.ts';
import { aroundRate } from './around.ts';
import { type AuditCheck, checkOf, type Source } from './check.ts';
import { comparison, untold } from './compare.ts';
import { pointsOfRows, printedMembers } from './printed.ts';
import { leafChecks } from './rules.ts';
import { textLike } from './verdict.ts';

const cell = (key: string, column: string): Source => ({ table: 'indicators', key, column });

/** A parent against the cells printed directly below it, and its score against the recomputed one. */
const parentChecks = (report: Report, evaluation: Evaluation, parent: Indicator): AuditCheck[] => {
  const { code } = parent;
  const how = aggregationAt(report.scheme, parent.level);
  const members = printedMembers(report, parent.children);
  const result = evaluation.nodes.get(code);
  const checks: AuditCheck[] = [];
  const about = (column: 'points' | 'score') => ({
    at: code,
    code,
    sources: [cell(code, column), ...parent.children.map((child) => cell(child, column))],
  });
  if (parent.points && !(parent.rule && !isShiftedSum(parent.rule.root))) {
    const points = pointsOfRows(report, parent.children, parent.level);
    const compared = { kind: 'points-sum', ...about('points') } as const;
    checks.push(
      isUnknown(points)
        ? untold(compared, parent.points, points)
        : comparison(compared, parent.points, points),
    );
  }
  if (parent.score) {
    const printed = joinScores(how, members, code);
    const deep = members.some((member) => !isLeaf(report.byCode.get(member.code) as Indicator));
    if (!isUnknown(printed) && deep && !parent.rule) {
      checks.push(comparison({ kind: 'published-score-sum', ...about('score') }, parent.score, printed));
    }
    const compared = { kind: 'score-sum', ...about('score'), ...workingOf(result) } as const;
    checks.push(
      result?.score
        ? comparison(compared, parent.score, result.score)
        : untold(compared, parent.score, result?.unknown ?? unknown('score-missing', code)),
    );
  }
  return checks;
};

const workingOf = <Working>(of: { readonly working?: Working } | undefined): { working?: Working } =>
  of?.working ? { working: of.working } : {};

/** A printed rate against the printed score and points of its own row. */
const rateChecks = ({ code, rate, score, points }: Indicator): AuditCheck[] => {
  if (!rate) return [];
  const sources = [cell(code, 'rate'), cell(code, 'score'), cell(code, 'points')];
  const about = { kind: 'rate', at: code, code, sources } as const;
  if (!score || !points)
    return [untold(about, rate, unknown(score ? 'points-missing' : 'score-missing', code))];
  const value = divide(score.value, points.value);
  return [
    value
      ? comparison({ ...about, around: aroundRate(score, points) }, rate, value, false)
      : untold(about, rate, unknown('zero-denominator', code)),
  ];
};

const totalChecks = (report: Report, evaluation: Evaluation): AuditCheck[] => {
  const { total, grade } = report.identity.published;
  const checks: AuditCheck[] = [];
  if (total) {
    const sources: Source[] = [
      { table: 'report', key: 'published.total' },
      ...report.roots.map((code) => cell(code, 'score')),
    ];
    const about = { kind: 'total', at: 'total', sources, ...workingOf(evaluation) } as const;
    checks.push(
      evaluation.total
        ? comparison(about, total, evaluation.total)
        : untold(about, total, evaluation.unknown ?? unknown('score-missing', 'total')),
    );
  }
  if (grade !== undefined && report.scheme.bands.length > 0) {
    const { name, hole, closed, untold: gate } = evaluation.grade;
    const open = evaluation.total === undefined || gate !== undefined;
    const verdict = open ? 'cannot-tell' : name === grade ? 'agrees' : hole ? 'ask' : 'differs';
    const recomputed = hole ? closed?.name : name;
    checks.push(
      checkOf({
        kind: 'grade',
        at: 'total',
        verdict,
        stated: grade,
        sources: [
          { table: 'report', key: 'published.grade' },
          { table: 'scheme', key: 'bands' },
        ],
        ...(recomputed && { recomputed }),
        ...(gate === undefined
          ? open && { unknown: evaluation.unknown ?? unknown('score-missing', 'total') }
          : { params: { gate } }),
      }),
    );
  }
  return checks;
};

const fullMarksCheck = (report: Report): AuditCheck[] => {
  const { fullMarks } = report.scheme;
  const points = pointsOfRows(report, report.roots, 0);
  if (!fullMarks || isUnknown(points)) return [];
  const stated: Figure = { value: fullMarks, money: false, decimals: 0, unit: '', text: '' };
  const sources = report.roots.map((code) => cell(code, 'points'));
  const about = { kind: 'full-marks', at: 'total', sources } as const;
  return [{ ...comparison(about, stated, points), stated: textLike(stated, fullMarks) }];
};

/** All checks of the tree. A row counts once per check; agreeing checks are listed too. */
export const checkStructure = (report: Report, evaluation: Evaluation): readonly AuditCheck[] => [
  ...report.indicators.flatMap((row) => [
    ...(isLeaf(row) ? leafChecks(report, evaluation, row) : parentChecks(report, evaluation, row)),
    ...rateChecks(row),
  ]),
  ...fullMarksCheck(report),
  ...totalChecks(report, evaluation),
];
