/** Tree → value. Nothing throws: what cannot be computed is an Unknown with its reason. */
import { add, exact, multiply, subtract } from '../exact.ts';
import { joined } from '../rule/attainable.ts';
import { aggregate, count, distinct } from './aggregates.ts';
import { type Arithmetic, type Comparison, calculate, isArithmetic, relate } from './arithmetic.ts';
import type { Argument, BinaryOperator, Expression, Node } from './ast.ts';
import { pointsWords } from './functions.ts';
import { deduct, judged, levels, ownPoints, parts, ratio } from './judgements.ts';
import { columnOf, figureOf, figuresOf, membersOf } from './members.ts';
import { abs, ceil, clamp, floor, negated, rounded } from './numeric.ts';
import {
  type Context,
  condition,
  type Evaluate,
  isJudged,
  type Judged,
  looked,
  type NumberValue,
  numberOf,
  type Outcome,
  plainNumber,
  truthOf,
} from './outcome.ts';
import { contains, isEmptyCell, missing, theCell } from './texts.ts';
import { isUnknown, type Scope, type Unknown, unknown, type Value } from './value.ts';

type List = readonly Argument[];

const named = (node: Extract<Node, { readonly kind: 'name' }>, context: Context): Outcome => {
  const { row, scope } = context;
  const { name } = node;
  if (row && Object.hasOwn(row, name)) return row[name] ?? unknown('input-missing', name);
  const members = membersOf(node, scope);
  if (members) return figuresOf(scope, 'score', members);
  const found = scope.name(name);
  if (!isUnknown(found)) return found.value;
  const isPoints = found.reason === 'name-unknown' && pointsWords.has(name);
  return isPoints && context.points ? ownPoints(context) : found;
};

const joins: Readonly<Record<'+' | '-' | '*', typeof add>> = { '+': add, '-': subtract, '*': multiply };

/** An operator on sets that someone must judge; ÷ only by a number that is not zero. */
const lifted = (operator: Arithmetic, a: NumberValue | Judged, b: NumberValue | Judged): Outcome => {
  for (const side of [a, b]) {
    if (side.kind === 'number' && side.money && side.value.n !== 0n) return unknown('mixed-units', operator);
  }
  if (operator !== '/') return joined(a, b, joins[operator]) ?? unknown('type', operator);
  if (b.kind !== 'number') return unknown('type', '÷');
  const inverse = calculate('/', numberOf(exact(1n)), b);
  if (inverse.kind === 'unknown') return inverse;
  return joined(a, inverse, multiply) ?? unknown('type', '÷');
};

/** Three-valued: what one side already decides holds, even if the other cannot be told. */
const logical = (operator: 'and' | 'or', left: Node, right: Node, context: Context): Outcome => {
  const decisive = operator === 'or';
  const first = condition(outcomeOf(left, context), operator);
  if (first === decisive) return truthOf(decisive);
  const second = condition(outcomeOf(right, context), operator);
  if (second === decisive) return truthOf(decisive);
  if (typeof first !== 'boolean') return first;
  return typeof second === 'boolean' ? truthOf(second) : second;
};

/** An empty cell equals only the empty text and is neither before nor after anything. */
const compared = (operator: Comparison, left: Node, right: Node, context: Context): Outcome => {
  const emptyLeft = isEmptyCell(left, context);
  const emptyRight = isEmptyCell(right, context);
  if ((emptyLeft || emptyRight) && operator !== '=' && operator !== '!=') return truthOf(false);
  const blank: Value = { kind: 'text', value: '' };
  const a = emptyLeft ? blank : outcomeOf(left, context);
  const b = emptyRight ? blank : outcomeOf(right, context);
  if (isUnknown(a)) return a;
  if (isUnknown(b)) return b;
  if (isJudged(a) || isJudged(b)) return unknown('type', operator);
  if ((emptyLeft || emptyRight) && a.kind !== b.kind) return truthOf(operator === '!=');
  return relate(operator, a, b);
};

const binary = (operator: BinaryOperator, left: Node, right: Node, context: Context): Outcome => {
  if (operator === 'and' || operator === 'or') return logical(operator, left, right, context);
  if (!isArithmetic(operator)) return compared(operator, left, right, context);
  const a = outcomeOf(left, context);
  if (a.kind === 'unknown') return a;
  const b = outcomeOf(right, context);
  if (b.kind === 'unknown') return b;
  if (a.kind === 'number' && b.kind === 'number') return calculate(operator, a, b);
  const isOperand = (side: Value | Judged): side is NumberValue | Judged =>
    side.kind === 'number' || isJudged(side);
  return isOperand(a) && isOperand(b) ? lifted(operator, a, b) : unknown('type', operator);
};

