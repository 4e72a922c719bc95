/** Values written the way a printed figure is: in its unit, with its decimals. */
import { divide, type Exact, fixed, multiply } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { factorOf } from '../unit.ts';

/** A value in base units, in the unit of the figure: 0.844 is 84.4 for a `%`. */
export const inUnitOf = (figure: Figure, value: Exact): Exact =>
  divide(value, factorOf(figure.unit)) as Exact;

/** The other way: 84.4 is 0.844 for a `%`. */
export const fromUnitOf = (figure: Figure, value: Exact): Exact => multiply(value, factorOf(figure.unit));

/** A value in base units as digits in the unit and with the decimals of a printed figure. */
export const textLike = (figure: Figure, value: Exact): string => {
  const suffix = figure.unit === '%' ? '%' : figure.unit === '' ? '' : ` ${figure.unit}`;
  return `${fixed(inUnitOf(figure, value), figure.decimals)}${suffix}`;
};
