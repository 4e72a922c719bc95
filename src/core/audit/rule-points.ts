/** Rules against what they are for: the highest score against the points, deductions stated against applied. */
import type { Edits } from '../edits.ts';
import { evaluate } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { decimalsOf, type Exact, equals, fixed, plain, round, subtract, sum } from '../exact.ts';
import { referencesOf } from '../expression/references.ts';
import { unknown } from '../expression/value.ts';
import { isShiftedSum } from '../group-rule.ts';
import { type Indicator, isLeaf, type Report } from '../report.ts';
import { scopeOf } from '../scope.ts';
import type { ScorePass } from '../score-pass.ts';
import { ceilingOf } from './ceiling.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { indicatorCell } from './row-key.ts';

/** The rule as printed tops out at the points, or below, or above them. */
const ceilingCheck = (leaf: Indicator, state: ScorePass): AuditCheck[] => {
  const { code, points, ruleAsWritten } = leaf;
  const rule = ruleAsWritten ?? leaf.rule;
  if (!rule || !points) return [];
  const ceiling = ceilingOf(rule, scopeOf(state, code), points.value);
  if (!ceiling) return [];
  const isEqual = equals(ceiling.highest, points.value);
  if (isEqual && ceiling.namesPoints) return [];
  const column = ruleAsWritten ? 'rule_as_written' : 'rule';
  return [
    checkOf({
      kind: 'rule-points',
      at: code,
      code,
      verdict: isEqual ? 'agrees' : 'differs',
      stated: plain(ceiling.highest, 2),
      allowed: points.text,
      figure: points,
      value: points.value,
      difference: subtract(points.value, ceiling.highest),
      measure: 'points',
      sources: [indicatorCell(leaf, column), indicatorCell(leaf, 'points')],
    }),
  ];
};

const editText = (score: Exact): string => (decimalsOf(score) === undefined ? fixed(score, 2) : plain(score));

/**
 * The deduction put in force: by the fact that the rule applied asks for, where turning it gives the same score, so
 * that the rows below keep counting; else by the score of the group itself.
 */
const adoptDue = (report: Report, { code, rule }: Indicator, due: Exact): Edits => {
  const names = rule ? referencesOf(rule).names : new Set<string>();
  for (const { key, name, value } of report.inputs) {
    if (typeof value !== 'boolean' || !(names.has(key) || names.has(name['zh-cn']))) continue;
    const turned: Edits = new Map([[`inputs.${key}`, value ? 'no' : 'yes']]);
    const score = evaluate(report, turned).nodes.get(code)?.score;
    if (score && equals(score, due)) return turned;
  }
  return new Map([[code, editText(due)]]);
};

/** A deduction that the printed rule of a group states, against the one that its score in force shows. */
const deductionCheck = (
  report: Report,
  evaluation: Evaluation,
  state: ScorePass,
  parent: Indicator,
): AuditCheck[] => {
  const { code, ruleAsWritten } = parent;
  const result = evaluation.nodes.get(code);
  if (!ruleAsWritten || !isShiftedSum(ruleAsWritten.root) || !result?.score) return [];
  const about = {
    kind: 'deduction',
    at: code,
    code,
    stated: '',
    sources: [indicatorCell(parent, 'rule_as_written'), indicatorCell(parent, 'score')],
  } as const;
  const children = parent.children.filter(state.counts);
  const scores = children.flatMap((child) => evaluation.nodes.get(child)?.score ?? []);
  const written = result.asWritten?.value;
  if (!written || scores.length < children.length) {
    return [checkOf({ ...about, verdict: 'cannot-tell', unknown: unknown('not-checkable', code) })];
  }
  const { group } = report.scheme.rounding;
  const due = group ? round(written, group.places, group.mode) : written;
  const whole = sum(scores);
  const working = result.asWritten?.working;
  const params = {
    applied: plain(subtract(whole, result.score), 2),
    due: plain(subtract(whole, due), 2),
  };
  const isEqual = equals(due, result.score);
  return [
    checkOf({
      ...about,
      stated: params.applied,
      recomputed: params.due,
      verdict: isEqual ? 'agrees' : 'differs',
      value: due,
      difference: subtract(due, result.score),
      measure: 'points',
      params,
      ...(working && { working }),
      ...(!isEqual && { adopt: adoptDue(report, parent, due) }),
    }),
  ];
};

/** `state` is the settled pass of the unedited report. */
export const checkRulePoints = (
  report: Report,
  evaluation: Evaluation,
  state: ScorePass,
): readonly AuditCheck[] =>
  report.indicators.flatMap((row) =>
    isLeaf(row) ? ceilingCheck(row, state) : deductionCheck(report, evaluation, state, row),
  );
