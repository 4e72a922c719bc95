/** Reading a printed number. Nothing is guessed: what has two readings is a problem, not a figure. */
import { type Exact, exactFrom, multiply } from './exact.ts';
import type { Figure } from './figure.ts';
import { countedUnits, factorOf, isMoney } from './unit.ts';

/** Why a text is not a figure. `expected` is language-neutral: examples or readings joined by ` | `. */
export interface NumberProblem {
  readonly code: 'number' | 'unit' | 'number-ambiguous';
  readonly expected: string;
}

/** Longer texts are no printed figure, and would only cost time. */
const longest = 80;

const plainExamples = '12 | 12.5 | -30.01 | 84.4%';
const unitExamples = '% | 元 | 万元 | 亿元 | 分 | 个 | 项';

/** What is to be folded at all: figures are read at every keystroke, and most are plain. */
const foldable = /[\u00a0\u2000-\u200f\u202f\u205f\u2060\u2212\u3000\ufe63\ufeff\uff01-\uff5e\uffe5]/;

/**
 * Full-width forms, minus signs and blanks as their ASCII twins. Compatibility folding of everything else
 * (² ½ ①) would turn signs into digits, so it is not done.
 */
const foldedSigns = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\ufe63]/g, '-')
    .replace(/\uffe5/g, '¥')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');

const folded = (text: string): string => (foldable.test(text) ? foldedSigns(text) : text).trim();

const shape = /^([+-]?) *(¥?) *([+-]?) *(\.\d+|\d[\d, ]*(?:\.\d+)?)\s*([^\d\s].*)?$/su;
const grouped = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)$/;
const loneSeparator = /^(\d+)[, ](\d+)$/;

const problem = (code: NumberProblem['code'], expected: string): NumberProblem => ({ code, expected });

/** The digits without separators, or why the grouping cannot be read. */
const ungrouped = (digits: string): string | NumberProblem => {
  const at = digits.includes('.') ? digits.indexOf('.') : digits.length;
  const [whole, rest] = [digits.slice(0, at).trimEnd(), digits.slice(at)];
  if (/^\d*$/.test(whole)) return (whole || '0') + rest;
  if (grouped.test(whole)) return whole.replace(/[, ]/g, '') + rest;
  const pair = loneSeparator.exec(whole);
  const readings = pair && rest === '' ? `${pair[1]}.${pair[2]} | ${pair[1]}${pair[2]}` : '1234.5 | 1,234.5';
  return problem('number-ambiguous', readings);
};

/** The unit in force: the cell's own, else the column's; a contradiction is a problem. */
const unitInForce = (own: string, yen: boolean, column: string): string | NumberProblem => {
  if (own !== '' && own !== '%' && own !== column && !isMoney(own) && !countedUnits.has(own)) {
    return problem('unit', column || unitExamples);
  }
  if (yen && own !== '' && !isMoney(own)) return problem('unit', '元 | 万元 | 亿元');
  // `¥5` in a column of 万元 may be 5 元 or 5 万元.
  if (yen && own === '' && isMoney(column) && column !== '元')
    return problem('number-ambiguous', `${column} | 元`);
  const stated = own || (yen ? '元' : '');
  if (stated === '' || column === '' || stated === column) return stated || column;
  return isMoney(stated) && isMoney(column) ? stated : problem('unit', column);
};

/**
 * Reads a printed number with its unit into base units: percent as a share, money in 元, all else as
 * printed. `unit` is what the column states; a unit inside the cell wins over another unit of money and
 * contradicts anything else. `decimals` counts the decimals as written, before the unit is applied.
 */
export const readFigure = (text: string, unit = ''): Figure | NumberProblem => {
  if (text.length > longest) return problem('number', plainExamples);
  const printed = folded(text);
  const bracketed = /^\(\s*([\d,.]+)\s*\)$/.exec(printed);
  if (bracketed) return problem('number', `-${bracketed[1]}`);
  const found = shape.exec(printed);
  if (!found || (found[1] && found[3])) return problem('number', plainExamples);
  const [, outer, yen, inner, digits = '', suffix = ''] = found;
  if (/[\d.,]|^[A-Za-z]$/.test(suffix)) return problem('number', plainExamples);
  const plain = ungrouped(digits);
  if (typeof plain !== 'string') return plain;
  const inForce = unitInForce(suffix.trim(), yen !== '', folded(unit));
  if (typeof inForce !== 'string') return inForce;
  const size = exactFrom((outer === '-' || inner === '-' ? '-' : '') + plain) as Exact;
  const point = plain.indexOf('.');
  return {
    value: multiply(size, factorOf(inForce)),
    money: isMoney(inForce),
    decimals: point < 0 ? 0 : plain.length - point - 1,
    unit: inForce,
    text: text.trim(),
  };
};

/** Tells a figure from a problem. */
export const isFigure = (read: Figure | NumberProblem): read is Figure => 'value' in read;
