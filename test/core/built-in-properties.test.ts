import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit/audit.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { exact, fixed, plain } from '../../src/core/exact.ts';
import type { Indicator, Report } from '../../src/core/report.ts';
import { type Plan, planArbitrary, reportOf, wan, yuan } from './consistent-report.ts';
import { figure } from './small-report.ts';

/** Ids of what differs or should be explained. */
const found = (report: Report): readonly string[] =>
  audit(report, evaluate(report))
    .checks.filter(({ verdict }) => verdict === 'differs' || verdict === 'ask')
    .map(({ id }) => id)
    .toSorted();

/** A plan and the number of the row that is broken in it. */
const broken = (check: (plan: Plan, report: Report, at: number) => void): void => {
  fc.assert(
    fc.property(planArbitrary, fc.nat(), (plan, at) => {
      check(plan, reportOf(plan), at);
    }),
  );
};

const put = <Row>(rows: readonly Row[], at: number, row: NoInfer<Row>): readonly Row[] => rows.with(at, row);
const pick = <Row>(rows: readonly Row[], at: number): readonly [Row, number] => {
  const index = at % rows.length;
  return [rows[index] as Row, index];
};

const withRow = (report: Report, row: Indicator): Report => {
  const indicators = report.indicators.map((one) => (one.code === row.code ? row : one));
  return { ...report, indicators, byCode: new Map(indicators.map((one) => [one.code, one])) };
};

const leavesOf = (report: Report): readonly Indicator[] =>
  report.indicators.filter((row) => row.parent !== undefined);

const isFull = ({ score, points }: Indicator): boolean => score?.text === points?.text;

describe('a report in which everything agrees', () => {
  it('gives nothing that differs or should be explained, and many checks that agree', () => {
    fc.assert(
      fc.property(planArbitrary, (plan) => {
        const report = reportOf(plan);
        expect(found(report)).toEqual([]);
        const kinds = new Set(audit(report, evaluate(report)).checks.map(({ kind }) => kind));
        expect([...kinds]).toEqual(
          expect.arrayContaining(['ledger-category', 'ledger-total', 'ledger-spent', 'budget-chain']),
        );
        expect([...kinds]).toEqual(
          expect.arrayContaining(['execution-base', 'acceptance-date', 'service-dates', 'payment-delay']),
        );
        expect([...kinds]).toEqual(
          expect.arrayContaining(['invoice-acceptance', 'earlier-year', 'application-date', 'target-names']),
        );
        expect([...kinds]).toEqual(
          expect.arrayContaining(['target-number', 'target-unscored', 'target-missing']),
        );
      }),
    );
  });
});

