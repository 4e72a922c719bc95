/** Text → tree. A recursive descent with one token of look-ahead; no input makes it throw. */
import { type Exact, exactFrom, multiply } from '../exact.ts';
import { factorOf, isMoney } from '../unit.ts';
import type { Argument, BinaryOperator, Expression, Node, Span, SyntaxProblem } from './ast.ts';
import { functionAliases, functions, memberWords } from './functions.ts';
import { type Token, tokensOf } from './lex.ts';

/** Longest source and deepest nesting that are read; a cell of a table needs neither. */
export const longestSource = 4000;
export const deepestNesting = 200;

const spanOf = (from: Span, to: Span): Span => ({ start: from.start, end: to.end });

/** Carries a problem from any depth to parseExpression, and never further. */
class Refused extends Error {
  readonly problem: SyntaxProblem;
  constructor(problem: SyntaxProblem) {
    super();
    this.problem = problem;
  }
}

const operand = 'number | name | (';
const levelsOf: readonly ReadonlySet<string>[] = [
  new Set(['or']),
  new Set(['and']),
  new Set(['=', '!=', '<', '<=', '>', '>=']),
  new Set(['+', '-']),
  new Set(['*', '/']),
];
const comparison = 2;
const product = 4;
const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['是', true],
  ['false', false],
  ['否', false],
]);

