/** The line of totals on which a tornado is drawn: wide enough for every step, and for edges of bands nearby. */
import {
  add,
  compare,
  type Exact,
  exact,
  greatest,
  least,
  multiply,
  subtract,
  zero,
} from '../../../core/exact.ts';
import type { Report } from '../../../core/report.ts';
import type { Swing } from '../../../core/sensitivity/tornado.ts';

export interface Edge {
  /** Grade from here on upwards. */
  readonly grade: string;
  readonly at: Exact;
}

export interface Scale {
  readonly low: Exact;
  readonly high: Exact;
  /** The edge of the next grade and that of the grade in force, where they are near enough to be drawn. */
  readonly edges: readonly Edge[];
  /** The next edge, where it is not. */
  readonly far?: Edge;
}

/** An edge further away than so many times the widest step would press the bars together. */
const reach = exact(4n);
const margin = exact(1n, 20n);

export const scaleOf = ({ scheme }: Report, total: Exact, swings: readonly Swing[]): Scale => {
  const totals = swings.flatMap(({ down, up }) => [down?.total ?? total, up?.total ?? total]);
  const [lowest, highest] = [totals.reduce(least, total), totals.reduce(greatest, total)];
  const widest = greatest(subtract(total, lowest), subtract(highest, total));
  const limit = multiply(widest.n === 0n ? exact(1n) : widest, reach);
  const isGraded = scheme.gradeLevels.includes(0);
  const edges = isGraded ? scheme.bands.map(({ name, min }) => ({ grade: name, at: min })) : [];
  const next = edges.findLast(({ at }) => compare(at, total) > 0);
  const own = edges.find(({ at }) => compare(at, total) <= 0 && at.n > 0n);
  const isNear = (edge: Edge): boolean => {
    const by = subtract(edge.at, total);
    return compare(by.n < 0n ? subtract(zero, by) : by, limit) <= 0;
  };
  const near = [own, next].flatMap((edge) => (edge && isNear(edge) ? [edge] : []));
  const ends = near.map(({ at }) => at);
  const [from, to] = [ends.reduce(least, lowest), ends.reduce(greatest, highest)];
  const room = multiply(greatest(subtract(to, from), exact(1n)), margin);
  return {
    ...{ low: subtract(from, room), high: add(to, room), edges: near },
    ...(next && !isNear(next) && { far: next }),
  };
};
