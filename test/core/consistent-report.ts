/** A random report in which everything agrees, for properties: what is broken in it is all that may be found. */
import fc from 'fast-check';
import { ex, exact, fixed, plain, sum } from '../../src/core/exact.ts';
import type { Figure } from '../../src/core/figure.ts';
import type {
  BudgetRow,
  ProgressRow,
  Report,
  SpendingRow,
  SubtotalRow,
  TargetRow,
} from '../../src/core/report.ts';
import { figure, money, type Row, scheme, smallReport } from './small-report.ts';

/** How a leaf came by its score: by judgement, by tiers, or in proportion to what was reached. */
type How = 'judged' | 'tiers' | 'share';

export interface Leaf {
  readonly code: string;
  readonly points: number;
  /** Half points. */
  readonly halves: number;
  readonly how: How;
}

interface Item {
  readonly no: string;
  readonly category: string;
  /** In 分 (hundredths of a 元). */
  readonly cents: number;
  readonly month: number;
  readonly leaf?: string;
}

export interface Plan {
  readonly groups: readonly (readonly Leaf[])[];
  readonly items: readonly Item[];
  /** In hundredths of 万元: first version, and changes that even out. */
  readonly budget: { readonly version: number; readonly moved: readonly number[] };
}

export const year = '2023';

const leafArbitrary = fc
  .record({
    points: fc.integer({ min: 2, max: 20 }),
    share: fc.integer({ min: 0, max: 4 }),
    how: fc.constantFrom<How>('judged', 'tiers', 'share'),
  })
  .map(({ points, share, how }) => ({
    points,
    how,
    halves: share === 4 ? points * 2 : Math.floor((points * share) / 2),
  }));

const itemArbitrary = fc.record({
  category: fc.constantFrom('专线', '网站', '机房'),
  cents: fc.integer({ min: 1, max: 10 ** 9 }),
  month: fc.integer({ min: 1, max: 9 }),
  leaf: fc.nat(),
});