class Parser {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #open = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokensOf(source);
  }

  whole(): Node {
    const root = this.#binary(0);
    if (this.#token.kind !== 'end') this.#refuse('operator');
    return root;
  }

  get #token(): Token {
    return this.#tokens[this.#at] as Token;
  }

  #refuse(expected: string, token: Token = this.#token): never {
    const { start, end } = token.span;
    const found = token.kind === 'bad' ? token.text : this.#source.slice(start, end);
    throw new Refused({ at: start, found, expected: (token.kind === 'bad' && token.expected) || expected });
  }

  #is(sign: string): boolean {
    return this.#token.kind === 'sign' && this.#token.text === sign;
  }

  #take(): Token {
    const token = this.#token;
    if (token.kind !== 'end') this.#at += 1;
    return token;
  }

  #need(sign: string, expected = sign): Token {
    return this.#is(sign) ? this.#take() : this.#refuse(expected);
  }

  /** Runs `read` one level deeper; what opened the level is named when it is too deep. */
  #deeper<T>(read: () => T): T {
    this.#open += 1;
    if (this.#open > deepestNesting) this.#refuse(`nesting <= ${deepestNesting}`);
    const result = read();
    this.#open -= 1;
    return result;
  }

  #binary(level: number): Node {
    if (level > product) return this.#unary();
    if (level === comparison && this.#is('not')) return this.#not();
    let left = this.#binary(level + 1);
    while (this.#token.kind === 'sign' && levelsOf[level]?.has(this.#token.text)) {
      const operator = this.#take().text as BinaryOperator;
      const right = this.#binary(level + 1);
      left = { kind: 'binary', operator, left, right, span: spanOf(left.span, right.span) };
      if (level === comparison) break;
    }
    if (level === comparison && this.#isComparison()) this.#refuse('and | or');
    return left;
  }

  #isComparison(): boolean {
    return this.#token.kind === 'sign' && (levelsOf[comparison] as ReadonlySet<string>).has(this.#token.text);
  }

  #not(): Node {
    const sign = this.#take();
    const operand = this.#deeper(() => this.#binary(comparison));
    return { kind: 'unary', operator: 'not', operand, span: spanOf(sign.span, operand.span) };
  }

  #unary(): Node {
    if (this.#is('+')) {
      this.#take();
      return this.#deeper(() => this.#unary());
    }
    if (!this.#is('-')) return this.#primary();
    const sign = this.#take();
    const operand = this.#deeper(() => this.#unary());
    return { kind: 'unary', operator: '-', operand, span: spanOf(sign.span, operand.span) };
  }

  #primary(): Node {
    const token = this.#token;
    if (token.kind === 'number') return this.#number(this.#take());
    if (token.kind === 'text') return { kind: 'text', value: this.#take().text, span: token.span };
    if (token.kind === 'name') return this.#named(this.#take());
    if (token.kind === 'code') this.#refuse(`score(${token.text})`);
    if (!this.#is('(')) this.#refuse(operand);
    this.#take();
    const inner = this.#deeper(() => this.#binary(0));
    this.#need(')', 'operator | )');
    return inner;
  }

  #number(token: Token): Node {
    const unit = token.unit ?? '';
    const value = multiply(exactFrom(token.text) as Exact, factorOf(unit));
    return { kind: 'number', value, money: isMoney(unit), text: token.text + unit, span: token.span };
  }

  #named(token: Token): Node {
    const truth = truths.get(token.text);
    if (truth !== undefined) return { kind: 'boolean', value: truth, span: token.span };
    if (this.#is('(')) return this.#deeper(() => this.#call(token));
    if (!this.#is('.')) return { kind: 'name', name: token.text, span: token.span };
    this.#take();
    if (this.#token.kind !== 'name') this.#refuse('column');
    const column = this.#take();
    return { kind: 'column', table: token.text, column: column.text, span: spanOf(token.span, column.span) };
  }

  #call(token: Token): Node {
    this.#need('(');
    const name = functionAliases.get(token.text) ?? token.text;
    const takes = functions.get(name)?.takes;
    const after = takes === 'codes' || takes === 'members' ? ')' : 'operator | , | )';
    const list: Argument[] = [];
    while (!this.#is(')')) {
      if (list.length > 0) this.#need(',', after);
      const isMode = name === 'round' && list.length === 2 && this.#token.kind === 'name';
      if (isMode) list.push({ value: this.#mode() });
      else if (takes === 'codes' || takes === 'members') list.push({ value: this.#members() });
      else list.push(this.#argument());
    }
    const close = this.#take();
    return { kind: 'call', name, arguments: list, span: spanOf(token.span, close.span) };
  }

  #argument(): Argument {
    const value = this.#binary(0);
    if (this.#is(':')) {
      this.#take();
      return { label: value, value: this.#binary(0) };
    }
    if (!this.#is('where')) return { value };
    this.#take();
    return { value, where: this.#binary(0) };
  }

  /** `children`, `leaves(2)`, or a code as written: every token up to the next `,` or `)`, without a gap. */
  #members(): Node {
    const first = this.#token;
    if (first.kind === 'name' && memberWords.has(first.text)) return this.#named(this.#take());
    if (first.kind === 'text') return { kind: 'code', code: this.#take().text.trim(), span: first.span };
    let [code, last] = ['', first];
    while (this.#isOfCode() && (code === '' || last.span.end === this.#token.span.start)) {
      last = this.#take();
      code += last.text;
    }
    if (code === '' || code.endsWith('.')) this.#refuse('code');
    return { kind: 'code', code, span: spanOf(first.span, last.span) };
  }

  #isOfCode(): boolean {
    const { kind, unit, text } = this.#token;
    if (kind === 'bad') return /^\d/.test(text);
    return kind === 'code' || kind === 'name' || (kind === 'number' && !unit) || this.#is('.');
  }

  /** A rounding mode, `half-up`: a word, though it looks like a difference. */
  #mode(): Node {
    const first = this.#take();
    if (!this.#is('-')) return { kind: 'text', value: first.text, span: first.span };
    this.#take();
    if (this.#token.kind !== 'name') this.#refuse('half-up | half-even | down | up');
    const second = this.#take();
    return { kind: 'text', value: `${first.text}-${second.text}`, span: spanOf(first.span, second.span) };
  }
}

/** The node that lies too deep, if any: long chains `a + b + c …` nest to the left without brackets. */
const tooDeep = (node: Node, left = deepestNesting): Node | undefined => {
  if (left === 0) return node;
  if (node.kind === 'unary') return tooDeep(node.operand, left - 1);
  if (node.kind === 'binary') return tooDeep(node.left, left - 1) ?? tooDeep(node.right, left - 1);
  if (node.kind !== 'call') return undefined;
  for (const { label, value, where } of node.arguments) {
    for (const child of [label, value, where]) {
      const found = child && tooDeep(child, left - 1);
      if (found) return found;
    }
  }
  return undefined;
};

/** Reads an expression; `'root' in x` tells the tree from the problem, which names where reading stopped. */
export const parseExpression = (source: string): Expression | SyntaxProblem => {
  if (source.length > longestSource) {
    return {
      at: longestSource,
      found: source.slice(longestSource, longestSource + 20),
      expected: `length <= ${longestSource}`,
    };
  }
  try {
    const root = new Parser(source).whole();
    const deep = tooDeep(root);
    if (!deep) return { source, root };
    const { start, end } = deep.span;
    return {
      at: start,
      found: source.slice(start, end).slice(0, 20),
      expected: `nesting <= ${deepestNesting}`,
    };
  } catch (refused) {
    if (refused instanceof Refused) return refused.problem;
    throw refused;
  }
};