describe('one broken figure of the money', () => {
  it('an amount of the ledger: its category, the total, the spending', () => {
    broken((plan, report, at) => {
      const [row, index] = pick(report.spending, at);
      const cents = (plan.items[index]?.cents ?? 0) + 20_001;
      const spending = put(report.spending, index, { ...row, amount: yuan(cents) });
      const { category } = plan.items[index] as Plan['items'][number];
      const categories = report.subtotals.map((one) => one.category?.['zh-cn']);
      const expected = [
        `chk-ledger-category-${categories.indexOf(category) + 1}`,
        `chk-ledger-total-${categories.length}`,
        'chk-ledger-spent-spent',
      ];
      expect(found({ ...report, spending })).toEqual(expected.toSorted());
    });
  });

  it('the last decimal of a subtotal: that one only', () => {
    broken((plan, report, at) => {
      const [row, index] = pick(report.subtotals, at);
      const counted = plan.items.filter(
        ({ category }) => !row.category || category === row.category['zh-cn'],
      );
      const cents = counted.reduce((total, item) => total + item.cents, 1);
      const subtotals = put(report.subtotals, index, { ...row, amount: yuan(cents) });
      const kind = row.category ? 'category' : 'total';
      expect(found({ ...report, subtotals })).toEqual([`chk-ledger-${kind}-${index + 1}`]);
    });
  });

  it('spending by one in the last decimal: the ledger, and the rate is the same on both bases', () => {
    broken((plan, report) => {
      const cents = plan.items.reduce((total, item) => total + item.cents, 0);
      const printed = Number.parseInt(fixed(exact(BigInt(cents), 10n ** 4n), 0), 10);
      const budget = report.budget.map((row) =>
        row.kind === 'spent' ? { ...row, amount: wan(printed + 1) } : row,
      );
      expect(found({ ...report, budget })).toEqual(['chk-ledger-spent-spent']);
    });
  });

  it('a change of the budget: the chain only', () => {
    broken((plan, report, at) => {
      const [amount, index] = pick(plan.budget.moved, at);
      const budget = put(report.budget, index + 1, {
        ...(report.budget[index + 1] as (typeof report.budget)[number]),
        amount: wan(amount + 1000),
      });
      expect(found({ ...report, budget })).toEqual(['chk-budget-chain-final']);
    });
  });

  it('the final budget: the chain, and the base of the rate where that prints another', () => {
    broken((plan, report) => {
      const cents = plan.items.reduce((total, item) => total + item.cents, 0);
      const final = plan.budget.version + 1000;
      const budget = report.budget.map((row) =>
        row.kind === 'final' ? { ...row, amount: wan(final) } : row,
      );
      // Spending is printed in hundredths of 万元, like the budget.
      const spent = BigInt(fixed(exact(BigInt(cents), 10n ** 4n), 0));
      const rate = (base: number): string => fixed(exact(spent * 100n, BigInt(base)), 1);
      const isOther = rate(final) !== rate(plan.budget.version);
      const expected = ['chk-budget-chain-final', ...(isOther ? ['chk-execution-base-initial'] : [])];
      expect(found({ ...report, budget })).toEqual(expected);
    });
  });

  it('an amount beside the chain that nothing relates to it', () => {
    broken((plan, report) => {
      const amount = wan(plan.budget.version * 7 + 12_345);
      const row = { id: '专项', kind: 'context', item: { 'zh-cn': '专项' }, amount, row: 99 } as const;
      expect(found({ ...report, budget: [...report.budget, row] })).toEqual(['chk-budget-version-row-99']);
    });
  });
});

describe('one broken date', () => {
  it('acceptance before the end of service', () => {
    broken((_, report, at) => {
      const [row, index] = pick(report.progress, at);
      const progress = put(report.progress, index, { ...row, accepted: '2023-12-30' });
      expect(found({ ...report, progress })).toEqual([`chk-acceptance-date-${row.no}`]);
    });
  });

  it('a start after the end', () => {
    broken((_, report, at) => {
      const [row, index] = pick(report.progress, at);
      const progress = put(report.progress, index, { ...row, start: '2024-01-01' });
      expect(found({ ...report, progress })).toEqual([`chk-service-dates-${row.no}`]);
    });
  });

  it('an invoice before acceptance, a late payment', () => {
    broken((_, report, at) => {
      const [row, index] = pick(report.spending, at);
      const early = put(report.spending, index, { ...row, invoiced: '2024-01-09' });
      expect(found({ ...report, spending: early })).toEqual([`chk-invoice-acceptance-${row.no}`]);
      const late = put(report.spending, index, { ...row, paid: '2024-04-20' });
      expect(found({ ...report, spending: late })).toEqual([`chk-payment-delay-${row.no}`]);
      const coarse = put(report.spending, index, { ...row, invoiced: '2024', paid: '2024' });
      expect(found({ ...report, spending: coarse })).toEqual([]);
    });
  });

  it('a service that was over before the year', () => {
    broken((_, report, at) => {
      const [row, index] = pick(report.progress, at);
      const over = { ...row, start: '2021-01-01', end: '2022-12-31', accepted: '2022-12-31' };
      const leaf = report.byCode.get(row.indicators[0] ?? '');
      const counted = report.progress.filter(({ indicators }) => leaf && indicators.includes(leaf.code));
      const isShort = leaf && isFull(leaf) && counted.length === 1;
      const expected = [
        `chk-earlier-year-${row.no}`,
        ...(isShort ? [`chk-evidence-period-${leaf.code}`] : []),
      ];
      expect(found({ ...report, progress: put(report.progress, index, over) })).toEqual(expected);
    });
  });

  it('a request later than the work', () => {
    broken((_, report) => {
      const budget = report.budget.map((row) => (row.id === 'request' ? { ...row, date: '2023-11' } : row));
      expect(found({ ...report, budget })).toEqual(['chk-application-date-request']);
    });
  });
});

