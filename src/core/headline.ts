/** The few facts that a reader should leave with: the money, and how far the grade is from the next one. */
import { type Edits, noEdits } from './edits.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { absolute, divide, type Exact, plain, subtract } from './exact.ts';
import type { Report } from './report.ts';
import { bridgeOf, distanceOf, lossesOf } from './series.ts';

export interface MoneyFacts {
  /** First version of the budget, when there is one besides the final one; all amounts in 元. */
  readonly first?: Exact;
  readonly final: Exact;
  /** Size and share of the change from the first version to the final one. */
  readonly change?: { readonly direction: 'cut' | 'raised'; readonly by: Exact; readonly share: Exact };
  readonly spent?: Exact;
  readonly unspent?: Exact;
  /** Spent ÷ final. */
  readonly rate?: Exact;
}

/** Undefined when the report names no final budget. */
export const moneyFacts = (report: Report, evaluation: Evaluation): MoneyFacts | undefined => {
  const steps = bridgeOf(report, evaluation);
  const amount = (kind: string): Exact | undefined => steps.find((step) => step.kind === kind)?.amount;
  const final = amount('final');
  if (!final) return undefined;
  const [first, spent, unspent] = [amount('version'), amount('spent'), amount('unspent')];
  const moved = first && subtract(final, first);
  const share = first && moved && divide(absolute(moved), first);
  const rate = spent && divide(spent, final);
  return {
    final,
    ...(first && { first }),
    ...(moved &&
      share &&
      moved.n !== 0n && {
        change: {
          direction: moved.n < 0n ? ('cut' as const) : ('raised' as const),
          by: absolute(moved),
          share,
        },
      }),
    ...(spent && { spent }),
    ...(unspent && { unspent }),
    ...(rate && { rate }),
  };
};

export interface GradeFacts {
  readonly up?: { readonly grade: string; readonly by: Exact };
  /** Distance down to the floor of the grade in force. */
  readonly down?: Exact;
  /** Codes of the leaves that would each reach a better grade by full points alone. */
  readonly alone: readonly string[];
}

/** Undefined when the total or its band cannot be told. `evaluation` is that of the report under `edits`. */
export const gradeFacts = (
  report: Report,
  evaluation: Evaluation,
  edits: Edits = noEdits,
): GradeFacts | undefined => {
  const { total, grade } = evaluation;
  if (!total || report.scheme.bands.length === 0) return undefined;
  const rank = (name: string | undefined): number => {
    const at = report.scheme.bands.findIndex((band) => band.name === name);
    return at < 0 ? report.scheme.bands.length : at;
  };
  const now = rank(grade.name ?? grade.closed?.name);
  const alone = lossesOf(report, evaluation).rows.flatMap(({ code, points }) => {
    const full = evaluate(report, new Map([...edits, [code, plain(points)]]));
    return rank(full.grade.name) < now ? [code] : [];
  });
  return { ...distanceOf(report, total), alone };
};
