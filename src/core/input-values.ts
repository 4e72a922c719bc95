/** The inputs of a report with the reader's edits put in; derived inputs are computed once, when asked for. */

import type { AppliedEdit } from './edits.ts';
import { type Exact, exact, multiply, plain, powerOfTen } from './exact.ts';
import { evaluateExpression } from './expression/evaluate.ts';
import {
  isUnknown,
  type Named,
  type Scope,
  type Unknown,
  unknown,
  type Value,
  type Working,
} from './expression/value.ts';
import { workingOf } from './expression/working.ts';
import type { Figure } from './figure.ts';
import type { Input, Report } from './report.ts';
import { cellValue } from './scope.ts';

export interface InputResult {
  readonly value?: Value;
  readonly unknown?: Unknown;
  readonly working?: Working;
  /** The number as it stands in a working, without its unit. */
  readonly text: string;
}

/** 元 per unit of money, so that a working shows the digits people know: 428.54, not 4285400. */
const yuanPer: Readonly<Record<string, bigint>> = { 元: 1n, 万元: powerOfTen(4), 亿元: powerOfTen(8) };

/** A value as text in the unit of its input. */
const textIn = (value: Value, unit: string): string => {
  if (value.kind === 'boolean') return value.value ? '1' : '0';
  if (value.kind !== 'number') return '';
  if (value.money) return plain(multiply(value.value, exact(1n, yuanPer[unit] ?? 1n)), 4);
  return unit === '%' ? `${plain(multiply(value.value, hundred), 4)}%` : plain(value.value, 4);
};
const hundred: Exact = exact(100n);

const unitOf = (input: Input, value: Figure | boolean | undefined): string =>
  input.unit || (typeof value === 'object' ? value.unit : '');

/** Looks up inputs by key or name; `scope` is asked for only while a formula is computed. */
export const inputValues = (
  report: Report,
  edits: ReadonlyMap<string, AppliedEdit & { target: 'input' }>,
  scope: () => Scope,
): {
  readonly result: (key: string) => InputResult | undefined;
  readonly named: (name: string) => Named | Unknown | undefined;
} => {
  const byName = new Map<string, Input>();
  for (const input of report.inputs) byName.set(input.name['zh-cn'], input);
  for (const input of report.inputs) byName.set(input.key, input);
  const results = new Map<string, InputResult | 'under-way'>();

  const compute = (input: Input): InputResult => {
    const given = edits.get(input.key)?.value ?? input.value;
    if (given !== undefined) {
      const value = cellValue(given);
      return { value, text: textIn(value, unitOf(input, given)) };
    }
    if (!input.formula) return { unknown: unknown('input-missing', input.key), text: '?' };
    const value = evaluateExpression(input.formula, scope());
    const working = workingOf(input.formula, scope(), value);
    return isUnknown(value)
      ? { unknown: value, working, text: '?' }
      : { value, working, text: textIn(value, input.unit) };
  };

  const result = (key: string): InputResult | undefined => {
    const input = byName.get(key);
    if (!input) return undefined;
    const known = results.get(input.key);
    if (known === 'under-way') return { unknown: unknown('circle', input.key), text: '?' };
    if (known) return known;
    results.set(input.key, 'under-way');
    const made = compute(input);
    results.set(input.key, made);
    return made;
  };

  const named = (name: string): Named | Unknown | undefined => {
    const found = result(name);
    if (!found) return undefined;
    if (!found.value) return found.unknown ?? unknown('input-missing', name);
    const key = (byName.get(name) as Input).key;
    return {
      value: found.value,
      text: found.text,
      ref: `inputs.${key}`,
      ...(found.working && { working: found.working.parts }),
    };
  };
  return { result, named };
};
