/** A rule applied: its score, or the scores it leaves to judgement, with the working. */
import type { Exact } from '../exact.ts';
import type { Expression } from '../expression/ast.ts';
import { outcomeOf } from '../expression/evaluate.ts';
import type { NumberValue } from '../expression/outcome.ts';
import { type Context, isJudged, type Judged, plainNumber } from '../expression/outcome.ts';
import type { Scope, Unknown } from '../expression/value.ts';
import { workingIn } from '../expression/working.ts';
import { withWorking } from '../lazy-working.ts';
import type { RuleResult } from './result.ts';

/** What a rule gives, without its working: a score in points, a set to judge in, or the reason for neither. */
export const ruleOutcome = (e: Expression, context: Context): NumberValue | Judged | Unknown => {
  const outcome = outcomeOf(e.root, context);
  return isJudged(outcome) ? outcome : plainNumber(outcome, 'rule');
};

/**
 * Applies a rule to the indicator that `scope` stands on; `points` are its points, undefined when unknown.
 * The value is exact: rounding is the scheme's. A rule that gives money, a truth or a text gives no score.
 * The scope must answer the same for as long as the result is used.
 */
export const evaluateRule = (e: Expression, scope: Scope, points: Exact | undefined): RuleResult => {
  const context: Context = { scope, points };
  const outcome = ruleOutcome(e, context);
  if (outcome.kind === 'number') {
    const { value } = outcome;
    return withWorking({ value, attainable: { kind: 'only', value } }, () => workingIn(e, context, outcome));
  }
  if (outcome.kind === 'unknown') {
    const result = { attainable: { kind: 'any' }, unknown: outcome } as const;
    return withWorking(result, () => workingIn(e, context, outcome));
  }
  return withWorking({ attainable: outcome }, () => workingIn(e, context, undefined));
};
