/** Whether a score is among those that a rule allows, and which of them is nearest. */
import { absolute, compare, type Exact, greatest, least, plain, subtract } from '../exact.ts';
import type { Attainable } from '../rule/result.ts';

/** Whether a set of attainable scores holds a value. */
export const allows = (attainable: Attainable, score: Exact): boolean => {
  if (attainable.kind === 'any') return true;
  if (attainable.kind === 'only') return compare(attainable.value, score) === 0;
  if (attainable.kind === 'choice') return attainable.values.some((value) => compare(value, score) === 0);
  return compare(score, attainable.min) >= 0 && compare(score, attainable.max) <= 0;
};

/** The scores that a rule allows, language-neutral: `0 | 2 | 4` or `0 … 7`. */
export const allowedText = (attainable: Attainable): string | undefined => {
  if (attainable.kind === 'any') return undefined;
  if (attainable.kind === 'only') return plain(attainable.value);
  if (attainable.kind === 'choice') return attainable.values.map((value) => plain(value)).join(' | ');
  return `${plain(attainable.min)} … ${plain(attainable.max)}`;
};

/** The allowed score nearest to the one given; undefined where two are equally near. */
export const nearestAllowed = (attainable: Attainable, score: Exact): Exact | undefined => {
  if (attainable.kind === 'any') return undefined;
  if (attainable.kind === 'only') return attainable.value;
  if (attainable.kind === 'range') return least(greatest(score, attainable.min), attainable.max);
  const away = (value: Exact): Exact => absolute(subtract(value, score));
  const [first, second] = attainable.values.toSorted((a, b) => compare(away(a), away(b)));
  const isTie = first && second && compare(away(first), away(second)) === 0;
  return isTie ? undefined : first;
};

/** Highest score that a set allows. */
export const highestOf = (attainable: Attainable): Exact | undefined => {
  if (attainable.kind === 'any') return undefined;
  if (attainable.kind === 'only') return attainable.value;
  return attainable.kind === 'choice' ? attainable.values.at(-1) : attainable.max;
};
