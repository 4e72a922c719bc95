/** sum, mean, min, max and count over values, lists, indicators and rows of tables. */
import { add, divide, exact, greatest, least } from '../exact.ts';
import { joined, mapped } from '../rule/attainable.ts';
import { calculate } from './arithmetic.ts';
import type { Argument } from './ast.ts';
import { cellsOf, columnOf, membersOf, rowsOf } from './members.ts';
import {
  type Context,
  type Evaluate,
  isJudged,
  type Judged,
  type ListValue,
  listOf,
  type NumberValue,
  nothing,
  numberOf,
  type Outcome,
} from './outcome.ts';
import { isUnknown, type Unknown, unknown, type Value } from './value.ts';

type Item = NumberValue | Judged;

const outcomeOf = (argument: Argument, context: Context, evaluate: Evaluate): Outcome => {
  const { value, where } = argument;
  if (value.kind !== 'column') return where ? unknown('type', 'where') : evaluate(value, context);
  const rows = rowsOf(argument, context, evaluate);
  if (!rows) return unknown('name-unknown', value.table);
  return isUnknown(rows) ? rows : columnOf(rows, value.table, value.column);
};

/** Every argument spread out into numbers and judged sets, or the first that cannot be told. */
const itemsOf = (
  list: readonly Argument[],
  context: Context,
  evaluate: Evaluate,
  about: string,
): readonly Item[] | Unknown => {
  const items: Item[] = [];
  for (const argument of list) {
    const outcome = outcomeOf(argument, context, evaluate);
    if (outcome.kind === 'unknown') return outcome;
    if (outcome.kind === 'number' || isJudged(outcome)) items.push(outcome);
    else if (outcome.kind === 'list')
      for (const value of outcome.values) items.push(numberOf(value, outcome.money));
    else return unknown('type', about);
  }
  return items;
};

/** Sets joined one after the other; numbers of money do not belong into scores. */
const joinedSets = (items: readonly Item[], join: typeof add, about: string): Outcome => {
  if (items.some((item) => item.kind === 'number' && item.money && item.value.n !== 0n)) {
    return unknown('mixed-units', about);
  }
  return items.reduce((sofar, item) => joined(sofar, item, join) as Judged);
};

const overNumbers = (name: string, numbers: readonly NumberValue[]): NumberValue | Unknown => {
  const list: ListValue | Unknown = listOf(numbers, name);
  if (list.kind === 'unknown') return list;
  if (name === 'min') return numberOf(list.values.reduce(least), list.money);
  if (name === 'max') return numberOf(list.values.reduce(greatest), list.money);
  let total: NumberValue | Unknown = nothing;
  for (const value of list.values) {
    total = calculate('+', total, numberOf(value, list.money));
    if (total.kind === 'unknown') return total;
  }
  return name === 'sum' ? total : calculate('/', total, numberOf(exact(BigInt(numbers.length))));
};

/** `sum`, `mean`, `min` and `max`. Nothing to sum is 0; nothing to compare cannot be told. */
export const aggregate = (
  name: string,
  list: readonly Argument[],
  context: Context,
  evaluate: Evaluate,
): Outcome => {
  const items = itemsOf(list, context, evaluate, name);
  if (isUnknown(items)) return items;
  if (items.length === 0) return name === 'sum' ? nothing : unknown('input-missing', name);
  const numbers = items.filter((item) => item.kind === 'number');
  if (numbers.length === items.length) return overNumbers(name, numbers);
  if (name === 'min' || name === 'max') return joinedSets(items, name === 'min' ? least : greatest, name);
  const total = joinedSets(items, add, name);
  if (name === 'sum' || !isJudged(total)) return total;
  return mapped(total, (value) => divide(value, exact(BigInt(items.length)))) ?? unknown('type', name);
};

const countOf = (argument: Argument, context: Context, evaluate: Evaluate): bigint | Unknown => {
  const members = membersOf(argument.value, context.scope);
  if (members) return argument.where ? unknown('type', 'where') : BigInt(members.length);
  const rows = rowsOf(argument, context, evaluate);
  if (rows && isUnknown(rows)) return rows;
  if (rows)
    return BigInt(argument.value.kind === 'column' ? cellsOf(rows, argument.value.column) : rows.length);
  const outcome = outcomeOf(argument, context, evaluate);
  if (outcome.kind === 'unknown') return outcome;
  if (outcome.kind === 'list') return BigInt(outcome.values.length);
  return outcome.kind === 'boolean' ? BigInt(outcome.value) : unknown('type', 'count');
};

/** Texts, numbers and truths as one kind of key. */
const keyOf = (cell: Value): string => {
  if (cell.kind === 'number') return `${cell.value.n}/${cell.value.d}`;
  return cell.kind === 'list' ? '' : String(cell.value);
};

/** `distinct(table.column where …)`: how many different values a column holds; empty cells count for nothing. */
export const distinct = (list: readonly Argument[], context: Context, evaluate: Evaluate): Outcome => {
  const [argument] = list;
  if (argument?.value.kind !== 'column') return unknown('type', 'distinct');
  const { table, column } = argument.value;
  const rows = rowsOf(argument, context, evaluate);
  if (!rows) return unknown('name-unknown', table);
  if (isUnknown(rows)) return rows;
  const keys = rows.flatMap((row) => {
    const cell = Object.hasOwn(row, column) ? row[column] : undefined;
    return cell ? [keyOf(cell)] : [];
  });
  return numberOf(exact(BigInt(new Set(keys).size)));
};

/** `count`: indicators, rows, filled cells, numbers of a list, and conditions that hold. */
export const count = (list: readonly Argument[], context: Context, evaluate: Evaluate): Outcome => {
  let total = 0n;
  for (const argument of list) {
    const found = countOf(argument, context, evaluate);
    if (typeof found !== 'bigint') return found;
    total += found;
  }
  return numberOf(exact(total));
};
