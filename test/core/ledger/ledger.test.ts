/** Filtering, sorting and adding up a ledger: worked examples and what must hold for every ledger. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  ex,
  exact,
  exactFrom,
  plain,
  powerOfTen,
  subtract,
  sum,
  zero,
} from '../../../src/core/exact.ts';
import { concentrationOf } from '../../../src/core/ledger/concentration.ts';
import { decimalsIn, inUnit } from '../../../src/core/ledger/in-unit.ts';
import type { LedgerLine } from '../../../src/core/ledger/line.ts';
import { filtered, isChosen, searchText, wordsOf } from '../../../src/core/ledger/search.ts';
import { arranged, ledgerOrders } from '../../../src/core/ledger/sort.ts';
import { totalsOf } from '../../../src/core/ledger/totals.ts';

type Short = readonly [category: string, item: string, amount?: string, date?: string];

const ledger = (rows: readonly Short[]): readonly LedgerLine[] =>
  rows.map(([category, item, amount, date], at) => ({
    at,
    no: String(at + 1),
    category,
    text: searchText([String(at + 1), category, item]),
    ...(amount && { amount: ex(amount) }),
    ...(date && { date }),
  }));

const small = ledger([
  ['专线', '中国电信专线费用 China Telecom', '100', '2023-02'],
  ['专线', '中国联通 ＬＩＮＥ fees', '300', '2022'],
  ['维护', '机房电费', '250.01'],
  ['维护', '退回保证金', '-50', '2023-01-09'],
  ['采购', '电视'],
]);

const fen = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((n) => exact(n, 100n));
const anyLine = fc.record(
  {
    category: fc.constantFrom('专线', '维护', '采购'),
    text: fc.constantFrom('电费', '专线 telecom', 'line', ''),
    amount: fen,
    date: fc.constantFrom('2022', '2022-09', '2023-01-01'),
  },
  { requiredKeys: ['category', 'text'] },
);
const anyLedger = fc
  .array(anyLine, { maxLength: 40 })
  .map((lines) =>
    lines.map((line, at): LedgerLine => ({ ...line, text: searchText([line.text]), at, no: `${at}` })),
  );
const anyChoice = fc.record({
  query: fc.constantFrom('', ' ', '电', 'LINE', '专线 Telecom', 'nothing'),
  category: fc.constantFrom('', '专线', '维护', '没有'),
});
const nosOf = (lines: readonly LedgerLine[]): readonly string[] => lines.map(({ no }) => no);

describe('search', () => {
  it.each([
    ['电', ['1', '3', '5']],
    ['telecom', ['1']],
    ['line', ['2']],
    ['中国 FEES', ['2']],
    ['fees　中国', ['2']],
    ['电费 费电', []],
    ['电费 2', []],
    ['', ['1', '2', '3', '4', '5']],
  ])('%s', (query, expected) => {
    expect(nosOf(filtered(small, { query, category: '' }))).toEqual(expected);
  });

  it('narrows to a category, and both conditions hold together', () => {
    expect(nosOf(filtered(small, { query: '', category: '维护' }))).toEqual(['3', '4']);
    expect(nosOf(filtered(small, { query: '电费', category: '专线' }))).toEqual([]);
    expect(isChosen({ query: ' 　', category: '' })).toBe(false);
    expect(wordsOf(' 专线  ＬＩＮＥ ')).toEqual(['专线', 'line']);
  });

  it('a filter taken away gives the ledger back, and its parts add up exactly', () => {
    fc.assert(
      fc.property(anyLedger, anyChoice, (lines, choice) => {
        expect(filtered(lines, { query: '', category: '' })).toEqual(lines);
        const shown = filtered(lines, choice);
        const rest = lines.filter((line) => !shown.includes(line));
        expect(add(totalsOf(shown).sum, totalsOf(rest).sum)).toEqual(totalsOf(lines).sum);
        expect(totalsOf(shown).sum).toEqual(sum(shown.flatMap(({ amount }) => amount ?? [])));
      }),
    );
  });
});

describe('order', () => {
  it('largest amount first, earliest date first, without a key last', () => {
    const order = (by: (typeof ledgerOrders)[number]) =>
      arranged(small, by).map(({ category, lines }) => [category, ...nosOf(lines)]);
    expect(order('amount')).toEqual([[undefined, '2', '3', '1', '4', '5']]);
    expect(order('date')).toEqual([[undefined, '2', '4', '1', '3', '5']]);
    expect(order('no')).toEqual([[undefined, '1', '2', '3', '4', '5']]);
    expect(order('category')).toEqual([
      ['专线', '1', '2'],
      ['维护', '3', '4'],
      ['采购', '5'],
    ]);
    expect(arranged([], 'amount')).toEqual([]);
  });

  it('keeps every line once, and lines that tie in the order of the file', () => {
    fc.assert(
      fc.property(anyLedger, fc.constantFrom(...ledgerOrders), (lines, order) => {
        const groups = arranged(lines, order);
        const all = groups.flatMap((group) => group.lines);
        expect([...all].sort((a, b) => a.at - b.at)).toEqual(lines);
        const keyOf = ({ amount, date }: LedgerLine) =>
          order === 'amount' ? amount && plain(amount) : order === 'date' ? date : '';
        for (const group of groups) {
          group.lines.forEach((line, at) => {
            const next = group.lines[at + 1];
            if (next && keyOf(line) === keyOf(next)) expect(next.at).toBeGreaterThan(line.at);
          });
        }
      }),
    );
  });
});

describe('totals', () => {
  it('name refunds and lines without an amount', () => {
    const { lines, sum: all, withoutAmount, refunds } = totalsOf(small);
    expect([lines, plain(all), withoutAmount]).toEqual([5, '600.01', ['5']]);
    expect([refunds.lines, plain(refunds.sum)]).toEqual([1, '-50']);
    expect(totalsOf([])).toEqual({
      lines: 0,
      sum: zero,
      withoutAmount: [],
      refunds: { lines: 0, sum: zero },
    });
  });

  it('sum without refunds plus refunds is the sum', () => {
    fc.assert(
      fc.property(anyLedger, (lines) => {
        const { sum: all, refunds } = totalsOf(lines);
        const rest = lines.filter(({ amount }) => !amount || amount.n >= 0n);
        expect(subtract(all, refunds.sum)).toEqual(totalsOf(rest).sum);
      }),
    );
  });
});

describe('concentration', () => {
  it('is the share of the largest payments in all payments', () => {
    const found = concentrationOf(small, 2);
    expect(found && nosOf(found.largest)).toEqual(['2', '3']);
    expect(found && [plain(found.sum), plain(found.paid), found.payments]).toEqual(['550.01', '650.01', 3]);
    expect(found?.share).toEqual(exact(55001n, 65001n));
    expect(concentrationOf(small, 3), 'all payments are no largest few').toBeUndefined();
    expect(concentrationOf([], 1)).toBeUndefined();
  });

  it('is never less than an even spread, never more than all, and grows with the count', () => {
    fc.assert(
      fc.property(anyLedger, fc.integer({ min: 1, max: 10 }), (lines, count) => {
        const found = concentrationOf(lines, count);
        if (!found) return;
        expect(found.share.n < found.share.d).toBe(true);
        const even = exact(BigInt(count), BigInt(found.payments));
        expect(subtract(found.share, even).n >= 0n).toBe(true);
        const more = concentrationOf(lines, count + 1);
        if (more) expect(subtract(more.share, found.share).n > 0n).toBe(true);
      }),
    );
  });
});

describe('units', () => {
  it.each([
    ['1260000', '元', '1260000.00', false],
    ['8488.955', '元', '8488.96', true],
    ['1260000', '万元', '126.00', false],
    ['8488.95', '万元', '0.848895', false],
    ['-300100', '万元', '-30.01', false],
    ['0.001', '万元', '0.000000', true],
  ] as const)('%s 元 in %s', (yuan, unit, text, rounded) => {
    expect(inUnit(ex(yuan), unit)).toEqual({ text, rounded });
  });

  it('a column has the decimals of its widest amount', () => {
    expect(decimalsIn([ex('1260000'), ex('8488.95')], '万元')).toBe(6);
    expect(decimalsIn([ex('1260000')], '万元')).toBe(2);
    expect(decimalsIn([], '元')).toBe(2);
  });

  it('whole fen can be read back from either unit', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        const [yuan, wan] = [inUnit(amount, '元'), inUnit(amount, '万元')];
        expect([yuan.rounded, wan.rounded]).toEqual([false, false]);
        expect(exactFrom(yuan.text)).toEqual(amount);
        const back = exactFrom(wan.text);
        expect(back && exact(back.n * powerOfTen(4), back.d)).toEqual(amount);
      }),
    );
  });
});
