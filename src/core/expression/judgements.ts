/** The functions that only a rule has: they give points, or leave points to be judged. */
import { compare, greatest, least, zero } from '../exact.ts';
import { boundsOf, choiceOf, union } from '../rule/attainable.ts';
import { calculate } from './arithmetic.ts';
import type { Argument, Node } from './ast.ts';
import {
  type Context,
  condition,
  type Evaluate,
  isJudged,
  type Judged,
  type NumberValue,
  nothing,
  numberOf,
  type Outcome,
  plainNumber,
} from './outcome.ts';
import { isUnknown, type Unknown, unknown } from './value.ts';

type Amount = NumberValue | Judged | Unknown;
type RuleFunction = (list: readonly Argument[], context: Context, evaluate: Evaluate) => Outcome;

/** Points of the indicator that the rule stands on. */
export const ownPoints = (context: Context): NumberValue | Unknown => {
  if (context.points) return numberOf(context.points);
  const named = context.scope.name('points');
  return isUnknown(named) ? named : plainNumber(named.value, 'points');
};

/** `60%`, `100% − 20%`: made of percentages only, so it is a share and not a number of points. */
export const isShare = (node: Node): boolean => {
  if (node.kind === 'number') return node.text.endsWith('%');
  if (node.kind === 'unary') return node.operator === '-' && isShare(node.operand);
  if (node.kind !== 'binary' || (node.operator !== '+' && node.operator !== '-')) return false;
  return isShare(node.left) && isShare(node.right);
};

/** A number of points: `60%` is a share of the indicator's points, also inside the branches of `if`. */
export const amountOf = (node: Node, context: Context, evaluate: Evaluate, about: string): Amount => {
  if (node.kind === 'call' && node.name === 'if' && node.arguments.length === 3) {
    const [test, yes, no] = node.arguments as [Argument, Argument, Argument];
    const holds = condition(evaluate(test.value, context), 'if');
    if (typeof holds !== 'boolean') return holds;
    return amountOf((holds ? yes : no).value, context, evaluate, about);
  }
  const outcome = evaluate(node, context);
  if (isJudged(outcome)) return outcome;
  const amount = plainNumber(outcome, about);
  if (amount.kind === 'unknown' || !isShare(node)) return amount;
  const points = ownPoints(context);
  return points.kind === 'unknown' ? points : calculate('*', amount, points);
};

const anyOf = (list: readonly Argument[], context: Context, evaluate: Evaluate): Outcome => {
  let sofar: Judged | undefined;
  for (const { label, value } of list) {
    if (label) return unknown('type', 'levels');
    const amount = amountOf(value, context, evaluate, 'levels');
    if (amount.kind === 'unknown') return amount;
    if (sofar) sofar = union(sofar, amount);
    else sofar = amount.kind === 'number' ? choiceOf([amount.value]) : amount;
  }
  return sofar ?? unknown('type', 'levels');
};

/**
 * `levels(4, 2, 0)`: one of these, by judgement. `levels(4: a, 3: b, 0)`: the first whose condition holds,
 * else what stands without a condition at the end; several of those are again a choice.
 */
export const levels: RuleFunction = (list, context, evaluate) => {
  for (const [at, { label, value }] of list.entries()) {
    if (!label) {
      const rest = list.slice(at);
      const isDefault = at > 0 && rest.length === 1;
      return isDefault ? amountOf(value, context, evaluate, 'levels') : anyOf(rest, context, evaluate);
    }
    const holds = condition(evaluate(value, context), 'levels');
    if (typeof holds !== 'boolean') return holds;
    if (holds) return amountOf(label, context, evaluate, 'levels');
  }
  return unknown('type', 'levels');
};

/** `judged(0, 2)`, `judged(60%, 80%)`: anything between; bounds may themselves be rules. */
export const judged: RuleFunction = (list, context, evaluate) => {
  const [low, high] = list.map(({ value }) => amountOf(value, context, evaluate, 'judged'));
  if (!low || !high) return unknown('type', 'judged');
  if (low.kind === 'unknown') return low;
  if (high.kind === 'unknown') return high;
  const [min, max] = [boundsOf(low)[0], boundsOf(high)[1]];
  return compare(min, max) > 0 ? unknown('type', 'judged') : { kind: 'range', min, max };
};

/** Points × actual ÷ target, before floor and cap. */
export const rawRatio = (
  list: readonly Argument[],
  context: Context,
  evaluate: Evaluate,
): NumberValue | Unknown => {
  const points = ownPoints(context);
  const [actual, target] = list.map(({ value }) => evaluate(value, context));
  for (const part of [actual, target, points]) if (part?.kind === 'unknown') return part;
  if (actual?.kind !== 'number' || target?.kind !== 'number' || points.kind !== 'number') {
    return unknown('type', 'ratio');
  }
  const share = calculate('/', actual, target);
  if (share.kind === 'unknown') return share;
  if (share.money) return unknown('mixed-units', 'ratio');
  return calculate('*', points, share);
};

/** How often an amount counts: a number, or once for a condition that holds. */
const timesOf = (outcome: Outcome, about: string): NumberValue | Unknown =>
  outcome.kind === 'boolean' ? numberOf({ n: outcome.value ? 1n : 0n, d: 1n }) : plainNumber(outcome, about);

const total = (
  list: readonly Argument[],
  about: string,
  context: Context,
  evaluate: Evaluate,
  times: (argument: Argument) => NumberValue | Unknown,
): NumberValue | Unknown => {
  let sum: NumberValue | Unknown = nothing;
  for (const argument of list) {
    if (!argument.label) return unknown('type', about);
    const count = times(argument);
    if (count.kind === 'unknown') return count;
    const amount = amountOf(argument.label, context, evaluate, about);
    if (amount.kind === 'unknown') return amount;
    if (amount.kind !== 'number') return unknown('type', about);
    const product = calculate('*', amount, count);
    if (product.kind === 'unknown') return product;
    sum = calculate('+', sum, product);
    if (sum.kind === 'unknown') return sum;
  }
  return sum;
};

/** Points less the sum of amount × count, before floor and cap. */
export const rawDeduct = (
  list: readonly Argument[],
  context: Context,
  evaluate: Evaluate,
): NumberValue | Unknown => {
  const points = ownPoints(context);
  if (points.kind === 'unknown') return points;
  const times = ({ value }: Argument) => timesOf(evaluate(value, context), 'deduct');
  const lost = total(list, 'deduct', context, evaluate, times);
  return lost.kind === 'unknown' ? lost : calculate('-', points, lost);
};

/** Not below 0 and not above the points of the indicator. */
const withinPoints = (raw: NumberValue | Unknown, context: Context): NumberValue | Unknown => {
  const points = ownPoints(context);
  if (raw.kind === 'unknown' || points.kind === 'unknown') return raw;
  return numberOf(greatest(zero, least(raw.value, points.value)));
};

/** `ratio(actual, target)`: points × the share reached, within 0 and the points. */
export const ratio: RuleFunction = (list, context, evaluate) =>
  withinPoints(rawRatio(list, context, evaluate), context);

/** `deduct(2: late, 1: missing)`: points less amount × count, within 0 and the points. */
export const deduct: RuleFunction = (list, context, evaluate) =>
  withinPoints(rawDeduct(list, context, evaluate), context);

/** The sum of the parts whose condition holds. */
export const parts: RuleFunction = (list, context, evaluate) =>
  total(list, 'parts', context, evaluate, ({ value }) => {
    const holds = condition(evaluate(value, context), 'parts');
    return typeof holds === 'boolean' ? timesOf({ kind: 'boolean', value: holds }, 'parts') : holds;
  });
