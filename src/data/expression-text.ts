/** Text of a rule, formula, claim or condition → its expression, or what stands against it. */
import type { Expression } from '../core/expression/ast.ts';
import { parseExpression } from '../core/expression/parse.ts';

export interface ExpressionProblem {
  readonly found: string;
  readonly expected: string;
  /** `at`: the character, counted from 1, where reading stopped. */
  readonly params: { readonly at: string };
}

export const readExpression = (text: string): Expression | ExpressionProblem => {
  const read = parseExpression(text);
  if ('root' in read) return read;
  return { found: read.found, expected: read.expected, params: { at: String(read.at + 1) } };
};
