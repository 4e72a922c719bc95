/** The versions of the budget: the chain from the first to the final one, and the amounts beside it. */
import { absolute, add, type Exact, equals, subtract } from '../exact.ts';
import { unknown } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import { type Interval, meets, sumOfIntervals } from '../interval.ts';
import type { BudgetRow, Report } from '../report.ts';
import { type AuditCheck, checkOf } from './check.ts';
import { type Compared, untold } from './compare.ts';
import { amountOfBudget, rowKey } from './row-key.ts';
import { amountText, reachOfAmount, sumCheck } from './sums.ts';
import { textLike } from './verdict.ts';

/** The first version, what changed it, and the final budget. */
interface Chain {
  readonly version: BudgetRow;
  readonly adjustments: readonly BudgetRow[];
  readonly final: BudgetRow;
}

/** Changes stand between the first version and the final budget, or after both where the final one stands first. */
const chainOf = ({ budget }: Report): Chain | undefined => {
  const from = budget.findIndex((row) => row.kind === 'version');
  const to = budget.findIndex((row) => row.kind === 'final');
  const [version, final] = [budget[from], budget[to]];
  if (!version || !final) return undefined;
  const between = budget.slice(from, to > from ? to : undefined);
  return { version, final, adjustments: between.filter((row) => row.kind === 'adjustment') };
};

/** A final budget that is another without any change listed is unexplained, not wrong. */
const chainCheck = ({ version, adjustments, final }: Chain): AuditCheck[] => {
  if (!final.amount) return [];
  const rows = [version, ...adjustments];
  const about: Compared = {
    kind: 'budget-chain',
    at: rowKey(final.id, final.row),
    sources: [final, ...rows].map(amountOfBudget),
  };
  const open = rows.find((row) => !row.amount);
  if (open) return [untold(about, final.amount, unknown('input-missing', open.item['zh-cn']))];
  const check = sumCheck(
    about,
    final.amount,
    rows.flatMap(({ amount }) => amount ?? []),
  );
  return [check.verdict === 'differs' && adjustments.length === 0 ? { ...check, verdict: 'ask' } : check];
};

/** An amount that others may equal or add up to. */
interface Known {
  readonly value: Exact;
  readonly reach: Interval;
}

const knownOf = (figure: Figure): Known => ({ value: figure.value, reach: reachOfAmount(figure) });

/** What the chain stands at after each change. */
const levelsOf = (chain: Chain | undefined): readonly Known[] => {
  const levels: Known[] = [];
  for (const { amount } of chain ? [chain.version, ...chain.adjustments] : []) {
    if (!amount) break;
    const before = levels.at(-1);
    const next = knownOf(amount);
    levels.push(
      before
        ? { value: add(before.value, next.value), reach: sumOfIntervals([before.reach, next.reach]) }
        : next,
    );
  }
  return levels;
};

const sumOf = (a: Known, b: Known): Known => ({
  value: add(a.value, b.value),
  reach: sumOfIntervals([a.reach, b.reach]),
});

/** Equal amounts, or amounts of which one is the sum of two others, as pairs to be held against each other. */
const relations = (own: Known, others: readonly Known[], levels: readonly Known[]) => [
  ...[...others, ...levels].map((other) => [own, other] as const),
  ...others.flatMap((a, at) =>
    others
      .slice(at + 1)
      .flatMap((b) => [
        [own, sumOf(a, b)] as const,
        [a, sumOf(own, b)] as const,
        [b, sumOf(own, a)] as const,
      ]),
  ),
];

/** In the unit of the first, with the decimals of the finer one where they share it. */
const differenceText = (figure: Figure, other: Figure): string => {
  const isShared = figure.unit === other.unit;
  const decimals = isShared ? Math.max(figure.decimals, other.decimals) : figure.decimals;
  return textLike({ ...figure, decimals }, absolute(subtract(figure.value, other.value)));
};

/**
 * An amount of the budget table that is not part of the chain: it equals another, or is the sum or the
 * difference of two others; else someone should say how it relates to the final budget.
 */
const besideCheck = (
  report: Report,
  final: BudgetRow,
  row: BudgetRow,
  levels: readonly Known[],
): AuditCheck[] => {
  if (!row.amount || !final.amount || row.amount.value.n === 0n) return [];
  const others = report.budget.flatMap((one) => (one === row || !one.amount ? [] : [knownOf(one.amount)]));
  const pairs = relations(knownOf(row.amount), others, levels);
  const isExact = pairs.some(([a, b]) => equals(a.value, b.value));
  const isRelated = pairs.some(([a, b]) => meets(a.reach, b.reach));
  const difference = differenceText(row.amount, final.amount);
  const about = {
    kind: 'budget-version',
    at: rowKey(row.id, row.row),
    stated: amountText(row.amount),
    sources: [amountOfBudget(row), amountOfBudget(final)],
    figure: row.amount,
  } as const;
  return [
    isRelated
      ? checkOf({ ...about, verdict: isExact ? 'agrees' : 'agrees-rounded' })
      : checkOf({ ...about, verdict: 'ask', params: { final: amountText(final.amount), difference } }),
  ];
};

/** The chain of the budget, and every amount beside it. Money in base units. */
export const checkBudget = (report: Report): readonly AuditCheck[] => {
  const chain = chainOf(report);
  const final = report.budget.find((row) => row.kind === 'final');
  if (!final) return [];
  const first = report.budget.find((row) => row.kind === 'version');
  const beside = report.budget.filter(
    ({ kind }, at) => kind === 'context' || (kind === 'version' && report.budget[at] !== first),
  );
  const levels = levelsOf(chain);
  return [
    ...(chain ? chainCheck(chain) : []),
    ...beside.flatMap((row) => besideCheck(report, final, row, levels)),
  ];
};
