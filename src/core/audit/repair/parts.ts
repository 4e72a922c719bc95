/** Smallest corrections that fall into parts: each part is chosen on its own, whatever is chosen in the others. */

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** Whether two entries occur independently of each other over all sets. */
const areIndependent = (sets: readonly ReadonlySet<string>[], a: string, b: string): boolean => {
  const count = (...wanted: readonly string[]): number =>
    sets.filter((set) => wanted.every((entry) => set.has(entry))).length;
  return count(a, b) * sets.length === count(a) * count(b);
};

/** Entries that depend on each other, directly or through others. */
const dependent = (sets: readonly ReadonlySet<string>[]): readonly ReadonlySet<string>[] => {
  const rest = new Set(sets.flatMap((set) => [...set]));
  const blocks: Set<string>[] = [];
  for (const first of rest) {
    rest.delete(first);
    const block = new Set([first]);
    for (const entry of block) {
      for (const other of rest) {
        if (areIndependent(sets, entry, other)) continue;
        block.add(other);
        rest.delete(other);
      }
    }
    blocks.push(block);
  }
  return blocks;
};

/**
 * The sets as a product: one of the choices of every part, in any combination, gives exactly them. A single
 * part where they do not fall apart.
 */
export const partsOf = (
  sets: readonly (readonly string[])[],
): readonly (readonly (readonly string[])[])[] => {
  const asSets = sets.map((set) => new Set(set));
  const parts = dependent(asSets).map((block) =>
    unique(sets.map((set) => set.filter((entry) => block.has(entry)).join('\n'))).map((choice) =>
      choice === '' ? [] : choice.split('\n'),
    ),
  );
  const combinations = parts.reduce((product, choices) => product * choices.length, 1);
  return combinations === new Set(sets.map((set) => [...set].sort().join('\n'))).size ? parts : [sets];
};
