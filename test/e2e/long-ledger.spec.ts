/** A published ledger too long for its page: totals stand in the page, the rows come when they are asked for. */
import AxeBuilder from '@axe-core/playwright';
import { sample } from './config.ts';
import { expect, test } from './fixtures.ts';
import { LargeLedgerPage, shownYuan, sumOf } from './page-objects/large-ledger-page.ts';
import { longLedger, longLedgerRows } from './sample-content.ts';

test.use({ baseURL: sample.url });

const rows = longLedgerRows();
const path = (locale: string, page = ''): string => `${locale}/reports/${longLedger.slug}/${page}`;
/** Rows of the ledger that stand in a page. */
const rowsIn = (html: string): number => html.match(/费用第 \d+ 笔/g)?.length ?? 0;

test('no page carries the rows, and the money page says what they come to', async ({ request, page }) => {
  for (const locale of ['zh-cn', 'en'])
    for (const below of ['', 'money/', 'audit/', 'what-if/']) {
      const html = await (await request.get(path(locale, below))).text();
      expect(rowsIn(html), path(locale, below)).toBeLessThan(20);
    }
  await page.goto(path('zh-cn', 'money/'));
  const categories = page.getByRole('table', { name: /各类合计/ });
  await expect(categories).toContainText(shownYuan(sumOf(rows)));
  for (const name of new Set(rows.map(({ category }) => category))) {
    const own = rows.filter(({ category }) => category === name);
    await expect(categories.getByRole('row').filter({ hasText: name })).toContainText(shownYuan(sumOf(own)));
  }
  const largest = rows.map(({ fen }) => fen).toSorted((a, b) => (a < b ? 1 : -1));
  const top = page.getByRole('table', { name: /最大的 10 笔/ }).getByRole('row');
  for (const at of [0, 9]) await expect(top.nth(at + 1)).toContainText(shownYuan(largest[at] ?? 0n));
  await page.goto(path('zh-cn', '#spending-3'));
  await expect(page.locator('#spending-3'), 'a row that a problem names has a place').toHaveCount(1);
});

test('all rows are opened on demand, in the same view', { tag: '@phone' }, async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(path('zh-cn', 'money/'));
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  expect(
    asked.filter((url) => url.endsWith('.csv')),
    'nothing is fetched before',
  ).toEqual([]);
  const ledger = new LargeLedgerPage(page);
  await page.getByRole('button', { name: '打开全部 3000 笔' }).click();
  await ledger.expectRows(`3000 笔，合计 ${shownYuan(sumOf(rows))} 元。`);
  await expect(page.getByRole('table', { name: /最大的 10 笔/ })).toBeHidden();
  const power = rows.filter(({ category }) => category === '电费');
  await ledger.groups.getByRole('button', { name: '电费' }).click();
  await ledger.expectRows(`显示 ${power.length} 笔，合计 ${shownYuan(sumOf(power))} 元`);
  expect(await ledger.stickingOut()).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('#sec-ledger').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target.join(' ')])).toEqual([]);
});

test('without a script there are totals and a link to the file', async ({ newReader }) => {
  const context = await newReader({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path('zh-cn', 'money/'));
  await expect(page.getByRole('button', { name: /打开全部/ })).toBeHidden();
  await expect(page.getByRole('link', { name: '下载 spending.csv（3000 笔）' })).toBeVisible();
});
