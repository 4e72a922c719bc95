/** Whether the changes of a budget lead from its first version to the final one. Money in 元. */
import { add, type Exact, subtract, zero } from '../exact.ts';
import type { BridgeStep } from '../series.ts';

export interface Reconciliation {
  /** The version that the changes start from, then the changes in their order. */
  readonly parts: readonly BridgeStep[];
  readonly final: BridgeStep;
  /** What the parts add up to. */
  readonly reached: Exact;
  /** Final less reached: what no row of the table says. Zero where it adds up. */
  readonly missing: Exact;
}

/**
 * The last version before the final budget and the changes after it; where the final budget stands first, the
 * version and changes that follow. Undefined without a version or a final budget.
 */
export const reconciliationOf = (steps: readonly BridgeStep[]): Reconciliation | undefined => {
  const at = steps.findIndex((step) => step.kind === 'final');
  const final = steps[at];
  if (!final) return undefined;
  const before = steps.slice(0, at);
  const isBefore = before.some((step) => step.kind === 'version');
  const chain = isBefore ? before : steps.slice(at + 1);
  const from = chain.findLastIndex((step) => step.kind === 'version');
  if (from < 0) return undefined;
  const parts = chain.slice(from).filter(({ kind }) => kind === 'version' || kind === 'adjustment');
  const reached = parts.reduce((sum, { amount }) => add(sum, amount), zero);
  return { parts, final, reached, missing: subtract(final.amount, reached) };
};
