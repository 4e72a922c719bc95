/** Checks every printed figure that the report lists against the expression it should equal. */
import type { Edits } from '../edits.ts';
import type { Expression } from '../expression/ast.ts';
import { evaluateExpression } from '../expression/evaluate.ts';
import { isUnknown, type Unknown, unknown, type Value } from '../expression/value.ts';
import { workingOf } from '../expression/working.ts';
import type { Claim, Report } from '../report.ts';
import { scopeOf } from '../scope.ts';
import type { ScorePass } from '../score-pass.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { type Compared, comparison } from './compare.ts';

/** A repeated statement is checked by the expression of the first, unless it has its own. */
export const expressionOf = (report: Report, claim: Claim): Expression | undefined =>
  claim.expression ??
  (claim.sameAs === undefined ? undefined : report.claims.find((one) => one.id === claim.sameAs)?.expression);

/** The edits of the alternative that the claim names. */
const adoptedBy = (report: Report, claim: Claim): { readonly adopt?: Edits } => {
  const alternative = report.alternatives.find((one) => one.id === claim.alternative);
  return alternative ? { adopt: new Map(alternative.edits) } : {};
};

const judged = (about: Compared, claim: Claim, value: Value | Unknown): AuditCheck => {
  const { id, figure, printed: stated } = claim;
  const untold = (reason: Unknown) => checkOf({ ...about, verdict: 'cannot-tell', stated, unknown: reason });
  if (isUnknown(value)) return untold(value);
  if (value.kind === 'boolean') {
    return checkOf({ ...about, verdict: value.value ? 'agrees' : 'differs', stated });
  }
  if (value.kind === 'text') {
    const verdict = value.value === stated ? 'agrees' : 'differs';
    return checkOf({ ...about, verdict, stated, recomputed: value.value });
  }
  if (value.kind !== 'number' || !figure) return untold(unknown('type', id));
  if (value.money !== figure.money) return untold(unknown('mixed-units', id));
  return { ...comparison(about, figure, value.value, false), stated };
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
    if (!expression) {
      const reason = unknown('not-checkable', claim.id);
      return checkOf({ ...about, verdict: 'cannot-tell', stated: claim.printed, unknown: reason });
    }
    const value = evaluateExpression(expression, scope);
    return judged({ ...about, working: workingOf(expression, scope, value) }, claim, value);
  });
};
