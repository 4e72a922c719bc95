/** A printed amount against the sum of other printed amounts, of which some may have lost decimals. */
import { absolute, divide, type Exact, plain, sum } from '../exact.ts';
import type { Working, WorkingPart } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import { type Interval, intervalAt, intervalOf, meets, sumOfIntervals } from '../interval.ts';
import { factorOf } from '../unit.ts';
import { aroundSum } from './around.ts';
import type { AuditCheck } from './check.ts';
import { type Compared, comparison } from './compare.ts';
import { hasLostDecimals } from './operands.ts';
import { textLike } from './verdict.ts';

/** A printed amount with its unit, whether the cell or its column states it: `428.54 万元`. */
export const amountText = (figure: Figure): string => textLike(figure, figure.value);

/** The values that a printed amount may stand for. */
export const reachOfAmount = (figure: Figure): Interval =>
  hasLostDecimals(figure) ? intervalOf(figure) : intervalAt(figure.value);

const digitsOf = (value: Exact, unit: string): string =>
  plain(divide(absolute(value), factorOf(unit)) ?? value);

/** `1164.43 − 30.01 − 626.68`; units are written only where they are not all that of the sum. */
const workingOfSum = (addends: readonly Figure[], stated: Figure): Working => {
  const isPlain = addends.every(({ unit }) => unit === stated.unit);
  const parts = addends.flatMap(({ value, unit }, at): WorkingPart[] => {
    const isNegative = value.n < 0n;
    const sign = at === 0 ? (isNegative ? '−' : '') : isNegative ? ' − ' : ' + ';
    return [{ text: `${sign}${digitsOf(value, unit)}${isPlain ? '' : ` ${unit}`}` }];
  });
  const text = parts.map((part) => part.text).join('');
  const total = sum(addends.map(({ value }) => value));
  const sign = total.n < 0n ? '−' : '';
  return { symbolic: text, parts, result: `${sign}${digitsOf(total, stated.unit)} ${stated.unit}`.trim() };
};

/**
 * Agreeing, agreeing after rounding, or differing: a difference that the lost decimals of the addends explain is
 * none. Money in base units.
 */
export const sumCheck = (about: Compared, stated: Figure, addends: readonly Figure[]): AuditCheck => {
  const value = sum(addends.map((addend) => addend.value));
  const working = addends.length > 1 ? { working: workingOfSum(addends, stated) } : {};
  const compared = comparison({ ...about, ...working, around: aroundSum(addends) }, stated, value, false);
  const check = { ...compared, stated: amountText(stated) };
  if (check.verdict !== 'differs' || !addends.some(hasLostDecimals)) return check;
  const reach = sumOfIntervals(addends.map(reachOfAmount));
  if (!meets(intervalOf(stated), reach)) return { ...check, reach };
  const { cause: _, ...rest } = check;
  return { ...rest, verdict: 'agrees-rounded', reach };
};
