/** A curve as places in a plot: shares of its width and height, before anything is drawn. */
import {
  absolute,
  add,
  compare,
  type Exact,
  exact,
  fixed,
  greatest,
  least,
  multiply,
  one,
  subtract,
} from '../../../core/exact.ts';
import { rankOf } from '../../../core/grade-spans.ts';
import type { Report } from '../../../core/report.ts';
import { placeOn } from '../../../core/ruler.ts';
import type { DrawnCurve, DrawnStretch } from '../../../state/desk-sensitivity.ts';

interface Ends {
  readonly low: Exact;
  readonly high: Exact;
}

export interface Plot {
  readonly x: Ends;
  readonly y: Ends;
  /** Edges of bands within the plot, with the grade from there on upwards. */
  readonly edges: readonly { readonly grade: string; readonly at: Exact }[];
}

const half = exact(1n, 2n);
const margin = exact(1n, 12n);

const totalsOf = ({ stretches, breaks }: DrawnCurve): readonly Exact[] => [
  ...breaks.flatMap(({ total }) => total ?? []),
  ...stretches.flatMap(({ first, last }) => [...(first ? [first] : []), ...(last ? [last] : [])]),
];

/** A plot that holds all curves given, with the edges of bands that are not far off. */
export const plotOf = ({ scheme }: Report, curves: readonly DrawnCurve[]): Plot => {
  const ats = curves.flatMap(({ breaks }) => breaks.map(({ at }) => at));
  const totals = curves.flatMap(totalsOf);
  const [first, second] = [ats[0] as Exact, totals[0] as Exact];
  const x = { low: ats.reduce(least, first), high: ats.reduce(greatest, first) };
  const [low, high] = [totals.reduce(least, second), totals.reduce(greatest, second)];
  const room = greatest(subtract(high, low), one);
  const near = { low: subtract(low, multiply(room, half)), high: add(high, multiply(room, half)) };
  const isGraded = scheme.gradeLevels.includes(0);
  const edges = (isGraded ? scheme.bands : [])
    .map(({ name, min }) => ({ grade: name, at: min }))
    .filter(({ at }) => compare(at, near.low) >= 0 && compare(at, near.high) <= 0 && at.n > 0n);
  const all = [low, high, ...edges.map(({ at }) => at)];
  const pad = multiply(room, margin);
  return {
    ...{ x, edges },
    y: { low: subtract(all.reduce(least, low), pad), high: add(all.reduce(greatest, high), pad) },
  };
};

/** Where a value and a total stand: shares from the left and from the top. */
export const placeAcross = ({ x }: Plot, at: Exact): Exact => placeOn(x, at);
export const placeDown = ({ y }: Plot, total: Exact): Exact => subtract(one, placeOn(y, total));

/** Size of the square in which lines are drawn, to be stretched over the plot. */
export const square = 1000n;

const within = (share: Exact): string => fixed(multiply(share, exact(square)), 1);

/** The points of a stretch as the text of a polyline in the square. */
export const pointsOf = (plot: Plot, { from, to, first, last, samples }: DrawnStretch): string =>
  [...(first ? [{ at: from, total: first }] : []), ...samples, ...(last ? [{ at: to, total: last }] : [])]
    .map(({ at, total }) => `${within(placeAcross(plot, at))},${within(placeDown(plot, total))}`)
    .join(' ');

/** Neighbouring stretches on which a gate holds, as one zone each. */
export const zonesOf = ({
  stretches,
}: DrawnCurve): readonly { readonly from: Exact; readonly to: Exact }[] => {
  const zones: { from: Exact; to: Exact }[] = [];
  for (const { from, to, gates } of stretches) {
    if (!gates.some((gate) => !gate.startsWith('?'))) continue;
    const last = zones.at(-1);
    if (last && compare(last.to, from) === 0) last.to = to;
    else zones.push({ from, to });
  }
  return zones;
};

/** The nearest break to the value in force at which a better grade begins. */
export const thresholdOf = (
  { scheme }: Report,
  curve: DrawnCurve,
  grade: string | undefined,
): DrawnCurve['breaks'][number] | undefined => {
  const rank = (name: string | undefined): number => rankOf(scheme, name);
  const better = curve.breaks.filter(
    (one) => one.kinds.includes('band') && rank(one.grade) < rank(grade) && one.total !== undefined,
  );
  const far = (at: Exact): Exact => absolute(subtract(at, curve.now));
  return better.toSorted((a, b) => compare(far(a.at), far(b.at)))[0];
};
