/**
 * The money of a report as `report.json` holds it: what the money page shows, for programs. Amounts are decimal
 * strings in 元, shares percentages without their sign, rounded as the scheme rounds rates, points in points.
 */
import { totalText } from '../core/audit/record.ts';
import type { Evaluation } from '../core/evaluation.ts';
import { type Exact, exact, fixed, multiply, plain } from '../core/exact.ts';
import { basesOf } from '../core/ledger/bases.ts';
import { concentrationOf } from '../core/ledger/concentration.ts';
import { feltOf } from '../core/ledger/felt.ts';
import type { LedgerLine } from '../core/ledger/line.ts';
import { reconciliationOf } from '../core/ledger/reconciliation.ts';
import { threadOf } from '../core/ledger/thread.ts';
import { shareOf, totalsOf } from '../core/ledger/totals.ts';
import type { Report, SpendingRow } from '../core/report.ts';
import type { Rounding } from '../core/scheme.ts';
import { bridgeOf, categoriesOf } from '../core/series.ts';

export interface PublishedMoney {
  /** From the first budget to what was not spent; `id` is the row of budget.csv, null for the rest. */
  readonly steps: readonly {
    readonly id: string | null;
    readonly kind: string;
    readonly amount: string;
  }[];
  /** Final budget less what the versions and changes before it add up to; null where nothing leads to it. */
  readonly unexplainedBudget: string | null;
  /** The share spent on every amount that could be its base, with the score that would follow. */
  readonly bases: readonly {
    readonly id: string;
    readonly amount: string;
    readonly rate: string;
    readonly total: string | null;
    readonly grade: string | null;
    /** Id of the gate that would hold. */
    readonly gate: string | null;
  }[];
  /** Null without a ledger. */
  readonly ledger: {
    readonly rows: number;
    readonly sum: string;
    readonly withoutAmount: readonly string[];
    readonly refunds: { readonly rows: number; readonly sum: string };
    readonly categories: readonly {
      readonly name: string;
      readonly rows: number;
      readonly sum: string;
      readonly share: string | null;
    }[];
    /** The largest payments and their share of all payments, where there are at least twice as many. */
    readonly largest: {
      readonly rows: readonly string[];
      readonly sum: string;
      readonly share: string;
    } | null;
  } | null;
  /** Points lost: by finding, with the ledger rows it names, and those that no finding explains. */
  readonly lost: {
    readonly points: string;
    readonly unexplained: string;
    readonly findings: readonly {
      readonly id: string;
      readonly points: string;
      readonly rows: readonly string[];
      readonly amount: string;
    }[];
  };
  readonly perDay: { readonly amount: string; readonly days: number } | null;
  readonly perResident: { readonly amount: string; readonly population: string } | null;
}

const hundred = exact(100n);
const percentage = (share: Exact, { places, mode }: Rounding): string =>
  fixed(multiply(share, hundred), places, mode);

/** How many of the largest payments are spoken of. */
export const largestCount = 5;

const lineOf = ({ no, category, amount }: SpendingRow, at: number): LedgerLine => ({
  at,
  no,
  category: category['zh-cn'],
  text: '',
  ...(amount && { amount: amount.value }),
});

const ledgerOf = (report: Report): PublishedMoney['ledger'] => {
  if (report.spending.length === 0) return null;
  const { rate } = report.scheme;
  const lines = report.spending.map(lineOf);
  const totals = totalsOf(lines);
  const few = lines.length < 2 * largestCount ? undefined : concentrationOf(lines, largestCount);
  return {
    rows: totals.lines,
    sum: plain(totals.sum),
    withoutAmount: totals.withoutAmount,
    refunds: { rows: totals.refunds.lines, sum: plain(totals.refunds.sum) },
    categories: categoriesOf(report).categories.map(({ name, rows, total }) => {
      const share = shareOf(total, totals.sum);
      return {
        name: name['zh-cn'],
        rows: rows.length,
        sum: plain(total),
        share: share ? percentage(share, rate) : null,
      };
    }),
    largest: few
      ? { rows: few.largest.map(({ no }) => no), sum: plain(few.sum), share: percentage(few.share, rate) }
      : null,
  };
};

const basesOn = (report: Report, evaluation: Evaluation): PublishedMoney['bases'] =>
  (basesOf(report, evaluation)?.rows ?? []).map(({ row, amount, rate, outcome }) => ({
    id: row.id,
    amount: plain(amount),
    rate: percentage(rate, report.scheme.rate),
    total: outcome?.total ? totalText(report, outcome.total) : null,
    grade: outcome?.grade.name ?? null,
    gate: outcome?.gate?.id ?? null,
  }));

/** Everything that the money page states in figures. */
export const publishedMoney = (report: Report, evaluation: Evaluation): PublishedMoney => {
  const steps = bridgeOf(report, evaluation);
  const chain = reconciliationOf(steps);
  const thread = threadOf(report, evaluation);
  const { perDay, perResident } = feltOf(report, evaluation) ?? {};
  return {
    steps: steps.map(({ row, kind, amount }) => ({ id: row?.id ?? null, kind, amount: plain(amount) })),
    unexplainedBudget: chain ? plain(chain.missing) : null,
    bases: basesOn(report, evaluation),
    ledger: ledgerOf(report),
    lost: {
      points: plain(thread.lost),
      unexplained: plain(thread.unexplained),
      findings: thread.strands.map(({ finding, lost, rows, amount }) => ({
        id: finding.id,
        points: plain(lost),
        rows: rows.map(({ no }) => no),
        amount: plain(amount),
      })),
    },
    perDay: perDay ? { amount: fixed(perDay.amount, perDay.places), days: perDay.days } : null,
    perResident: perResident
      ? {
          amount: fixed(perResident.amount, perResident.places),
          population: plain(perResident.population.value),
        }
      : null,
  };
};
