/** Records of a large ledger: which count, which are left out and why, and how the file is understood. */
import { describe, expect, test } from 'vitest';
import type { Oddity } from '../../../src/core/ledger/large/facts.ts';
import { readerOf, readWhole } from './read-whole.ts';

const codes = (oddities: readonly Oddity[]): readonly string[] =>
  oddities.map(({ code, row }) => `${code} ${row}`);

describe('how a file is understood', () => {
  test('by the names of finance systems, below its titles', async () => {
    const file =
      '2023年支出明细表,,,,\n,,,,\n单位：万元,,,,\n凭证号,记账日期,经济分类科目,摘要,付款金额\n7,2023-1-5,办公费,纸,0.5\n';
    const { shape, oddities, found, blocks } = await readerOf(file);
    expect(shape).toMatchObject({ unit: '万元', roles: { no: 0, date: 1, category: 2, item: 3, amount: 4 } });
    expect(codes(oddities.first)).toEqual(['above 1', 'blank 2', 'above 3']);
    expect(found.totals).toMatchObject({ rows: 1, sum: 500_000n });
    expect(blocks[0]?.rows[0]).toBe(5);
    expect(blocks[0]?.days[0]).toBe(20230105);
  });

  test.each([
    ['项目,金额（万元）\na,1\n', '万元', 1_000_000n],
    ['项目,金额(元)\na,1万元\n', '元', 1_000_000n],
    ['项目,金额,单位\na,1,万元\nb,2,\n', '元', 1_000_200n],
    ['项目,金额,单位\na,1,教育局\n', '元', 100n],
  ])('the unit of %j', async (file, unit, sum) => {
    const { shape, found } = await readerOf(file);
    expect(shape?.unit).toBe(unit);
    expect(found.totals.sum).toBe(sum);
  });

  test.each([';', '\t', '，'])('parted by %j', async (delimiter) => {
    const cells = [
      ['序号', '类别', '项目', '金额'],
      ['1', '甲', '"a\n""b"""', '"1,234.5"'],
      ['2', '甲', 'c', '3'],
    ];
    const { shape, found } = await readerOf(cells.map((row) => row.join(delimiter)).join('\n'));
    expect(shape?.delimiter).toBe(delimiter);
    expect(found.totals).toMatchObject({ rows: 2, sum: 123750n });
  });

  test('without a column of amounts it says which columns there are, and takes those that it is told', async () => {
    const file = '名称,数\na,5\nb,6\n';
    const read = await readWhole(file);
    expect(read).toMatchObject({ end: 'no-amount-column', reader: { shape: { headers: ['名称', '数'] } } });
    const reader = await readerOf(file, {}, { roles: { item: 0, amount: 1 }, unit: '亿元' });
    expect(reader.found.totals.sum).toBe(11n * 10n ** 10n);
    expect(reader.shape?.unit).toBe('亿元');
  });

  test.each(['', '\ufeff', '\n\n  \n'])('nothing in %j', async (file) => {
    expect(await readWhole(file)).toMatchObject({ end: 'empty' });
  });
});

describe('what is left out', () => {
  test('totals rows, but no item that only begins like one', async () => {
    const file = [
      '序号,类别,项目,金额',
      '1,设备,合计机采购,5',
      '2,设备,审计,6',
      ',设备小计,,11',
      '合计,,,11',
      ',,总 计：,11',
      '3,,设备小计,7',
      'Total,,,11',
    ].join('\n');
    const { found, oddities } = await readerOf(file);
    expect(found.totals).toMatchObject({ rows: 3, sum: 1800n });
    expect(codes(oddities.first)).toEqual(['total-row 4', 'total-row 5', 'total-row 6', 'total-row 8']);
  });

  test('blank and ragged records, and amounts that cannot be read', async () => {
    const file = '序号,项目,金额\n\n1,a,1,234\n2,b\n3,c,约五\n4,d,/\n , ,　\n5,e,0.005\n6,f,3美元\n7,g,2';
    const { found, oddities } = await readerOf(file);
    expect(codes(oddities.first)).toEqual([
      'blank 2',
      'ragged 3',
      'ragged 4',
      'amount 5',
      'blank 7',
      'finer 8',
      'unit 9',
    ]);
    expect(oddities.first[3]).toEqual({
      code: 'amount',
      row: 5,
      column: '金额',
      found: '约五',
      expected: expect.stringContaining('12.5'),
    });
    expect(found.totals).toMatchObject({ rows: 5, sum: 200n, withoutAmount: 4 });
  });

  test('a quote that never closes costs its own line, and no memory', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `${at},item ${at},1`).join('\n');
    const { found, oddities } = await readerOf(`no,item,amount\nx,"open,1\n${rows}\ny,"open again,1`, {
      piece: 4096,
    });
    expect(codes(oddities.first)).toEqual(['quote 2', 'quote 30003']);
    expect(found.totals).toMatchObject({ rows: 30_000, sum: 3_000_000n });
  });

  test('a quote in the middle of a cell is a sign like any other', async () => {
    const { found, oddities } = await readerOf(
      '项目,金额\n12" 显示器,5\n"3"" 管", 7 \n"x" ,"8"\n"bad"x,9\nz,1\n',
    );
    expect(found.totals).toMatchObject({ rows: 4, sum: 2100n });
    expect(codes(oddities.first)).toEqual(['quote 5']);
  });

  test('more columns than are told apart', async () => {
    const blank = ','.repeat(1100);
    const { found, oddities } = await readerOf(`项目,金额${blank}\na,5${blank}\nb,6${blank},\n`);
    expect(found.totals).toMatchObject({ rows: 1, sum: 500n });
    expect(codes(oddities.first)).toEqual(['ragged 3']);
  });

  test('the first of each kind are kept, all are counted', async () => {
    const { oddities } = await readerOf(`项目,金额\n${'a,x\n'.repeat(500)}b,1,2\n`);
    expect(oddities.counts).toEqual({ amount: 500, ragged: 1 });
    expect(oddities.first).toHaveLength(51);
  });

  test('a file without line ends is no ledger', async () => {
    expect(await readWhole(`项目,金额\n${'x'.repeat(5_000_000)}`, { piece: 1 << 16 })).toMatchObject({
      end: 'unreadable',
    });
  });
});
