/** What one input alone would have to be for the next better grade. */
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { add, compare, round } from './exact.ts';
import { inverseInput } from './input-for-score.ts';
import { inputText, inUnit } from './input-range.ts';
import { inputsInUse, rowFollowing } from './inputs-in-use.ts';
import type { Input, Report } from './report.ts';
import { distanceOf } from './series.ts';

export interface Goal {
  /** Decimal text in the unit of the input, rounded to its decimals away from the published value. */
  readonly value: string;
  readonly grade: string;
}
export type Goals = Readonly<Record<string, Goal>>;

/**
 * Undefined for an input that is no number, that more than one rule uses, or that cannot reach the grade. The
 * answer is checked by scoring the report with it, so gates and rounding are accounted for.
 */
export const goalOf = (report: Report, published: Evaluation, input: Input): Goal | undefined => {
  const figure = input.value;
  const { total } = published;
  if (typeof figure !== 'object' || !total) return undefined;
  const { up } = distanceOf(report, total);
  const row = rowFollowing(report, input);
  const score = row && published.nodes.get(row.code)?.score;
  if (!up || !row || !score) return undefined;
  const exactly = inverseInput(report, [], input, figure, row, add(score, up.by));
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
