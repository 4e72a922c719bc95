/** A network made ready for the search: variables and constraints by number, corrections as whole steps. */
import {
  absolute,
  add,
  compare,
  decimalsOf,
  type Exact,
  exact,
  greatest,
  multiply,
  negate,
  one,
  powerOfTen,
  subtract,
  zero,
} from '../../exact.ts';
import type { Figure } from '../../figure.ts';
import { factorOf, moneyUnits } from '../../unit.ts';
import { fromUnitOf, inUnitOf, textLike } from '../text-like.ts';
import { type Constraint, holds, type Network, type Variable, variablesOf } from './network.ts';
import { steps } from './steps.ts';

/** A constraint with what the search needs of it. */
export interface Rule {
  readonly constraint: Constraint;
  readonly variables: readonly number[];
  /** Those of them that are open to correction. */
  readonly open: readonly number[];
  /** Of a sum: how often each variable enters it, and its value as printed. */
  readonly coefficients: ReadonlyMap<number, Exact>;
  readonly printedTotal: Exact;
  /** As printed; undefined where a denominator is zero. */
  readonly holds: boolean | undefined;
}

export interface Problem {
  readonly variables: readonly Variable[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly rules: readonly Rule[];
  /** Numbers of the rules that bind a variable. */
  readonly touching: readonly (readonly number[])[];
  /** Smallest difference between two corrections of a variable, in base units. */
  readonly steps: readonly Exact[];
  /** First and last correction of a variable, in steps. */
  readonly limits: readonly (readonly [bigint, bigint])[];
}

export const variableAt = ({ variables }: Problem, at: number): Variable => variables[at] as Variable;
export const ruleAt = ({ rules }: Problem, number: number): Rule => rules[number] as Rule;
export const stepAt = ({ steps }: Problem, at: number): Exact => steps[at] as Exact;
export const numberOf = ({ numbers }: Problem, id: string): number => numbers.get(id) as number;

/** Decimals that corrections of a variable have. */
export const placesOf = ({ figure, places = 0 }: Variable): number => Math.max(figure.decimals, places);

/** Decimals that are printed, which may be fewer than the figure is exact to. */
const shownDecimals = ({ text, decimals }: Figure): number =>
  /\d/.test(text) ? (/\.(\d+)/.exec(text.normalize('NFKC'))?.[1]?.length ?? 0) : decimals;

/** The figure that a correction prints, with no more decimals than it takes. */
export const correctedTo = (variable: Variable, value: Exact): Figure => {
  const { figure } = variable;
  const decimals = Math.max(shownDecimals(figure), decimalsOf(inUnitOf(figure, value)) ?? 0);
  return { ...figure, value, decimals: placesOf(variable), text: textLike({ ...figure, decimals }, value) };
};

/** The same digits with another unit of money. */
export const unitSlips = ({ figure, min, max }: Variable): readonly Figure[] =>
  moneyUnits
    .filter((unit) => figure.money && figure.value.n !== 0n && unit !== figure.unit)
    .map((unit) => {
      const value = multiply(inUnitOf(figure, figure.value), factorOf(unit));
      const slipped = { ...figure, unit, value };
      return { ...slipped, text: textLike(slipped, value) };
    })
    .filter(({ value }) => !(min && compare(value, min) < 0) && !(max && compare(value, max) > 0));

const coefficientsOf = (constraint: Constraint, numbers: ReadonlyMap<string, number>) => {
  const found = new Map<number, Exact>();
  if (constraint.kind !== 'sum') return found;
  for (const { id, sign } of constraint.terms) {
    const at = numbers.get(id) as number;
    found.set(at, add(found.get(at) ?? zero, sign === 1 ? one : negate(one)));
  }
  return found;
};

/** No correction goes further than this times the largest figure: a slip of 亿 is the widest. */
const reach = exact(100_000_000n);

export const problemOf = ({ variables, constraints }: Network): Problem => {
  const numbers = new Map(variables.map(({ id }, at) => [id, at]));
  const numbered = (id: string): number => {
    const at = numbers.get(id);
    if (at === undefined) throw new RangeError(`no such variable: ${id}`);
    return at;
  };
  const figureOf = (id: string): Figure => (variables[numbered(id)] as Variable).figure;
  const rules = constraints.map((constraint): Rule => {
    const bound = variablesOf(constraint).map(numbered);
    const coefficients = coefficientsOf(constraint, numbers);
    const start = (constraint.kind === 'sum' && constraint.constant) || zero;
    return {
      constraint,
      variables: bound,
      open: bound.filter((at) => !variables[at]?.fixed),
      coefficients,
      printedTotal: [...coefficients].reduce(
        (total, [at, times]) => add(total, multiply(times, (variables[at] as Variable).figure.value)),
        start,
      ),
      holds: holds(constraint, figureOf),
    };
  });
  const sizes = [
    ...variables.map(({ figure }) => absolute(figure.value)),
    ...constraints.flatMap((rule) => (rule.kind === 'given' ? [absolute(rule.value)] : [])),
  ];
  const furthest = multiply(reach, sizes.reduce(greatest, one));
  const stepOf = (variable: Variable) =>
    fromUnitOf(variable.figure, exact(1n, powerOfTen(placesOf(variable))));
  return {
    variables,
    numbers,
    rules,
    touching: variables.map((_, at) =>
      rules.flatMap((rule, number) => (rule.variables.includes(at) ? [number] : [])),
    ),
    steps: variables.map(stepOf),
    limits: variables.map((variable) => {
      const step = stepOf(variable);
      return [
        steps.up(variable.min ?? subtract(zero, furthest), step),
        steps.down(variable.max ?? furthest, step),
      ];
    }),
  };
};
