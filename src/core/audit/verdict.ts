/** Does a printed figure follow from the data? The words are chosen so that nobody is accused. */
import { compare, divide, type Exact, equals, ex, exact, fixed, multiply, negate } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { contains, intervalOf } from '../interval.ts';

export const verdicts = ['agrees', 'agrees-rounded', 'differs', 'ask', 'cannot-tell'] as const;
export type Verdict = (typeof verdicts)[number];

/** Likely causes of a difference, where one is within one edit. */
export const causes = [
  'unit',
  'percent',
  'sign',
  'digits-swapped',
  'one-digit',
  'stale-operand',
  'copied-row',
] as const;
export type Cause = (typeof causes)[number];

/** A printed figure is the interval that its rounding allows; a computed value is a point. */
export const judge = (stated: Figure, recomputed: Exact): 'agrees' | 'agrees-rounded' | 'differs' => {
  if (equals(stated.value, recomputed)) return 'agrees';
  return contains(intervalOf(stated), recomputed) ? 'agrees-rounded' : 'differs';
};

const baseOf: Readonly<Record<string, Exact>> = {
  '%': ex('0.01'),
  万元: exact(10_000n),
  亿元: exact(100_000_000n),
};

/** A value in base units as digits in the unit and with the decimals of a printed figure. */
export const textLike = (figure: Figure, value: Exact): string => {
  const base = baseOf[figure.unit];
  const inUnit = base ? (divide(value, base) as Exact) : value;
  const suffix = figure.unit === '%' ? '%' : figure.unit === '' ? '' : ` ${figure.unit}`;
  return `${fixed(inUnit, figure.decimals)}${suffix}`;
};

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Two neighbouring digits changed places, everything else alike. */
const swapped = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};

const scales: readonly (readonly [Exact, Cause])[] = [
  [exact(10_000n), 'unit'],
  [exact(100_000_000n), 'unit'],
  [exact(100n), 'percent'],
];

/** The printed figure read with its unit off by `factor`, either way. */
const offBy = (stated: Figure, recomputed: Exact, factor: Exact): boolean => {
  const interval = intervalOf(stated);
  const smaller = divide(recomputed, factor) as Exact;
  return contains(interval, smaller) || contains(interval, multiply(recomputed, factor));
};

/** The nearest explanation of a difference, if there is a near one. */
export const causeOf = (stated: Figure, recomputed: Exact): Cause | undefined => {
  if (compare(recomputed, exact(0n)) === 0) return undefined;
  const scale = scales.find(([factor]) => offBy(stated, recomputed, factor));
  if (scale) return scale[1];
  if (contains(intervalOf(stated), negate(recomputed))) return 'sign';
  const digits = [digitsOf(textLike(stated, stated.value)), digitsOf(textLike(stated, recomputed))] as const;
  return swapped(...digits) ? 'digits-swapped' : undefined;
};
