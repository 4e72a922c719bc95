/** Rows of a large ledger that add up others: by their words, in whatever column they stand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTotalsWord } from '../../../src/core/ledger/totals-row.ts';
import { RecordCells } from '../../../src/data/large/record-cells.ts';
import { encoded } from '../../../src/data/large/utf8.ts';
import { readerOf } from './read-whole.ts';

const words = (
  '合计 總計 合計 总计 小计 共计 累计 合计数 合计金额 合计（元） 合计金额（万元） 本日合计 本周小计 本月合计 本季合计 ' +
  '本季度累计 本年累计 本年度合计 本页小计 本期合计 全年合计 全部合计 以上合计 支出合计 本月支出合计 总合计 总支出合计 ' +
  '(合计) （小计） 【合计】 （本年合计） 3月合计 2023年合计 Total SUBTOTAL ｔｏｔａｌ 合计： 合　计 合计\u00a0'
).split(' ');
const items =
  '合计机采购 审计 设计 小计算机 会计 总数 支出 金额 全年 统计（二期） 合计划 共计划数 项目（元） 累计器'.split(
    ' ',
  );

const cellsOf = (text: string): RecordCells => {
  const cells = new RecordCells(',');
  cells.read(encoded(`${text},1\n`), 0, true);
  return cells;
};

test.each(words)('%j adds up others', async (word) => {
  expect(isTotalsWord(word)).toBe(true);
  expect(cellsOf(word).mayBeTotal(0)).toBe(true);
  expect(cellsOf(`"${word}"`).mayBeTotal(0)).toBe(true);
  const { found } = await readerOf(`项目,金额\na,5\n${word},5\n`);
  expect(found.totals).toMatchObject({ rows: 1, sum: 500n });
});

test.each(items)('%j is a payment', async (item) => {
  expect(isTotalsWord(item)).toBe(false);
  const { found } = await readerOf(`项目,金额\na,5\n${item},6\n`);
  expect(found.totals).toMatchObject({ rows: 2, sum: 1100n });
});

test.each([
  ['日期,项目,金额\n2023-01-02,a,5\n2023-01-03,b,6\n合计,,11\n', 4, 1100n],
  ['部门,金额\na,5\nb,6\n合计,11\n', 4, 1100n],
  ['收款人,日期,金额\na,2023-01-02,5\n"合 计",,5\n', 3, 500n],
  ['序号,项目,金额,备注\n1,a,5,\n,,5,本月合计\n', 3, 500n],
])('in any column: %j', async (file, row, sum) => {
  const { found, oddities } = await readerOf(file);
  expect(found.totals.sum).toBe(sum);
  expect(oddities.first.map((odd) => `${odd.code} ${odd.row}`)).toEqual([`total-row ${row}`]);
});

test('but not where a name only ends so outside of category and item', async () => {
  const { found } = await readerOf('序号,项目,金额,收款人\n,a,5,某某审计小计\n,设备小计,5,\n');
  expect(found.totals).toMatchObject({ rows: 1, sum: 500n });
});

test('the quick test lets through whatever is such a word', () => {
  const sign = fc.constantFrom(...'合总小共累計计本月年支出数金额（）()元万：: \u3000totalTOTALsum【】［］');
  const word = fc.constantFrom(...words);
  const text = fc
    .tuple(fc.array(sign, { maxLength: 3 }), fc.option(word, { nil: '' }), fc.array(sign, { maxLength: 5 }))
    .map(([before, middle, after]) => [...before, middle, ...after].join(''));
  let totals = 0;
  fc.assert(
    fc.property(text, (made) => {
      if (!isTotalsWord(made)) return;
      totals += 1;
      expect(cellsOf(made).mayBeTotal(0)).toBe(true);
    }),
    { numRuns: 5000 },
  );
  expect(totals).toBeGreaterThan(200);
});
