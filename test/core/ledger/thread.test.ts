import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/core/evaluate.ts';
import { add, equals, ex, plain, subtract, sum } from '../../../src/core/exact.ts';
import { notesOf, threadOf } from '../../../src/core/ledger/thread.ts';
import type { FindingRow, Report, SpendingRow } from '../../../src/core/report.ts';
import { sampleReport } from '../sample-report.ts';
import { figure, smallReport } from '../small-report.ts';

const finding = (id: string, indicators: readonly string[], ledger: readonly string[] = []): FindingRow => ({
  ...{ id, title: { 'zh-cn': id }, problem: { 'zh-cn': '' }, indicators, ledger, row: 2 },
});
const spent = (no: string, yuan: string | undefined, note?: string): SpendingRow => ({
  ...{ no, category: { 'zh-cn': '类' }, item: { 'zh-cn': no }, row: 2 },
  ...(yuan !== undefined && { amount: { ...figure(yuan, '元'), money: true } }),
  ...(note !== undefined && { note: { 'zh-cn': note } }),
});
const rows = [
  ['1', '60'],
  ['1.1', '20', '19.5'],
  ['1.2', '40', '36.88'],
  ['2', '40', '40'],
  ['3', '10'],
] as const;
const threadOfSmall = (more: Partial<Report>) => {
  const report = smallReport(rows, more);
  return threadOf(report, evaluate(report));
};

describe('the published report', async () => {
  const report = await sampleReport();
  const thread = threadOf(report, evaluate(report));

  test('points lost by finding, and those that none explains, come to 12.62', () => {
    expect(thread.strands.map(({ finding: { id }, lost }) => [id, plain(lost)])).toEqual([
      ['1', '3.12'],
      ['2', '1.5'],
      ['3', '3.5'],
    ]);
    expect([thread.explained, thread.unexplained, thread.lost].map((value) => plain(value))).toEqual([
      '8.12',
      '4.5',
      '12.62',
    ]);
    expect(plain(thread.missing ?? ex('0'))).toBe('12.62');
    expect(thread.addsUp).toBe(true);
  });

  test('the indicators whose points no finding explains, largest first', () => {
    expect(thread.orphans.map(({ code, lost }) => [code, plain(lost)])).toEqual([
      ['2.2.2', '2'],
      ['3.2.1', '1'],
      ['3.2.2', '1'],
      ['1.1.1', '0.5'],
    ]);
  });

  test('ledger rows that a finding names, to the fen', () => {
    const [, papers] = thread.strands;
    expect(papers?.rows.map(({ no }) => no)).toEqual(['4', '5', '6', '12', '13', '15', '18', '21']);
    expect(plain(papers?.amount ?? ex('0'))).toBe('368210.15');
    expect(thread.named.map(({ row }) => row.no)).toEqual(papers?.rows.map(({ no }) => no));
    expect(thread.named.every(({ strands }) => strands.length === 1 && strands[0] === papers)).toBe(true);
    expect(thread.rest).toHaveLength(14);
    expect([thread.namedAmount, thread.restAmount, thread.ledger].map((value) => plain(value))).toEqual([
      '368210.15',
      '3917224.25',
      '4285434.4',
    ]);
    expect(thread.ledgerAddsUp).toBe(true);
  });

  test('a note that three rows carry stands once', () => {
    const notes = notesOf(thread.strands[1]?.rows ?? []);
    expect(notes.map((note) => note.rows.map(({ no }) => no))).toEqual([
      ['4', '5', '6'],
      ['12'],
      ['13'],
      ['15'],
      ['18'],
      ['21'],
    ]);
  });
});

