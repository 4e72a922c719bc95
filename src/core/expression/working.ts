/** The working of an expression: with names, with the numbers put in, and the result. */
import { divide, type Exact } from '../exact.ts';
import { factorOf } from '../unit.ts';
import type { Expression } from './ast.ts';
import type { Context } from './outcome.ts';
import { render } from './render.ts';
import { merged, shown, textOf } from './typeset.ts';
import type { Scope, Unknown, Value, Working, WorkingPart } from './value.ts';

const unitsIn = (parts: readonly WorkingPart[]): ReadonlySet<string> =>
  new Set(parts.flatMap(({ unit }) => (unit === undefined ? [] : [unit])));

/** Amounts in one unit stand without it; where units meet, or one is written, each is written out. */
const withUnits = (parts: readonly WorkingPart[]): readonly WorkingPart[] => {
  const isWritten = parts.some(({ text, unit }) => unit !== undefined && text.endsWith(unit));
  if (unitsIn(parts).size < 2 && !isWritten) return parts;
  return parts.map((part) =>
    part.unit === undefined || part.text.endsWith(part.unit)
      ? part
      : { ...part, text: `${part.text} ${part.unit}` },
  );
};

const money = (value: Exact, parts: readonly WorkingPart[]): string => {
  const units = unitsIn(parts);
  const unit = units.size === 1 ? ([...units][0] as string) : '元';
  return `${shown(divide(value, factorOf(unit)) as Exact)} ${unit}`;
};

/** The result as printed: truths as 1 and 0, what cannot be told as `?`, nothing where someone must judge. */
const printed = (result: Value | Unknown | undefined, parts: readonly WorkingPart[]): string => {
  if (result === undefined) return '';
  switch (result.kind) {
    case 'number':
      return result.money && result.value.n !== 0n ? money(result.value, parts) : shown(result.value);
    case 'boolean':
      return result.value ? '1' : '0';
    case 'text':
      return result.value;
    case 'list':
      return result.values.map(shown).join(', ');
    case 'unknown':
      return '?';
  }
};

/** The working of a rule or expression in its context; `result` undefined where the rule leaves a judgement. */
export const workingIn = (e: Expression, context: Context, result: Value | Unknown | undefined): Working => {
  const { named, put } = render(e.root, { context, source: e.source });
  const parts = merged(withUnits(put.parts));
  return { symbolic: textOf(named.parts), parts, result: printed(result, parts) };
};

/**
 * The working of an expression whose final result (after the caller's rounding) is known. A result with
 * more than six decimals is cut and marked with an ellipsis.
 */
export const workingOf = (e: Expression, scope: Scope, result: Value | Unknown): Working =>
  workingIn(e, { scope }, result);
