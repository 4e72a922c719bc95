/** The order of a list of checks: by what follows from them. */
import { compare, exactFrom, zero } from '../core/exact.ts';
import type { Dossier } from './dossier.ts';

const moveOf = ({ moves }: Dossier) => exactFrom(moves ?? '0') ?? zero;

/**
 * What changes the grade first, then what moves the total, the largest first, then the rest in report order.
 * The figures are those of the dossiers: points, without a sign.
 */
export const byConsequence = (dossiers: readonly Dossier[]): readonly Dossier[] =>
  dossiers.toSorted(
    (a, b) =>
      (a.changesGrade === b.changesGrade ? 0 : a.changesGrade ? -1 : 1) || compare(moveOf(b), moveOf(a)),
  );
