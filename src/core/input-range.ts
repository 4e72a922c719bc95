/** The range in which a slider moves an input, in the unit that the input is printed in. */
import {
  compare,
  divide,
  type Exact,
  exact,
  fixed,
  greatest,
  multiply,
  negate,
  powerOfTen,
  zero,
} from './exact.ts';
import type { Figure } from './figure.ts';
import { roundStep } from './ruler.ts';
import type { Range } from './stepping.ts';
import { factorOf } from './unit.ts';

export interface InputRange extends Range {
  readonly max: Exact;
}

/** How far beyond the published value a slider goes. */
const reach = exact(3n, 2n);
/** Steps that a slider has at least, as far as the decimals allow. */
const fineness = exact(150n);

/** A value in base units as a number of printed units: 4285400 元 in 万元 is 428.54. */
export const inUnit = (figure: Pick<Figure, 'unit'>, value: Exact): Exact =>
  divide(value, factorOf(figure.unit)) ?? value;

const roundEnds = [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 10n];

/** A round number not below `size` (positive), with one leading digit. */
const roundEnd = (size: Exact): Exact => {
  const coarse = roundStep(size);
  const unit = divide(coarse, exact(10n)) as Exact;
  const found = roundEnds.map((times) => multiply(unit, exact(times))).find((end) => compare(end, size) >= 0);
  return found ?? coarse;
};

/** From zero to half as much again as was published, mirrored for a negative figure; rates at least to 100%. */
export const inputRange = (figure: Figure): InputRange => {
  const printed = inUnit(figure, figure.value);
  const negative = printed.n < 0n;
  const size = multiply(negative ? negate(printed) : printed, reach);
  const rate = figure.unit === '%' ? exact(100n) : zero;
  const end = greatest(rate, size.n === 0n ? exact(10n) : roundEnd(size));
  const smallest = exact(1n, powerOfTen(figure.decimals));
  const step = greatest(smallest, roundStep(divide(end, fineness) as Exact));
  return negative ? { min: negate(end), max: zero, step } : { min: zero, max: end, step };
};

/** A value in printed units as text with the decimals of the published figure: what a field shows. */
export const inputText = (figure: Figure, value: Exact): string => fixed(value, figure.decimals);
