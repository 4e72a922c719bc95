/** The other way round: what one input has to be for a computed score. */
import { type AppliedEdit, type Edits, readable } from './edits.ts';
import { evaluateApplied } from './evaluate.ts';
import { compare, type Exact, equals, type RoundingMode, round } from './exact.ts';
import { isUnknown } from './expression/value.ts';
import type { Figure } from './figure.ts';
import { inputText, inUnit } from './input-range.ts';
import { rowFollowing } from './inputs-in-use.ts';
import type { Indicator, Input, Report } from './report.ts';
import { revisedBy } from './revised.ts';
import { inverseOf } from './rule/inverse.ts';
import { scopeOf } from './scope.ts';
import { ScorePass } from './score-pass.ts';

const setTo = (input: Input, figure: Figure, value: Exact): AppliedEdit => ({
  target: 'input',
  key: input.key,
  value: { ...figure, value },
});

/**
 * The value in base units at which the rule of a row gives the points wanted, beside the other edits in force;
 * undefined where it cannot. `report` is the revised one.
 */
export const inverseInput = (
  report: Report,
  others: readonly AppliedEdit[],
  input: Input,
  figure: Figure,
  row: Indicator,
  wanted: Exact,
): Exact | undefined => {
  const pass = new ScorePass(report, others, new Map());
  const points = pass.points(row.code);
  if (!row.rule || isUnknown(points) || compare(wanted, points) > 0) return undefined;
  const scope = (_: string, value: Exact) =>
    scopeOf(new ScorePass(report, [...others, setTo(input, figure, value)], new Map()), row.code);
  return inverseOf(row.rule, scope, input.key, wanted, points, figure.value);
};

const modes: readonly RoundingMode[] = ['half-up', 'up', 'down'];

/**
 * What to put into the field of an input, as text in its printed unit, so that the one row that follows it scores
 * `wanted`; where no printable value gives just that, the next one that gives more. Undefined for an input that is
 * no number, that moves no row or several, and where the score is out of reach.
 */
export const inputForScore = (
  published: Report,
  edits: Edits,
  key: string,
  wanted: Exact,
): string | undefined => {
  const applied = readable(published, edits);
  const report = revisedBy(published, applied);
  const input = report.inputs.find((one) => one.key === key);
  const figure = input?.value;
  const row = input && rowFollowing(report, input);
  if (!input || !row || typeof figure !== 'object') return undefined;
  const others = applied.filter((edit) => edit.target !== 'input' || edit.key !== key);
  const exactly = inverseInput(report, others, input, figure, row, wanted);
  if (!exactly) return undefined;
  const made = modes.map((mode) => {
    const text = inputText(figure, round(inUnit(figure, exactly), figure.decimals, mode));
    const edit = readable(published, new Map([[`inputs.${key}`, text]]));
    return { text, score: evaluateApplied(published, [...others, ...edit]).nodes.get(row.code)?.score };
  });
  const found =
    made.find(({ score }) => score && equals(score, wanted)) ??
    made.find(({ score }) => score && compare(score, wanted) > 0);
  return found?.text;
};
