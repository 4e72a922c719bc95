/** Orders of the list of checks: by what they change, or by where they stand in the report. */
import { compare, exactFrom, zero } from '../exact.ts';
import type { CheckKind } from './check.ts';
import type { Verdict } from './verdict.ts';

/** Verdicts in the order in which a reader should meet them. */
export const worstFirst: readonly Verdict[] = ['differs', 'ask', 'cannot-tell', 'agrees-rounded', 'agrees'];

/** What the order asks of a check. */
export interface Listed {
  readonly kind: CheckKind;
  readonly verdict: Verdict;
  readonly changesGrade: boolean;
  /** By how much the total moves, as decimal text, with or without a sign. */
  readonly moves?: string;
  /** Present where two figures differ. */
  readonly difference?: unknown;
}

const size = ({ moves }: Listed) => exactFrom((moves ?? '').replace(/^[-−]/, '')) ?? zero;

/** Grade first, then the total, then two figures that differ, then the rest. */
const rank = (check: Listed): number => {
  if (check.changesGrade) return 0;
  if (size(check).n !== 0n) return 1;
  return check.verdict === 'differs' && check.difference !== undefined ? 2 : 3;
};

/** What changes the grade first, then by the size of the effect on the total; else as given. Stable. */
export const byConsequence = <Check extends Listed>(checks: readonly Check[]): readonly Check[] =>
  [...checks].sort((a, b) => rank(a) - rank(b) || compare(size(b), size(a)));

/** Claims in the order of claims.csv, which is that of the report; the checks of tables after them. Stable. */
export const byPlace = <Check extends Listed>(checks: readonly Check[]): readonly Check[] => [
  ...checks.filter(({ kind }) => kind === 'claim'),
  ...checks.filter(({ kind }) => kind !== 'claim'),
];
