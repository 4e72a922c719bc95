/**
 * What a recomputed value may be, given that the printed figures it stands on are themselves rounded. Each
 * rounded operand is moved to both ends of what its printed decimals allow; the language grows or falls with
 * each of them, so the outermost values lie where every operand stands at one of its ends.
 */
import { add, compare, type Exact, equals, exact, multiply, one, subtract, zero } from '../exact.ts';
import type { Expression } from '../expression/ast.ts';
import { evaluateExpression } from '../expression/evaluate.ts';
import type { Scope } from '../expression/value.ts';
import { inputValues } from '../input-values.ts';
import { type Interval, intervalAt } from '../interval.ts';
import type { Report } from '../report.ts';
import { scopeOf } from '../scope.ts';
import type { ScorePass } from '../score-pass.ts';
import { type MoneyTable, moneyTables, type Operand, operandsOf } from './operands.ts';

/** How far between its ends each operand stands: 0 the lower, 1 the upper. */
type Position = readonly Exact[];

const half = exact(1n, 2n);
const nearLow = exact(1n, 1000n);
const nearHigh = exact(999n, 1000n);

const between = ({ min, max }: Interval, share: Exact): Exact =>
  add(min, multiply(subtract(max, min), share));

/** The amounts of a table with those that have moved. */
const movedRows = <Name extends MoneyTable>(
  report: Report,
  table: Name,
  moved: ReadonlyMap<number, Exact>,
): Report[Name] =>
  report[table].map((row, at) => {
    const value = moved.get(at);
    return value && row.amount ? { ...row, amount: { ...row.amount, value } } : row;
  }) as unknown as Report[Name];

/** The report with its operands moved. */
const movedReport = (report: Report, operands: readonly Operand[], position: Position): Report => {
  const inputs = new Map<string, Exact>();
  const amounts = new Map(moneyTables.map((table) => [table, new Map<number, Exact>()]));
  for (const [at, operand] of operands.entries()) {
    const share = position[at] ?? half;
    if (operand.kind === 'input') inputs.set(operand.key, between(operand.interval, share));
    else for (const [row, cell] of operand.cells) amounts.get(operand.table)?.set(row, between(cell, share));
  }
  const rows = <Name extends MoneyTable>(table: Name): Report[Name] => {
    const moved = amounts.get(table);
    return moved && moved.size > 0 ? movedRows(report, table, moved) : report[table];
  };
  return {
    ...report,
    budget: rows('budget'),
    spending: rows('spending'),
    inputs: report.inputs.map((input) => {
      const value = inputs.get(input.key);
      return value && typeof input.value === 'object'
        ? { ...input, value: { ...input.value, value } }
        : input;
    }),
  };
};

/** Scores and points stay as they are; inputs and tables are those of the moved report. */
const movedScope = (report: Report, state: ScorePass, self: string | undefined): Scope => {
  const inputs = inputValues(report, new Map(), () => scopeOf(lookup));
  const { score, points, total, counts } = state;
  const lookup = { report, score, points, total, counts, input: inputs.named };
  return scopeOf(lookup, self);
};

type Measure = (position: Position) => Exact | undefined;

const measureOf =
  (
    expression: Expression,
    state: ScorePass,
    self: string | undefined,
    operands: readonly Operand[],
  ): Measure =>
  (position) => {
    const scope = movedScope(movedReport(state.report, operands, position), state, self);
    const value = evaluateExpression(expression, scope);
    return value.kind === 'number' ? value.value : undefined;
  };

const withAt = (position: Position, at: number, share: Exact): Position => position.with(at, share);
const opposite = (share: Exact): Exact => subtract(one, share);

/**
 * Whether the value grows (1), falls (−1) or stays (0) with an operand. It is asked from the middle and from two
 * corners, since a bound may keep the middle level. Undefined where the answers disagree or there is none.
 */
const directionOf = (measure: Measure, size: number, at: number): -1 | 0 | 1 | undefined => {
  let way: -1 | 0 | 1 = 0;
  for (const share of [half, zero, one]) {
    const from = Array.from({ length: size }, () => share);
    const [low, high] = [measure(withAt(from, at, zero)), measure(withAt(from, at, one))];
    if (!low || !high) return undefined;
    const found = compare(high, low);
    if (found !== 0 && way !== 0 && found !== way) return undefined;
    if (found !== 0) way = found;
  }
  return way;
};

const endOf = (operand: Operand, side: 'minIncluded' | 'maxIncluded'): boolean =>
  operand.kind === 'input' ? operand.interval[side] : [...operand.cells.values()].every((cell) => cell[side]);

/** The value at a corner, `sign` 1 for the highest; undefined where another corner goes beyond it. */
const corner = (
  measure: Measure,
  operands: readonly Operand[],
  directions: readonly number[],
  sign: 1 | -1,
): { readonly value: Exact; readonly included: boolean } | undefined => {
  const position = directions.map((way) => (way === 0 ? half : way === sign ? one : zero));
  const value = measure(position);
  if (!value) return undefined;
  let included = true;
  for (const [at, operand] of operands.entries()) {
    const share = position[at] ?? half;
    const others = share === half ? [zero, one] : [opposite(share)];
    for (const other of others) {
      const beside = measure(withAt(position, at, other));
      if (!beside || compare(beside, value) * sign > 0) return undefined;
    }
    const isHigh = share === one;
    if (share === half || endOf(operand, isHigh ? 'maxIncluded' : 'minIncluded')) continue;
    // An end that the operand does not reach counts only where the value already stays level before it.
    const inside = measure(withAt(position, at, isHigh ? nearHigh : nearLow));
    included &&= inside !== undefined && equals(inside, value);
  }
  return { value, included };
};

/**
 * The values that an expression may give; a point where nothing it stands on is rounded. Undefined where it is
 * no number, or does not simply grow or fall with each operand, so that its ends cannot be told. `self` is the
 * indicator whose rule it is.
 */
export const reachOf = (expression: Expression, state: ScorePass, self?: string): Interval | undefined => {
  const operands = operandsOf(state.report, expression, scopeOf(state, self));
  const measure = measureOf(expression, state, self, operands);
  const centre = measure(operands.map(() => half));
  if (!centre) return undefined;
  if (operands.length === 0) return intervalAt(centre);
  const directions = operands.map((_, at) => directionOf(measure, operands.length, at));
  if (!directions.every((way) => way !== undefined)) return undefined;
  const [low, high] = [corner(measure, operands, directions, -1), corner(measure, operands, directions, 1)];
  if (!low || !high || compare(low.value, centre) > 0 || compare(centre, high.value) > 0) return undefined;
  return { min: low.value, max: high.value, minIncluded: low.included, maxIncluded: high.included };
};
