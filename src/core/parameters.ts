/**
 * The numbers that stand in a rule or in the condition of a gate, in the order in which they are written: the
 * 60 % below which nothing is scored, the steps of `levels(4, 2, 0)`. Each can be put otherwise.
 */
import type { Argument, Expression, Node, Span } from './expression/ast.ts';
import { parseExpression } from './expression/parse.ts';

export interface Parameter {
  /** Place among the numbers of the expression, from 1. */
  readonly at: number;
  /** As written, with its unit: `60%`. */
  readonly text: string;
  /** Unit as written, empty where there is none. */
  readonly unit: string;
  readonly span: Span;
  /** The step of `levels` that the number is, so that a reader may be told. */
  readonly isLevel: boolean;
}

const partsOf = ({ label, value, where }: Argument): readonly Node[] => [
  ...(label ? [label] : []),
  value,
  ...(where ? [where] : []),
];

/** Numbers in the order of writing; those inside `levels` at the first hand are steps. */
const numbersIn = (node: Node, isLevel: boolean): readonly Omit<Parameter, 'at'>[] => {
  if (node.kind === 'number') {
    const unit = node.text.replace(/^[\d.]+/, '');
    return [{ text: node.text, unit, span: node.span, isLevel }];
  }
  if (node.kind === 'unary') return numbersIn(node.operand, false);
  if (node.kind === 'binary') return [...numbersIn(node.left, false), ...numbersIn(node.right, false)];
  if (node.kind !== 'call') return [];
  const ofLevels = node.name === 'levels';
  return node.arguments.flatMap((argument) => {
    const first = argument.label ?? argument.value;
    return partsOf(argument).flatMap((part) => numbersIn(part, ofLevels && part === first));
  });
};

/** The numbers of an expression. */
export const parametersOf = ({ root }: Expression): readonly Parameter[] =>
  numbersIn(root, false).map((found, at) => ({ ...found, at: at + 1 }));

/**
 * The expression with some numbers put otherwise: place from 1 → digits in the unit in which the number is
 * written. Places that the expression does not have are left out.
 */
export const withParameters = (expression: Expression, values: ReadonlyMap<number, string>): Expression => {
  let source = expression.source;
  for (const { at, span, unit } of parametersOf(expression).toReversed()) {
    const digits = values.get(at);
    if (digits !== undefined) source = source.slice(0, span.start) + digits + unit + source.slice(span.end);
  }
  const parsed = source === expression.source ? expression : parseExpression(source);
  return 'root' in parsed ? parsed : expression;
};

/** Digits of a parameter without its unit, as a field shows them. */
export const digitsOf = ({ text, unit }: Parameter): string =>
  unit === '' ? text : text.slice(0, -unit.length);