const unary = (operator: '-' | 'not', operand: Node, context: Context): Outcome => {
  const inner = outcomeOf(operand, context);
  if (operator === 'not') {
    const holds = condition(inner, 'not');
    return typeof holds === 'boolean' ? truthOf(!holds) : holds;
  }
  if (inner.kind === 'number' || isJudged(inner)) return negated(inner);
  return inner.kind === 'unknown' ? inner : unknown('type', '−');
};

const chosen = (list: List, context: Context): Outcome => {
  const [test, yes, no] = list;
  if (!test || !yes || !no) return unknown('type', 'if');
  const holds = condition(outcomeOf(test.value, context), 'if');
  return typeof holds === 'boolean' ? outcomeOf((holds ? yes : no).value, context) : holds;
};

const called = (node: Extract<Node, { readonly kind: 'call' }>, context: Context): Outcome => {
  const members = membersOf(node, context.scope);
  if (members) return figuresOf(context.scope, 'score', members);
  return calls.get(node.name)?.(node.arguments, context, outcomeOf) ?? unknown('name-unknown', node.name);
};

const coded = (name: string, list: List, { scope }: Context): Outcome => {
  const argument = list[0]?.value;
  if (!argument || list.length > 1) return unknown('type', name);
  if (argument.kind === 'code')
    return looked(figureOf(scope, name, argument.code) ?? unknown('name-unknown', name));
  const members = membersOf(argument, scope);
  return members ? figuresOf(scope, name, members) : unknown('type', name);
};

/** The grade of the total, or of a score; a score in a hole of the printed bands has none. */
const graded: Call = (list, context, evaluate) => {
  const given = list[0]
    ? plainNumber(evaluate(list[0].value, context), 'grade')
    : looked(context.scope.total());
  if (given.kind === 'unknown') return given;
  const value = context.scope.grade(given.value);
  return value === undefined ? unknown('not-checkable', 'grade') : { kind: 'text', value };
};

type Call = (list: List, context: Context, evaluate: Evaluate) => Outcome;
const aggregateOf =
  (name: string): Call =>
  (list, context, evaluate) =>
    aggregate(name, list, context, evaluate);
const codedOf =
  (name: string): Call =>
  (list, context) =>
    coded(name, list, context);

const calls: ReadonlyMap<string, Call> = new Map([
  ['if', chosen],
  ['clamp', clamp],
  ['round', rounded],
  ['floor', floor],
  ['ceil', ceil],
  ['abs', abs],
  ['count', count],
  ['distinct', distinct],
  ['contains', contains],
  ['missing', missing],
  ['the', theCell],
  ...['sum', 'mean', 'min', 'max'].map((name) => [name, aggregateOf(name)] as const),
  ...['score', 'points', 'rate', 'published', 'published_points'].map(
    (name) => [name, codedOf(name)] as const,
  ),
  ['total', (_, { scope }) => looked(scope.total())],
  ['published_total', (_, { scope }) => looked(scope.publishedTotal())],
  ['grade', graded],
  ['levels', levels],
  ['judged', judged],
  ['ratio', ratio],
  ['deduct', deduct],
  ['parts', parts],
]);

/** What a node gives; judged sets are possible only where a rule may stand. */
export const outcomeOf: Evaluate = (node, context): Outcome => {
  switch (node.kind) {
    case 'number':
      return numberOf(node.value, node.money);
    case 'text':
      return { kind: 'text', value: node.value };
    case 'boolean':
      return truthOf(node.value);
    case 'name':
      return named(node, context);
    case 'unary':
      return unary(node.operator, node.operand, context);
    case 'binary':
      return binary(node.operator, node.left, node.right, context);
    case 'column': {
      const rows = context.row ? undefined : context.scope.table(node.table);
      return rows ? columnOf(rows, node.table, node.column) : unknown('name-unknown', node.table);
    }
    case 'code':
      return unknown('type', node.code);
    case 'call':
      return called(node, context);
  }
};

/** The value of a claim, an input or a condition; rules that someone must judge have none. */
export const evaluateExpression = (e: Expression, scope: Scope): Value | Unknown => {
  const outcome = outcomeOf(e.root, { scope });
  return isJudged(outcome) ? unknown('type', outcome.kind === 'range' ? 'judged' : 'levels') : outcome;
};
