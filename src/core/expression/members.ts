/** Lists that an expression can name: indicators below another, and columns of a table. */
import type { Exact } from '../exact.ts';
import type { Argument, Node } from './ast.ts';
import { memberWords } from './functions.ts';
import {
  type Context,
  condition,
  type Evaluate,
  type ListValue,
  listOf,
  type NumberValue,
  numberOf,
} from './outcome.ts';
import { isUnknown, type Scope, type TableRow, type Unknown, unknown } from './value.ts';

/** `children`, `leaves`, `children(2)`, `leaves(2)`: the codes meant; undefined for any other node. */
export const membersOf = (node: Node, scope: Scope): readonly string[] | undefined => {
  if (node.kind === 'name' && memberWords.has(node.name)) return scope[node.name as 'children' | 'leaves']();
  if (node.kind !== 'call' || !memberWords.has(node.name)) return undefined;
  const argument = node.arguments[0]?.value;
  return scope[node.name as 'children' | 'leaves'](argument?.kind === 'code' ? argument.code : undefined);
};

/** The number that one of the functions of codes gives for a code, by function name. */
export const figureOf = (scope: Scope, name: string, code: string): Exact | Unknown | undefined => {
  if (name === 'score') return scope.score(code);
  if (name === 'points') return scope.points(code);
  if (name === 'rate') return scope.rate(code);
  if (name === 'published') return scope.published(code);
  return name === 'published_points' ? scope.publishedPoints(code) : undefined;
};

/** One figure per code, or the first that cannot be told. */
export const figuresOf = (scope: Scope, name: string, codes: readonly string[]): ListValue | Unknown => {
  const values: Exact[] = [];
  for (const code of codes) {
    const figure = figureOf(scope, name, code) ?? unknown('name-unknown', name);
    if (isUnknown(figure)) return figure;
    values.push(figure);
  }
  return { kind: 'list', values, money: false };
};

/** Rows that an argument selects; undefined when it names no table of the report. */
export const rowsOf = (
  argument: Argument,
  context: Context,
  evaluate: Evaluate,
): readonly TableRow[] | Unknown | undefined => {
  const { value, where } = argument;
  const table = value.kind === 'column' ? value.table : value.kind === 'name' ? value.name : undefined;
  const rows = table === undefined ? undefined : context.scope.table(table);
  if (!rows || !where) return rows;
  const chosen: TableRow[] = [];
  for (const row of rows) {
    const holds = condition(evaluate(where, { ...context, row }), 'where');
    if (typeof holds !== 'boolean') return holds;
    if (holds) chosen.push(row);
  }
  return chosen;
};

/** Cells of a column that are there, in order; `count` needs no more. */
export const cellsOf = (rows: readonly TableRow[], column: string): number =>
  rows.reduce((count, row) => (cellOf(row, column) === undefined ? count : count + 1), 0);

const cellOf = (row: TableRow, column: string) => (Object.hasOwn(row, column) ? row[column] : undefined);

/** The numbers of a column. One empty cell and their sum cannot be told. */
export const columnOf = (rows: readonly TableRow[], table: string, column: string): ListValue | Unknown => {
  const about = `${table}.${column}`;
  const values: NumberValue[] = [];
  for (const row of rows) {
    const cell = cellOf(row, column);
    if (cell === undefined) return unknown('input-missing', about);
    if (cell.kind !== 'number') return unknown('type', about);
    values.push(numberOf(cell.value, cell.money));
  }
  return listOf(values, about);
};
