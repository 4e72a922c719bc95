/**
 * One problem followed through: the finding, the indicators that lost points for it, the ledger rows that it names,
 * the papers, the remedy; and back from every ledger row. Joins only: nothing is inferred that no table states.
 */
import type { Evaluation } from '../evaluation.ts';
import { add, type Exact, equals, subtract, sum } from '../exact.ts';
import { type FindingRow, isLeaf, type Localised, type Report, type SpendingRow } from '../report.ts';
import { aggregationAt } from '../score-pass.ts';
import { type Loss, lossesOf } from '../series.ts';

/**
 * How an indicator that a finding names stands: its points count here; they count under an earlier finding; none
 * were lost; it is a group, whose points stand with the indicators below it; or its score cannot be told.
 */
export type KnotState = 'counted' | 'earlier' | 'full' | 'group' | 'untold';

export interface Knot {
  readonly code: string;
  readonly state: KnotState;
  readonly loss?: Loss;
  /** Id of the finding under which the points count, where that is an earlier one. */
  readonly countedUnder?: string;
}

export interface Strand {
  readonly finding: FindingRow;
  readonly knots: readonly Knot[];
  /** Points that count under this finding. */
  readonly lost: Exact;
  /** Ledger rows that the finding names, in the order of the ledger. */
  readonly rows: readonly SpendingRow[];
  /** Their sum in 元. */
  readonly amount: Exact;
}

export interface NamedRow {
  readonly row: SpendingRow;
  /** The strands whose finding names the row. */
  readonly strands: readonly Strand[];
}

export interface Thread {
  readonly strands: readonly Strand[];
  /** Points lost that no finding explains, largest first. */
  readonly orphans: readonly Loss[];
  readonly unexplained: Exact;
  readonly explained: Exact;
  readonly lost: Exact;
  /**
   * Full marks less the total, where every group is a plain sum and the total can be told. It is `lost` unless a group
   * has a deduction or a bonus of its own.
   */
  readonly missing?: Exact;
  /** Ledger rows that findings name, each once, and those that none names. */
  readonly named: readonly NamedRow[];
  readonly rest: readonly SpendingRow[];
  readonly namedAmount: Exact;
  readonly restAmount: Exact;
  readonly ledger: Exact;
  /** Whether the points by finding and those without one come to all points lost. */
  readonly addsUp: boolean;
  /** Whether the ledger rows that findings name and the others come to the whole ledger. */
  readonly ledgerAddsUp: boolean;
}

/** Sum of the amounts in 元; a row without an amount adds nothing. */
export const amountOf = (rows: readonly SpendingRow[]): Exact =>
  sum(rows.flatMap(({ amount }) => (amount ? [amount.value] : [])));

const knotOf = (
  report: Report,
  evaluation: Evaluation,
  losses: ReadonlyMap<string, Loss>,
  finding: FindingRow,
  code: string,
): Knot => {
  const loss = losses.get(code);
  const [first] = loss?.findings ?? [];
  if (loss && first !== undefined)
    return first === finding.id
      ? { code, state: 'counted', loss }
      : { code, state: 'earlier', loss, countedUnder: first };
  const row = report.byCode.get(code);
  if (row && !isLeaf(row)) return { code, state: 'group' };
  const { points, score } = evaluation.nodes.get(code) ?? {};
  return { code, state: points && score ? 'full' : 'untold' };
};

const strandsOf = (
  report: Report,
  evaluation: Evaluation,
  losses: ReadonlyMap<string, Loss>,
): readonly Strand[] =>
  report.findings.map((finding) => {
    const codes = [...new Set(finding.indicators)];
    const knots = codes.map((code) => knotOf(report, evaluation, losses, finding, code));
    const named = new Set(finding.ledger);
    const rows = report.spending.filter(({ no }) => named.has(no));
    const counted = knots.flatMap(({ state, loss }) => (state === 'counted' && loss ? [loss.lost] : []));
    return { finding, knots, lost: sum(counted), rows, amount: amountOf(rows) };
  });

/** Whether points lost lead from full marks to the total at all. */
const isPlainSum = ({ scheme, indicators }: Report): boolean =>
  [0, ...indicators.filter((row) => !isLeaf(row)).map((row) => row.level)].every(
    (level) => aggregationAt(scheme, level) === 'sum',
  );

/** Everything that the money page says of problems; points count once, under the first finding that names them. */
export const threadOf = (report: Report, evaluation: Evaluation): Thread => {
  const { rows, lost, unexplained } = lossesOf(report, evaluation);
  const strands = strandsOf(report, evaluation, new Map(rows.map((row) => [row.code, row])));
  const named = report.spending.flatMap((row) => {
    const naming = strands.filter((strand) => strand.rows.includes(row));
    return naming.length > 0 ? [{ row, strands: naming }] : [];
  });
  const isNamed = new Set(named.map(({ row }) => row));
  const rest = report.spending.filter((row) => !isNamed.has(row));
  const explained = sum(strands.map((strand) => strand.lost));
  const { points, total } = evaluation;
  const missing = isPlainSum(report) && points && total ? subtract(points, total) : undefined;
  const [namedAmount, restAmount] = [amountOf(named.map(({ row }) => row)), amountOf(rest)];
  const ledger = amountOf(report.spending);
  return {
    strands,
    orphans: rows.filter((row) => row.findings.length === 0),
    unexplained,
    explained,
    lost,
    ...(missing && { missing }),
    named,
    rest,
    namedAmount,
    restAmount,
    ledger,
    addsUp: equals(add(explained, unexplained), lost),
    ledgerAddsUp: equals(add(namedAmount, restAmount), ledger),
  };
};

export interface RowNote {
  readonly note: Localised;
  readonly rows: readonly SpendingRow[];
}

/** What the ledger notes of the papers of its rows: every note once, with the rows that carry it. */
export const notesOf = (rows: readonly SpendingRow[]): readonly RowNote[] => {
  const groups = new Map<string, { readonly note: Localised; readonly rows: SpendingRow[] }>();
  for (const row of rows) {
    if (!row.note) continue;
    const group = groups.get(row.note['zh-cn']) ?? { note: row.note, rows: [] };
    group.rows.push(row);
    groups.set(row.note['zh-cn'], group);
  }
  return [...groups.values()];
};