describe('one broken fact about what was done', () => {
  it('missing evidence shows only beside full marks', () => {
    broken((_, report, at) => {
      const [row, index] = pick(report.progress, at);
      const leaf = report.byCode.get(row.indicators[0] ?? '');
      const progress = put(report.progress, index, { ...row, evidence: 'missing' });
      const expected = leaf && isFull(leaf) ? [`chk-evidence-full-marks-${leaf.code}`] : [];
      expect(found({ ...report, progress })).toEqual(expected);
    });
  });

  it('an item counted by a second indicator', () => {
    broken((_, report, at) => {
      const [row, index] = pick(report.progress, at);
      const other = leavesOf(report).find(({ code }) => !row.indicators.includes(code));
      const indicators = [...row.indicators, other?.code ?? ''];
      const progress = put(report.progress, index, { ...row, indicators });
      expect(found({ ...report, progress })).toEqual(
        row.indicators.length > 0 ? [`chk-counted-twice-${row.no}`] : [],
      );
    });
  });

  it('a target without a number, without an indicator, under another name', () => {
    broken((_, report, at) => {
      const [row, index] = pick(report.targets, at);
      const changed = (more: Partial<typeof row>): Report => ({
        ...report,
        targets: put(report.targets, index, { ...row, ...more }),
      });
      expect(found(changed({ actual: { 'zh-cn': '按约定完成' } }))).toEqual([
        `chk-target-number-${row.set}-${row.no}`,
      ]);
      const declared = row.set === 'declared';
      expect(found(changed({ name: { 'zh-cn': '另一个名称' } }))).toEqual(
        declared ? ['chk-target-names-declared'] : [],
      );
      if (declared) {
        const { indicator: _gone, ...open } = row;
        const targets = put(report.targets, index, open);
        expect(found({ ...report, targets })).toEqual(['chk-target-unscored-declared']);
      }
    });
  });
});

describe('one broken score', () => {
  it('moves its sums and its own check, and nothing else', () => {
    broken((plan, report, at) => {
      const open = plan.groups
        .flat()
        .filter(({ halves, points, how }) => how !== 'judged' && halves + 2 <= points * 2);
      if (open.length === 0) return;
      const [{ code, halves, points, how }] = pick(open, at);
      // Six tenths more are in no set of tiers, in no proportion, and beyond the rounding of a whole sum.
      const score = figure(plain(exact(BigInt(halves) * 5n + 6n, 10n)));
      const leaf = report.byCode.get(code) as Indicator;
      const own = how === 'tiers' ? 'unattainable' : 'actual-target';
      expect(score.value.n).toBeLessThan(BigInt(points) * score.value.d);
      const ids = found(withRow(report, { ...leaf, score })).filter((id) => id !== 'chk-score-step-total');
      const parent = code.split('.')[0];
      expect(ids).toEqual([`chk-${own}-${code}`, `chk-score-sum-${parent}`, 'chk-total-total'].toSorted());
    });
  });

  it('points: the sum of their group, and the rule or the share that they belong to', () => {
    broken((plan, report, at) => {
      const [{ code, how, halves, points }] = pick(plan.groups.flat(), at);
      const leaf = report.byCode.get(code) as Indicator;
      const more = withRow(report, { ...leaf, points: figure(String(points + 1)) });
      const isShifted = how === 'share' && halves > 0;
      const expected = [
        `chk-points-sum-${code.split('.')[0]}`,
        ...(how === 'tiers' ? [`chk-rule-points-${code}`] : []),
        ...(isShifted ? [`chk-actual-target-${code}`] : []),
      ];
      expect(found(more)).toEqual(expected.toSorted());
    });
  });
});
