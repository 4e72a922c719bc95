/**
 * Scores a report: the one function behind the published figures, the command line, the page and a reader's
 * own file.
 */
import { type AppliedEdit, type Edits, noEdits, readable } from './edits.ts';
import type { Evaluation, Grade, NodeResult } from './evaluation.ts';
import { divide, type Exact, zero } from './exact.ts';
import type { Expression } from './expression/ast.ts';
import { evaluateExpression } from './expression/evaluate.ts';
import { parseExpression } from './expression/parse.ts';
import { isUnknown, type Unknown, unknown } from './expression/value.ts';
import { gradeOf, noGrade } from './grade.ts';
import { withWorking } from './lazy-working.ts';
import type { Indicator, Report } from './report.ts';
import { revisedBy } from './revised.ts';
import { evaluateRule } from './rule/evaluate.ts';
import type { Gate } from './scheme.ts';
import { type Lookup, scopeOf } from './scope.ts';
import { type Forced, ScorePass } from './score-pass.ts';

/** A gate whose condition holds, or whose condition cannot be told. */
export interface RaisedGate {
  readonly gate: Gate;
  readonly unknown?: Unknown;
}

const raised = (report: Report, lookup: Lookup): readonly RaisedGate[] =>
  report.scheme.gates.flatMap((gate) => {
    const value = evaluateExpression(gate.when, scopeOf(lookup));
    if (value.kind === 'boolean') return value.value ? [{ gate }] : [];
    return [{ gate, unknown: value.kind === 'unknown' ? value : unknown('type', gate.id) }];
  });

const always = parseExpression('1 = 1') as Expression;

/** A prerequisite row as a gate: where it scores nothing, the whole fails. */
export const prerequisiteGate = ({ code, name }: Indicator): Gate => ({
  id: `prerequisite-${code}`,
  name: { 'zh-cn': name['zh-cn'], ...(name.en && { en: name.en }) },
  when: always,
  ...{ zero: [], setScore: [], fail: true },
});

/** A prerequisite that scores nothing fails the whole, as a gate of the scheme would. */
const unmetPrerequisites = (report: Report, state: ScorePass): readonly RaisedGate[] =>
  report.indicators.flatMap((row) => {
    if (row.kind !== 'prerequisite') return [];
    const { score } = state.scored(row.code);
    if (!isUnknown(score) && score.n !== 0n) return [];
    const gate = prerequisiteGate(row);
    return [isUnknown(score) ? { gate, unknown: score } : { gate }];
  });

const forcedBy = (gates: readonly RaisedGate[]): ReadonlyMap<string, Forced> =>
  new Map(
    gates.flatMap(({ gate, unknown: untold }) => [
      ...gate.zero.map((code) => [code, { score: untold ?? zero, gate: gate.id }] as const),
      ...gate.setScore.map(({ code, score }) => [code, { score: untold ?? score, gate: gate.id }] as const),
    ]),
  );

/**
 * A settled pass: gates are judged on the scores as they are without gates, then what they set is put in.
 * One further round only, so gates cannot chase each other.
 */
export const settle = (report: Report, edits: Edits = noEdits): Settled =>
  settled(report, readable(report, edits));

interface Settled {
  readonly state: ScorePass;
  readonly gates: readonly RaisedGate[];
}

const settled = (published: Report, applied: readonly AppliedEdit[]): Settled => {
  const report = revisedBy(published, applied);
  const state = new ScorePass(report, applied, new Map());
  const gates = [...raised(report, state), ...unmetPrerequisites(report, state)];
  const forced = forcedBy(gates);
  return { gates, state: forced.size > 0 ? new ScorePass(report, applied, forced) : state };
};

/** The grade of a node, with the gates set on it. */
const gradeUnder = (
  report: Report,
  score: Exact,
  gates: readonly RaisedGate[],
  on: string | undefined,
): Grade => {
  const own = gates.filter(({ gate }) => gate.on === on);
  const [told, untold] = [own.filter((one) => !one.unknown), own.filter((one) => one.unknown)];
  return gradeOf(
    report.scheme,
    score,
    told.map(({ gate }) => gate),
    untold.map(({ gate }) => gate),
  );
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

const nodeResult = (state: ScorePass, indicator: Indicator, gates: readonly RaisedGate[]): NodeResult => {
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
    ...(graded && { grade: gradeUnder(state.report, score, gates, code) }),
  };
};

/** What an evaluation says of the report as a whole. */
export type Whole = Pick<
  Evaluation,
  'total' | 'points' | 'rate' | 'working' | 'unknown' | 'grade' | 'gates' | 'untoldGates'
>;

const whole = ({ state, gates }: Settled): Whole => {
  const { report } = state;
  const joined = state.joinTotal();
  const { score, points } = joined;
  const rate = rateOf(score, points);
  const result = {
    gates: gates.filter((one) => !one.unknown).map(({ gate }) => gate),
    untoldGates: gates.filter((one) => one.unknown).map(({ gate }) => gate),
    ...(isUnknown(score) ? { unknown: score } : { total: score }),
    ...(!isUnknown(points) && { points }),
    ...(rate && { rate }),
    grade:
      isUnknown(score) || !report.scheme.gradeLevels.includes(0)
        ? noGrade
        : gradeUnder(report, score, gates, undefined),
  };
  return withWorking(result, () => joined.working);
};

/**
 * The whole alone, without its rows, under edits that hold exact values: what a search asks thousands of times.
 * The same figures as `evaluate`.
 */
export const evaluateWhole = (report: Report, applied: readonly AppliedEdit[]): Whole =>
  whole(settled(report, applied));

/** Scores the report with edits put in that hold exact values. Never throws. */
export const evaluateApplied = (report: Report, applied: readonly AppliedEdit[]): Evaluation => {
  const now = settled(report, applied);
  const { state, gates } = now;
  return {
    ...whole(now),
    nodes: new Map(state.report.indicators.map((one) => [one.code, nodeResult(state, one, gates)])),
    inputs: new Map(report.inputs.map((input) => [input.key, state.inputs.result(input.key) ?? {}])),
  };
};

/** Scores the report with the reader's edits put in; edits that cannot be read are left out. Never throws. */
export const evaluate = (report: Report, edits: Edits = noEdits): Evaluation =>
  evaluateApplied(report, readable(report, edits));
