import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit/audit.ts';
import { checkBudget } from '../../src/core/audit/budget.ts';
import { checkExecutionBase } from '../../src/core/audit/execution-base.ts';
import { checkLedger } from '../../src/core/audit/ledger.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { plain } from '../../src/core/exact.ts';
import type { Figure } from '../../src/core/figure.ts';
import { isFigure, readFigure } from '../../src/core/number-text.ts';
import type { BudgetKind, BudgetRow, Report } from '../../src/core/report.ts';
import { expression, input, money, scheme, smallReport } from './small-report.ts';

const amount = (text: string, unit = '元'): Figure => {
  const read = readFigure(text, unit);
  if (!isFigure(read)) throw new Error(text);
  return read;
};

/** The six categories of the source's table of spending. */
const categories = [
  ['专线', ['1260000', '336000', '360000', '127200', '8488.95', '31903.2'], '2123592.15'],
  ['网站', ['100000', '80000'], '180000'],
  ['办公', ['25000', '200000', '59480', '7600', '3880', '120000', '114700'], '530660'],
  ['机房', ['946767.18', '48550', '49438', '20287.07', '106390'], '1171432.25'],
  ['光纤', ['25000'], '25000'],
  ['系统', ['254750'], '254750'],
] as const;

const ledger = (): Pick<Report, 'spending' | 'subtotals'> => {
  const rows = categories.flatMap(([category, amounts]) => amounts.map((text) => [category, text] as const));
  return {
    spending: rows.map(([category, text], at) => ({
      no: String(at + 1),
      category: { 'zh-cn': category },
      item: { 'zh-cn': `子项${at + 1}` },
      amount: amount(text),
      row: at + 2,
    })),
    subtotals: [
      ...categories.map(([category, , sum], at) => ({
        category: { 'zh-cn': category },
        amount: amount(sum),
        row: at + 2,
      })),
      { amount: amount('4285434.4'), row: 8 },
    ],
  };
};

const budgetRow = (id: string, kind: BudgetKind, text?: string, at = 2): BudgetRow => ({
  id,
  kind,
  item: { 'zh-cn': id },
  row: at,
  ...(text !== undefined && { amount: amount(text, '万元') }),
});

const chain = [
  budgetRow('initial', 'version', '1164.43'),
  budgetRow('adj1', 'adjustment', '-30.01'),
  budgetRow('adj2', 'adjustment', '-626.68'),
  budgetRow('final', 'final', '507.74'),
];
const spent = budgetRow('spent', 'spent', '428.54');

const verdictsOf = (checks: readonly { readonly id: string; readonly verdict: string }[]) =>
  Object.fromEntries(checks.map(({ id, verdict }) => [id.replace('chk-', ''), verdict]));

