/** What one input alone would have to be for the next better grade. */
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { add, compare, type Exact, round } from './exact.ts';
import type { Figure } from './figure.ts';
import { inputText, inUnit } from './input-range.ts';
import { dependentsOf, inputsInUse } from './inputs-in-use.ts';
import { type Input, isLeaf, type Report } from './report.ts';
import { inverseOf } from './rule/inverse.ts';
import { scopeOf } from './scope.ts';
import { ScorePass } from './score-pass.ts';
import { distanceOf } from './series.ts';

export interface Goal {
  /** Decimal text in the unit of the input, rounded to its decimals away from the published value. */
  readonly value: string;
  readonly grade: string;
}
export type Goals = Readonly<Record<string, Goal>>;

/** The value in base units at which the one rule that uses the input gives the points wanted. */
const inverse = (
  report: Report,
  input: Input,
  figure: Figure,
  code: string,
  wanted: Exact,
): Exact | undefined => {
  const rule = report.byCode.get(code)?.rule;
  const points = report.byCode.get(code)?.points?.value;
  if (!rule || !points || compare(wanted, points) > 0) return undefined;
  const scope = (_: string, value: Exact) => {
    const edit = { target: 'input', key: input.key, value: { ...figure, value } } as const;
    return scopeOf(new ScorePass(report, [edit], new Map()), code);
  };
  return inverseOf(rule, scope, input.key, wanted, points, figure.value);
};

/**
 * Undefined for an input that is no number, that more than one rule uses, or that cannot reach the grade. The
 * answer is checked by scoring the report with it, so gates and rounding are accounted for.
 */
export const goalOf = (report: Report, published: Evaluation, input: Input): Goal | undefined => {
  const figure = input.value;
  const { total } = published;
  if (typeof figure !== 'object' || !total) return undefined;
  const { up } = distanceOf(report, total);
  const [row, ...others] = dependentsOf(report, input).indicators;
  const score = row && published.nodes.get(row.code)?.score;
  if (!up || !row || !score || others.length > 0 || !isLeaf(row)) return undefined;
  const exactly = inverse(report, input, figure, row.code, add(score, up.by));
  if (!exactly) return undefined;
  const isMore = compare(exactly, figure.value) > 0;
  const value = inputText(figure, round(inUnit(figure, exactly), figure.decimals, isMore ? 'up' : 'down'));
  const reached = evaluate(report, new Map([[`inputs.${input.key}`, value]])).grade.name;
  return reached === up.grade ? { value, grade: up.grade } : undefined;
};

/** The goals of all inputs that the scoring uses, by key. */
export const goalsOf = (report: Report, published: Evaluation): Goals =>
  Object.fromEntries(
    inputsInUse(report).flatMap((input) => {
      const goal = goalOf(report, published, input);
      return goal ? [[input.key, goal] as const] : [];
    }),
  );
