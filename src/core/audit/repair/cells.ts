/** What the variables may be during the search: as printed, set to one figure, or free within limits. */
import { divide, type Exact, exact, multiply, subtract } from '../../exact.ts';
import type { Figure } from '../../figure.ts';
import { type Interval, intervalOf } from '../../interval.ts';
import { type Problem, placesOf, stepAt, variableAt } from './problem.ts';
import type { RuleSet } from './rule-set.ts';
import { steps } from './steps.ts';

/** Corrections from `low` to `high`, in steps. */
export interface Free {
  readonly low: bigint;
  readonly high: bigint;
  /** The rules that narrowed it, directly or through other variables. */
  readonly why: RuleSet;
}

export interface Cells {
  readonly free: ReadonlyMap<number, Free>;
  readonly set: ReadonlyMap<number, Figure>;
}

export interface Range {
  readonly min: Exact;
  readonly max: Exact;
}

const half = exact(1n, 2n);
const value = (problem: Problem, at: number, step: bigint): Exact =>
  multiply(exact(step), stepAt(problem, at));

/** The figure of a variable that is not free. */
const settled = (problem: Problem, cells: Cells, at: number): Figure =>
  cells.set.get(at) ?? variableAt(problem, at).figure;

/** The figure of any variable; of a free one its lowest correction, with the text as printed. */
export const figureAt = (problem: Problem, cells: Cells, at: number): Figure => {
  const free = cells.free.get(at);
  if (!free) return settled(problem, cells, at);
  const variable = variableAt(problem, at);
  return { ...variable.figure, value: value(problem, at, free.low), decimals: placesOf(variable) };
};

/** The values that a variable may have as an operand. */
export const rangeAt = (problem: Problem, cells: Cells, at: number): Range => {
  const free = cells.free.get(at);
  if (free) return { min: value(problem, at, free.low), max: value(problem, at, free.high) };
  const figure = settled(problem, cells, at);
  return { min: figure.value, max: figure.value };
};

/** Half of the last place of what a variable prints. */
export const halfAt = (problem: Problem, cells: Cells, at: number): Exact => {
  if (cells.free.has(at)) return multiply(half, stepAt(problem, at));
  const { min, max } = intervalOf(settled(problem, cells, at));
  return multiply(half, subtract(max, min));
};

/** The values that some figure the variable may have rounds. */
export const printsAt = (problem: Problem, cells: Cells, at: number): Interval => {
  const free = cells.free.get(at);
  if (!free) return intervalOf(settled(problem, cells, at));
  const step = stepAt(problem, at);
  const edge = (whole: bigint, side: 1n | -1n): Exact => multiply(exact(2n * whole + side, 2n), step);
  return {
    min: edge(free.low, -1n),
    max: edge(free.high, 1n),
    minIncluded: free.low > 0n,
    maxIncluded: free.high < 0n,
  };
};

/** The corrections of a variable within an interval. */
export const stepsWithin = (
  problem: Problem,
  at: number,
  { min, max, minIncluded, maxIncluded }: Interval,
): { readonly low: bigint; readonly high: bigint } => {
  const step = stepAt(problem, at);
  const [low, high] = [steps.up(min, step), steps.down(max, step)];
  const isOn = (edge: Exact, whole: bigint): boolean =>
    divide(edge, step)?.d === 1n && steps.up(edge, step) === whole;
  return {
    low: !minIncluded && isOn(min, low) ? low + 1n : low,
    high: !maxIncluded && isOn(max, high) ? high - 1n : high,
  };
};
