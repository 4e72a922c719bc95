/** Functions of one number, and clamp: they keep the unit and work on judged sets too. */
import {
  absolute,
  type Exact,
  exact,
  greatest,
  least,
  type RoundingMode,
  round,
  roundingModes,
} from '../exact.ts';
import { joined, mapped } from '../rule/attainable.ts';
import { opposite } from './arithmetic.ts';
import type { Argument } from './ast.ts';
import {
  type Context,
  type Evaluate,
  isJudged,
  type Judged,
  listOf,
  type NumberValue,
  numberOf,
  type Outcome,
} from './outcome.ts';
import { unknown } from './value.ts';

type List = readonly Argument[];

/** Applies a monotone function to a number, keeping its unit, or to a judged set. */
const applied = (inner: Outcome, about: string, apply: (value: Exact) => Exact): Outcome => {
  if (inner.kind === 'unknown') return inner;
  if (inner.kind === 'number') return numberOf(apply(inner.value), inner.money);
  return (isJudged(inner) ? mapped(inner, apply) : undefined) ?? unknown('type', about);
};

const ofFirst = (list: List, context: Context, evaluate: Evaluate, about: string): Outcome =>
  list[0] && list.length === 1 ? evaluate(list[0].value, context) : unknown('type', about);

const below = (value: Exact): Exact => {
  const whole = value.n / value.d;
  return exact(value.n < 0n && whole * value.d !== value.n ? whole - 1n : whole);
};
const above = (value: Exact): Exact => exact(-below({ n: -value.n, d: value.d }).n);

export const floor = (list: List, context: Context, evaluate: Evaluate): Outcome =>
  applied(ofFirst(list, context, evaluate, 'floor'), 'floor', below);

export const ceil = (list: List, context: Context, evaluate: Evaluate): Outcome =>
  applied(ofFirst(list, context, evaluate, 'ceil'), 'ceil', above);

export const abs = (list: List, context: Context, evaluate: Evaluate): Outcome => {
  const inner = ofFirst(list, context, evaluate, 'abs');
  const straddles = inner.kind === 'range' && inner.min.n < 0n && inner.max.n > 0n;
  return straddles ? unknown('type', 'abs') : applied(inner, 'abs', absolute);
};

const mostPlaces = 20n;

/** `round(x, 2)` half up, or with a mode `round(x, 2, down)`. Money is rounded in 元. */
export const rounded = (list: List, context: Context, evaluate: Evaluate): Outcome => {
  const [value, places, mode] = list.map((argument) => evaluate(argument.value, context));
  if (!value || !places) return unknown('type', 'round');
  if (places.kind === 'unknown') return places;
  const name = mode?.kind === 'text' ? mode.value : mode === undefined ? 'half-up' : '';
  const isWhole = places.kind === 'number' && places.value.d === 1n;
  const fits = isWhole && places.value.n >= 0n && places.value.n <= mostPlaces;
  if (!fits || !(roundingModes as readonly string[]).includes(name)) return unknown('type', 'round');
  const to = Number(places.value.n);
  return applied(value, 'round', (exactly) => round(exactly, to, name as RoundingMode));
};

const isOperand = (side: Outcome): side is NumberValue | Judged => side.kind === 'number' || isJudged(side);

/** `clamp(x, low, high)`: x, but not below `low` and not above `high`. */
export const clamp = (list: List, context: Context, evaluate: Evaluate): Outcome => {
  const sides = list.map((argument) => evaluate(argument.value, context));
  for (const side of sides) if (side.kind === 'unknown') return side;
  const [value, low, high] = sides;
  if (sides.length !== 3 || !value || !low || !high) return unknown('type', 'clamp');
  if (!isOperand(value) || !isOperand(low) || !isOperand(high)) return unknown('type', 'clamp');
  const units = listOf(
    [value, low, high].filter((side) => side.kind === 'number'),
    'clamp',
  );
  if (units.kind === 'unknown') return units;
  if (value.kind === 'number' && low.kind === 'number' && high.kind === 'number') {
    return numberOf(least(greatest(value.value, low.value), high.value), units.money);
  }
  if (units.money) return unknown('mixed-units', 'clamp');
  const floored = joined(value, low, greatest);
  return (floored && joined(floored, high, least)) ?? unknown('type', 'clamp');
};

/** The opposite of a number or of a judged set. */
export const negated = (outcome: NumberValue | Judged): Outcome =>
  outcome.kind === 'number'
    ? opposite(outcome)
    : (mapped(outcome, (value) => opposite(numberOf(value)).value) ?? unknown('type', '−'));
