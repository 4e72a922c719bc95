/**
 * The smallest sets of variables to correct. Every rule that fails, and every conflict met on the way, must be
 * touched by one more variable: branching over the variables of one of them, at growing size, misses no set.
 */
import { type Problem, problemOf, ruleAt, unitSlips, variableAt } from './problem.ts';
import { type Region, regionsOf } from './regions.ts';
import { noRules, rulesIn } from './rule-set.ts';
import { type Budget, type Choice, solve } from './solve.ts';

export type Found =
  | { readonly outcome: 'found'; readonly sets: readonly (readonly Choice[])[] }
  /** Nothing that is open to correction reconciles the figures. */
  | { readonly outcome: 'none' }
  | { readonly outcome: 'too-many' };

export interface Limits {
  /** Most corrections of one set. */
  readonly corrections: number;
  /** Most rounds of narrowing, over the whole search. */
  readonly steps: number;
  /** Most sets of the smallest size. */
  readonly sets: number;
}

/** A set of variables of which one more must be corrected. */
type Demand = readonly number[];

/** Variables of these rules that may still be corrected; those bound by the fewest rules first. */
const openIn = (problem: Problem, numbers: readonly number[], closed: ReadonlySet<number>): Demand => {
  const open = numbers.flatMap((number) => ruleAt(problem, number).open);
  const ties = (at: number): number => problem.touching[at]?.length ?? 0;
  return [...new Set(open)].filter((at) => !closed.has(at)).sort((a, b) => ties(a) - ties(b));
};

/** At least so many more corrections: demands that share no variable each need one of their own. */
const leastMore = (demands: readonly Demand[]): number => {
  const taken = new Set<number>();
  let count = 0;
  for (const demand of [...demands].sort((a, b) => a.length - b.length)) {
    if (demand.some((at) => taken.has(at))) continue;
    for (const at of demand) taken.add(at);
    count += 1;
  }
  return count;
};

/** So many corrections at least must be among these variables. */
interface Quota {
  readonly variables: ReadonlySet<number>;
  readonly least: number;
}

/** Corrections of a set that holds these choices, by the quotas of the regions. */
const leastByRegion = (quotas: readonly Quota[], choices: readonly Choice[]): number => {
  let rest = choices.length;
  const perRegion = quotas.map(({ variables, least }) => {
    const chosen = choices.filter(({ at }) => variables.has(at)).length;
    rest -= chosen;
    return Math.max(chosen, least);
  });
  return perRegion.reduce((sum, count) => sum + count, rest);
};

interface Search {
  readonly problem: Problem;
  readonly budget: Budget;
  readonly quotas: readonly Quota[];
  readonly size: number;
  /** Ends once it has met more sets. */
  readonly most: number;
  readonly sets: (readonly Choice[])[];
  /** Whether a branch ended for its size alone. */
  cut: boolean;
}

/** Rules that fail as printed and bind none of the chosen variables. */
const failing = (problem: Problem, choices: readonly Choice[]): readonly number[] => {
  const chosen = new Set(choices.map(({ at }) => at));
  return [...problem.rules.keys()].filter((number) => {
    const rule = ruleAt(problem, number);
    return rule.holds === false && !rule.variables.some((at) => chosen.has(at));
  });
};

type Told = 'reconciled' | 'hopeless' | 'short' | 'spent' | { readonly demands: readonly Demand[] };

/**
 * What the choices still leave to do. Conflicts are asked for one after the other, each without the rules of
 * those before it: what does not overlap adds up, and soon shows that the size is short.
 */
const told = (search: Search, choices: readonly Choice[], closed: ReadonlySet<number>): Told => {
  const { problem, budget, size } = search;
  const isShort = (demands: readonly Demand[]): boolean => choices.length + leastMore(demands) > size;
  if (leastByRegion(search.quotas, choices) > size) return 'short';
  const demands = failing(problem, choices).map((number) => openIn(problem, [number], closed));
  let settled = noRules;
  while (!demands.some((demand) => demand.length === 0)) {
    if (isShort(demands)) return 'short';
    const solved = solve(problem, choices, budget, { without: settled });
    if (!solved) return 'spent';
    if (solved.solutions.length > 0) return demands.length === 0 ? 'reconciled' : { demands };
    demands.push(openIn(problem, rulesIn(solved.conflict), closed));
    settled |= solved.conflict;
  }
  return 'hopeless';
};

/**
 * Follows every branch from these choices; false when a limit is met. A branch leaves out the variables of the
 * branches before it: every set that holds one of them has been met there.
 */
const follow = (search: Search, choices: readonly Choice[], closed: ReadonlySet<number>): boolean => {
  const found = told(search, choices, closed);
  if (found === 'spent') return false;
  if (found === 'reconciled') search.sets.push(choices);
  if (found === 'short') search.cut = true;
  if (typeof found === 'string') return search.sets.length <= search.most;
  const demand = found.demands.reduce((a, b) => (b.length < a.length ? b : a));
  const done = new Set(closed);
  return demand.every((at) => {
    done.add(at);
    const ways = [undefined, ...unitSlips(variableAt(search.problem, at))];
    return ways.every((figure) =>
      follow(search, [...choices, { at, ...(figure && { figure }) }], new Set(done)),
    );
  });
};

/** The part of a problem that the rules wholly within a region make up. */
const within = (problem: Problem, { variables }: Region): Problem => {
  const inside = problem.rules.filter(({ open }) => open.every((at) => variables.has(at)));
  const bound = new Set(inside.flatMap((rule) => rule.variables));
  return problemOf({
    variables: problem.variables.filter((_, at) => bound.has(at)),
    constraints: inside.map(({ constraint }) => constraint),
  });
};

/** How many corrections a problem needs at least; `undefined` when none of its variables can help. */
const leastOf = (problem: Problem, budget: Budget, most: number): number | undefined => {
  for (let size = 1; size <= most; size++) {
    const search: Search = { problem, budget, quotas: [], size, most: 0, sets: [], cut: false };
    if (!follow(search, [], new Set())) return size;
    if (!search.cut) return undefined;
  }
  return most;
};

/** All smallest sets, or why there are none to tell. */
export const smallestSets = (problem: Problem, limits: Limits, budget: Budget): Found => {
  const quotas: Quota[] = [];
  for (const region of regionsOf(problem)) {
    const least = leastOf(within(problem, region), budget, limits.corrections);
    if (least === undefined) return { outcome: 'none' };
    quotas.push({ variables: region.variables, least });
  }
  for (let size = leastByRegion(quotas, []); size <= limits.corrections; size++) {
    const search: Search = { problem, budget, quotas, size, most: limits.sets, sets: [], cut: false };
    if (!follow(search, [], new Set())) return { outcome: 'too-many' };
    if (search.sets.length > 0) return { outcome: 'found', sets: search.sets };
    if (!search.cut) return { outcome: 'none' };
  }
  return { outcome: 'too-many' };
};
