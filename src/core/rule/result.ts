/** What a rule gives: a value, or the set within which someone must judge. */
import type { Exact } from '../exact.ts';
import type { Unknown, Working } from '../expression/value.ts';

/** The scores that a rule allows. */
export type Attainable =
  | { readonly kind: 'only'; readonly value: Exact }
  /** Ascending, no doubles. */
  | { readonly kind: 'choice'; readonly values: readonly Exact[] }
  | { readonly kind: 'range'; readonly min: Exact; readonly max: Exact }
  | { readonly kind: 'any' };

export interface RuleResult {
  /** The score, unrounded, when the rule determines it (formula, conditions); absent when judged. */
  readonly value?: Exact;
  readonly attainable: Attainable;
  readonly working: Working;
  readonly unknown?: Unknown;
}
