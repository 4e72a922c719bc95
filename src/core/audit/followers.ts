/**
 * Figures of the text that a trial may move, worked out again after each edit. What no edit can reach (sums over
 * tables, cells as printed) is set aside once, and claims that state one fact share one calculation.
 */

import type { Exact } from '../exact.ts';
import type { Expression } from '../expression/ast.ts';
import { evaluateExpression } from '../expression/evaluate.ts';
import { nodesOf } from '../expression/references.ts';
import type { Scope } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import type { Report } from '../report.ts';
import { trialScopeOf } from '../scope.ts';
import type { ScorePass } from '../score-pass.ts';
import { expressionOf } from './claims.ts';
import { textLike } from './verdict.ts';

interface Follower {
  readonly expression: Expression;
  readonly claims: readonly { readonly id: string; readonly figure: Figure }[];
  /** Value of the unedited report, by the same reading. */
  readonly before: Exact;
}

/** Whether an edit can reach it: it names an input, a row or the whole, and not only columns of tables. */
export const isReachable = ({ root }: Expression): boolean =>
  nodesOf(root).some(
    (node) =>
      node.kind === 'code' || node.kind === 'name' || (node.kind === 'call' && node.arguments.length === 0),
  );

const numberOf = (expression: Expression, scope: Scope): Exact | undefined => {
  const value = evaluateExpression(expression, scope);
  return value.kind === 'number' ? value.value : undefined;
};

/**
 * A function from a trial to the claims it moves: id → new text in the printed form. Only the claims in `ids` are
 * looked at: those that a page shows.
 */
export const followersOf = (
  report: Report,
  published: ScorePass,
  ids: ReadonlySet<string>,
): ((trial: ScorePass) => ReadonlyMap<string, string>) => {
  const scope = trialScopeOf(published);
  const bySource = new Map<string, { expression: Expression; claims: { id: string; figure: Figure }[] }>();
  for (const claim of report.claims) {
    const expression = expressionOf(report, claim);
    if (!ids.has(claim.id) || !claim.figure || !expression || !isReachable(expression)) continue;
    const found = bySource.get(expression.source) ?? { expression, claims: [] };
    found.claims.push({ id: claim.id, figure: claim.figure });
    bySource.set(expression.source, found);
  }
  const followers = [...bySource.values()].flatMap((one): Follower[] => {
    const before = numberOf(one.expression, scope);
    return before ? [{ ...one, before }] : [];
  });
  return (trial) => {
    const now = trialScopeOf(trial);
    const moved = new Map<string, string>();
    for (const { expression, claims, before } of followers) {
      const value = numberOf(expression, now);
      if (!value) continue;
      for (const { id, figure } of claims) {
        const text = textLike(figure, value);
        if (text !== textLike(figure, before)) moved.set(id, text);
      }
    }
    return moved;
  };
};
