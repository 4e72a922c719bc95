/** Sets of switches that can be on together. */
import { excludes, type Switch } from '../switches.ts';

/** For each position the positions that it excludes. */
const exclusionsOf = (switches: readonly Switch[]): readonly ReadonlySet<number>[] =>
  switches.map((one) => new Set([...switches.keys()].filter((at) => excludes(one, switches[at] as Switch))));

/** Positions among `left` that hang together by exclusions with the first of them. */
const cluster = (left: ReadonlySet<number>, out: readonly ReadonlySet<number>[]): ReadonlySet<number> => {
  const [first] = left;
  const found = new Set<number>(first === undefined ? [] : [first]);
  for (const at of found) for (const other of out[at] ?? []) if (left.has(other)) found.add(other);
  return found;
};

const without = (all: ReadonlySet<number>, some: Iterable<number>): ReadonlySet<number> => {
  const rest = new Set(all);
  for (const one of some) rest.delete(one);
  return rest;
};

/** How many sets of switches can be on together, the empty one included. */
export const countAllowed = (switches: readonly Switch[]): bigint => {
  const out = exclusionsOf(switches);
  const count = (left: ReadonlySet<number>): bigint => {
    if (left.size === 0) return 1n;
    const group = cluster(left, out);
    if (group.size < left.size) return count(group) * count(without(left, group));
    const degree = (at: number): number => [...(out[at] ?? [])].filter((other) => group.has(other)).length;
    const most = [...group].reduce((best, at) => (degree(at) > degree(best) ? at : best));
    const rest = without(group, [most]);
    // Either it stays off, or it is on and what it excludes is off.
    return count(rest) + count(without(rest, out[most] ?? []));
  };
  return count(new Set(switches.keys()));
};

/** Every set of switches that can be on together, beginning with the empty one. */
export function* allowedSets(switches: readonly Switch[]): Generator<readonly Switch[]> {
  const out = exclusionsOf(switches);
  function* from(at: number, on: readonly number[]): Generator<readonly number[]> {
    if (at === switches.length) {
      yield on;
      return;
    }
    yield* from(at + 1, on);
    if (!on.some((other) => out[at]?.has(other))) yield* from(at + 1, [...on, at]);
  }
  for (const on of from(0, [])) yield on.map((at) => switches[at] as Switch);
}
