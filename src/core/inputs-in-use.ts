/** Which inputs reach a score, and what depends on one of them. */
import type { Expression } from './expression/ast.ts';
import { referencesOf } from './expression/references.ts';
import { type Indicator, type Input, isLeaf, type Report } from './report.ts';

const namesOf = (input: Input): readonly string[] => [input.key, input.name['zh-cn']];

/** Whether an expression names an input, by its key or its Chinese name. */
export const mentions = (expression: Expression | undefined, input: Input): boolean => {
  if (!expression) return false;
  const { names } = referencesOf(expression);
  return namesOf(input).some((name) => names.has(name));
};

export interface Dependents {
  /** Inputs that are computed from this one, directly or through others. */
  readonly inputs: readonly Input[];
  /** Indicators whose rule uses this input or one computed from it. */
  readonly indicators: readonly Indicator[];
  /** Whether a gate watches any of them. */
  readonly gated: boolean;
}

/** Everything that an input reaches. A circle among formulas ends where it began. */
export const dependentsOf = (report: Report, input: Input): Dependents => {
  const reached = new Set<Input>([input]);
  for (const one of reached) {
    for (const other of report.inputs) if (mentions(other.formula, one)) reached.add(other);
  }
  const all = [...reached];
  const uses = (expression: Expression | undefined) => all.some((one) => mentions(expression, one));
  return {
    inputs: all.slice(1),
    indicators: report.indicators.filter((row) => uses(row.rule)),
    gated: report.scheme.gates.some((gate) => uses(gate.when)),
  };
};

/** Given inputs that a score or a gate depends on, in file order: what is worth trying. */
export const inputsInUse = (report: Report): readonly Input[] =>
  report.inputs.filter((input) => {
    if (input.formula) return false;
    const { indicators, gated } = dependentsOf(report, input);
    return indicators.length > 0 || gated;
  });

/** The one leaf whose rule follows the input; undefined where it moves no row, a group, or several. */
export const rowFollowing = (report: Report, input: Input): Indicator | undefined => {
  const [row, ...others] = dependentsOf(report, input).indicators;
  return row?.rule && isLeaf(row) && others.length === 0 ? row : undefined;
};
