import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/core/evaluate.ts';
import { compare, ex, exact, multiply, plain, subtract } from '../../../src/core/exact.ts';
import { daysOf, feltOf } from '../../../src/core/ledger/felt.ts';
import type { Report } from '../../../src/core/report.ts';
import { figure, money, smallReport } from '../small-report.ts';

const spending = (...amounts: readonly string[]): Report['spending'] =>
  amounts.map((text, at) => ({
    ...{ no: String(at + 1), category: { 'zh-cn': '类' }, item: { 'zh-cn': '项' }, row: at + 2 },
    amount: { ...figure(text, '元'), money: true },
  }));
const felt = (more: Partial<Report>, identity: Partial<Report['identity']> = {}) => {
  const report = smallReport([['1', '1', '1']], more);
  const named = { ...report, identity: { ...report.identity, year: '2023', ...identity } };
  return feltOf(named, evaluate(named));
};

describe('per day', () => {
  test('4285434.4 元 over the days of 2023 is 11741 元 a day, and that is rounded', () => {
    const perDay = felt({ spending: spending('4285434.4') })?.perDay;
    expect(perDay).toMatchObject({
      amount: ex('11741'),
      places: 0,
      isRounded: true,
      year: '2023',
      days: 365,
    });
  });

  test('a leap year has 366 days, a century none unless it can be divided by 400', () => {
    expect(['2023', '2024', '2100', '2000'].map(daysOf)).toEqual([365, 366, 365, 366]);
    expect(daysOf('2022-2024')).toBeUndefined();
  });

  test('an exact share is not called rounded; small ones keep their fen', () => {
    expect(felt({ spending: spending('73000') })?.perDay).toMatchObject({
      amount: ex('200'),
      isRounded: false,
    });
    expect(felt({ spending: spending('1000') })?.perDay).toMatchObject({ amount: ex('2.74'), places: 2 });
  });

  test('without a year there is no day to share it out over', () => {
    expect(felt({ spending: spending('73000') }, { year: '2021—2023' })).toEqual({ amount: ex('73000') });
  });
});

describe('per resident', () => {
  const population = { value: ex('120500'), source: { 'zh-cn': '统计公报' }, year: '2022' };

  test('only with a population that the report gives', () => {
    expect(felt({ spending: spending('4285434.4') })).not.toHaveProperty('perResident');
    const each = felt({ spending: spending('4285434.4') }, { population })?.perResident;
    expect(each).toMatchObject({ amount: ex('35.56'), places: 2, isRounded: true, population });
  });
});

test('without a ledger the spent row of the budget counts; without either nothing is said', () => {
  const budget: Report['budget'] = [
    { id: 'last', kind: 'final', item: { 'zh-cn': '预算' }, amount: money('507.74'), row: 2 },
    { id: 'spent', kind: 'spent', item: { 'zh-cn': '支出' }, amount: money('428.54'), row: 3 },
  ];
  expect(plain(felt({ budget })?.amount ?? ex('0'))).toBe('4285400');
  expect(felt({})).toBeUndefined();
});

test('a rounded share is within half a unit of its last place of the exact one', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 14n), fc.integer({ min: 1000, max: 9999 }), (fen, year) => {
      const amount = exact(fen, 100n);
      const text = plain(amount);
      const share = felt({ spending: spending(text) }, { year: String(year) })?.perDay;
      if (!share) throw new Error('no share');
      const error = subtract(multiply(share.amount, exact(BigInt(share.days))), amount);
      const size = { n: error.n < 0n ? -error.n : error.n, d: error.d };
      const half = exact(BigInt(share.days), share.places === 0 ? 2n : 200n);
      expect(compare(size, half)).toBeLessThanOrEqual(0);
      expect(share.isRounded).toBe(error.n !== 0n);
    }),
  );
});
