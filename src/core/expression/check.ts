/** Whether an expression can mean anything: names, arguments, types and places, before it is evaluated. */
import { dateSpanOf } from '../iso-date.ts';
import { nearest } from '../nearest.ts';
import { isArithmetic } from './arithmetic.ts';
import type { Expression, Node, Span } from './ast.ts';
import { argumentFault } from './call-shape.ts';
import { type ArgumentKind, functions, memberWords, pointsWords } from './functions.ts';
import { type NodeType, typeOf } from './node-type.ts';

export interface Known {
  /** Keys and names of the inputs. */
  readonly names: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  /** Table → columns, by key and by zh-CN name. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
  /** True for a rule of an indicator: it has points, and may leave something to judge. */
  readonly allowRule: boolean;
  /** False for a row without rows below: `children` and `leaves` of its own would be empty. */
  readonly hasChildren?: boolean;
}

export interface Problem {
  readonly code: 'rule-name' | 'rule-arguments' | 'rule-type' | 'rule-place';
  readonly span: Span;
  /** The piece of the source concerned. */
  readonly found: string;
  /** The nearest name, how a function is called, or the type wanted. */
  readonly expected: string;
}

type Call = Extract<Node, { readonly kind: 'call' }>;

/** Where a node stands: what its place wants, whether points may be left to judge, columns under `where`. */
interface Place {
  readonly wants: readonly NodeType[];
  readonly open: boolean;
  readonly columns?: ReadonlySet<string> | undefined;
}

const numeric: readonly NodeType[] = ['number'];
const textual: readonly NodeType[] = ['text'];
const conditional: readonly NodeType[] = ['truth'];
const anything: readonly NodeType[] = [];

const typeWords: Readonly<Record<NodeType, string>> = {
  number: 'number',
  truth: 'condition',
  text: '"text"',
  list: 'list',
  any: '',
};

/** Functions whose value may stay open where their arguments leave something to judge. */
const passesOn: ReadonlySet<string> = new Set([
  ...['min', 'max', 'sum', 'mean', 'clamp', 'round', 'floor', 'ceil', 'abs', 'if', 'levels', 'judged'],
]);

/** What looks at the report as a whole has no place in a condition on one row. */
const overReport: ReadonlySet<ArgumentKind> = new Set(['codes', 'aggregate', 'members', 'cell']);

/** A text that is no ISO date comes neither before nor after anything. */
const isUnordered = (node: Node): boolean => node.kind === 'text' && !dateSpanOf(node.value);

/** `judged(…)`, or `levels` without a single value to fall back on: nobody but a person can tell. */
const leavesOpen = (call: Call): boolean => {
  if (call.name === 'judged') return true;
  const bare = call.arguments.filter(({ label }) => !label).length;
  return call.name === 'levels' && (bare > 1 || bare === call.arguments.length);
};

class Checker {
  readonly problems: Problem[] = [];
  readonly #source: string;
  readonly #known: Known;

  constructor(source: string, known: Known) {
    this.#source = source;
    this.#known = known;
  }

  #report(code: Problem['code'], { span }: Node, expected: string): void {
    this.problems.push({ code, span, found: this.#source.slice(span.start, span.end), expected });
  }

  #unknownName(node: Node, name: string, known: Iterable<string>): void {
    const names = [...known];
    const expected = nearest(name, names) ?? names.slice(0, 12).join(' | ');
    this.problems.push({ code: 'rule-name', span: node.span, found: name, expected });
  }

  node(node: Node, place: Place): void {
    const type = typeOf(node);
    if (place.wants.length > 0 && type !== 'any' && !place.wants.includes(type)) {
      this.#report('rule-type', node, place.wants.map((wanted) => typeWords[wanted]).join(' | '));
    }
    if (node.kind === 'name') this.#name(node, place);
    else if (node.kind === 'code') this.#code(node);
    else if (node.kind === 'column') this.#column(node, place);
    else if (node.kind === 'call') this.#call(node, place);
    else if (node.kind === 'unary') {
      const isNot = node.operator === 'not';
      this.node(node.operand, { ...place, wants: isNot ? conditional : numeric, open: place.open && !isNot });
    } else if (node.kind === 'binary') this.#binary(node, place);
  }

  #name(node: Extract<Node, { readonly kind: 'name' }>, place: Place): void {
    const { names, allowRule } = this.#known;
    if (place.columns?.has(node.name)) return;
    if (memberWords.has(node.name)) {
      this.#members(node, node.name);
      return;
    }
    if (pointsWords.has(node.name) && !names.has(node.name)) {
      if (!allowRule) this.#report('rule-place', node, 'points(code)');
      return;
    }
    if (names.has(node.name)) return;
    if (functions.has(node.name)) this.problems.push(this.#bareFunction(node, node.name));
    else this.#unknownName(node, node.name, [...(place.columns ?? []), ...names]);
  }

  /** `children` or `leaves` without a code. */
  #members(node: Node, word: string): void {
    if (this.#known.hasChildren === false) this.#report('rule-place', node, `${word}(code)`);
  }

