/** Syntax tree of the one small language for rules, claims and constraints. */
import type { Exact } from '../exact.ts';

/** 0-based start and end (exclusive) in the source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const binaryOperators = ['+', '-', '*', '/', '=', '!=', '<', '<=', '>', '>=', 'and', 'or'] as const;
export type BinaryOperator = (typeof binaryOperators)[number];

export type Node = { readonly span: Span } & (
  | { readonly kind: 'number'; readonly value: Exact; readonly money: boolean; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** An indicator code given as an argument, e.g. `score(2.1.2)`. */
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'name'; readonly name: string }
  /** `spending.amount`: a column of a table of the report. */
  | { readonly kind: 'column'; readonly table: string; readonly column: string }
  | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Argument[] }
);

/** `label: value` inside levels, deduct and parts; `where` only after a column. */
export interface Argument {
  readonly label?: Node;
  readonly value: Node;
  readonly where?: Node;
}

export interface Expression {
  readonly source: string;
  readonly root: Node;
}

/** Why a text is not an expression; `at` is the 0-based character where reading stopped. */
export interface SyntaxProblem {
  readonly at: number;
  readonly found: string;
  readonly expected: string;
}
