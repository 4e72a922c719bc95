/** Execution of the budget as one bar: rate, veto line, the unit's own target. */
import type { Evaluation } from './evaluation.ts';
import { divide, type Exact } from './exact.ts';
import type { Expression } from './expression/ast.ts';
import { readFigure } from './number-text.ts';
import type { Input, Report, TargetRow } from './report.ts';
import type { Gate } from './scheme.ts';
import { bridgeOf } from './series.ts';
import { leavesUnder } from './tree.ts';

export interface Execution {
  /** Spent and final budget, in 元. */
  readonly spent: Exact;
  readonly budget: Exact;
  /** Share of the final budget, unless the gate below watches another base. */
  readonly rate: Exact;
  /** Gate that bites below this rate. */
  readonly veto?: { readonly at: Exact; readonly gate: Gate };
  readonly target?: { readonly at: Exact; readonly row: TargetRow };
}

interface Watched {
  readonly input: Input;
  readonly at: Exact;
  readonly gate: Gate;
}

const inputCalled = (report: Report, name: string): Input | undefined =>
  report.inputs.find((input) => input.key === name || input.name['zh-cn'] === name);

/** A gate of the form `rate < 60%` on an input that is computed. */
const watchedBy = (report: Report, gate: Gate): Watched | undefined => {
  const { root } = gate.when;
  if (root.kind !== 'binary' || (root.operator !== '<' && root.operator !== '<=')) return undefined;
  if (root.left.kind !== 'name' || root.right.kind !== 'number') return undefined;
  const input = inputCalled(report, root.left.name);
  return input?.formula ? { input, at: root.right.value, gate } : undefined;
};

const names = (expression: Expression | undefined, input: Input): boolean =>
  expression !== undefined &&
  (expression.source.includes(input.key) || expression.source.includes(input.name['zh-cn']));

/** The declared target of the indicator that the rate decides, where it is a percentage. */
const targetOf = (report: Report, input: Input): Execution['target'] => {
  const scored = leavesUnder(report).filter((leaf) => names(leaf.rule, input));
  for (const row of report.targets) {
    if (!scored.some((leaf) => leaf.code === row.indicator) || !row.target) continue;
    const figure = readFigure(row.target['zh-cn']);
    if ('value' in figure && figure.unit === '%') return { at: figure.value, row };
  }
  return undefined;
};

/** Undefined for a report without a final budget and spending. */
export const executionOf = (report: Report, evaluation: Evaluation): Execution | undefined => {
  const steps = bridgeOf(report, evaluation);
  const budget = steps.find((step) => step.kind === 'final')?.amount;
  const spent = steps.find((step) => step.kind === 'spent')?.amount;
  if (!budget || !spent) return undefined;
  const watched = report.scheme.gates.map((gate) => watchedBy(report, gate)).find((one) => one !== undefined);
  const value = watched && evaluation.inputs.get(watched.input.key)?.value;
  const rate = value?.kind === 'number' && !value.money ? value.value : divide(spent, budget);
  if (!rate) return undefined;
  const target = watched && targetOf(report, watched.input);
  return {
    spent,
    budget,
    rate,
    ...(watched && { veto: { at: watched.at, gate: watched.gate } }),
    ...(target && { target }),
  };
};
