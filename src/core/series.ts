/** Figures lined up for drawing: what a chart or a bar shows, and in which order. No pixels here. */

import type { Evaluation } from './evaluation.ts';
import { add, compare, type Exact, subtract, sum, zero } from './exact.ts';
import type { BudgetRow, Report, SpendingRow } from './report.ts';
import { leavesUnder } from './tree.ts';

export interface Loss {
  readonly code: string;
  readonly points: Exact;
  readonly score: Exact;
  readonly lost: Exact;
  /** Total that is left before and after this loss, for a floating bar. */
  readonly from: Exact;
  readonly to: Exact;
  /** Ids of the findings that name the indicator; empty: points lost that no finding explains. */
  readonly findings: readonly string[];
}

export interface Losses {
  readonly rows: readonly Loss[];
  readonly full: Exact;
  readonly lost: Exact;
  /** Lost points whose indicator no finding names. */
  readonly unexplained: Exact;
}

/** Points lost per leaf, largest first; leaves without points or without a score are left out. */
export const lossesOf = (report: Report, evaluation: Evaluation): Losses => {
  const found = leavesUnder(report).flatMap((leaf) => {
    const { points, score } = evaluation.nodes.get(leaf.code) ?? {};
    if (!points || !score || compare(score, points) >= 0) return [];
    const findings = report.findings.filter((one) => one.indicators.includes(leaf.code)).map((one) => one.id);
    return [{ code: leaf.code, points, score, lost: subtract(points, score), findings }];
  });
  const largestFirst = found.toSorted((a, b) => compare(b.lost, a.lost));
  let left = evaluation.points ?? zero;
  const rows = largestFirst.map((row) => {
    const from = left;
    left = subtract(left, row.lost);
    return { ...row, from, to: left };
  });
  return {
    rows,
    full: evaluation.points ?? zero,
    lost: sum(rows.map((row) => row.lost)),
    unexplained: sum(rows.filter((row) => row.findings.length === 0).map((row) => row.lost)),
  };
};

/** The losses that count under a finding: each counts once, under the first that names its indicator. */
export const lossesUnder = ({ rows }: Losses, finding: string): readonly Loss[] =>
  rows.filter(({ findings }) => findings[0] === finding);

export interface BridgeStep {
  readonly id: string;
  readonly row?: BudgetRow;
  readonly kind: 'version' | 'adjustment' | 'final' | 'spent' | 'unspent';
  readonly amount: Exact;
  /** Ends of the floating bar, in 元. */
  readonly from: Exact;
  readonly to: Exact;
}

/** Amount in force: an input with the row's id follows the reader's edits. */
const amountOf = (evaluation: Evaluation, row: BudgetRow): Exact | undefined => {
  const value = evaluation.inputs.get(row.id)?.value;
  return value?.kind === 'number' ? value.value : row.amount?.value;
};

/**
 * From the first budget over its adjustments to the final one, what was spent of it and what was not.
 * Empty without a final budget. Rows of kind `context` stand beside the chain and are not part of it.
 */
export const bridgeOf = (report: Report, evaluation: Evaluation): readonly BridgeStep[] => {
  const steps: BridgeStep[] = [];
  let level = zero;
  for (const row of report.budget) {
    const amount = amountOf(evaluation, row);
    if (!amount || row.kind === 'context') continue;
    const from = row.kind === 'adjustment' ? level : zero;
    const to = add(from, amount);
    steps.push({ id: row.id, row, kind: row.kind, amount, from, to });
    if (row.kind !== 'spent') level = to;
  }
  const final = steps.find((step) => step.kind === 'final');
  const spent = steps.find((step) => step.kind === 'spent');
  if (!final) return [];
  if (!spent) return steps;
  const unspent = subtract(final.amount, spent.amount);
  return [
    ...steps,
    { id: 'unspent', kind: 'unspent', amount: unspent, from: spent.amount, to: final.amount },
  ];
};

export interface Category {
  readonly name: SpendingRow['category'];
  readonly rows: readonly SpendingRow[];
  readonly total: Exact;
}

/** The ledger by category in order of appearance; rows without an amount add nothing. */
export const categoriesOf = (
  report: Report,
): { readonly categories: readonly Category[]; readonly total: Exact } => {
  const groups = new Map<string, SpendingRow[]>();
  for (const row of report.spending) {
    const key = row.category['zh-cn'];
    const rows = groups.get(key) ?? [];
    rows.push(row);
    groups.set(key, rows);
  }
  const categories = [...groups.values()].map((rows) => ({
    name: (rows[0] as SpendingRow).category,
    rows,
    total: sum(rows.flatMap((row) => (row.amount ? [row.amount.value] : []))),
  }));
  return { categories, total: sum(categories.map((category) => category.total)) };
};

/** Distance from a score to the next better grade and down to the floor of its own, by the closed bands. */
export const distanceOf = (
  report: Report,
  score: Exact,
): { readonly up?: { readonly grade: string; readonly by: Exact }; readonly down?: Exact } => {
  const { bands } = report.scheme;
  const at = bands.findIndex((band) => compare(score, band.min) >= (band.minIncluded ? 0 : 1));
  const next = at > 0 ? bands[at - 1] : undefined;
  const own = bands[at];
  return {
    ...(next && { up: { grade: next.name, by: subtract(next.min, score) } }),
    ...(own && { down: subtract(score, own.min) }),
  };
};
