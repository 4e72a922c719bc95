/** The share spent on every amount that could be its base, and what each would do to the score. */
import { adoptBase } from '../audit/execution-base.ts';
import { type Edits, noEdits } from '../edits.ts';
import { evaluate } from '../evaluate.ts';
import type { Evaluation, Grade } from '../evaluation.ts';
import { compare, divide, type Exact, equals, zero } from '../exact.ts';
import { type Execution, executionOf } from '../execution.ts';
import type { BudgetRow, Report } from '../report.ts';
import type { Gate } from '../scheme.ts';

export interface BaseOutcome {
  readonly edits: Edits;
  readonly total?: Exact;
  readonly grade: Grade;
  /** The gate on the share spent, where it holds. */
  readonly gate?: Gate;
}

export interface Base {
  readonly row: BudgetRow;
  /** In 元. */
  readonly amount: Exact;
  /** Spent ÷ amount. */
  readonly rate: Exact;
  /** Present where the scheme computes the share from an input that can take this base. */
  readonly outcome?: BaseOutcome;
}

export interface Bases {
  readonly spent: Exact;
  readonly execution: Execution;
  /** Highest share first. */
  readonly rows: readonly Base[];
}

const outcomeOf = (report: Report, rate: Exact, edits: Edits, after: Evaluation): BaseOutcome | undefined => {
  const found = executionOf(report, after);
  if (!found?.veto || !equals(found.rate, rate)) return undefined;
  const gate = after.gates.find(({ id }) => id === found.veto?.gate.id);
  return { edits, grade: after.grade, ...(after.total && { total: after.total }), ...(gate && { gate }) };
};

/** Undefined without a final budget and spending; bases of zero or less give no share and are left out. */
export const basesOf = (report: Report, evaluation: Evaluation): Bases | undefined => {
  const execution = executionOf(report, evaluation);
  const final = report.budget.find(({ kind }) => kind === 'final');
  if (!execution || !final) return undefined;
  const { spent } = execution;
  const rows = report.budget.flatMap((row): Base[] => {
    const isBase = row.kind === 'version' || row.kind === 'final' || row.kind === 'context';
    if (!isBase || !row.amount || compare(row.amount.value, zero) <= 0) return [];
    const rate = divide(spent, row.amount.value);
    if (!rate) return [];
    const edits = row === final ? noEdits : adoptBase(report, final, row.amount).adopt;
    const after = edits && (edits.size === 0 ? evaluation : evaluate(report, edits));
    const outcome = edits && after && outcomeOf(report, rate, edits, after);
    return [{ row, amount: row.amount.value, rate, ...(outcome && { outcome }) }];
  });
  return { spent, execution, rows: rows.toSorted((a, b) => compare(b.rate, a.rate)) };
};