export const planArbitrary: fc.Arbitrary<Plan> = fc
  .record({
    groups: fc.array(fc.array(leafArbitrary, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    items: fc.array(itemArbitrary, { minLength: 1, maxLength: 8 }),
    version: fc.integer({ min: 10 ** 6, max: 10 ** 8 }),
    moved: fc.array(fc.integer({ min: -(10 ** 5), max: 10 ** 5 }), { maxLength: 3 }),
  })
  .map(({ groups, items, version, moved }) => {
    const coded = groups.map((leaves, at) =>
      leaves.map((leaf, index) => ({ ...leaf, code: `${at + 1}.${index + 1}` })),
    );
    const codes = coded.flat().map(({ code }) => code);
    return {
      groups: coded,
      items: items.map(({ leaf, ...item }, at) => ({
        ...item,
        no: String(at + 1),
        ...(leaf % 3 > 0 && { leaf: codes[leaf % codes.length] as string }),
      })),
      budget: { version, moved: [...moved, -moved.reduce((a, b) => a + b, 0)] },
    };
  });

const text = (zh: string) => ({ 'zh-cn': zh });
const halves = (count: number): string => plain(exact(BigInt(count), 2n));
export const wan = (hundredths: number): Figure => money(fixed(exact(BigInt(hundredths), 100n), 2));
export const yuan = (cents: number): Figure => {
  const printed = figure(fixed(exact(BigInt(cents), 100n), 2), '元');
  return { ...printed, money: true };
};

/** Of ten per point; what was done is the same share of it as the score of the points. */
const shareOf = ({ halves: count, points }: Leaf) => ({
  target: text(String(points * 10)),
  actual: text(String(count * 5)),
});

const leafRow = (leaf: Leaf): Row => [
  leaf.code,
  String(leaf.points),
  halves(leaf.halves),
  leaf.how === 'tiers'
    ? { rule: `levels(${leaf.points}, ${halves(leaf.halves)}, 0)` }
    : leaf.how === 'share'
      ? shareOf(leaf)
      : {},
];

const groupRows = (leaves: readonly Leaf[], at: number): readonly Row[] => [
  [
    String(at + 1),
    String(leaves.reduce((total, leaf) => total + leaf.points, 0)),
    halves(leaves.reduce((total, leaf) => total + leaf.halves, 0)),
  ],
  ...leaves.map(leafRow),
];

const month = (at: number): string => String(at).padStart(2, '0');

const progressRow = ({ no, month: at, leaf }: Item, index: number): ProgressRow => ({
  no,
  item: text(`子项${no}`),
  start: `${year}-${month(at)}-01`,
  end: `${year}-12-31`,
  accepted: '2024-01-10',
  evidence: 'complete',
  indicators: leaf === undefined ? [] : [leaf],
  row: index + 2,
});

const spendingRow = ({ no, category, cents }: Item, index: number): SpendingRow => ({
  no,
  category: text(category),
  item: text(`子项${no}`),
  amount: yuan(cents),
  invoiced: '2024-01-20',
  paid: '2024-03-05',
  row: index + 2,
});

const subtotalsOf = (items: readonly Item[]): readonly SubtotalRow[] => {
  const categories = [...new Set(items.map((item) => item.category))];
  const centsOf = (rows: readonly Item[]): Figure => yuan(rows.reduce((total, row) => total + row.cents, 0));
  return [
    ...categories.map((category) => ({
      category: text(category),
      amount: centsOf(items.filter((item) => item.category === category)),
    })),
    { amount: centsOf(items) },
  ].map((row, at) => ({ ...row, row: at + 2 }));
};

const budgetOf = ({ budget, items }: Plan): readonly BudgetRow[] => {
  const spent = items.reduce((total, item) => total + item.cents, 0);
  const rows: Omit<BudgetRow, 'row' | 'item'>[] = [
    {
      id: 'initial',
      kind: 'version',
      amount: wan(budget.version),
    },
    ...budget.moved.map((amount, at) => ({
      id: `change${at + 1}`,
      kind: 'adjustment' as const,
      amount: wan(amount),
    })),
    { id: 'final', kind: 'final', amount: wan(budget.version) },
    {
      ...{ id: 'request', kind: 'context' as const, document: text('立项请示'), date: '2022-12' },
      amount: wan(budget.version),
    },
    { id: 'spent', kind: 'spent', amount: money(fixed(exact(BigInt(spent), 10n ** 6n), 2)) },
  ];
  return rows.map((row, at) => ({ ...row, item: text(row.id), row: at + 2 }));
};

/** The first group has individual targets, which the unit declared under the same names. */
const targetsOf = (leaves: readonly Leaf[]): readonly TargetRow[] =>
  (['declared', 'individual'] as const).flatMap((set, from) =>
    leaves.map(({ code }, at) => ({
      set,
      no: String(at + 1),
      name: text(`指标${code}`),
      target: text('5 个'),
      actual: text('完成 5 个'),
      quantified: true,
      result: 'reached' as const,
      indicator: code,
      row: from * leaves.length + at + 2,
    })),
  );

const bands = [
  { name: '优', min: ex('90'), minIncluded: true, max: ex('1000'), maxIncluded: true },
  { name: '良', min: ex('60'), minIncluded: true, max: ex('90'), maxIncluded: false },
  { name: '差', minIncluded: true, max: ex('60'), maxIncluded: false },
];

/** Every figure of the report follows from the plan. */
export const reportOf = (plan: Plan): Report => {
  const leaves = plan.groups.flat();
  const total = sum(leaves.map((leaf) => exact(BigInt(leaf.halves), 2n)));
  const full = exact(BigInt(leaves.reduce((points, leaf) => points + leaf.points, 0)));
  return smallReport(plan.groups.flatMap(groupRows), {
    identity: { title: text('报告'), year, published: { total: figure(plain(total)) } },
    scheme: scheme({ fullMarks: full, printedBands: bands }),
    budget: budgetOf(plan),
    spending: plan.items.map(spendingRow),
    subtotals: subtotalsOf(plan.items),
    progress: plan.items.map(progressRow),
    targets: targetsOf(plan.groups[0] ?? []),
  });
};
