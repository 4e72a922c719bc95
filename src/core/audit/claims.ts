/** Checks every printed figure that the report lists against the expression it should equal. */
import type { Exact } from '../exact.ts';
import type { Expression } from '../expression/ast.ts';
import { evaluateExpression } from '../expression/evaluate.ts';
import { isUnknown, type Unknown, type Value, type Working } from '../expression/value.ts';
import { workingOf } from '../expression/working.ts';
import type { Figure } from '../figure.ts';
import { type Interval, intervalOf, meets } from '../interval.ts';
import type { Claim, Report } from '../report.ts';
import { scopeOf } from '../scope.ts';
import type { ScorePass } from '../score-pass.ts';
import { reachOf } from './reach.ts';
import { type Cause, causeOf, judge, textLike, type Verdict } from './verdict.ts';

export interface ClaimCheck {
  readonly id: string;
  readonly verdict: Verdict;
  /** In the unit and with the decimals of the printed figure. */
  readonly recomputed?: string;
  readonly value?: Exact;
  readonly working?: Working;
  /** What the value may be, given that its operands are rounded; only where it is not the printed one. */
  readonly reach?: Interval;
  readonly cause?: Cause;
  readonly unknown?: Unknown;
}

/** A repeated statement is checked by the expression of the first, unless it has its own. */
export const expressionOf = (report: Report, claim: Claim): Expression | undefined =>
  claim.expression ??
  (claim.sameAs === undefined ? undefined : report.claims.find((one) => one.id === claim.sameAs)?.expression);

/** Rounded operands may explain a difference; where it cannot be told whether they do, nobody is accused. */
const weighed = (
  stated: Figure,
  value: Exact,
  reach: () => Interval | undefined,
): Pick<ClaimCheck, 'reach'> & { readonly verdict: Verdict } => {
  const verdict = judge(stated, value);
  if (verdict !== 'differs') return { verdict };
  const found = reach();
  if (!found) return { verdict: 'cannot-tell' };
  return { verdict: meets(intervalOf(stated), found) ? 'agrees-rounded' : 'differs', reach: found };
};

const judged = (
  claim: Claim,
  value: Value | Unknown,
  working: Working,
  reach: () => Interval | undefined,
): ClaimCheck => {
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
  const { verdict, ...more } = weighed(figure, value.value, reach);
  const unclear: Unknown = { kind: 'unknown', reason: 'rounding-unclear', about: id };
  if (verdict === 'cannot-tell') return { id, verdict, working, unknown: unclear };
  const cause = verdict === 'differs' ? causeOf(figure, value.value) : undefined;
  const recomputed = textLike(figure, value.value);
  return { id, verdict, recomputed, value: value.value, working, ...more, ...(cause && { cause }) };
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
    return judged(claim, value, workingOf(expression, scope, value), () => reachOf(expression, state));
  });
};
