/** What a node gives while it is evaluated: a value, that it cannot be told, or what someone must judge. */
import { type Exact, zero } from '../exact.ts';
import type { Attainable } from '../rule/result.ts';
import type { Node } from './ast.ts';
import { isUnknown, type Scope, type TableRow, type Unknown, unknown, type Value } from './value.ts';

export type Judged = Extract<Attainable, { readonly kind: 'choice' | 'range' }>;
export type Outcome = Value | Unknown | Judged;
export type NumberValue = Extract<Value, { readonly kind: 'number' }>;
export type ListValue = Extract<Value, { readonly kind: 'list' }>;

/** Where an expression is evaluated. */
export interface Context {
  readonly scope: Scope;
  /** Points of the indicator that the rule stands on; undefined outside rules. */
  readonly points?: Exact | undefined;
  /** The row that a `where` condition looks at. */
  readonly row?: TableRow;
}
/** The evaluator itself, handed to the parts that evaluate their arguments. */
export type Evaluate = (node: Node, context: Context) => Outcome;

export const numberOf = (value: Exact, money = false): NumberValue => ({ kind: 'number', value, money });
export const truthOf = (value: boolean): Value => ({ kind: 'boolean', value });
export const isJudged = (outcome: Outcome): outcome is Judged =>
  outcome.kind === 'choice' || outcome.kind === 'range';

/** A look-up of the scope as an outcome. */
export const looked = (found: Exact | Unknown): NumberValue | Unknown =>
  isUnknown(found) ? found : numberOf(found);

/** A number without a unit of money; anything else is named as the reason it cannot be told. */
export const plainNumber = (outcome: Outcome, about: string): NumberValue | Unknown => {
  if (outcome.kind === 'unknown') return outcome;
  if (outcome.kind !== 'number') return unknown('type', about);
  return outcome.money && outcome.value.n !== 0n ? unknown('mixed-units', about) : numberOf(outcome.value);
};

/** A truth, or why there is none. */
export const condition = (outcome: Outcome, about: string): boolean | Unknown => {
  if (outcome.kind === 'boolean') return outcome.value;
  return outcome.kind === 'unknown' ? outcome : unknown('type', about);
};

/** Numbers as a list; all money or none, where a plain zero meets both. */
export const listOf = (values: readonly NumberValue[], about: string): ListValue | Unknown => {
  const money = values.some((value) => value.money);
  if (money && values.some((value) => !value.money && value.value.n !== 0n))
    return unknown('mixed-units', about);
  return { kind: 'list', values: values.map(({ value }) => value), money };
};

export const nothing: NumberValue = numberOf(zero);
