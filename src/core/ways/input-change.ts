/** Values of an input that by themselves lead where one aims, as they can be printed. */
import { absolute, add, compare, type Exact, exact, greatest, multiply, negate, subtract } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { type InputRange, inputRange } from '../input-range.ts';
import type { Curve, CurveStretch, Standing } from '../sensitivity/curve.ts';
import type { InputWorld } from '../sensitivity/input-world.ts';
import { printedBeyond, stepsBelow, textOfSteps, valueOfSteps } from '../sensitivity/printed-values.ts';

/** How much further than a slider goes an input is looked at, and how far at least: small counts grow quickly. */
const reach = exact(4n);
const atLeast = exact(40n);

/** The range in which an input is looked at, in the unit it is printed in. */
export const wideRange = (figure: Figure): Pick<InputRange, 'min' | 'max'> => {
  const { min, max } = inputRange(figure);
  const wide = greatest(multiply(subtract(max, min), reach), atLeast);
  return min.n < 0n ? { min: negate(wide), max } : { min, max: wide };
};

export interface PrintedValue {
  /** In the base unit. */
  readonly value: Exact;
  /** As a field of the input shows it, in its printed unit. */
  readonly text: string;
}

type Leads = (value: Exact) => boolean;
type Side = 1 | -1;

const printed = (figure: Figure, steps: bigint): PrintedValue => ({
  value: valueOfSteps(figure, steps),
  text: textOfSteps(figure, steps),
});

/** The first printed value from `near` to `far` that leads there, if the last one does. */
const firstThat = (figure: Figure, leads: Leads, near: bigint, far: bigint): PrintedValue | undefined => {
  if (leads(valueOfSteps(figure, near))) return printed(figure, near);
  if (!leads(valueOfSteps(figure, far))) return undefined;
  let [missing, found] = [near, far];
  while (found - missing > 1n || missing - found > 1n) {
    const middle = (missing + found) / 2n;
    if (leads(valueOfSteps(figure, middle))) found = middle;
    else missing = middle;
  }
  return printed(figure, found);
};

/** The next printed value strictly beyond a point. */
const beyond = (figure: Figure, at: Exact, side: Side): bigint => {
  const steps = printedBeyond(figure, at, side);
  return compare(valueOfSteps(figure, steps), at) === 0 ? steps + BigInt(side) : steps;
};

/** The last printed value strictly before a point, seen from the side of the start. */
const before = (figure: Figure, at: Exact, side: Side): bigint => {
  if (side < 0) return stepsBelow(figure, at) + 1n;
  return beyond(figure, at, -1);
};

/** Printed values of a place on the curve, and how it stands there. */
interface Place {
  readonly standing: Standing & { readonly total?: Exact };
  readonly near: bigint;
  readonly far: bigint;
}

/** A total that stands for a stretch: not one at its ends, which may have another grade. */
const totalWithin = ({ first, last }: CurveStretch): Exact | undefined =>
  first && last ? multiply(add(first, last), exact(1n, 2n)) : (last ?? first);

/** Stretches and breaks from the value in force outwards. */
const outwards = (curve: Curve, figure: Figure, side: Side): readonly Place[] => {
  const places = curve.stretches.flatMap((stretch, at): readonly Place[] => {
    const [start, end] = side > 0 ? [stretch.from, stretch.to] : [stretch.to, stretch.from];
    if (compare(end, curve.now) !== side) return [];
    const near = beyond(figure, compare(start, curve.now) === side ? start : curve.now, side);
    const far = before(figure, end, side);
    const point = printedBeyond(figure, end, side);
    const total = totalWithin(stretch);
    const inside = { standing: { ...stretch, ...(total && { total }) }, near, far };
    const limit = curve.breaks[side > 0 ? at + 1 : at];
    const own = limit ? [{ standing: limit, near: point, far: point }] : [];
    return side > 0 ? [inside, ...own] : [...own, inside];
  });
  const ordered = side > 0 ? places : places.toReversed();
  return ordered.filter(({ near, far }) => (far - near) * BigInt(side) >= 0n);
};

/** The nearer of two values to the one in force. */
const nearer = (curve: Curve, a: PrintedValue | undefined, b: PrintedValue | undefined) => {
  if (!a || !b) return a ?? b;
  const distance = ({ value }: PrintedValue) => absolute(subtract(value, curve.now));
  return compare(distance(b), distance(a)) < 0 ? b : a;
};

/**
 * The value nearest to the one in force, on either side, at which the report stands as wanted. Places that only
 * the rounding of a score would bring there are passed over: the score itself reaches it.
 */
export const nearestInput = (
  { figure }: InputWorld,
  curve: Curve,
  wanted: (standing: Place['standing']) => boolean,
  leads: Leads,
): PrintedValue | undefined => {
  const towards = (side: Side): PrintedValue | undefined => {
    for (const { standing, near, far } of outwards(curve, figure, side)) {
      const found = wanted(standing) ? firstThat(figure, leads, near, far) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return nearer(curve, towards(1), towards(-1));
};
