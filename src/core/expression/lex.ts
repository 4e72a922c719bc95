/** Cuts an expression into tokens. Every text can be cut: what has no meaning becomes a `bad` token. */
import type { Span } from './ast.ts';

export type TokenKind = 'number' | 'code' | 'name' | 'text' | 'sign' | 'end' | 'bad';

export interface Token {
  readonly kind: TokenKind;
  /**
   * The token with full-width forms folded: digits of a number, sign as the tree names it, text without its
   * quotes. For `bad` what was found.
   */
  readonly text: string;
  readonly span: Span;
  /** Unit of a number: `%`, 元, 万元, 亿元, 分, or none. */
  readonly unit?: string;
  /** What a bad token should have been. */
  readonly expected?: string;
}

/** One character for one, so that positions stay those of the source. */
const twins: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '×': '*',
    '÷': '/',
    '−': '-',
    '≤': '≤',
    '≦': '≤',
    '≥': '≥',
    '≧': '≥',
    '≠': '≠',
    '、': ',',
  }),
);

const folded = (source: string): string =>
  source.replace(/[\uff01-\uff5e\u3000×÷−≦≧、]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (code === 0x3000) return ' ';
    return code >= 0xff01 && code <= 0xff5e
      ? String.fromCharCode(code - 0xfee0)
      : (twins.get(sign) as string);
  });

const words: ReadonlyMap<string, string> = new Map([
  ['and', 'and'],
  ['且', 'and'],
  ['or', 'or'],
  ['或', 'or'],
  ['not', 'not'],
  ['非', 'not'],
  ['where', 'where'],
]);

const signs: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['!=', '!='],
  ['<>', '!='],
  ['≠', '!='],
  ['<=', '<='],
  ['≤', '<='],
  ['>=', '>='],
  ['≥', '>='],
]);

const literalUnits = ['%', '万元', '亿元', '元', '分'] as const;

const blank = /[\s\u200b\u2060]+/y;
const wordShape = /[\p{L}_][\p{L}\p{N}_]*/uy;
const numberShape = /\d+(?:\.\d+)*/y;
const unitShape = /[ \t\u00a0]*(%|[\p{L}_][\p{L}\p{N}_]*)/uy;
const signShape = /==|!=|<>|<=|>=|[-+*/()=<>,:.≤≥≠]/y;

const matchAt = (shape: RegExp, text: string, at: number): RegExpExecArray | null => {
  shape.lastIndex = at;
  return shape.exec(text);
};

/**
 * The unit after a number, its length in the text, and whether the letters that follow make the whole a
 * name (`2023年支出`) or nonsense (`3万`, `5x`). `6且q` is the number 6: a condition may be written tight.
 */
const afterNumber = (text: string, at: number): { unit: string; length: number; glued?: string } => {
  const found = matchAt(unitShape, text, at);
  if (!found) return { unit: '', length: 0 };
  const word = found[1] as string;
  const unit = literalUnits.find(
    (one) => word === one || (word.startsWith(one) && /^[且或]/.test(word.slice(one.length))),
  );
  if (unit) return { unit, length: found[0].length - word.length + unit.length };
  const isGlued = found[0].length === word.length && !/^[且或]/.test(word);
  return isGlued ? { unit: '', length: 0, glued: word } : { unit: '', length: 0 };
};

const numberToken = (text: string, start: number, digits: string): Token => {
  const at = start + digits.length;
  const { unit, length, glued } = afterNumber(text, at);
  if (glued !== undefined) {
    const whole = digits + glued;
    const span = { start, end: start + whole.length };
    const isName = /^\d+$/.test(digits) && /\p{Script=Han}/u.test(glued) && !/^[十百千万亿]+$/.test(glued);
    return isName
      ? { kind: 'name', text: whole, span }
      : { kind: 'bad', text: whole, span, expected: '% | 元 | 万元 | 亿元' };
  }
  const kind = digits.split('.').length > 2 ? 'code' : 'number';
  return { kind, text: digits, span: { start, end: at + length }, unit };
};

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”' };

/** The token that starts at `at`, which is no blank and inside the text. */
const tokenAt = (source: string, text: string, at: number, afterOperand: boolean): Token => {
  const digits = matchAt(numberShape, text, at);
  if (digits) return numberToken(text, at, digits[0]);
  const word = matchAt(wordShape, text, at);
  if (word) {
    // Behind an operand no name can stand, so `n>=6且q>=4` is read as it is meant.
    const tight = afterOperand && /^[且或](?=.)/u.test(word[0]);
    const name = tight ? (word[0][0] as string) : word[0];
    const span = { start: at, end: at + name.length };
    const operator = words.get(name);
    return operator ? { kind: 'sign', text: operator, span } : { kind: 'name', text: name, span };
  }
  const close = closing[text[at] as string];
  if (close) {
    const end = text.indexOf(close, at + 1);
    if (end < 0)
      return {
        kind: 'bad',
        text: source.slice(at, at + 20),
        span: { start: at, end: text.length },
        expected: close,
      };
    return { kind: 'text', text: source.slice(at + 1, end), span: { start: at, end: end + 1 } };
  }
  const sign = matchAt(signShape, text, at)?.[0];
  if (sign)
    return { kind: 'sign', text: signs.get(sign) ?? sign, span: { start: at, end: at + sign.length } };
  const strange = String.fromCodePoint(source.codePointAt(at) as number);
  return { kind: 'bad', text: strange, span: { start: at, end: at + strange.length }, expected: '' };
};

const endsOperand = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:number|code|text)$/.test(token.kind) || token.text === ')');

/** All tokens in order; the last is always `end`. */
export const tokensOf = (source: string): readonly Token[] => {
  const text = folded(source);
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += matchAt(blank, text, at)?.[0].length ?? 0;
    if (at >= text.length) break;
    const token = tokenAt(source, text, at, endsOperand(tokens.at(-1)));
    tokens.push(token);
    at = token.span.end;
  }
  tokens.push({ kind: 'end', text: '', span: { start: source.length, end: source.length } });
  return tokens;
};
