/** How exact figures are written for readers: scores, rates and money, alike in both languages. */
import { decimalsOf, type Exact, exact, fixed, multiply, powerOfTen } from '../core/exact.ts';
import type { Locale } from '../core/report.ts';
import type { Rounding } from '../core/scheme.ts';

const minus = '−';
const ellipsis = '…';
const withMinus = (text: string): string => (text.startsWith('-') ? minus + text.slice(1) : text);

/** At most `places` decimals; an ellipsis tells that digits were left out (`75.48…`). */
export const upTo = (value: Exact, places: number): string => {
  const needed = decimalsOf(value);
  return needed !== undefined && needed <= places
    ? fixed(value, needed)
    : fixed(value, places, 'down') + ellipsis;
};

/** A score: `87.38`, `12`, at most two decimals. */
export const scoreText = (value: Exact): string => withMinus(upTo(value, 2));

/** Points lost, always with two decimals and a true minus: `−3.12`. Takes the loss as a positive number. */
export const lossText = (loss: Exact): string =>
  loss.n === 0n ? fixed(loss, 2) : withMinus(fixed({ n: -loss.n, d: loss.d }, 2));

/** A difference with its sign, rounded: `+2.03`, `−1.00`; what rounds to nothing has no sign: `0.00`. */
export const differenceText = (by: Exact, places = 2): string => {
  const text = fixed(by, places);
  if (text.startsWith('-')) return /[1-9]/.test(text) ? `−${text.slice(1)}` : text.slice(1);
  return /[1-9]/.test(text) ? `+${text}` : text;
};

/** Points lost in a sentence that says so itself: two decimals, no sign. */
export const lostText = (loss: Exact): string => fixed(loss, 2);

/** A share of 1 as a rate: `84.4%`, and plain `100%` when it is exactly that. */
export const rateText = (share: Exact, rounding: Rounding = { places: 1, mode: 'half-up' }): string =>
  share.n === share.d
    ? '100%'
    : `${withMinus(fixed(multiply(share, exact(100n)), rounding.places, rounding.mode))}%`;

/** An amount in 元 as 万元 with two decimals and no separator: `507.74`. */
export const wanText = (yuan: Exact): string => withMinus(fixed(multiply(yuan, exact(1n, powerOfTen(4))), 2));

/** A number with so many decimals and thousands separators: `11,741`, `35.56`. */
export const shareText = (value: Exact, places: number): string => {
  const [whole = '', fraction] = fixed(value, places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return withMinus(fraction === undefined ? grouped : `${grouped}.${fraction}`);
};

/** An amount in 元 with two decimals and thousands separators: `4,285,434.40`. */
export const yuanText = (yuan: Exact): string => shareText(yuan, 2);

/** A count with thousands separators from five digits on: `4608`, `16,384`. */
export const countText = (count: bigint | number): string => {
  const digits = String(count);
  return digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
};

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** An ISO date (`2023-06-14`, `2023-06`, `2023`) as people write it; other text stays as it is. */
export const dateText = (iso: string, locale: Locale): string => {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
  if (!found) return iso;
  const [, year, month, day] = found.map((part) => part?.replace(/^0/, ''));
  if (locale === 'zh-cn') return `${year} 年${month ? ` ${month} 月` : ''}${day ? ` ${day} 日` : ''}`;
  const name = month && months[Number.parseInt(month, 10) - 1];
  return [day, name, year].filter(Boolean).join(' ');
};
