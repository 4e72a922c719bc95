/** Where combinations end: in a grade, in a hole of the printed bands, or where nothing can be told. */
import type { Grade } from '../evaluation.ts';
import type { Exact } from '../exact.ts';
import type { Report } from '../report.ts';

export type Ending =
  | { readonly kind: 'grade'; readonly name: string }
  | { readonly kind: 'hole'; readonly below?: string; readonly above?: string }
  | { readonly kind: 'untold' }
  | { readonly kind: 'no-total' };

/** The ending of a total with its grade. */
export const endingOf = (total: Exact | undefined, grade: Grade): Ending => {
  if (!total) return { kind: 'no-total' };
  if (grade.name !== undefined) return { kind: 'grade', name: grade.name };
  return grade.untold !== undefined ? { kind: 'untold' } : { kind: 'hole', ...grade.hole };
};

/** Order of endings: grades from the top, each hole below the band above it, then what has no place. */
export const rankOf = ({ scheme: { bands } }: Report, ending: Ending): number => {
  const at = (name: string | undefined): number => bands.findIndex((band) => band.name === name);
  const last = 2 * bands.length;
  if (ending.kind === 'grade') return at(ending.name) < 0 ? last : 2 * at(ending.name);
  if (ending.kind === 'hole') return ending.above === undefined ? last : 2 * at(ending.above) + 1;
  return last + (ending.kind === 'untold' ? 1 : 2);
};
