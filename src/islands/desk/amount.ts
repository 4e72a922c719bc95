/** Values of inputs as the desk writes them: in the unit they are printed in, digits beyond it only where exact. */
import { compare, decimalsOf, type Exact, fixed, plain, zero } from '../../core/exact.ts';
import type { Figure } from '../../core/figure.ts';
import { inUnit } from '../../core/input-range.ts';
import type { Input, Locale, Report } from '../../core/report.ts';
import { printedBeyond, textOfSteps } from '../../core/sensitivity/printed-values.ts';
import { whatIfWords } from '../../i18n/whatif.ts';

/** The figure that an input is printed as; where the report gives none, one of its unit with two decimals. */
export const figureOf = (input: Input): Figure =>
  typeof input.value === 'object'
    ? input.value
    : { value: zero, money: /元$/.test(input.unit), decimals: 2, unit: input.unit, text: plain(zero) };

const minus = (text: string): string => text.replace(/^-/, '−');

/** Digits more than the input is printed with, for a place that falls between two printed values. */
const finer = 2;

/** A value in base units as digits: `304.644`, and `714.23…` where it goes on. */
export const digitsOf = (figure: Figure, value: Exact): string => {
  const own = inUnit(figure, value);
  const needed = decimalsOf(own);
  if (needed !== undefined && needed <= figure.decimals + finer)
    return minus(fixed(own, Math.max(needed, figure.decimals)));
  return `${minus(fixed(own, figure.decimals, 'down'))}…`;
};

/** A value in base units with its unit. */
export const amountOf = (input: Input, value: Exact, locale: Locale): string => {
  const figure = figureOf(input);
  return whatIfWords[locale].amount(digitsOf(figure, value), input.unit || figure.unit);
};

/** A distance between two values, rounded to the decimals of the input; finer where that would be nothing. */
export const gapOf = (input: Input, by: Exact, locale: Locale): string => {
  const figure = figureOf(input);
  const size = by.n < 0n ? { n: -by.n, d: by.d } : by;
  const rounded = fixed(inUnit(figure, size), figure.decimals);
  const text = /[1-9]/.test(rounded) ? rounded : digitsOf(figure, size);
  return whatIfWords[locale].amount(text, input.unit || figure.unit);
};

export const inputOf = (report: Report, key: string): Input | undefined =>
  report.inputs.find((input) => input.key === key);

/** The first value at a place or beyond it that can be printed, seen from the value in force: what a field takes. */
export const printedText = (figure: Figure, at: Exact, now: Exact): string =>
  textOfSteps(figure, printedBeyond(figure, at, compare(at, now) < 0 ? -1 : 1));

/** A round value without the decimals that it does not need. */
export const roundText = (input: Input, value: Exact, locale: Locale): string => {
  const figure = figureOf(input);
  const unit = input.unit || figure.unit;
  return whatIfWords[locale].amount(minus(plain(inUnit(figure, value), figure.decimals)), unit);
};
