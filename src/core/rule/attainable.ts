/**
 * Arithmetic on what someone must judge: `levels(2, 1, 0) + 3` leaves the choice 5, 4 or 3. Where an exact
 * set would need holes inside a range, the range without holes is given: never smaller than what is allowed.
 */
import { compare, type Exact, greatest, least } from '../exact.ts';
import type { Judged, NumberValue } from '../expression/outcome.ts';

/** More values than this are given as the range that holds them. */
const mostValues = 200;

/** Distinct values, ascending. */
export const choiceOf = (values: readonly Exact[]): Judged => {
  const sorted = [...values].sort(compare);
  const distinct = sorted.filter((value, at) => at === 0 || compare(value, sorted[at - 1] as Exact) !== 0);
  const [min, max] = [distinct[0] as Exact, distinct.at(-1) as Exact];
  return distinct.length > mostValues ? { kind: 'range', min, max } : { kind: 'choice', values: distinct };
};

/** Lowest and highest value. */
export const boundsOf = (judged: Judged | NumberValue): readonly [min: Exact, max: Exact] => {
  if (judged.kind === 'number') return [judged.value, judged.value];
  if (judged.kind === 'range') return [judged.min, judged.max];
  return [judged.values[0] as Exact, judged.values.at(-1) as Exact];
};

/** The single values, or undefined for a range. */
const valuesOf = (one: Judged | NumberValue): readonly Exact[] | undefined => {
  if (one.kind === 'range') return undefined;
  return one.kind === 'number' ? [one.value] : one.values;
};

const rangeOver = (values: readonly Exact[]): Judged => ({
  kind: 'range',
  min: values.reduce(least),
  max: values.reduce(greatest),
});

/** Everything that either allows. */
export const union = (a: Judged | NumberValue, b: Judged | NumberValue): Judged => {
  const [left, right] = [valuesOf(a), valuesOf(b)];
  return left && right ? choiceOf([...left, ...right]) : rangeOver([...boundsOf(a), ...boundsOf(b)]);
};

/** Applies a monotone function to every value; undefined where the function gives nothing. */
export const mapped = (judged: Judged, apply: (value: Exact) => Exact | undefined): Judged | undefined => {
  const values = valuesOf(judged);
  const images = (values ?? boundsOf(judged)).map(apply);
  if (images.includes(undefined)) return undefined;
  return values ? choiceOf(images as Exact[]) : rangeOver(images as Exact[]);
};

/** Joins two sets by a function that is monotone in each argument, so corners bound the result. */
export const joined = (
  a: Judged | NumberValue,
  b: Judged | NumberValue,
  join: (a: Exact, b: Exact) => Exact | undefined,
): Judged | undefined => {
  const [left, right] = [valuesOf(a), valuesOf(b)];
  const finite = left && right;
  const images = (finite ? left : boundsOf(a)).flatMap((one) =>
    (finite ? right : boundsOf(b)).map((other) => join(one, other)),
  );
  if (images.includes(undefined)) return undefined;
  return finite ? choiceOf(images as Exact[]) : rangeOver(images as Exact[]);
};
