/**
 * Scores a report: the one function behind the published figures, the command line, the page and a reader's
 * own file.
 */
import { type AppliedEdit, type Edits, noEdits, readEdit } from './edits.ts';
import type { Evaluation, NodeResult } from './evaluation.ts';
import { divide, type Exact, zero } from './exact.ts';
import { evaluateExpression } from './expression/evaluate.ts';
import { isUnknown, type Unknown } from './expression/value.ts';
import { gradeOf, noGrade } from './grade.ts';
import type { Indicator, Report } from './report.ts';
import { evaluateRule } from './rule/evaluate.ts';
import type { Gate } from './scheme.ts';
import { type Lookup, scopeOf } from './scope.ts';
import { type Forced, ScorePass } from './score-pass.ts';

/** The edits that can be read. Whoever takes edits from a person reads them first and says what is wrong. */
const readable = (report: Report, edits: Edits): readonly AppliedEdit[] =>
  [...edits].flatMap(([key, text]) => {
    const read = readEdit(report, key, text);
    return 'ok' in read ? [read.ok] : [];
  });

const holding = (report: Report, lookup: Lookup): readonly Gate[] =>
  report.scheme.gates.filter((gate) => {
    const value = evaluateExpression(gate.when, scopeOf(lookup));
    return value.kind === 'boolean' && value.value;
  });

const forcedBy = (gates: readonly Gate[]): ReadonlyMap<string, Forced> =>
  new Map(
    gates.flatMap((gate) => [
      ...gate.zero.map((code) => [code, { score: zero, gate: gate.id }] as const),
      ...gate.setScore.map(({ code, score }) => [code, { score, gate: gate.id }] as const),
    ]),
  );

/**
 * A settled pass: gates are judged on the scores as they are without gates, then what they set is put in.
 * One further round only, so gates cannot chase each other.
 */
export const settle = (
  report: Report,
  edits: Edits = noEdits,
): { readonly state: ScorePass; readonly gates: readonly Gate[] } => {
  const applied = readable(report, edits);
  const state = new ScorePass(report, applied, new Map());
  const gates = holding(report, state);
  const forced = forcedBy(gates);
  return { gates, state: forced.size > 0 ? new ScorePass(report, applied, forced) : state };
};

const rateOf = (score: Exact | Unknown, points: Exact | Unknown): Exact | undefined =>
  isUnknown(score) || isUnknown(points) ? undefined : divide(score, points);

const asWrittenOf = (state: ScorePass, indicator: Indicator): NodeResult['asWritten'] => {
  if (!indicator.ruleAsWritten) return undefined;
  const points = state.points(indicator.code);
  const scope = scopeOf(state, indicator.code);
  const rule = evaluateRule(indicator.ruleAsWritten, scope, isUnknown(points) ? undefined : points);
  return { working: rule.working, attainable: rule.attainable, ...(rule.value && { value: rule.value }) };
};

const nodeResult = (state: ScorePass, indicator: Indicator, gates: readonly Gate[]): NodeResult => {
  const { scheme } = state.report;
  const { code } = indicator;
  const { score, origin, attainable, working, gate } = state.scored(code);
  const points = state.points(code);
  const rate = rateOf(score, points);
  const asWritten = asWrittenOf(state, indicator);
  const graded = scheme.gradeLevels.includes(indicator.level) && !isUnknown(score);
  return {
    code,
    origin,
    attainable,
    ...(!isUnknown(points) && { points }),
    ...(isUnknown(score) ? { unknown: score } : { score }),
    ...(rate && { rate }),
    ...(working && { working }),
    ...(gate && { gate }),
    ...(asWritten && { asWritten }),
    ...(graded && {
      grade: gradeOf(
        scheme,
        score,
        gates.filter((one) => one.on === code),
      ),
    }),
  };
};

/** Scores the report with the reader's edits put in; edits that cannot be read are left out. Never throws. */
export const evaluate = (report: Report, edits: Edits = noEdits): Evaluation => {
  const { state, gates } = settle(report, edits);
  const { score, points, working } = state.joinTotal();
  const rate = rateOf(score, points);
  const ofTotal = gates.filter((gate) => gate.on === undefined);
  return {
    gates,
    ...(isUnknown(score) ? { unknown: score } : { total: score }),
    ...(!isUnknown(points) && { points }),
    ...(rate && { rate }),
    ...(working && { working }),
    grade:
      isUnknown(score) || !report.scheme.gradeLevels.includes(0)
        ? noGrade
        : gradeOf(report.scheme, score, ofTotal),
    nodes: new Map(report.indicators.map((one) => [one.code, nodeResult(state, one, gates)])),
    inputs: new Map(report.inputs.map((input) => [input.key, state.inputs.result(input.key) ?? {}])),
  };
};