describe('the ledger', () => {
  it('agrees with all seven printed sums, and with the spending that is printed rounded', () => {
    const checks = checkLedger(smallReport([], { ...ledger(), budget: [...chain, spent] }));
    expect(checks.map(({ verdict }) => verdict)).toEqual([...Array(7).fill('agrees'), 'agrees-rounded']);
    expect(checks[0]).toMatchObject({
      ...{ id: 'chk-ledger-category-1', stated: '2123592.15 元', recomputed: '2123592.15 元' },
      working: { symbolic: '1260000 + 336000 + 360000 + 127200 + 8488.95 + 31903.2' },
    });
    expect(checks[7]?.working?.symbolic.startsWith('1260000 元 + 336000 元')).toBe(true);
    expect(checks[7]?.working?.result).toBe('428.54344 万元');
  });

  it('finds digits that changed places, and says so', () => {
    const { spending, subtotals } = ledger();
    const wrong = { ...subtotals[2], amount: amount('530606'), row: 4 };
    const checks = checkLedger(smallReport([], { spending, subtotals: subtotals.with(2, wrong) }));
    expect(checks.filter(({ verdict }) => verdict === 'differs')).toMatchObject([
      {
        ...{ id: 'chk-ledger-category-3', stated: '530606 元', recomputed: '530660 元' },
        ...{ cause: { kind: 'digits-swapped' }, measure: 'money' },
      },
    ]);
  });

  it('finds the unit slip of spending printed in 元', () => {
    const slip = { ...spent, amount: amount('428.54') };
    const [check] = checkLedger(smallReport([], { ...ledger(), subtotals: [], budget: [slip] }));
    expect(check).toMatchObject({ verdict: 'differs', cause: { kind: 'unit' } });
  });

  it('cannot tell a sum with an empty amount, nor one of a category that the ledger does not have', () => {
    const { spending, subtotals } = ledger();
    const { amount: _empty, ...open } = spending[0] as Report['spending'][number];
    const other = { category: { 'zh-cn': '培训' }, amount: amount('1'), row: 9 };
    const checks = checkLedger(
      smallReport([], { spending: spending.with(0, open), subtotals: [...subtotals, other] }),
    );
    expect(verdictsOf(checks)).toMatchObject({
      'ledger-category-1': 'cannot-tell',
      'ledger-category-2': 'agrees',
      'ledger-total-7': 'cannot-tell',
      'ledger-category-8': 'cannot-tell',
    });
  });

  it('lets the lost decimals of its own rows explain a difference, and no more than those', () => {
    const rows = ['1.2', '1.2', '1.2'].map((text, at) => ({
      ...{ no: String(at), category: { 'zh-cn': '甲' }, item: { 'zh-cn': '子项' }, row: at + 2 },
      amount: amount(text, '万元'),
    }));
    const total = (text: string) =>
      checkLedger(
        smallReport([], { spending: rows, subtotals: [{ amount: amount(text, '万元'), row: 2 }] }),
      )[0];
    expect(total('3.6')?.verdict).toBe('agrees');
    expect(total('3.7')?.verdict).toBe('agrees-rounded');
    expect(total('3.7')?.cause).toBeUndefined();
    expect(total('3.9')?.verdict).toBe('differs');
  });
});

describe('the chain of the budget', () => {
  it('agrees where the changes lead to the final budget, signs respected', () => {
    const [check] = checkBudget(smallReport([], { budget: chain }));
    expect(check).toMatchObject({
      ...{ id: 'chk-budget-chain-final', verdict: 'agrees', recomputed: '507.74 万元' },
      working: { symbolic: '1164.43 − 30.01 − 626.68' },
    });
  });

  it('differs where a change is printed with the wrong sign', () => {
    const budget = chain.with(1, budgetRow('adj1', 'adjustment', '30.01'));
    expect(checkBudget(smallReport([], { budget }))[0]).toMatchObject({
      verdict: 'differs',
      recomputed: '567.76 万元',
    });
  });

  it('asks about a final budget that is another without any change listed', () => {
    const budget = chain.filter(({ kind }) => kind !== 'adjustment');
    expect(checkBudget(smallReport([], { budget }))[0]?.verdict).toBe('ask');
  });

  it('cannot tell a chain with an empty change', () => {
    const budget = chain.with(1, budgetRow('adj1', 'adjustment'));
    expect(checkBudget(smallReport([], { budget }))[0]?.verdict).toBe('cannot-tell');
  });

  it('asks about the four amounts of the source that nothing relates to the final budget', () => {
    const beside = [
      budgetRow('applied', 'context', '740.2'),
      budgetRow('needed', 'context', '800'),
      budgetRow('project', 'context', '1412.13'),
      { ...budgetRow('plan', 'context'), amount: amount('1.5', '亿元') },
    ];
    const checks = checkBudget(smallReport([], { budget: [...chain, spent, ...beside] }));
    expect(checks.slice(1).map(({ verdict }) => verdict)).toEqual(['ask', 'ask', 'ask', 'ask']);
    expect(checks.slice(1).map(({ params }) => params?.['difference'])).toEqual([
      '232.46 万元',
      '292.26 万元',
      '904.39 万元',
      '1.4 亿元',
    ]);
  });

  it.each([
    ['the version after the first change', budgetRow('second', 'version', '1134.42')],
    ['the final budget again', budgetRow('again', 'context', '507.74')],
    ['spending in another unit', { ...budgetRow('exact', 'context'), amount: amount('4285434.4') }],
    ['what was left', budgetRow('left', 'context', '79.20')],
    ['no other money', budgetRow('other', 'context', '0')],
  ])('does not ask about %s', (_, row) => {
    const checks = checkBudget(smallReport([], { budget: [...chain, spent, row] }));
    expect(checks.filter(({ verdict }) => verdict === 'ask')).toEqual([]);
  });
});

