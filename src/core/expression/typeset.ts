/** Setting formulas as lines of text: which operands need brackets, and how signs are printed. */
import { decimalsOf, type Exact, exact, fixed, multiply } from '../exact.ts';
import type { BinaryOperator } from './ast.ts';
import type { WorkingPart } from './value.ts';

/** How tightly a line holds together; a looser line inside a tighter one needs brackets. */
export const looseness = {
  line: 0,
  or: 1,
  and: 2,
  comparison: 3,
  sum: 4,
  product: 5,
  sign: 6,
  atom: 7,
} as const;

export interface Line {
  readonly parts: readonly WorkingPart[];
  readonly level: number;
}

export const atom = (text: string, extra?: Omit<WorkingPart, 'text'>): Line => {
  const isNegative = text.startsWith('-') || text.startsWith('−');
  return {
    parts: [{ text: isNegative ? `−${text.slice(1)}` : text, ...extra }],
    level: isNegative ? looseness.sign : looseness.atom,
  };
};

/** A text with more characters is cut. */
const mostCharacters = 40;

/** A text in its quotation marks; of a long one, the piece around `part`, or its beginning. */
export const quoted = (text: string, part = ''): Line => {
  const all = [...text];
  if (all.length <= mostCharacters) return { parts: [{ text: `“${text}”` }], level: looseness.atom };
  const before = [...text.slice(0, Math.max(text.indexOf(part), 0))].length;
  const room = Math.max(mostCharacters - [...part].length, 0) >> 1;
  const start = Math.max(before - room, 0);
  const piece = all.slice(start, start + Math.max(mostCharacters, [...part].length)).join('');
  const [open, close] = [start > 0 ? '…' : '', all.length > start + [...piece].length ? '…' : ''];
  return { parts: [{ text: `“${open}${piece}${close}”` }], level: looseness.atom };
};

const startsNegative = (line: Line): boolean => line.parts[0]?.text.startsWith('−') === true;

const bracketed = ({ parts }: Line): Line => ({
  parts: [{ text: '(' }, ...parts, { text: ')' }],
  level: looseness.atom,
});

/** The line, in brackets when it is looser than its place allows. */
export const within = (line: Line, level: number): Line => (line.level < level ? bracketed(line) : line);

const afterOperator = (line: Line, level: number): Line =>
  line.level < level || startsNegative(line) ? bracketed(line) : line;

const printed: Readonly<Record<string, string>> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  '=': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};

const levelOf = (operator: BinaryOperator): number => {
  if (operator === 'or' || operator === 'and') return looseness[operator];
  if (operator === '+' || operator === '-') return looseness.sum;
  return operator === '*' || operator === '/' ? looseness.product : looseness.comparison;
};

/** `left operator right`; `word` replaces the sign of and, or. Brackets only where the value would change. */
export const operation = (operator: BinaryOperator, left: Line, right: Line, word?: string): Line => {
  const level = levelOf(operator);
  const isComparison = level === looseness.comparison;
  const isOrdered = operator === '-' || operator === '/';
  const first = within(left, isComparison ? level + 1 : level);
  const second =
    level < looseness.sum
      ? within(right, isComparison ? level + 1 : level)
      : afterOperator(right, isOrdered ? level + 1 : level);
  return { parts: [...first.parts, { text: ` ${word ?? printed[operator]} ` }, ...second.parts], level };
};

/** `a + b + c`; one line stands for itself, none is 0. */
export const sumOf = (lines: readonly Line[]): Line =>
  lines.length === 0 ? atom('0') : lines.reduce((sofar, line) => operation('+', sofar, line));

/** Lines one after the other; at the loosest level unless told otherwise. */
export const row = (lines: readonly Line[], between: string, level: number = looseness.line): Line => {
  const [only] = lines;
  if (only && lines.length === 1) return only;
  const parts: WorkingPart[] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0) parts.push({ text: between });
    parts.push(...line.parts);
  }
  return { parts, level };
};

export const callOf = (name: string, lines: readonly Line[]): Line => ({
  parts: [{ text: `${name}(` }, ...row(lines, ', ').parts, { text: ')' }],
  level: looseness.atom,
});

export const signed = (line: Line): Line => {
  const { parts } = afterOperator(line, looseness.sign);
  return { parts: [{ text: '−' }, ...parts], level: looseness.sign };
};

/** `not a`, with the word that the source uses. */
export const denied = (word: string, line: Line): Line => ({
  parts: [{ text: `${word} ` }, ...within(line, looseness.comparison).parts],
  level: looseness.comparison,
});

/** Neighbours without an origin of their own become one part. */
export const merged = (parts: readonly WorkingPart[]): readonly WorkingPart[] => {
  const list: WorkingPart[] = [];
  for (const part of parts) {
    const last = list.at(-1);
    const isPlain = part.ref === undefined && part.unit === undefined;
    if (last && isPlain && last.ref === undefined && last.unit === undefined) {
      list[list.length - 1] = { text: last.text + part.text };
    } else list.push(part);
  }
  return list;
};

export const textOf = (parts: readonly WorkingPart[]): string => parts.map(({ text }) => text).join('');

/** How tightly a line that is known only by its text holds together. */
export const levelOfText = (text: string): number => {
  let [flat, before] = [text, ''];
  while (flat !== before) [before, flat] = [flat, flat.replace(/\([^()]*\)/g, '')];
  if (/ (?:and|or|not|且|或|非|→|\||…) /.test(` ${flat} `)) return looseness.line;
  if (/ [=≠<>≤≥∋] /.test(flat)) return looseness.comparison;
  if (/ [+−] /.test(flat)) return looseness.sum;
  if (/ [×÷] /.test(flat)) return looseness.product;
  return flat.startsWith('−') ? looseness.sign : looseness.atom;
};

const mostDecimals = 6;

/** A number as printed in a working: whole if it ends within six decimals, else cut and marked. */
export const shown = (value: Exact): string => {
  const decimals = decimalsOf(value);
  const isCut = decimals === undefined || decimals > mostDecimals;
  const text = isCut ? `${fixed(value, mostDecimals, 'down')}…` : fixed(value, decimals);
  return text.replace(/^-/, '−');
};

const hundred = exact(100n);
export const shownShare = (value: Exact): string => {
  const text = shown(multiply(value, hundred));
  return text.endsWith('…') ? `${text.slice(0, -3)}…%` : `${text}%`;
};