describe('indicators that a finding names', () => {
  test('points count under the first finding that names them; a later one says where', () => {
    const { strands } = threadOfSmall({ findings: [finding('a', ['1.2']), finding('b', ['1.2', '1.1'])] });
    expect(strands.map(({ lost }) => plain(lost))).toEqual(['3.12', '0.5']);
    expect(strands[1]?.knots).toMatchObject([
      { code: '1.2', state: 'earlier', countedUnder: 'a' },
      { code: '1.1', state: 'counted' },
    ]);
  });

  test('full marks, a group, and a score that cannot be told are said as what they are', () => {
    const { strands } = threadOfSmall({ findings: [finding('a', ['2', '1', '3'])] });
    expect(strands[0]?.knots.map(({ state }) => state)).toEqual(['full', 'group', 'untold']);
    expect(plain(strands[0]?.lost ?? ex('1'))).toBe('0');
  });
});

describe('ledger rows', () => {
  test('a row that two findings name counts once in the sum of named rows', () => {
    const { named, namedAmount, restAmount, strands } = threadOfSmall({
      findings: [finding('a', [], ['1', '2']), finding('b', [], ['2'])],
      spending: [spent('1', '10.01'), spent('2', '-3.5'), spent('3', undefined), spent('4', '7')],
    });
    expect(strands.map(({ amount }) => plain(amount))).toEqual(['6.51', '-3.5']);
    expect(named.map((one) => one.strands.map((strand) => strand.finding.id))).toEqual([['a'], ['a', 'b']]);
    expect([plain(namedAmount), plain(restAmount)]).toEqual(['6.51', '7']);
  });

  test('without findings every row is one that no finding names, and every point is unexplained', () => {
    const thread = threadOfSmall({ spending: [spent('1', '10')] });
    expect(thread.rest).toHaveLength(1);
    expect(plain(thread.unexplained)).toBe('3.62');
    expect(thread.addsUp && thread.ledgerAddsUp).toBe(true);
  });
});

test('a total that is no plain sum has nothing that losses should come to', () => {
  const report = smallReport(rows);
  const scheme = { ...report.scheme, aggregation: { default: 'mean' as const, levels: new Map() } };
  const mean = { ...report, scheme };
  expect(threadOf(mean, evaluate(mean))).not.toHaveProperty('missing');
});

const codes = ['1', '2', '3', '4', '5', '6'];
const someOf = (all: readonly string[]) => fc.array(fc.constantFrom(...all), { maxLength: 8 });

test('every point lost and every yuan is counted exactly once, whatever findings name', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.integer({ min: -99_999, max: 9_999_999 }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.record({ indicators: someOf(codes), ledger: someOf(codes) }), { maxLength: 5 }),
      (hundredths, fen, found) => {
        const report = smallReport(
          hundredths.map((score, at) => [codes[at] as string, '10', (score / 100).toFixed(2)] as const),
          {
            findings: found.map(({ indicators, ledger }, at) => finding(`f${at}`, indicators, ledger)),
            spending: fen.map((amount, at) => spent(codes[at] as string, (amount / 100).toFixed(2))),
          },
        );
        const thread = threadOf(report, evaluate(report));
        const counted = thread.strands.flatMap(({ knots }) =>
          knots.flatMap(({ state, loss }) => (state === 'counted' && loss ? [loss] : [])),
        );
        const once = [...counted, ...thread.orphans].map(({ code }) => code);
        const losing = codes.filter((_, at) => (hundredths[at] as number) < 1000);
        expect(once.toSorted()).toEqual(losing);
        const full = sum(report.indicators.flatMap(({ points }) => (points ? [points.value] : [])));
        const got = sum(report.indicators.flatMap(({ score }) => (score ? [score.value] : [])));
        expect(equals(thread.lost, subtract(full, got))).toBe(true);
        expect(equals(add(thread.explained, thread.unexplained), thread.lost)).toBe(true);
        const inLedger = [...thread.named.map(({ row }) => row), ...thread.rest].map(({ no }) => no);
        expect(inLedger.toSorted()).toEqual(codes);
        const amounts = sum(report.spending.flatMap(({ amount }) => (amount ? [amount.value] : [])));
        expect(equals(add(thread.namedAmount, thread.restAmount), amounts)).toBe(true);
        expect(thread.addsUp && thread.ledgerAddsUp).toBe(true);
      },
    ),
  );
});
