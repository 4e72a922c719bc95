/**
 * The smallest corrections that reconcile printed figures: for every part of a network in which something does
 * not hold, all sets of the fewest figures that would have to be printed differently. A correction is a
 * suggestion of arithmetic, not a finding of what went wrong.
 */
import type { Figure } from '../figure.ts';
import { type Edit, editBetween, oneEdits } from './one-edit.ts';
import { componentsOf, type Network } from './repair/network.ts';
import { partsOf } from './repair/parts.ts';
import { correctedTo, type Problem, placesOf, problemOf, variableAt } from './repair/problem.ts';
import { type Limits, smallestSets } from './repair/search.ts';
import { type Budget, type Choice, type Corrected, solve } from './repair/solve.ts';
import { steps } from './repair/steps.ts';

export type { Constraint, Network, Term, Variable } from './repair/network.ts';
export type { Limits } from './repair/search.ts';

export interface Correction {
  readonly id: string;
  readonly printed: string;
  /** What would be printed instead, with its unit. */
  readonly corrected: string;
  readonly figure: Figure;
  /** The slip of one edit that lies between the two, if one does. */
  readonly edit?: Edit;
}

export interface Repair {
  readonly corrections: readonly Correction[];
  /** Whether these are the only figures that reconcile; otherwise others near them do as well. */
  readonly only: boolean;
}

/** One part of the corrections: choose one of its sets, whatever is chosen elsewhere. */
export type RepairPart = readonly (readonly Correction[])[];

export type ComponentRepair = {
  readonly variables: readonly string[];
  /** Ids of the constraints that do not hold. */
  readonly violated: readonly string[];
} & (
  | {
      readonly outcome: 'repaired';
      /** Corrections in each of the sets. */
      readonly size: number;
      /** The sets with the most one-edit corrections first. */
      readonly repairs: readonly Repair[];
      /** The same, taken apart where choices do not depend on each other. */
      readonly parts: readonly RepairPart[];
    }
  /** `none`: nothing open to correction helps. `too-many`: the search met a limit, nothing is claimed. */
  | { readonly outcome: 'none' | 'too-many' }
);

/** A few seconds of search at most; the two readings of the source report take a tenth of it. */
export const usualLimits: Limits = { corrections: 12, steps: 30_000, sets: 256 };

const correctionOf = (problem: Problem, at: number, figure: Figure): Correction => {
  const variable = variableAt(problem, at);
  const { figure: printed } = variable;
  const isSlip = figure.unit !== printed.unit;
  const corrected = isSlip ? figure : correctedTo(variable, figure.value);
  const edit = isSlip ? 'unit' : editBetween(printed, figure.value, placesOf(variable));
  return {
    id: variable.id,
    printed: printed.text,
    corrected: corrected.text,
    figure: corrected,
    ...(edit && { edit }),
  };
};

/** Corrections of one edit that lie on the steps and within the limits of a variable. */
const slipsOf = (problem: Problem, at: number): readonly Figure[] => {
  const variable = variableAt(problem, at);
  const step = problem.steps[at] as Figure['value'];
  const [low, high] = problem.limits[at] as readonly [bigint, bigint];
  return oneEdits(variable.figure, placesOf(variable))
    .filter((value) => {
      const whole = steps.down(value, step);
      return whole === steps.up(value, step) && whole >= low && whole <= high;
    })
    .map((value) => correctedTo(variable, value));
};

/** Where several figures would do: one edit where that is possible, else nearest to the printed ones. */
const preferred = (problem: Problem, choices: readonly Choice[], budget: Budget): Corrected | undefined => {
  let chosen = choices;
  for (const { at, figure } of choices) {
    if (figure) continue;
    for (const slip of slipsOf(problem, at)) {
      const next = chosen.map((choice) => (choice.at === at ? { at, figure: slip } : choice));
      const solved = solve(problem, next, budget);
      if (!solved) return undefined;
      if (solved.solutions.length === 0) continue;
      chosen = next;
      break;
    }
  }
  return solve(problem, chosen, budget)?.solutions[0];
};

const repairFor = (problem: Problem, choices: readonly Choice[], budget: Budget): Repair | undefined => {
  const solved = solve(problem, choices, budget, { solutions: 2 });
  if (!solved) return undefined;
  const [first, second] = solved.solutions;
  const figures = second ? preferred(problem, choices, budget) : first;
  if (!figures) return undefined;
  const corrections = [...figures]
    .sort(([a], [b]) => a - b)
    .map(([at, figure]) => correctionOf(problem, at, figure));
  return { corrections, only: !second };
};

const editsIn = ({ corrections }: Repair): number => corrections.filter(({ edit }) => edit).length;

/** One repair per set of variables: where a new figure and another unit both do, the unit, met later, explains more. */
const distinct = (repairs: readonly Repair[]): readonly Repair[] => {
  const byVariables = new Map<string, Repair>();
  for (const repair of repairs) {
    const key = repair.corrections.map(({ id }) => id).join('\n');
    const known = byVariables.get(key);
    if (!known) byVariables.set(key, repair);
    else byVariables.set(key, { ...(editsIn(repair) >= editsIn(known) ? repair : known), only: false });
  }
  return [...byVariables.values()].sort((a, b) => editsIn(b) - editsIn(a));
};

const partsIn = (repairs: readonly Repair[]): readonly RepairPart[] => {
  const known = new Map<string, Correction>();
  const keyOf = (correction: Correction): string => {
    const key = `${correction.id}\t${correction.corrected}`;
    known.set(key, correction);
    return key;
  };
  const sets = repairs.map(({ corrections }) => corrections.map(keyOf));
  return partsOf(sets).map((part) => part.map((choice) => choice.map((key) => known.get(key) as Correction)));
};

const repairOf = (network: Network, limits: Limits): ComponentRepair | undefined => {
  const problem = problemOf(network);
  const violated = problem.rules
    .filter(({ holds }) => holds === false)
    .map(({ constraint }) => constraint.id);
  if (violated.length === 0) return undefined;
  const about = { variables: network.variables.map(({ id }) => id), violated };
  const budget = { left: limits.steps };
  const found = smallestSets(problem, limits, budget);
  if (found.outcome !== 'found') return { ...about, outcome: found.outcome };
  const repairs = found.sets.map((set) => repairFor(problem, set, budget));
  if (!repairs.every((repair) => repair !== undefined)) return { ...about, outcome: 'too-many' };
  const told = distinct(repairs);
  const size = told[0]?.corrections.length ?? 0;
  return { ...about, outcome: 'repaired', size, repairs: told, parts: partsIn(told) };
};

/**
 * For every part of the network in which a constraint does not hold: the smallest sets of corrections after
 * which all of its constraints hold, all other figures staying as printed. Exact within the limits; beyond
 * them the outcome is `too-many`. Throws RangeError for a constraint on an unknown variable.
 */
export const repairsOf = (network: Network, limits: Limits = usualLimits): readonly ComponentRepair[] =>
  componentsOf(network).flatMap((component) => repairOf(component, limits) ?? []);
