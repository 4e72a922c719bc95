/** Does a printed figure follow from the data? The words are chosen so that nobody is accused. */
import { type Exact, equals } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { contains, intervalOf } from '../interval.ts';

export { type Cause, causeOf, causes } from './cause.ts';
export { textLike } from './text-like.ts';

export const verdicts = ['agrees', 'agrees-rounded', 'differs', 'ask', 'cannot-tell'] as const;
export type Verdict = (typeof verdicts)[number];

/** A printed figure is the interval that its rounding allows; a computed value is a point. */
export const judge = (stated: Figure, recomputed: Exact): 'agrees' | 'agrees-rounded' | 'differs' => {
  if (equals(stated.value, recomputed)) return 'agrees';
  return contains(intervalOf(stated), recomputed) ? 'agrees-rounded' : 'differs';
};
