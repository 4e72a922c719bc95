/** The values that an input can be printed with: whole numbers of its last decimal. */
import { divide, type Exact, exact, floor, multiply, powerOfTen } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { inputText, inUnit } from '../input-range.ts';
import { factorOf } from '../unit.ts';

/** Steps of the last decimal in a value in base units: the nearest whole number below it or at it. */
export const stepsBelow = (figure: Figure, value: Exact): bigint =>
  floor(multiply(inUnit(figure, value), exact(powerOfTen(figure.decimals))));

/** The value in base units of so many steps. */
export const valueOfSteps = (figure: Figure, steps: bigint): Exact =>
  multiply(exact(steps, powerOfTen(figure.decimals)), factorOf(figure.unit));

/** The nearest value that can be printed, at `value` or beyond it on one side. */
export const printedBeyond = (figure: Figure, value: Exact, side: 1 | -1): bigint => {
  const below = stepsBelow(figure, value);
  if (side < 0) return below;
  return divide(value, valueOfSteps(figure, 1n))?.d === 1n ? below : below + 1n;
};

/** The text of so many steps, as a field shows it. */
export const textOfSteps = (figure: Figure, steps: bigint): string =>
  inputText(figure, exact(steps, powerOfTen(figure.decimals)));
