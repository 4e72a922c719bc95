/**
 * Amounts of money as whole fen. A binary float is right here because it only ever holds a whole number below 2^52:
 * such numbers, and the sum of any two of them, are exact. What does not fit is a bigint.
 */
import { exact, multiply } from '../../exact.ts';
import { isFigure, readFigure } from '../../number-text.ts';
import type { LargeShape, OddityCode } from './facts.ts';

export type MoneyUnit = LargeShape['unit'];

/** Sizes below this are held as a number. */
export const fenLimit = 2 ** 52;
/** Stands in a column of fen for a row without an amount. */
export const noFen = Number.NaN;

/** Decimals of a unit that a fen leaves. */
const decimalsIn: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };
const powers = Array.from({ length: 11 }, (_, exponent) => 10 ** exponent);

const [minus, point, comma, zero] = ['-', '.', ',', '0'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

/** Whether UTF-8 bytes end with 元 before a place. */
const endsInYuan = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start > 3 && bytes[end - 1] === 0x83 && bytes[end - 2] === 0x85 && bytes[end - 3] === 0xe5;

/**
 * The fen of an amount that is written in the usual way (`1234.5`, `-12`, `1,234.50`, `12元`) between two places of
 * UTF-8 bytes; NaN for anything else, which is then `readFen`'s. What it reads, it reads as `readFen` does.
 */
export const plainFen = (bytes: Uint8Array, start: number, end: number, unit: MoneyUnit): number => {
  const negative = bytes[start] === minus;
  const inYuan = endsInYuan(bytes, start, end);
  const until = inYuan ? end - 3 : end;
  let [value, digits, decimals, grouped] = [0, 0, -1, -1];
  for (let at = negative ? start + 1 : start; at < until; at++) {
    const code = bytes[at] as number;
    const digit = code - zero;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
      else if (grouped >= 0) grouped += 1;
    } else if (decimals >= 0) return Number.NaN;
    else if (code === point) {
      if (grouped >= 0 && grouped !== 3) return Number.NaN;
      decimals = 0;
    } else if (code === comma) {
      if (grouped >= 0 ? grouped !== 3 : digits > 3 || value < (powers[digits - 1] ?? 1)) return Number.NaN;
      grouped = 0;
    } else return Number.NaN;
  }
  if (digits === 0 || digits > 15 || decimals === 0) return Number.NaN;
  if (decimals < 0 && grouped >= 0 && grouped !== 3) return Number.NaN;
  const left = decimalsIn[inYuan ? '元' : unit] - Math.max(decimals, 0);
  if (left < 0) return Number.NaN;
  const fen = value * (powers[left] as number);
  if (fen >= fenLimit) return Number.NaN;
  return negative && fen !== 0 ? -fen : fen;
};

/** Fen as a column holds them: a number, or an infinity of the same sign for an amount that a number does not hold. */
export const heldFen = (fen: bigint): number => {
  const held = Number(fen);
  if (Math.abs(held) < fenLimit) return held;
  return fen > 0n ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
};

export type FenReading =
  | { readonly fen: bigint }
  | { readonly code: Extract<OddityCode, 'amount' | 'finer' | 'unit'>; readonly expected: string };

/** Fen of any printed amount, `unit` being what its column states; or why there are none. */
export const readFen = (text: string, unit: MoneyUnit): FenReading => {
  const read = readFigure(text, unit);
  if (!isFigure(read)) return { code: read.code === 'unit' ? 'unit' : 'amount', expected: read.expected };
  const { n, d } = multiply(read.value, exact(100n));
  return d === 1n ? { fen: n } : { code: 'finer', expected: '0.01 元' };
};
