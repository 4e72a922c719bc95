/** Setting of lists: `sum(children)` with names, `12 + 20.38 + 47 + 8` with the numbers put in. */
import type { Argument, Node } from './ast.ts';
import { outcomeOf } from './evaluate.ts';
import { numberAtom, type Pair, type Render, type Setting } from './line-pair.ts';
import { figureOf, membersOf, rowsOf } from './members.ts';
import { atom, callOf, type Line, operation, quoted, row, sumOf } from './typeset.ts';
import { isUnknown, type TableRow, type Unknown } from './value.ts';

type Call = Extract<Node, { readonly kind: 'call' }>;

/** A list with more numbers than this is put in as its name or its sum. */
const mostNumbers = 30;

/** `children`, `points(leaves(2))`, `spending.amount` as written in a formula. */
const nameOf = (node: Node): string => {
  if (node.kind === 'name') return node.name;
  if (node.kind === 'column') return `${node.table}.${node.column}`;
  if (node.kind === 'code') return node.code;
  return node.kind === 'call'
    ? `${node.name}(${node.arguments.map(({ value }) => nameOf(value)).join(', ')})`
    : '';
};

/** The numbers of indicators, `score` unless a function names another figure; undefined for other nodes. */
const figuresOf = (node: Node, { context: { scope } }: Setting): readonly Line[] | undefined => {
  const own = membersOf(node, scope);
  const inner = node.kind === 'call' && !own ? node.arguments[0]?.value : undefined;
  const codes = own ?? (inner && membersOf(inner, scope));
  if (!codes) return undefined;
  const name = own || node.kind !== 'call' ? 'score' : node.name;
  if (!own && figureOf(scope, name, '') === undefined) return undefined;
  return codes.map((code) => {
    const figure = figureOf(scope, name, code);
    const ref = `${name}.${code}`;
    return figure && !isUnknown(figure) ? numberAtom(figure, false, ref) : atom('?', { ref });
  });
};

/** How a row is named in its table. */
const rowName = (cells: TableRow): string | undefined => {
  for (const key of ['no', 'id', 'code', 'key']) {
    const cell = cells[key];
    if (cell?.kind === 'text') return cell.value;
  }
  return undefined;
};

const cellLine = (cells: TableRow, node: Extract<Node, { readonly kind: 'column' }>): Line => {
  const ref = `${node.table}.${rowName(cells) ?? node.column}`;
  const cell = cells[node.column];
  return cell?.kind === 'number' ? numberAtom(cell.value, cell.money, ref) : atom('?', { ref });
};

/** The numbers an argument stands for, one line each; undefined for a single value. */
const numbersOf = (argument: Argument, setting: Setting): readonly Line[] | undefined => {
  const { value } = argument;
  if (value.kind !== 'column') return figuresOf(value, setting);
  const rows: readonly TableRow[] | Unknown | undefined = rowsOf(argument, setting.context, outcomeOf);
  return rows && !isUnknown(rows) ? rows.map((cells) => cellLine(cells, value)) : undefined;
};

const namedLine = (argument: Argument, setting: Setting, render: Render): Line => {
  const { value, where } = argument;
  const isList = value.kind === 'column' || figuresOf(value, setting) !== undefined;
  const name = isList || where ? atom(nameOf(value)) : render(value, setting).named;
  return where ? row([name, render(where, setting).named], ' where ') : name;
};

/** `the(…)`: the cell of the one row meant, tied to that row. */
export const renderCell = (call: Call, setting: Setting, render: Render): Pair => {
  const [argument] = call.arguments;
  const named = callOf('the', argument ? [namedLine(argument, setting, render)] : []);
  const value = outcomeOf(call, setting.context);
  const [line] = (value.kind === 'number' && argument && numbersOf(argument, setting)) || [];
  if (line) return { named, put: line };
  return { named, put: value.kind === 'text' ? quoted(value.value) : named };
};

/** A list that stands alone. */
export const renderMembers = (node: Node, setting: Setting): Pair => {
  const lines = numbersOf({ value: node }, setting);
  const named = atom(nameOf(node));
  return { named, put: lines && lines.length > 0 && lines.length <= mostNumbers ? row(lines, ', ') : named };
};

const joined = (name: string, lines: readonly Line[]): Line => {
  if (name === 'sum') return sumOf(lines);
  if (name === 'mean') return operation('/', sumOf(lines), atom(String(lines.length)));
  return callOf(name, lines);
};

/** `sum`, `mean`, `min`, `max`; a figure of several indicators, `points(children)`, is a list. */
export const renderAggregate = (call: Call, setting: Setting, render: Render): Pair => {
  if (figuresOf(call, setting)) return renderMembers(call, setting);
  const { name, arguments: list } = call;
  const named = callOf(
    name,
    list.map((argument) => namedLine(argument, setting, render)),
  );
  const puts = list.map((argument) => numbersOf(argument, setting) ?? [render(argument.value, setting).put]);
  if (puts.flat().length <= mostNumbers) return { named, put: joined(name, puts.flat()) };
  const value = outcomeOf(call, setting.context);
  const only = list[0]?.value;
  const ref = list.length === 1 && only ? nameOf(only) : undefined;
  return { named, put: value.kind === 'number' ? numberAtom(value.value, value.money, ref) : named };
};

/** `count(…)`, `distinct(…)`: the number counted, tied to what is counted. */
export const renderCount = (call: Call, setting: Setting, render: Render): Pair => {
  const list = call.arguments;
  const named = callOf(
    call.name,
    list.map((argument) => namedLine(argument, setting, render)),
  );
  const value = outcomeOf(call, setting.context);
  if (value.kind !== 'number') return { named, put: named };
  const ref = list.length === 1 && list[0] ? nameOf(list[0].value) : undefined;
  return { named, put: numberAtom(value.value, false, ref || undefined) };
};
