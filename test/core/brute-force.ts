/** The range of all combinations by scoring every single one of them: what the search must agree with. */
import { endingOf } from '../../src/core/combinations/endings.ts';
import type { Range } from '../../src/core/combinations/result.ts';
import { combinationsOf, searchCombinations } from '../../src/core/combinations/search.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { compare, type Exact } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { editsOf, excludes, type Switch, switchesOf } from '../../src/core/switches.ts';

export const plenty = 1_000_000n;
export const choicesOf = (report: Report): readonly Switch[] =>
  switchesOf(report).filter(({ role }) => role === 'choice');

/** Every set of choices without an exclusion, by the plain way over all numbers of so many bits. */
export const everySet = (choices: readonly Switch[]): readonly (readonly Switch[])[] =>
  Array.from({ length: 2 ** choices.length }, (_, bits) =>
    choices.filter((_, at) => (bits >> at) & 1),
  ).filter((on) => on.every((one, at) => on.slice(at + 1).every((other) => !excludes(one, other))));

/** Sizes stand for sets of switches: several sets of one size may lead to the same place. */
export interface Brute {
  readonly sets: number;
  readonly lowest: { readonly total: Exact; readonly size: number } | undefined;
  readonly highest: { readonly total: Exact; readonly size: number } | undefined;
  readonly endings: Readonly<Record<string, readonly [count: number, fewest: number]>>;
}

/** The same figures by scoring every single combination. */
export const bruteForce = (report: Report): Brute => {
  const sets = everySet(choicesOf(report));
  let [lowest, highest]: Brute['lowest'][] = [];
  const endings: Record<string, readonly [number, number]> = {};
  for (const on of sets) {
    const { total, grade } = evaluate(report, editsOf(on));
    const key = JSON.stringify(endingOf(total, grade));
    const [count, fewest] = endings[key] ?? [0, on.length];
    if (report.scheme.gradeLevels.includes(0)) endings[key] = [count + 1, Math.min(fewest, on.length)];
    const better = (best: Brute['lowest'], sign: number): Brute['lowest'] => {
      if (!total) return best;
      const order = best ? compare(total, best.total) * sign : 1;
      return order > 0 || (order === 0 && on.length < (best?.size ?? 0)) ? { total, size: on.length } : best;
    };
    lowest = better(lowest, -1);
    highest = better(highest, 1);
  }
  return { sets: sets.length, lowest, highest, endings };
};

export const asBrute = (range: Range): Brute => ({
  sets: Number(range.count),
  lowest: range.lowest && { total: range.lowest.total, size: range.lowest.on.length },
  highest: range.highest && { total: range.highest.total, size: range.highest.on.length },
  endings: Object.fromEntries(
    range.endings.map(({ ending, count, fewest }) => [
      JSON.stringify(ending),
      [Number(count), fewest.length],
    ]),
  ),
});

export const rangeOf = (report: Report): Range => {
  const found = combinationsOf(report, plenty);
  if (found.kind !== 'range') throw new Error(`${found.evaluations} scorings`);
  return found;
};
/** The report scored with these switches on. */
export const named = (report: Report, ids: readonly string[]) =>
  evaluate(report, editsOf(switchesOf(report).filter(({ id }) => ids.includes(id))));
/** Scorings that a search does. */
export const scorings = (report: Report): number => [...searchCombinations(report, plenty)].length;
