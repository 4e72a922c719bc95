/** Where the header of a large ledger is found, and the unit that its amounts are in. */
import { describe, expect, test } from 'vitest';
import type { LedgerReader } from '../../../src/data/large/reader.ts';
import { headerScore } from '../../../src/data/large/roles.ts';
import { readerOf, readWhole } from './read-whole.ts';

const table = '序号,类别,项目,金额\n1,办公,纸,12.50\n2,机房,电,100\n';
const codes = ({ oddities }: LedgerReader): readonly string[] =>
  oddities.first.map(({ code, row }) => `${code} ${row}`);

describe('the header below lines that speak of an amount', () => {
  test.each([
    ['金额单位：万元,,,\n', 112_500_000n, ['above 1']],
    ['2023年支出明细表,,,\n,,,金额单位：万元\n', 112_500_000n, ['above 1', 'above 2']],
    ['2023年支出明细表\n金额单位：万元\n', 112_500_000n, ['above 1', 'above 2']],
    ['编制单位：某局,,,金额单位：元\n', 11_250n, ['above 1']],
    ['某局2023年支出金额（单位：元）,,,\n', 11_250n, ['above 1']],
    ['2023年度项目支出金额\n', 11_250n, ['above 1']],
    ['项目金额,1000000\n', 11_250n, ['above 1']],
    ['某局；某处，2023年，支出金额\n', 11_250n, ['above 1']],
  ])('%j', async (above, sum, odd) => {
    const reader = await readerOf(above + table);
    expect(reader.shape?.headers).toEqual(['序号', '类别', '项目', '金额']);
    expect(reader.found.totals).toMatchObject({ rows: 2, sum });
    expect(codes(reader)).toEqual(odd);
  });

  test.each([
    ['\t', '2023年，金额明细'],
    [';', '2023年明细, 金额'],
    ['，', '2023年明细;a;b;c;d'],
  ])('parted by %j below a title', async (delimiter, title) => {
    const reader = await readerOf(`${title}\n${table.replaceAll(',', delimiter)}`);
    expect(reader.shape?.delimiter).toBe(delimiter);
    expect(reader.found.totals).toMatchObject({ rows: 2, sum: 11_250n });
    expect(codes(reader)).toEqual(['above 1']);
  });

  test('one column is enough, where it has a name we know', async () => {
    expect((await readerOf('金额\n5\n-3\n')).found.totals).toMatchObject({ rows: 2, sum: 200n });
    expect((await readerOf('2023年\n金额（万元）\n5\n')).found.totals.sum).toBe(5_000_000n);
    expect(await readWhole('项目支出金额\n5\n')).toMatchObject({ end: 'no-amount-column' });
  });

  test('the most names win, then the most filled cells', () => {
    expect(headerScore(['序号', '项目', ''])).toBe(0);
    expect(headerScore(['序号', '金额', ''])).toBe(2002);
    expect(headerScore(['序号', '金额', '部门'])).toBe(2003);
  });
});

describe('a column of units', () => {
  const header = '序号,项目,金额,单位\n';
  test.each([
    ['1,a,5,万元\n2,b,1,234,万元\n3,b,6,万元\n', 11_000_000n, ['ragged 3']],
    ['1,a,5,万元\n序号,项目,金额,单位\n3,b,6,万元\n', 11_000_000n, ['header 3']],
    ['1,a,5,万元\n2,b,1,美元\n3,b,6,万元\n', 11_000_000n, ['unit 3']],
    ['1,a,5,千元\n2,b,1,元\n', 100n, ['unit 2']],
    ['1,a,5,教育局\n2,b,1,\n', 600n, []],
  ])('%j', async (rows, sum, odd) => {
    const reader = await readerOf(header + rows);
    expect(reader.found.totals.sum).toBe(sum);
    expect(codes(reader)).toEqual(odd);
  });
});

describe('the unit above the header', () => {
  test.each([
    ['（单位 万元）', '万元'],
    ['单 位：人民币 万 元', '万元'],
    ['编制单位：元氏县财政局', '元'],
    ['单位：万元\n编制单位：元氏县财政局', '万元'],
    ['编制单位：某局 单位：亿元 制表：张三', '亿元'],
    ['单位：元,金额单位：万元', '万元'],
    ['单位：元\n单位：万元', '万元'],
    ['单位：,万元', '万元'],
  ])('%j', async (above, unit) => {
    const reader = await readerOf(`${above}\n${table}`);
    expect(reader.shape?.unit).toBe(unit);
    expect(reader.oddities.counts.unit).toBeUndefined();
  });

  test.each([
    [`单位：千元\n${table}`, 1, '千元'],
    [`2023年,,,\n,,,（单位：万美元）\n${table}`, 2, '万美元'],
    [table.replace('金额', '金额（千元）'), 1, '千元'],
    [table.replace('金额', '支付金额(单位:百万元)'), 1, '百万元'],
  ])('one that nobody knows is told: %j', async (file, row, found) => {
    const reader = await readerOf(file);
    expect(reader.shape?.unit).toBe('元');
    expect(reader.found.totals.sum).toBe(11_250n);
    expect(reader.oddities.first.filter(({ code }) => code === 'unit')).toEqual([
      { code: 'unit', row, found, expected: '元 | 万元 | 亿元' },
    ]);
  });

  test('and needs no word once the unit is chosen', async () => {
    const reader = await readerOf(
      `单位：千元\n${table}`,
      {},
      { roles: { item: 2, amount: 3 }, unit: '万元' },
    );
    expect(reader.found.totals.sum).toBe(112_500_000n);
    expect(codes(reader)).toEqual(['above 1']);
    const left = await readerOf(`单位：千元\n${table}`, {}, { roles: { item: 2, amount: 3 }, unit: '元' });
    expect(codes(left)).toEqual(['above 1', 'unit 1']);
  });
});

describe('the header once more, and surplus cells', () => {
  test('is left out and told, however it is quoted', async () => {
    const reader = await readerOf(`${table}${table}序号, 类别,项目,"金额"\n3,序号,项目,5\n`);
    expect(reader.found.totals).toMatchObject({ rows: 5, sum: 23_000n, withoutAmount: 0 });
    expect(codes(reader)).toEqual(['header 4', 'header 7']);
    expect(reader.oddities.first[0]?.found).toBe('序号 类别 项目 金额');
  });

  test('a payment that stands in place of a header is no header', async () => {
    const reader = await readerOf('a,5\na,5\nb,6\n', {}, { roles: { amount: 1 }, unit: '元' });
    expect(reader.found.totals).toMatchObject({ rows: 2, sum: 1100n });
    expect(codes(reader)).toEqual([]);
  });

  test('blank cells too many do not matter, filled ones do', async () => {
    const reader = await readerOf(
      '项目,金额\na,5,, \n"b ",6,\nc,7,,8\n项目,金额,,\n,合计,\n合计,11,\nd\n,,,\n',
    );
    expect(reader.found.totals).toMatchObject({ rows: 3, sum: 1100n });
    expect(codes(reader)).toEqual(['ragged 4', 'header 5', 'amount 6', 'total-row 7', 'ragged 8', 'blank 9']);
  });
});
