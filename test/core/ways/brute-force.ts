/** The smallest sets of changes by trying every one, in whole numbers of its own. */
import type { KnownLeaf, KnownTree } from './leaf-tree.ts';

export type KnownAim = { readonly kind: 'reach'; readonly grade: string } | { readonly kind: 'lose' };

export interface Smallest {
  readonly size: number;
  /** Sets of rows of this size that lead there. */
  readonly count: number;
  /** For each of them the fewest points moved, ascending. */
  readonly moved: readonly number[];
}

const rankIn = ({ bands }: KnownTree, name: string | undefined): number =>
  name === undefined ? bands.length : bands.findIndex(([own]) => own === name);

/** The grade of a total in units, by the bands and the cap; undefined in a hole. */
export const gradeAt = (tree: KnownTree, total: number): string | undefined => {
  const name = tree.bands.find(([, from, to]) => total >= from && total <= to)?.[0];
  const isCapped =
    name !== undefined && tree.cap !== undefined && rankIn(tree, name) < rankIn(tree, tree.cap);
  return isCapped ? tree.cap : name;
};

/** Whether a total is where one aims. */
export const isThere = (tree: KnownTree, aim: KnownAim, total: number): boolean => {
  const grade = gradeAt(tree, total);
  if (aim.kind === 'reach') return grade !== undefined && rankIn(tree, grade) <= rankIn(tree, aim.grade);
  if (grade === undefined) return total < tree.total;
  return rankIn(tree, grade) > rankIn(tree, gradeAt(tree, tree.total));
};

const sorted = (sets: ReadonlyMap<string, number>): readonly number[] =>
  [...sets.values()].sort((a, b) => a - b);

/** Rows that lead there alone, whichever way they go. */
const singles = (tree: KnownTree, aim: KnownAim): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { code, score, others, factor } of tree.leaves) {
    const moves = others.filter((other) => isThere(tree, aim, tree.total + factor * (other - score)));
    const least = Math.min(...moves.map((other) => Math.abs(other - score)));
    if (moves.length > 0) found.set(code, least);
  }
  return found;
};

/** Every set of rows with every choice that goes the way one aims. */
export const smallestByTrying = (tree: KnownTree, aim: KnownAim): Smallest | undefined => {
  const alone = singles(tree, aim);
  if (alone.size > 0) return { size: 1, count: alone.size, moved: sorted(alone) };
  const sign = aim.kind === 'reach' ? 1 : -1;
  const ahead =
    ({ score, factor }: KnownLeaf) =>
    (other: number) =>
      factor * (other - score) * sign > 0;
  const rows = tree.leaves.map((leaf) => ({ ...leaf, others: leaf.others.filter(ahead(leaf)) }));
  const bySize = new Map<number, Map<string, number>>();
  const visit = (at: number, set: readonly string[], total: number, moved: number): void => {
    const row = rows[at];
    if (!row) {
      if (!isThere(tree, aim, total)) return;
      const sets = bySize.get(set.length) ?? new Map<string, number>();
      bySize.set(set.length, sets.set(set.join(), Math.min(moved, sets.get(set.join()) ?? moved)));
      return;
    }
    visit(at + 1, set, total, moved);
    for (const other of row.others)
      visit(
        at + 1,
        [...set, row.code],
        total + row.factor * (other - row.score),
        moved + Math.abs(other - row.score),
      );
  };
  visit(0, [], tree.total, 0);
  const size = Math.min(...bySize.keys());
  const sets = bySize.get(size);
  return sets && { size, count: sets.size, moved: sorted(sets) };
};
