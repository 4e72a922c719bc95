/**
 * Which signs a search takes for the same, turned round: folding a hundred million characters for every search would
 * take seconds, so the word is widened instead of the text folded. A sign that folds to several, or joins with the
 * one before it, cannot be told one by one: it is irregular, and the rows that hold one are folded.
 */
import { folded } from '../search.ts';

/** What joins with its neighbours: marks, and the parts of Korean syllables; a Greek sigma depends on its place. */
const joins = /[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u03a3\u03c2\u03c3]/u;

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
const hex = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;

/**
 * Signs beside those of nearly every ledger: ASCII, Chinese characters and their usual punctuation, none of which is
 * irregular. Full-width digits, points and strokes are not among the usual ones: so figures have no usual twins.
 */
export const unusual = /[^\s!-~\u3001-\u3011\u4e00-\u9fff\uff01\uff08-\uff0c\uff1a-\uff1f\u201c\u201d]/;

export interface Twins {
  /** By folded sign, the other signs that fold to it, as a part of a class. */
  readonly others: ReadonlyMap<string, string>;
  /** Folded signs that another usual one folds to: digits and letters. */
  readonly amongUsual: ReadonlySet<string>;
  readonly irregular: RegExp;
}

const build = (): Twins => {
  const others = new Map<string, string>();
  const amongUsual = new Set<string>();
  const ranges: [number, number][] = [];
  for (let code = 0; code <= 0xffff; code++) {
    const sign = String.fromCharCode(code);
    const same = isSurrogate(code) ? '' : folded(sign);
    if (same.length !== 1 || joins.test(same) || joins.test(sign)) {
      const last = ranges.at(-1);
      if (last && last[1] === code - 1) last[1] = code;
      else ranges.push([code, code]);
    } else if (same !== sign) {
      others.set(same, (others.get(same) ?? '') + hex(code));
      if (!unusual.test(sign)) amongUsual.add(same);
    }
  }
  const parts = ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`));
  return { others, amongUsual, irregular: new RegExp(`[${parts.join('')}]`, 'g') };
};

let built: Twins | undefined;
/** Made when it is first asked for: it looks at every sign once. */
export const twins = (): Twins => {
  built ??= build();
  return built;
};

/** Whether another usual sign is taken for one of a folded word. */
export const hasUsualTwins = (word: string): boolean =>
  [...word].some((sign) => twins().amongUsual.has(sign));

/** A folded word as a pattern that finds it in text that is not folded. A quote may stand doubled in a cell. */
export const patternOf = (word: string): string => {
  const { others } = twins();
  return [...word]
    .map((sign) => {
      const own = [...sign]
        .map((part) => [...Array(part.length).keys()].map((at) => hex(part.charCodeAt(at))).join(''))
        .join('');
      const more = others.get(sign);
      const one = more === undefined ? own : `[${own}${more}]`;
      return sign === '"' ? `${one}{1,2}` : one;
    })
    .join('');
};
