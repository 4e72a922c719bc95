/** Places and lengths for SVG geometry: the one step from exact figures to something drawn. */
import { divide, type Exact, exact, fixed, multiply, subtract, zero } from '../core/exact.ts';

const hundred = exact(100n);

/** A share of 1 as an SVG length: `0.7476` is `74.76%`. */
export const percent = (share: Exact): string => `${fixed(multiply(share, hundred), 2)}%`;

/** A part of a whole as an SVG length; `0.00%` for an empty whole. */
export const share = (part: Exact, whole: Exact): string => percent(divide(part, whole) ?? zero);

/** The distance between two shares of 1 as an SVG length. */
export const span = (from: Exact, to: Exact): string => percent(subtract(to, from));
