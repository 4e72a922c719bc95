/** Can these variables be corrected so that every rule which binds them holds, all others as printed? */
import type { Figure } from '../../figure.ts';
import { type Cells, type Free, figureAt } from './cells.ts';
import { leavesOf } from './narrow.ts';
import { holds } from './network.ts';
import { numberOf, type Problem, ruleAt, stepAt, variableAt } from './problem.ts';
import { hasRule, noRules, type RuleSet, ruleSet } from './rule-set.ts';
import { steps } from './steps.ts';

/** A variable to correct: to any figure, or to this one. */
export interface Choice {
  readonly at: number;
  readonly figure?: Figure;
}

/** How many more times the search may narrow; spent by all parts of it. */
export interface Budget {
  left: number;
}

export type Corrected = ReadonlyMap<number, Figure>;

export interface Solved {
  readonly solutions: readonly Corrected[];
  /** Without a solution: rules that these variables cannot satisfy together. */
  readonly conflict: RuleSet;
}

/** Rounds of narrowing before the search splits instead: some narrow by one step a round. */
const rounds = 24;

/** Rules that bind one of the chosen variables; a zero denominator that stays as printed can tell nothing. */
const rulesFor = (problem: Problem, { free, set }: Cells): readonly number[] => {
  const chosen = [...free.keys(), ...set.keys()];
  const numbers = new Set(chosen.flatMap((at) => problem.touching[at] as readonly number[]));
  return [...numbers].filter((number) => {
    const rule = ruleAt(problem, number);
    if (rule.holds !== undefined || rule.constraint.kind !== 'ratio') return true;
    const whole = numberOf(problem, rule.constraint.whole);
    return free.has(whole) || set.has(whole);
  });
};

/** The rules that limit the free variables of a rule, and the rule itself. */
const reasons = (problem: Problem, free: ReadonlyMap<number, Free>, number: number): RuleSet =>
  ruleAt(problem, number).variables.reduce(
    (all, at) => all | (free.get(at)?.why ?? noRules),
    ruleSet(number),
  );

const isSettled = (free: ReadonlyMap<number, Free>, variables: readonly number[]): boolean =>
  variables.every((at) => {
    const cell = free.get(at);
    return !cell || cell.low === cell.high;
  });

/** Whether a rule holds between settled figures. */
const isKept = (problem: Problem, cells: Cells, number: number): boolean => {
  const { constraint } = ruleAt(problem, number);
  return holds(constraint, (id) => figureAt(problem, cells, numberOf(problem, id))) === true;
};

/** Narrows until nothing moves; the conflict if nothing is left. */
const narrowed = (
  problem: Problem,
  start: Cells,
  numbers: readonly number[],
): { readonly cells: Cells } | { readonly conflict: RuleSet } => {
  const free = new Map(start.free);
  const cells = { free, set: start.set };
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false;
    for (const number of numbers) {
      for (const { at, low, high } of leavesOf(problem, cells, ruleAt(problem, number))) {
        const cell = free.get(at) as Free;
        if (low <= cell.low && high >= cell.high) continue;
        const why = cell.why | reasons(problem, free, number);
        const next = { ...cell, why };
        if (low > cell.low) next.low = low;
        if (high < cell.high) next.high = high;
        if (next.low > next.high) return { conflict: why };
        free.set(at, next);
        moved = true;
      }
    }
  }
  const broken = numbers.find(
    (number) => isSettled(free, ruleAt(problem, number).variables) && !isKept(problem, cells, number),
  );
  return broken === undefined ? { cells } : { conflict: reasons(problem, free, broken) };
};

/** The free variable with the fewest corrections left, but more than one. */
const narrowest = (free: ReadonlyMap<number, Free>): readonly [number, Free] | undefined =>
  [...free]
    .filter(([, { low, high }]) => low < high)
    .sort(([, a], [, b]) => (a.high - a.low < b.high - b.low ? -1 : 1))[0];

/** The two halves of what is left, the one nearer to the printed figure first. */
const halves = (problem: Problem, [at, cell]: readonly [number, Free]): readonly Free[] => {
  const middle = (cell.low + cell.high) >> 1n;
  const { value } = variableAt(problem, at).figure;
  const printed = steps.nearest(value, stepAt(problem, at));
  const both = [
    { ...cell, high: middle },
    { ...cell, low: middle + 1n },
  ];
  return printed <= middle ? both : both.reverse();
};

/** How many solutions are wanted (one), and rules to leave out. */
export interface Wanted {
  readonly solutions?: number;
  readonly without?: RuleSet;
}

/** Corrections of the chosen variables, or why there are none. `undefined`: the budget is spent. */
export const solve = (
  problem: Problem,
  choices: readonly Choice[],
  budget: Budget,
  wanted: Wanted = {},
): Solved | undefined => {
  const free = new Map<number, Free>();
  const set = new Map<number, Figure>();
  for (const { at, figure } of choices) {
    const [low, high] = problem.limits[at] as readonly [bigint, bigint];
    if (low > high) return { solutions: [], conflict: noRules };
    if (figure) set.set(at, figure);
    else free.set(at, { low, high, why: noRules });
  }
  const numbers = rulesFor(problem, { free, set }).filter(
    (number) => !hasRule(wanted.without ?? noRules, number),
  );
  const search = (cells: Cells, more: number): Solved | undefined => {
    if (budget.left <= 0) return undefined;
    budget.left -= 1;
    const found = narrowed(problem, cells, numbers);
    if ('conflict' in found) return { solutions: [], conflict: found.conflict };
    const open = narrowest(found.cells.free);
    if (!open) {
      const all = [...found.cells.free.keys()].map((at) => [at, figureAt(problem, found.cells, at)] as const);
      return { solutions: [new Map([...all, ...set])], conflict: noRules };
    }
    const solutions: Corrected[] = [];
    let conflict = noRules;
    for (const part of halves(problem, open)) {
      if (solutions.length >= more) break;
      const next = { free: new Map(found.cells.free).set(open[0], part), set };
      const solved = search(next, more - solutions.length);
      if (!solved) return undefined;
      solutions.push(...solved.solutions);
      conflict |= solved.conflict;
    }
    return { solutions, conflict: solutions.length > 0 ? noRules : conflict };
  };
  return search({ free, set }, wanted.solutions ?? 1);
};
