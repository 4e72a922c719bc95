/**
 * The rounded figures that an expression stands on: inputs, and amounts of tables, printed in 万元, 亿元 or %.
 * Scores, points, counts and amounts in 元 are taken as they are printed.
 */
import { inputNamed } from '../edits.ts';
import type { Argument, Expression, Node } from '../expression/ast.ts';
import { outcomeOf } from '../expression/evaluate.ts';
import { rowsOf } from '../expression/members.ts';
import { partsOf, referencesOf } from '../expression/references.ts';
import { isUnknown, type Scope } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import { type Interval, intervalOf } from '../interval.ts';
import type { Input, Report } from '../report.ts';
import { tableNamed } from '../tables.ts';
import { statedIntervals } from './stated-intervals.ts';

/** Tables with a column of money. */
export const moneyTables = ['budget', 'spending'] as const;
export type MoneyTable = (typeof moneyTables)[number];

/** What moves as one: an input, or cells that the expression treats alike. */
export type Operand =
  | { readonly kind: 'input'; readonly key: string; readonly interval: Interval }
  | {
      readonly kind: 'cells';
      readonly table: MoneyTable;
      /** Row of the table → what its amount may be. */
      readonly cells: ReadonlyMap<number, Interval>;
    };

const roundedUnits: ReadonlySet<string> = new Set(['万元', '亿元', '%']);
/** Amounts in 元 are taken as exact; what is printed in 万元, 亿元 or % has lost decimals. */
export const hasLostDecimals = ({ unit }: Figure): boolean => roundedUnits.has(unit);
const isRounded = (figure: Figure | boolean | undefined): figure is Figure =>
  typeof figure === 'object' && hasLostDecimals(figure);

/** The expression and the formulas of the inputs that it stands on, each once. */
const closure = (report: Report, expression: Expression): readonly Expression[] => {
  const reached = new Set<Expression>([expression]);
  for (const one of reached) {
    for (const name of referencesOf(one).names) {
      const formula = inputNamed(report, name)?.formula;
      if (formula) reached.add(formula);
    }
  }
  return [...reached];
};

const inputsIn = (report: Report, expressions: readonly Expression[]): ReadonlySet<Input> => {
  const inputs = new Set<Input>();
  for (const expression of expressions) {
    const { names, columns } = referencesOf(expression);
    const asTable = [...columns].some((place) => tableNamed(place.split('.')[0] ?? '') === 'inputs');
    const named = asTable ? report.inputs : [...names].map((name) => inputNamed(report, name));
    for (const input of named) if (input) inputs.add(input);
  }
  return inputs;
};

/** Columns with the condition that they carry, each once. */
const columnsOf = (node: Node): readonly Argument[] => {
  if (node.kind === 'column') return [{ value: node }];
  if (node.kind !== 'call') return partsOf(node).flatMap(columnsOf);
  return node.arguments.flatMap((argument) =>
    argument.value.kind === 'column' ? [argument] : columnsOf(argument.value),
  );
};

/** Every place where amounts of a table are asked for: the numbers of the rows that it takes. */
const selections = (
  expressions: readonly Expression[],
  scope: Scope,
  table: MoneyTable,
): readonly ReadonlySet<number>[] => {
  const all = scope.table(table) ?? [];
  const taken = expressions.flatMap(({ root }) => columnsOf(root));
  return taken.flatMap((argument) => {
    if (!isAmountOf(argument.value, table)) return [];
    const rows = rowsOf(argument, { scope }, outcomeOf);
    return rows && !isUnknown(rows) ? [new Set(rows.map((row) => all.indexOf(row)))] : [];
  });
};

const isAmountOf = (node: Node, table: MoneyTable): boolean =>
  node.kind === 'column' && tableNamed(node.table) === table && /^(?:amount|金额)$/.test(node.column);

/** Rounded amounts in groups: what the same places take moves together, in one direction. */
const cellsOf = (
  report: Report,
  expressions: readonly Expression[],
  scope: Scope,
  table: MoneyTable,
): readonly Operand[] => {
  const places = selections(expressions, scope, table);
  const groups = new Map<string, Map<number, Interval>>();
  for (const [at, { amount }] of report[table].entries()) {
    const taken = places.flatMap((rows, place) => (rows.has(at) ? [place] : []));
    if (taken.length === 0 || !isRounded(amount)) continue;
    const group = groups.get(taken.join()) ?? new Map<number, Interval>();
    groups.set(taken.join(), group.set(at, intervalOf(amount)));
  }
  return [...groups.values()].map((cells) => ({ kind: 'cells', table, cells }));
};

/** The rounded operands of an expression under a scope of the report. */
export const operandsOf = (report: Report, expression: Expression, scope: Scope): readonly Operand[] => {
  const expressions = closure(report, expression);
  const stated = statedIntervals(report);
  const inputs = [...inputsIn(report, expressions)].flatMap(({ key, value }): Operand[] =>
    isRounded(value) ? [{ kind: 'input', key, interval: stated.get(key) ?? intervalOf(value) }] : [],
  );
  return [...inputs, ...moneyTables.flatMap((table) => cellsOf(report, expressions, scope, table))];
};
