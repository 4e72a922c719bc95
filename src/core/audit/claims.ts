/** Checks every printed figure that the report lists against the expression it should equal. */
import type { Exact } from '../exact.ts';
import type { Expression } from '../expression/ast.ts';
import { evaluateExpression } from '../expression/evaluate.ts';
import { isUnknown, type Unknown, type Value, type Working } from '../expression/value.ts';
import { workingOf } from '../expression/working.ts';
import type { Claim, Report } from '../report.ts';
import { scopeOf } from '../scope.ts';
import type { ScorePass } from '../score-pass.ts';
import { type Cause, causeOf, judge, textLike, type Verdict } from './verdict.ts';

export interface ClaimCheck {
  readonly id: string;
  readonly verdict: Verdict;
  /** In the unit and with the decimals of the printed figure. */
  readonly recomputed?: string;
  readonly value?: Exact;
  readonly working?: Working;
  readonly cause?: Cause;
  readonly unknown?: Unknown;
}

/** A repeated statement is checked by the expression of the first, unless it has its own. */
export const expressionOf = (report: Report, claim: Claim): Expression | undefined =>
  claim.expression ??
  (claim.sameAs === undefined ? undefined : report.claims.find((one) => one.id === claim.sameAs)?.expression);

const judged = (claim: Claim, value: Value | Unknown, working: Working): ClaimCheck => {
  const { id, figure } = claim;
  if (isUnknown(value)) return { id, verdict: 'cannot-tell', working, unknown: value };
  if (value.kind === 'boolean') return { id, verdict: value.value ? 'agrees' : 'differs', working };
  if (value.kind === 'text') {
    const verdict = value.value === claim.printed ? 'agrees' : 'differs';
    return { id, verdict, recomputed: value.value, working };
  }
  const unknown: Unknown = { kind: 'unknown', reason: 'type', about: id };
  if (value.kind !== 'number' || !figure) return { id, verdict: 'cannot-tell', working, unknown };
  const mixed: Unknown = { kind: 'unknown', reason: 'mixed-units', about: id };
  if (value.money !== figure.money) return { id, verdict: 'cannot-tell', working, unknown: mixed };
  const verdict = judge(figure, value.value);
  const cause = verdict === 'differs' ? causeOf(figure, value.value) : undefined;
  const recomputed = textLike(figure, value.value);
  return { id, verdict, recomputed, value: value.value, working, ...(cause && { cause }) };
};

/** One check per claim, in order. A claim without an expression cannot be told: never "agrees". */
export const checkClaims = (report: Report, state: ScorePass): readonly ClaimCheck[] => {
  const scope = scopeOf(state);
  return report.claims.map((claim) => {
    const expression = expressionOf(report, claim);
    if (!expression) {
      const unknown: Unknown = { kind: 'unknown', reason: 'not-checkable', about: claim.id };
      return { id: claim.id, verdict: 'cannot-tell', unknown };
    }
    const value = evaluateExpression(expression, scope);
    return judged(claim, value, workingOf(expression, scope, value));
  });
};
