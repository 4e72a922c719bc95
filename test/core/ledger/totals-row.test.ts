import { expect, test } from 'vitest';
import { endsAsTotal, isTotalsWord } from '../../../src/core/ledger/totals-row.ts';

test.each(['合计', ' 合 计：', '总计', '小计', '共计:', 'Total', 'SUBTOTAL', 'grand total', '合计　'])(
  '%j adds up others',
  (text) => expect(isTotalsWord(text)).toBe(true),
);
test.each(['合计机采购', '总计划编制', '小计算机', '审计', 'totals', '', '设计'])('%j is an item', (text) =>
  expect(isTotalsWord(text)).toBe(false),
);
test('a subtotal with its name only ends so', () => {
  expect(endsAsTotal('办公费小计')).toBe(true);
  expect(endsAsTotal('审计')).toBe(false);
});
