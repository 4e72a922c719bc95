/** How often each effect comes about, and the fewest switches that bring it about. */
import type { Switch } from '../switches.ts';

/** What some switches do to the whole. */
export interface Effect {
  /** Added to the total, in the unit of the search; undefined where there is no total then. */
  readonly by: bigint | undefined;
  /** States of the gates that they touch, as `gate-states.ts` writes them. */
  readonly gates: string;
}

export interface Entry extends Effect {
  readonly count: bigint;
  /** The fewest switches that lead here, the first found of several. */
  readonly fewest: readonly Switch[];
}

export type Tally = ReadonlyMap<string, Entry>;

const keyOf = ({ by, gates }: Effect): string => `${by ?? '?'} ${gates}`;

/** Adds combinations with one effect; `on` is asked for only where it is fewer than what was found. */
const tell = (
  into: Map<string, Entry>,
  effect: Effect,
  count: bigint,
  size: number,
  on: () => readonly Switch[],
): void => {
  const key = keyOf(effect);
  const known = into.get(key);
  if (!known) into.set(key, { ...effect, count, fewest: on() });
  else {
    const fewest = size < known.fewest.length ? on() : known.fewest;
    into.set(key, { ...effect, count: known.count + count, fewest });
  }
};

/** The tally of one component from the effect of each of its sets of switches. */
export const tallyOf = (all: Iterable<Effect & { readonly on: readonly Switch[] }>): Tally => {
  const entries = new Map<string, Entry>();
  for (const { by, gates, on } of all) tell(entries, { by, gates }, 1n, on.length, () => on);
  return entries;
};

/** The tally of two components together; undefined where it would have more than `most` entries. */
export const joined = (a: Tally, b: Tally, most: number): Tally | undefined => {
  const both = new Map<string, Entry>();
  for (const left of a.values()) {
    for (const right of b.values()) {
      const by = left.by === undefined || right.by === undefined ? undefined : left.by + right.by;
      const gates = left.gates + right.gates;
      const size = left.fewest.length + right.fewest.length;
      tell(both, { by, gates }, left.count * right.count, size, () => [...left.fewest, ...right.fewest]);
    }
    if (both.size > most) return undefined;
  }
  return both;
};
