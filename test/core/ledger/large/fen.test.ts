/** Amounts in fen: the quick reading is the careful one, and nothing is lost to a float. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fenLimit,
  heldFen,
  type MoneyUnit,
  plainFen,
  readFen,
} from '../../../../src/core/ledger/large/fen.ts';
import { Tally } from '../../../../src/core/ledger/large/tally.ts';

const units: readonly MoneyUnit[] = ['元', '万元', '亿元'];
const quick = (text: string, unit: MoneyUnit = '元'): number => {
  const bytes = new TextEncoder().encode(text);
  return plainFen(bytes, 0, bytes.length, unit);
};

describe('one amount', () => {
  test.each([
    ['1234.5', '元', 123450],
    ['1,234.50', '元', 123450],
    ['-12', '元', -1200],
    ['12元', '万元', 1200],
    ['0', '元', 0],
    ['-0.00', '元', 0],
    ['.5', '元', 50],
    ['1.234567', '万元', 1234567],
    ['0.12', '亿元', 1200000000],
  ] as const)('%s in %s', (text, unit, fen) => {
    expect(quick(text, unit)).toBe(fen);
    expect(readFen(text, unit)).toEqual({ fen: BigInt(fen) });
  });

  test.each([
    '',
    '-',
    '1,23',
    '0,123',
    '1,2345',
    '12.',
    '1.2.3',
    '1.234',
    ' 5',
    '１２',
    '1e5',
    '12345678901234567',
  ])('%j is left to the careful reading', (text) => expect(quick(text)).toBeNaN());

  test.each([
    ['１，２３４．５', { fen: 123450n }],
    ['¥ 1 234.50', { fen: 123450n }],
    ['1.500', { fen: 150n }],
    ['3.5万元', { fen: 3_500_000n }],
    ['12345678901234567.89', { fen: 1234567890123456789n }],
  ])('%s is read carefully', (text, read) => expect(readFen(text, '元')).toEqual(read));

  test.each([
    ['0.005', 'finer'],
    ['12美元', 'unit'],
    ['12%', 'unit'],
    ['约五百', 'amount'],
    ['1,23', 'amount'],
    ['(500)', 'amount'],
  ])('%s is no amount: %s', (text, code) => expect(readFen(text, '元')).toMatchObject({ code }));

  test('the quick reading never differs from the careful one', () => {
    const sign = fc.constantFrom('', '-', '+', ' ', '¥');
    const digits = fc.stringMatching(/^[0-9]{0,3}(,?[0-9]{1,4}){0,5}(\.[0-9]{0,11})?$/);
    const suffix = fc.constantFrom('', '元', '万元', ' 元', '个', '%', '.');
    const anything = fc.string({ unit: fc.constantFrom(...'0123456789,.-元万 '), maxLength: 12 });
    const text = fc.oneof(
      fc.tuple(sign, digits, suffix).map((parts) => parts.join('')),
      anything,
    );
    let read = 0;
    fc.assert(
      fc.property(text, fc.constantFrom(...units), (written, unit) => {
        const fen = quick(written, unit);
        if (Number.isNaN(fen)) return;
        read += 1;
        expect(readFen(written, unit)).toEqual({ fen: BigInt(fen) });
        expect(Object.is(fen, -0)).toBe(false);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});

test('sums are exact beyond what a float holds', () => {
  const fen = fc.oneof(
    fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n }),
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    fc.bigInt({ min: -9999n, max: 9999n }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.option(fen))), (rows) => {
      const tally = new Tally();
      for (const [category, own] of rows) {
        const held = own === null ? Number.NaN : heldFen(own);
        tally.add(category, held, own !== null && !Number.isFinite(held) ? own : undefined);
      }
      const amounts = rows.flatMap(([, own]) => (own === null ? [] : [own]));
      const { totals, groups } = tally.found(['a', 'b', 'c', 'd']);
      const sum = (list: readonly bigint[]): bigint => list.reduce((total, own) => total + own, 0n);
      expect(totals).toEqual({
        rows: rows.length,
        sum: sum(amounts),
        refunds: {
          rows: amounts.filter((own) => own < 0n).length,
          sum: sum(amounts.filter((own) => own < 0n)),
        },
        withoutAmount: rows.length - amounts.length,
      });
      for (const { name, sum: own } of groups)
        expect(own).toBe(
          sum(rows.flatMap(([at, one]) => ('abcd'[at] === name && one !== null ? [one] : []))),
        );
    }),
  );
  expect(heldFen(BigInt(fenLimit))).toBe(Number.POSITIVE_INFINITY);
  expect(heldFen(BigInt(fenLimit) - 1n)).toBe(fenLimit - 1);
});

test('groups beyond the listed ones are added up, not dropped', () => {
  const tally = new Tally();
  const names = Array.from({ length: 1200 }, (_, at) => `c${at}`);
  names.forEach((_, at) => {
    tally.add(at, at + 1);
  });
  const { groups, others, totals } = tally.found(names);
  expect(groups).toHaveLength(1000);
  expect(groups[0]).toEqual({ name: 'c1199', rows: 1, sum: 1200n });
  expect(others).toEqual({ groups: 200, rows: 200, sum: (200n * 201n) / 2n });
  expect(totals.sum).toBe((1200n * 1201n) / 2n);
  expect(tally.ranks(names.length)[0]).toBe(1199);
});
