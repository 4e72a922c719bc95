/** Checks every printed figure that the report lists against the expression it should equal. */
import type { Edits } from '../edits.ts';
import type { Expression } from '../expression/ast.ts';
import { evaluateExpression } from '../expression/evaluate.ts';
import { isUnknown, type Unknown, unknown, type Value } from '../expression/value.ts';
import { workingOf } from '../expression/working.ts';
import { type Interval, intervalOf, meets } from '../interval.ts';
import type { Claim, Report } from '../report.ts';
import { scopeOf } from '../scope.ts';
import type { ScorePass } from '../score-pass.ts';
import { aroundExpression } from './around.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { type Compared, comparison } from './compare.ts';
import { reachOf } from './reach.ts';

/** A repeated statement is checked by the expression of the first, unless it has its own. */
export const expressionOf = (report: Report, claim: Claim): Expression | undefined =>
  claim.expression ??
  (claim.sameAs === undefined ? undefined : report.claims.find((one) => one.id === claim.sameAs)?.expression);

/** The edits of the alternative that the claim names. */
const adoptedBy = (report: Report, claim: Claim): { readonly adopt?: Edits } => {
  const alternative = report.alternatives.find((one) => one.id === claim.alternative);
  return alternative ? { adopt: new Map(alternative.edits) } : {};
};

const untold = ({ around: _, ...about }: Compared, claim: Claim, reason: Unknown): AuditCheck =>
  checkOf({ ...about, verdict: 'cannot-tell', stated: claim.printed, unknown: reason });

/** Rounded operands may explain a difference; where it cannot be told whether they do, nobody is accused. */
const weighed = (
  about: Compared,
  claim: Claim,
  check: AuditCheck,
  reach: () => Interval | undefined,
): AuditCheck => {
  if (check.verdict !== 'differs' || !check.figure) return check;
  const found = reach();
  if (!found) return untold(about, claim, unknown('rounding-unclear', claim.id));
  if (!meets(intervalOf(check.figure), found)) return { ...check, reach: found };
  const { cause: _, ...rest } = check;
  return { ...rest, verdict: 'agrees-rounded', reach: found };
};

const judged = (
  compared: Compared,
  claim: Claim,
  value: Value | Unknown,
  reach: () => Interval | undefined,
): AuditCheck => {
  const { id, figure, printed: stated } = claim;
  const { around: _, ...about } = compared;
  if (isUnknown(value)) return untold(about, claim, value);
  if (value.kind === 'boolean') {
    return checkOf({ ...about, verdict: value.value ? 'agrees' : 'differs', stated });
  }
  if (value.kind === 'text') {
    const verdict = value.value === stated ? 'agrees' : 'differs';
    return checkOf({ ...about, verdict, stated, recomputed: value.value });
  }
  if (value.kind !== 'number' || !figure) return untold(about, claim, unknown('type', id));
  if (value.money !== figure.money) return untold(about, claim, unknown('mixed-units', id));
  return weighed(about, claim, { ...comparison(compared, figure, value.value, false), stated }, reach);
};

/** One check per claim, in order. A claim without an expression cannot be told: never "agrees". */
export const checkClaims = (report: Report, state: ScorePass): readonly AuditCheck[] => {
  const scope = scopeOf(state);
  return report.claims.map((claim) => {
    const about: Compared = {
      kind: 'claim',
      at: claim.id,
      sources: [{ table: 'claims', key: claim.id, column: 'printed', text: claim.printed }],
      ...(claim.cell && { code: claim.cell.code }),
      ...adoptedBy(report, claim),
    };
    const expression = expressionOf(report, claim);
    if (!expression) return untold(about, claim, unknown('not-checkable', claim.id));
    const value = evaluateExpression(expression, scope);
    const working = workingOf(expression, scope, value);
    const around = aroundExpression(report, expression, scope, working);
    return judged({ ...about, working, around }, claim, value, () => reachOf(expression, state));
  });
};
