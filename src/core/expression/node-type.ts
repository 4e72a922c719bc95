/** The type that a node has whatever the report says; `any` where only the report can tell. */

import { isArithmetic } from './arithmetic.ts';
import type { BinaryOperator, Node } from './ast.ts';
import { functions, memberWords } from './functions.ts';

export type NodeType = 'number' | 'truth' | 'text' | 'list' | 'any';

const isLogical = (operator: BinaryOperator): boolean => operator === 'and' || operator === 'or';

export const typeOf = (node: Node): NodeType => {
  switch (node.kind) {
    case 'number':
      return 'number';
    case 'text':
      return 'text';
    case 'boolean':
      return 'truth';
    case 'column':
      return 'list';
    case 'unary':
      return node.operator === 'not' ? 'truth' : 'number';
    case 'binary':
      return !isLogical(node.operator) && isArithmetic(node.operator) ? 'number' : 'truth';
    case 'name':
      return memberWords.has(node.name) ? 'list' : 'any';
    case 'code':
      return 'any';
    case 'call':
      return typeOfCall(node);
  }
};

const typeOfCall = (node: Extract<Node, { readonly kind: 'call' }>): NodeType => {
  const first = node.arguments[0]?.value;
  if (memberWords.has(node.name)) return 'list';
  if (node.name === 'grade') return 'text';
  if (node.name === 'contains' || node.name === 'missing') return 'truth';
  if (node.name === 'the') return 'any';
  if (node.name === 'if') {
    const [yes, no] = node.arguments.slice(1).map(({ value }) => typeOf(value));
    return yes !== undefined && yes === no ? yes : 'any';
  }
  const shape = functions.get(node.name);
  if (!shape) return 'any';
  return shape.takes === 'codes' && first && typeOf(first) === 'list' ? 'list' : 'number';
};
