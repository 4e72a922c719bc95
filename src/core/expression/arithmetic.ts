/** Operators on values, with units: money meets money, numbers meet numbers, and a zero meets both. */
import {
  add,
  compare,
  divide,
  type Exact,
  exactFrom,
  multiply,
  negate,
  powerOfTen,
  subtract,
} from '../exact.ts';
import { dateSpanOf, isBefore } from '../iso-date.ts';
import type { BinaryOperator } from './ast.ts';
import { type NumberValue, numberOf, truthOf } from './outcome.ts';
import { type Unknown, unknown, type Value } from './value.ts';

export type Arithmetic = Extract<BinaryOperator, '+' | '-' | '*' | '/'>;
export type Comparison = Extract<BinaryOperator, '=' | '!=' | '<' | '<=' | '>' | '>='>;

export const isArithmetic = (operator: BinaryOperator): operator is Arithmetic =>
  operator === '+' || operator === '-' || operator === '*' || operator === '/';

/** No figure of a report comes near it; without a bound, inputs that square each other would never end. */
const largest = powerOfTen(600);
const bounded = (value: Exact, money: boolean): NumberValue | Unknown =>
  value.n > largest || value.n < -largest || value.d > largest
    ? unknown('not-checkable', '10^600')
    : numberOf(value, money);

const isZero = (value: NumberValue): boolean => value.value.n === 0n;
const sameUnits = (a: NumberValue, b: NumberValue): boolean => a.money === b.money || isZero(a) || isZero(b);

/** `a operator b`. Division by zero and mixed units cannot be told; nothing throws. */
export const calculate = (operator: Arithmetic, a: NumberValue, b: NumberValue): NumberValue | Unknown => {
  if (operator === '*') {
    return a.money && b.money
      ? unknown('mixed-units', '×')
      : bounded(multiply(a.value, b.value), a.money || b.money);
  }
  if (operator === '/') {
    const quotient = divide(a.value, b.value);
    if (!quotient) return unknown('zero-denominator', '÷');
    return b.money && !a.money && !isZero(a)
      ? unknown('mixed-units', '÷')
      : bounded(quotient, a.money && !b.money);
  }
  if (!sameUnits(a, b)) return unknown('mixed-units', operator === '+' ? '+' : '−');
  const join = operator === '+' ? add : subtract;
  return bounded(join(a.value, b.value), a.money || b.money);
};

export const opposite = (a: NumberValue): NumberValue => numberOf(negate(a.value), a.money);

const holds = (operator: Comparison, order: number): boolean => {
  if (operator === '=') return order === 0;
  if (operator === '!=') return order !== 0;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
};

/** Dates that overlap, such as 2023 and 2023-05, cannot be told; texts that are no dates have no order. */
const ordered = (operator: Comparison, a: string, b: string): Value | Unknown => {
  const [first, second] = [dateSpanOf(a), dateSpanOf(b)];
  if (!first || !second) return unknown('type', operator);
  const isStrict = operator === '<' || operator === '>';
  const [left, right] = operator === '<' || operator === '>=' ? [first, second] : [second, first];
  const before = isBefore(left, right);
  if (before === undefined) return unknown('date-unclear', `${a} ${operator} ${b}`);
  return truthOf(isStrict ? before : !before);
};

/** Order of two values: negative, 0 or positive; NaN for values that are only equal or not. */
const orderOf = (a: Value, b: Value): number | Unknown => {
  if (a.kind === 'number' && b.kind === 'number') {
    return sameUnits(a, b) ? compare(a.value, b.value) : unknown('mixed-units', '=');
  }
  if (a.kind === 'text' && b.kind === 'text') return a.value === b.value ? 0 : Number.NaN;
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.value === b.value ? 0 : Number.NaN;
  if (a.kind === 'text' && b.kind === 'number') return numbered(a.value, b);
  if (a.kind === 'number' && b.kind === 'text') {
    const order = numbered(b.value, a);
    return typeof order === 'number' ? -order : order;
  }
  return unknown('type', '=');
};

/** A cell of text beside a number, as in `no = 3`: compared as numbers where the text is one. */
const numbered = (text: string, number: NumberValue): number | Unknown => {
  const value = exactFrom(text);
  return value ? orderOf(numberOf(value), number) : Number.NaN;
};

/** `a operator b` for numbers, ISO dates, and other texts and truths, which are only equal or not. */
export const relate = (operator: Comparison, a: Value, b: Value): Value | Unknown => {
  const isEquality = operator === '=' || operator === '!=';
  if (!isEquality && a.kind === 'text' && b.kind === 'text') return ordered(operator, a.value, b.value);
  const order = orderOf(a, b);
  if (typeof order !== 'number') return order;
  if (Number.isNaN(order)) {
    return isEquality ? truthOf(operator === '!=') : unknown('type', operator);
  }
  return truthOf(holds(operator, order));
};
