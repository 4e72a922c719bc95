/** The ledger as the server writes it: complete, grouped, with what a plain sum would hide. */
import { renderToString } from 'solid-js/web';
import { expect, test } from 'vitest';
import IslandMoneyLedger from '../../src/islands/IslandMoneyLedger.tsx';
import type { LedgerProps, LedgerRowProps } from '../../src/state/money-rows.ts';

const row = (no: string, category: string, item: string, yuan?: string): LedgerRowProps => ({
  cells: { no, category, item, amount: yuan ?? '/' },
  ...(yuan !== undefined && { yuan }),
});
const props: LedgerProps = {
  slug: 'small',
  locale: 'zh-cn',
  places: 1,
  rows: [
    row('1', '专线', '电信', '100'),
    row('2', '维护', '退款', '-25.5'),
    row('3', '维护', '电费', '300'),
    row('4', '采购', '电视'),
  ],
  categories: ['专线', '维护', '采购'].map((name) => ({ name, label: name })),
  source: { slug: 'small', text: '来源' },
  checked: { categories: [], items: [] },
};
const visible = (html: string): string =>
  html
    .replace(/<!--.*?-->/g, '')
    .replace(/<span class="ghost".*?<\/span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('refunds and rows without an amount are shown, counted and named', () => {
  const html = renderToString(() => <IslandMoneyLedger {...props} />);
  const text = visible(html);
  expect(text).toContain('4 笔，合计 374.50 元。');
  expect(text).toContain('其中 1 笔是负数，共 −25.50 元，合计已经减去。');
  expect(text).toContain('第 4 笔没有金额，没有算进合计。');
  expect(html.match(/id="spending-\d+"/g)).toHaveLength(4);
  expect(html).toContain('class="refund"');
  expect(text.indexOf('维护 2 笔')).toBeLessThan(text.indexOf('专线 1 笔'));
});

test('a ledger without any amount has no share and does not fail', () => {
  const html = renderToString(() => <IslandMoneyLedger {...props} rows={[row('1', '专线', '电信')]} />);
  expect(visible(html)).toContain('1 笔，合计 0.00 元。');
  expect(visible(html)).not.toContain('%');
});
