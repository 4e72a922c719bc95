/** The grade ruler: bands and scores as places on a line, 0 at its left end and 1 at its right. */
import { add, compare, divide, type Exact, exact, greatest, least, one, subtract, zero } from './exact.ts';
import type { Scheme } from './scheme.ts';

export interface RulerBand {
  readonly name: string;
  /** 0 for the highest band. */
  readonly rank: number;
  readonly from: Exact;
  readonly to: Exact;
  readonly centre: Exact;
  /** Lower edge in points; absent for a band that goes on beyond the left end. */
  readonly edge?: Exact;
}

export interface Ruler {
  /** Lowest band first. */
  readonly bands: readonly RulerBand[];
  /** Scores at the two ends. */
  readonly low: Exact;
  readonly high: Exact;
}

const share = (part: Exact, whole: Exact): Exact => divide(part, whole) ?? zero;
const between = (value: Exact, low: Exact, high: Exact): Exact => greatest(low, least(high, value));

/** Where a score stands; beyond the ends it stays at the end. */
export const placeOn = (ruler: Pick<Ruler, 'low' | 'high'>, score: Exact): Exact =>
  between(share(subtract(score, ruler.low), subtract(ruler.high, ruler.low)), zero, one);

/**
 * The ruler of a scheme up to `full` marks. The lowest band is drawn only as wide as the others are on
 * average, since it usually starts at zero and holds nothing to read. Undefined for a scheme without bands.
 */
export const rulerOf = (scheme: Scheme, full: Exact): Ruler | undefined => {
  const ascending = scheme.bands.toReversed();
  const lowest = ascending[0];
  if (!lowest || compare(full, lowest.min) <= 0) return undefined;
  const first = ascending[1];
  const others = exact(BigInt(Math.max(ascending.length - 1, 1)));
  const width = first ? share(subtract(full, first.min), others) : subtract(full, lowest.min);
  const low = first ? greatest(lowest.min, subtract(first.min, width)) : lowest.min;
  const ends = { low, high: full };
  const bands = ascending.map((band, at) => {
    const next = ascending[at + 1];
    const from = at === 0 ? zero : placeOn(ends, band.min);
    const to = next ? placeOn(ends, next.min) : one;
    return {
      name: band.name,
      rank: ascending.length - 1 - at,
      from,
      to,
      centre: share(add(from, to), exact(2n)),
      ...((at > 0 || compare(low, band.min) === 0) && { edge: band.min }),
    };
  });
  return { bands, ...ends };
};

/** Numbers worth a mark on an axis: multiples of a round step, at most about `count` of them. */
export const ticksBetween = (low: Exact, high: Exact, count: bigint): readonly Exact[] => {
  const step = roundStep(share(subtract(high, low), exact(count)));
  const ticks: Exact[] = [];
  const first = exact((low.n * step.d) / (low.d * step.n));
  for (let at = multiple(first, step); compare(at, high) <= 0; at = add(at, step)) {
    if (compare(at, low) >= 0) ticks.push(at);
  }
  return ticks;
};

const multiple = (times: Exact, step: Exact): Exact => exact(times.n * step.n, times.d * step.d);

const roundSteps = [1n, 2n, 5n, 10n];

/** The smallest of 1, 2, 5 times a power of ten that is not below `size` (positive). */
export const roundStep = (size: Exact): Exact => {
  let unit = one;
  const ten = exact(10n);
  while (compare(unit, size) > 0) unit = exact(unit.n, unit.d * 10n);
  while (compare(multiple(ten, unit), size) < 0) unit = multiple(ten, unit);
  const factor = roundSteps.find((step) => compare(exact(step * unit.n, unit.d), size) >= 0) ?? 10n;
  return exact(factor * unit.n, unit.d);
};
