/** How steep a curve is: what so much more of the input does to the total. */
import { compare, divide, type Exact, multiply, subtract } from '../exact.ts';
import type { CurveStretch } from './curve.ts';

type Stretch = Pick<CurveStretch, 'from' | 'to' | 'first' | 'last' | 'samples'>;

/**
 * Change of the total for so much more of the input at a value, by the line through the neighbouring places of the
 * curve; at a break that of the stretch after it. Undefined where there is no total.
 */
export const slopeAt = (stretches: readonly Stretch[], at: Exact, by: Exact): Exact | undefined => {
  const stretch = stretches.findLast(({ from }) => compare(from, at) <= 0);
  if (!stretch?.first || !stretch.last) return undefined;
  const places = [
    { at: stretch.from, total: stretch.first },
    ...stretch.samples,
    { at: stretch.to, total: stretch.last },
  ];
  const after = places.find((place) => compare(place.at, at) > 0) ?? places.at(-1);
  const before = places.findLast((place) => after && compare(place.at, after.at) < 0);
  if (!after || !before) return undefined;
  const rate = divide(subtract(after.total, before.total), subtract(after.at, before.at));
  return rate && multiply(rate, by);
};
