/**
 * A division of the variables into regions around the rules that fail. Every repair corrects in each region at
 * least as many figures as the rules wholly within it need, so the sum over the regions is a lower bound.
 */
import { type Problem, ruleAt } from './problem.ts';

/** Failing rules that are looked at together, and the variables of their region. */
export interface Region {
  readonly failing: readonly number[];
  readonly variables: ReadonlySet<number>;
}

interface Seed {
  readonly failing: number[];
  readonly variables: Set<number>;
  /** Whether every rule has a variable of its own, which can follow whatever the others become. */
  isOwn: boolean;
}

const tiesOf = (problem: Problem, at: number): readonly number[] => problem.touching[at] ?? [];

/** Merges what shares a variable, and then, of seeds that are not on their own, what one rule links. */
const seedsOf = (problem: Problem): readonly Seed[] => {
  let seeds: Seed[] = [];
  const add = (next: Seed, joins: (seed: Seed) => boolean): void => {
    const near = seeds.filter(joins);
    for (const { failing, variables, isOwn } of near) {
      next.failing.push(...failing);
      for (const at of variables) next.variables.add(at);
      next.isOwn &&= isOwn;
    }
    seeds = [...seeds.filter((seed) => !near.includes(seed)), next];
  };
  for (const [number, rule] of problem.rules.entries()) {
    if (rule.holds !== false) continue;
    const isOwn = rule.open.some((at) => tiesOf(problem, at).length === 1);
    const seed = { failing: [number], variables: new Set(rule.open), isOwn };
    add(seed, (other) => rule.open.some((at) => other.variables.has(at)));
  }
  for (const { open } of problem.rules) {
    const meets = (seed: Seed): boolean => !seed.isOwn && open.some((at) => seed.variables.has(at));
    const [first, ...more] = seeds.filter(meets);
    if (first && more.length > 0) add({ ...first, failing: [], variables: new Set() }, meets);
  }
  return seeds;
};

/** The regions: seeds that are on their own keep to themselves, the others take what is nearest to them. */
export const regionsOf = (problem: Problem): readonly Region[] => {
  const seeds = seedsOf(problem);
  const taken = new Set(seeds.flatMap(({ variables }) => [...variables]));
  let growing = seeds.filter(({ isOwn }) => !isOwn).map((seed) => ({ seed, edge: [...seed.variables] }));
  while (growing.length > 0) {
    growing = growing.flatMap(({ seed, edge }) => {
      const beyond = edge
        .flatMap((at) => tiesOf(problem, at))
        .flatMap((number) => ruleAt(problem, number).open);
      const next = [...new Set(beyond)].filter((at) => !taken.has(at));
      for (const at of next) {
        taken.add(at);
        seed.variables.add(at);
      }
      return next.length > 0 ? [{ seed, edge: next }] : [];
    });
  }
  return seeds;
};
