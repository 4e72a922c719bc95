/** Figures in Chinese words: `三项`, `十二期`, `百分之八十四点四`. Conservative: what may be a word is none. */
import { counterSource } from './units-in-text.ts';

const digit = '[零〇一二两三四五六七八九十百千万亿]';

const counted = new RegExp(
  `(?<![\\d第几数初上下周零〇一二两三四五六七八九十百千万亿])(${digit}+)(?:(?:${counterSource})|分之(${digit}+)(?:点${digit}+)?)`,
  'gu',
);

/** Slogans and names that begin like a count. */
const names =
  /^(?:两个(?:维护|确立|一百年)|四个(?:意识|自信|全面)|三个(?:代表|务必)|[八九]项规定|四项基本原则|两条线|三年(?:行动|规划|计划|方案)|五年(?:规划|计划)|四处|十年树)/u;

/** A number in words, not digits read one by one (`二〇二三`), not an article (`一个`) or ordinal (`二次`). */
const isCount = (numeral: string): boolean => {
  if (/^(?:[一二]$|[零〇百千万亿])/.test(numeral)) return false;
  return numeral.length === 1 || /[十百千万亿]/.test(numeral);
};

/** Places of figures in words, with their unit, in text without Markdown. */
export const figuresInWords = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(counted)]
    .filter(({ index, 0: whole, 1: numeral = '', 2: share }) =>
      share === undefined
        ? isCount(numeral) && !names.test(text.slice(index, index + 8))
        : /^百$|^[一二两三四五六七八九十]+$/.test(numeral) || whole.startsWith('百分之'),
    )
    .map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