  #bareFunction({ span }: Node, name: string): Problem {
    return { code: 'rule-name', span, found: name, expected: functions.get(name)?.usage ?? '' };
  }

  #code(node: Extract<Node, { readonly kind: 'code' }>): void {
    if (!this.#known.codes.has(node.code)) this.#unknownName(node, node.code, this.#known.codes);
  }

  #column(node: Extract<Node, { readonly kind: 'column' }>, place: Place): void {
    const columns = this.#known.tables.get(node.table);
    if (place.columns) this.#report('rule-place', node, node.column);
    else if (!columns) this.#unknownName(node, node.table, this.#known.tables.keys());
    else if (!columns.has(node.column)) this.#unknownName(node, node.column, columns);
  }

  #binary(node: Extract<Node, { readonly kind: 'binary' }>, place: Place): void {
    const { operator, left, right } = node;
    if (isArithmetic(operator)) {
      this.node(left, { ...place, wants: numeric });
      this.node(right, { ...place, wants: numeric, open: place.open && operator !== '/' });
      return;
    }
    const isLogical = operator === 'and' || operator === 'or';
    const wants = isLogical ? conditional : anything;
    for (const side of [left, right]) this.node(side, { ...place, wants, open: false });
    const [a, b] = [typeOf(left), typeOf(right)];
    const comparable =
      a === 'any' || b === 'any' || a === b || (place.columns && a !== 'truth' && b !== 'truth');
    if (!isLogical && (!comparable || a === 'list' || b === 'list')) {
      this.#report('rule-type', a === 'list' ? left : right, typeWords[a === 'list' ? 'number' : a]);
    }
    if (!isLogical && operator !== '=' && operator !== '!=') {
      for (const side of [left, right]) if (isUnordered(side)) this.#report('rule-type', side, 'YYYY-MM-DD');
    }
  }

  #call(node: Call, place: Place): void {
    const shape = functions.get(node.name);
    if (!shape) {
      this.#unknownName(node, node.name, functions.keys());
      return;
    }
    const isRuleless = shape.ruleOnly && !this.#known.allowRule;
    if (isRuleless || (leavesOpen(node) && !place.open)) {
      this.#report('rule-place', node, isRuleless ? 'indicators.csv: rule' : 'number');
    }
    if (place.columns && overReport.has(shape.takes)) {
      this.#report('rule-place', node, [...place.columns].slice(0, 12).join(' | '));
    }
    if (shape.takes === 'members' && node.arguments.length === 0) this.#members(node, node.name);
    const fault = argumentFault(node, shape);
    if (fault) this.#report('rule-arguments', fault, shape.usage);
    for (const [at] of node.arguments.entries()) this.#argument(node, at, place);
  }

  #argument(call: Call, at: number, place: Place): void {
    const { label, value, where } = call.arguments[at] as Call['arguments'][number];
    const takes = functions.get(call.name)?.takes;
    const open = place.open && passesOn.has(call.name) && !(call.name === 'round' && at > 0);
    if (takes === 'cell') this.#cell(value, where);
    else if (takes === 'column') this.#ofRow(value, place);
    else if (takes === 'aggregate') this.#listed(call, value, where, { ...place, open });
    else if (takes === 'codes' || takes === 'members') this.node(value, { ...place, wants: anything, open });
    else if (takes === 'labelled' && label) {
      const wants: readonly NodeType[] = call.name === 'deduct' ? ['number', 'truth'] : conditional;
      this.node(label, { ...place, wants: numeric, open });
      this.node(value, { ...place, wants, open: false });
    } else this.node(value, this.#plainPlace(call, at, { ...place, open }));
  }

  #plainPlace(call: Call, at: number, place: Place): Place {
    if (call.name === 'round' && at === 2) return { ...place, wants: anything };
    if (call.name === 'contains') return { ...place, wants: textual, open: false };
    if (call.name !== 'if') return { ...place, wants: numeric };
    return at === 0 ? { ...place, wants: conditional, open: false } : { ...place, wants: anything };
  }

  /** The argument of `the`: a column, and the condition that finds its row. */
  #cell(value: Node, where: Node | undefined): void {
    if (value.kind !== 'column') return;
    this.#column(value, { wants: anything, open: false });
    const columns = this.#known.tables.get(value.table) ?? new Set();
    if (where) this.node(where, { wants: conditional, open: false, columns });
  }

  /** The argument of `missing`: a column of the row that the condition looks at. */
  #ofRow(value: Node, { columns }: Place): void {
    if (value.kind !== 'name' || columns?.has(value.name)) return;
    if (columns) this.#unknownName(value, value.name, columns);
    else this.#report('rule-place', value, functions.get('missing')?.usage ?? '');
  }

  /** An argument of sum, mean, min, max or count: a number, a list, a column or (in count) a table. */
  #listed(call: Call, value: Node, where: Node | undefined, place: Place): void {
    const { tables } = this.#known;
    const table = value.kind === 'column' ? value.table : value.kind === 'name' ? value.name : '';
    const columns = tables.get(table);
    const isTable = call.name === 'count' && value.kind === 'name' && columns !== undefined;
    const isCount = call.name === 'count' || call.name === 'distinct';
    if (!isTable) this.node(value, { ...place, wants: isCount ? ['list', 'truth'] : ['number', 'list'] });
    if (where && (value.kind === 'column' || isTable)) {
      this.node(where, { wants: conditional, open: false, columns: columns ?? new Set() });
    } else if (where) this.#report('rule-arguments', where, 'sum(table.column where condition)');
  }
}

/** Every problem of an expression that parsed, in the order of the source. */
export const checkExpression = (e: Expression, known: Known): Problem[] => {
  const checker = new Checker(e.source, known);
  checker.node(e.root, { wants: known.allowRule ? numeric : anything, open: known.allowRule });
  return checker.problems.sort((a, b) => a.span.start - b.span.start);
};