describe('the base of the rate', () => {
  const rows = [
    ['1', '8', '4.88', { rule: 'clamp((执行率 - 60%) / (100% - 60%) * points, 0, points)' }],
    ['2', '92', '82.5'],
  ] as const;
  const gate = {
    ...{ id: 'low', name: { 'zh-cn': '低于60%', en: 'Below 60%' }, when: expression('执行率 < 60%') },
    ...{ zero: ['1'], setScore: [], capGrade: '中', fail: false },
  };
  const report = smallReport(rows, {
    scheme: scheme({ gates: [gate], rounding: { leaf: { places: 2, mode: 'half-up' } } }),
    inputs: [
      input('spent', '支出', money('428.54'), '万元'),
      input('final', '年度预算', money('507.74'), '万元'),
      input('rate', '执行率', '支出 / 年度预算', '%'),
    ],
    budget: [...chain, spent],
  });

  it('asks where another version gives another rate, and says what it would change', () => {
    const found = audit(report, evaluate(report)).findings.find(({ kind }) => kind === 'execution-base');
    expect(found).toMatchObject({
      ...{ id: 'chk-execution-base-initial', verdict: 'ask', recomputed: '36.8%' },
      params: { rate: '36.8%', finalRate: '84.4%', gate: '低于60%', gateEn: 'Below 60%' },
      ...{ effectOnTotal: '-4.88', changesGrade: true, gradeAfter: '中' },
    });
    const after = evaluate(report, found?.adopt);
    expect(after.total && plain(after.total)).toBe('82.5');
    expect(after.gates.map(({ id }) => id)).toEqual(['low']);
  });

  it('writes the other base in the unit of the input', () => {
    const other = { ...(chain[0] as BudgetRow), amount: amount('0.116443', '亿元') };
    const [check] = checkExecutionBase(
      { ...report, budget: [other, ...report.budget.slice(1)] },
      evaluate(report),
    );
    expect([...(check?.adopt ?? [])]).toEqual([['inputs.final', '1164.43']]);
  });

  it('agrees where both give the same printed rate, and says nothing without a budget or with one of zero', () => {
    const same = {
      ...report,
      budget: [budgetRow('initial', 'version', '507.75'), ...report.budget.slice(1)],
    };
    expect(checkExecutionBase(same, evaluate(same))).toMatchObject([
      { verdict: 'agrees', recomputed: '84.4%' },
    ]);
    const none = { ...report, budget: report.budget.filter(({ kind }) => kind !== 'final') };
    expect(checkExecutionBase(none, evaluate(none))).toEqual([]);
    const zero = { ...report, budget: [...chain.slice(0, 3), budgetRow('final', 'final', '0'), spent] };
    expect(checkExecutionBase(zero, evaluate(zero))).toEqual([]);
  });

  it('has no edit where no input holds the final budget', () => {
    const bare = { ...report, inputs: report.inputs.filter(({ key }) => key === 'spent'), indicators: [] };
    const [check] = checkExecutionBase(bare, evaluate(report));
    expect(check?.verdict).toBe('ask');
    expect(check?.adopt).toBeUndefined();
    expect(check?.params).toEqual({ rate: '36.8%', finalRate: '84.4%' });
  });
});
