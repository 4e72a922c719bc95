/** The charts of a ledger: the report of this site, a filter on it, refunds, and a ledger of many rows. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { categoriesChart } from '../../src/charts/money-categories.ts';
import type { LedgerCut } from '../../src/charts/money-cut.ts';
import { itemsChart, mostItems } from '../../src/charts/money-items.ts';
import { type Exact, ex, exact, fixed, sum } from '../../src/core/exact.ts';
import type { LedgerLine } from '../../src/core/ledger/line.ts';
import { cases } from '../golden/cases.ts';
import { readCase } from '../golden/source.ts';

const line = (at: number, category: string, amount?: Exact): LedgerLine => ({
  at,
  no: String(at + 1),
  category,
  text: '',
  ...(amount && { amount }),
});
const cutOf = (
  all: readonly LedgerLine[],
  seen: readonly LedgerLine[] = all,
  more: Partial<LedgerCut<LedgerLine>> = {},
): LedgerCut<LedgerLine> => ({
  all,
  seen,
  chosen: seen !== all,
  locale: 'zh-cn',
  places: 1,
  unit: '元',
  unitName: '元',
  text: (yuan) => fixed(yuan, 2),
  categoryOf: (category) => category,
  itemOf: ({ no }) => `项目${no}`,
  ...more,
});

let ledger: readonly LedgerLine[];
beforeAll(async () => {
  const one = cases[0];
  if (!one) throw new Error('no case');
  const { report } = await readCase(one);
  ledger = report.spending.map(({ category, amount }, at) => line(at, category['zh-cn'], amount?.value));
});

describe('categories', () => {
  test('six, the largest first, each with its share of all', () => {
    const { table, description, sentence } = categoriesChart(cutOf(ledger));
    expect(table).toEqual([
      ['类别', '笔数', '金额（元）', '占比（%）'],
      ['政府专线租用', '6', '2123592.15', '49.6'],
      ['云中心及机房维护', '5', '1171432.25', '27.3'],
      ['办公自动化维护', '7', '530660.00', '12.4'],
      ['政务应用系统维护', '1', '254750.00', '5.9'],
      ['政府网站运维', '2', '180000.00', '4.2'],
      ['政务外网光纤维护', '1', '25000.00', '0.6'],
    ]);
    expect(description.bars.map(({ fill }) => fill)).toEqual(Array(6).fill('spent'));
    expect([description.low, description.high]).toEqual(['0.00', '2123592.15']);
    expect(sentence).toContain('政府专线租用占 49.6%，');
  });

  test('of a filter stand inside the whole of each category', () => {
    const { description, sentence, table } = categoriesChart(cutOf(ledger, ledger.slice(0, 2)));
    expect(table.slice(1)).toEqual([['政府专线租用', '2', '1596000.00', '100.0']]);
    expect(description.bars.map(({ fill, to }) => [fill, to])).toEqual([
      ['rest', '2123592.15'],
      ['spent', '1596000.00'],
    ]);
    expect(description.bars[1]?.said).toBe(
      '政府专线租用：1596000.00 元，2 笔，占 100%；这一类全部 2123592.15 元',
    );
    expect(sentence).toMatch(/^筛选后，22 笔里看到 2 笔。/);
    expect(sentence).toContain('虚线框');
  });

  test('below zero lie left of zero, in the hatch of a cut', () => {
    const { description } = categoriesChart(cutOf([line(0, '甲', ex('100')), line(1, '乙', ex('-30'))]));
    expect(description.bars.map(({ fill, to }) => [fill, to])).toEqual([
      ['spent', '100.00'],
      ['cut', '-30.00'],
    ]);
    expect(description.low).toBe('-30.00');
    const refund = categoriesChart(cutOf([line(0, '乙', ex('-30'))]));
    expect(refund.sentence).toBe('乙 -30.00 元。');
    expect(refund.description.bars[0]?.said).toBe('乙：-30.00 元，1 笔');
  });
});

describe('payments', () => {
  test('the five largest of 22 are 73.7 %', () => {
    const { table, description, sentence } = itemsChart(cutOf(ledger));
    expect(table).toHaveLength(23);
    expect(table[5]).toEqual(['22', '项目22', '254750.00', '5.9', '73.7']);
    expect(table.at(-1)?.[4]).toBe('100.0');
    expect(description.lines.map(({ label }) => label)).toEqual(['前 5 笔占 73.7%']);
    expect(sentence).toBe('22 笔付款从大到小：最大的一笔占 29.4%，前 5 笔占 73.7%。');
    const own = description.bars.filter(({ said }) => said);
    expect(own.slice(0, 6).map(({ fill }) => fill)).toEqual([...Array(5).fill('spent'), 'budget']);
  });

  test('refunds and rows without an amount are left out and counted', () => {
    const lines = [line(0, '甲', ex('60')), line(1, '甲', ex('40')), line(2, '甲', ex('-5')), line(3, '甲')];
    const { table, sentence } = itemsChart(cutOf(lines));
    expect(table.slice(1).map((row) => row[4])).toEqual(['60.0', '100.0']);
    expect(sentence).toContain('1 笔退款不在图里。1 笔没有金额，不在图里。');
    expect(itemsChart(cutOf(lines, [])).table).toHaveLength(1);
  });

  test('of many the largest stand alone and the others are one bar, said in words', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => line(at, '甲', exact(BigInt(at + 1))));
    const { table, description, sentence } = itemsChart(cutOf(lines));
    expect(table).toHaveLength(mostItems + 1);
    expect(table.at(-1)?.slice(0, 3)).toEqual(['', '其余 961 笔', '462241.00']);
    expect(description.bars.at(-1)).toMatchObject({ fill: 'cut', to: '500500.00' });
    expect(sentence).toContain('其余 961 笔合成一条。');
  });

  test('bars begin where the one before ends and end at the sum of all', () => {
    const amounts = fc.array(fc.integer({ min: -1000, max: 1_000_000 }), { maxLength: 80 });
    fc.assert(
      fc.property(amounts, (fen) => {
        const lines = fen.map((one, at) => line(at, '甲', exact(BigInt(one), 100n)));
        const { bars } = itemsChart(cutOf(lines)).description;
        const own = bars.filter(({ said }) => said);
        const paid = sum(lines.flatMap(({ amount }) => (amount && amount.n > 0n ? [amount] : [])));
        expect(own[0]?.from ?? '0.00').toBe('0.00');
        own.slice(1).forEach(({ from }, at) => {
          expect(from).toBe(own[at]?.to);
        });
        expect(own.at(-1)?.to ?? '0.00').toBe(fixed(paid, 2));
      }),
    );
  });
});
