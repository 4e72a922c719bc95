/** Cells looked at one by one: `contains`, `missing` and `the`. */
import type { Argument, Node } from './ast.ts';
import { rowsOf } from './members.ts';
import { type Context, type Evaluate, type Outcome, truthOf } from './outcome.ts';
import { isUnknown, unknown } from './value.ts';

type List = readonly Argument[];

/** An empty cell of the row under a `where` condition. */
export const isEmptyCell = (node: Node, { row }: Context): boolean =>
  row !== undefined && node.kind === 'name' && Object.hasOwn(row, node.name) && row[node.name] === undefined;

/** `contains(text, part)`: whether a text holds another. An empty cell holds nothing. */
export const contains = (list: List, context: Context, evaluate: Evaluate): Outcome => {
  const [text, part] = list.map(({ value }) =>
    isEmptyCell(value, context) ? undefined : evaluate(value, context),
  );
  if (text && isUnknown(text)) return text;
  if (part && isUnknown(part)) return part;
  if (list.length === 2 && (!text || !part)) return truthOf(false);
  return text?.kind === 'text' && part?.kind === 'text'
    ? truthOf(text.value.includes(part.value))
    : unknown('type', 'contains');
};

/** `missing(column)`: whether the row under `where` has an empty cell there. */
export const missing = (list: List, context: Context): Outcome => {
  const value = list[0]?.value;
  const isColumn = value?.kind === 'name' && context.row && Object.hasOwn(context.row, value.name);
  return value && isColumn ? truthOf(isEmptyCell(value, context)) : unknown('type', 'missing');
};

/** `the(table.column where …)`: the cell of the one row that is meant. */
export const theCell = (list: List, context: Context, evaluate: Evaluate): Outcome => {
  const [argument] = list;
  if (argument?.value.kind !== 'column' || context.row) return unknown('type', 'the');
  const { table, column } = argument.value;
  const rows = rowsOf(argument, context, evaluate);
  if (!rows) return unknown('name-unknown', table);
  if (isUnknown(rows)) return rows;
  const [row] = rows;
  if (!row) return unknown('row-none', `${table}.${column}`);
  if (rows.length > 1) return unknown('row-several', `${table}.${column}`);
  return (
    (Object.hasOwn(row, column) ? row[column] : undefined) ?? unknown('input-missing', `${table}.${column}`)
  );
};
