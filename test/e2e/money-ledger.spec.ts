/** The journey of the budget and the ledger: figures as the engine has them, and what a reader does with the rows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from 'playwright/test';
import { add, compare, divide, type Exact, ex, fixed, multiply, plain, sum } from '../../src/core/exact.ts';
import { readCsv } from '../../src/data/csv.ts';
import { expect, test } from './fixtures.ts';
import { ChartOf } from './page-objects/chart.ts';
import { expectedReport, reportFolder } from './page-objects/expected.ts';
import { MoneyPage } from './page-objects/money-page.ts';
import { slug } from './page-objects/report-page.ts';

const published = await readFile(join(reportFolder, 'spending.csv'), 'utf8');
const { rows } = readCsv('spending.csv', published);
const payments = rows.map(({ cells }) => {
  const [no = '', category = '', , item = '', , amount = ''] = cells;
  return { no, category, item, amount: ex(amount) };
});
const total = sum(payments.map(({ amount }) => amount));
const withSeparators = (text: string) => text.replace(/\B(?=(\d{3})+\.)/g, ',');
const yuan = (value: Exact) => withSeparators(fixed(value, 2));
const percent = (part: Exact, whole = total) => {
  const share = divide(part, whole);
  if (!share) throw new Error('nothing to take a share of');
  return `${fixed(multiply(share, ex('100')), 1)}%`;
};
const chosen = (wanted: (one: (typeof payments)[number]) => boolean) => {
  const found = payments.filter(wanted);
  return { nos: found.map(({ no }) => no), sum: sum(found.map(({ amount }) => amount)) };
};
const textOf = async (download: Download) => readFile(await download.path(), 'utf8');
const cellsOf = (csv: string) => readCsv('t.csv', csv.replace(/^\ufeff/, '')).rows.map((row) => row.cells);

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const expectSound = async (page: Page, state: string): Promise<void> => {
  const axe = new AxeBuilder({ page }).setLegacyMode().include('#sec-journey').include('#sec-ledger');
  const { violations, passes } = await axe.withTags(tags).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target.join(' '))]),
    state,
  ).toEqual([]);
  expect(passes.length).toBeGreaterThan(8);
};

test.describe('the journey', () => {
  test('adds up, and the rate stands beside each base with what the engine says of it', async ({ page }) => {
    const money = new MoneyPage(page);
    await money.open();
    await expect(money.journey).toContainText('1164.43 − 30.01 − 626.68 ＝ 507.74');
    await expect(money.journey).toContainText('507.74 − 428.54 ＝ 79.20');
    const bases = await money.bases().evaluateAll((all) =>
      all.slice(1).map((row) => ({
        text: row.textContent ?? '',
        link: row.querySelector('a')?.getAttribute('href') ?? '',
      })),
    );
    expect(bases).toHaveLength(6);
    for (const { text, link } of bases) {
      const edit = /inputs\.final_budget=([\d.]+)/.exec(link)?.[1];
      const { score } = await expectedReport(edit === undefined ? {} : { 'inputs.final_budget': edit });
      expect(text).toContain(`总分 ${score?.total}，等级“${score?.grade}”`);
      expect(text).toContain(percent(ex('428.54'), ex(edit ?? '507.74')));
      expect(text.includes('触发“'), text).toBe(edit !== undefined);
    }
  });

  test('a base can be tried on the desk', async ({ page }) => {
    const money = new MoneyPage(page);
    await money.open();
    await money.journey.getByRole('link', { name: /以年初预算为分母/ }).click();
    await expect(page).toHaveURL(/\/what-if\/#w=2;.*inputs\.final_budget=1164\.43/);
    const { score } = await expectedReport({ 'inputs.final_budget': '1164.43' });
    await expect(money.header).toContainText(score?.total ?? 'no total');
  });

  test('names the amounts that nothing connects', async ({ page }) => {
    const money = new MoneyPage(page);
    await money.open();
    const row = (name: string) => money.journey.getByRole('row').filter({ hasText: name });
    for (const name of ['申报预算', '立项总投资', '三年总投资'])
      await expect(row(name).filter({ hasText: '没有一行、没有一句说明' })).toHaveCount(1);
    await expect(row('资金需求').filter({ hasText: '比年初预算少 364.43 万元' })).toHaveCount(1);
  });
});

test.describe('the ledger', () => {
  test("states the engine's figures for the whole", async ({ page }) => {
    const money = new MoneyPage(page);
    await money.openLive();
    await expect(money.status).toHaveText(`22 笔，合计 ${yuan(total)} 元。`);
    const largest = payments.map(({ amount }) => amount).sort((a, b) => compare(b, a));
    const share = percent(sum(largest.slice(0, 5)));
    expect(share).toBe('73.7%');
    await expect(money.ledger).toContainText(`最大的 5 笔占全部 22 笔的 ${share}`);
    expect(await money.nos()).toHaveLength(22);
    await expect(money.table.locator('tr.group')).toHaveCount(6);
    const sums = await money.table.locator('tr.group td.amount').allInnerTexts();
    const added = sums.map((text) => ex(text.replaceAll(',', ''))).reduce(add);
    expect(plain(added)).toBe(plain(total));
  });

  test('search, category, order and unit narrow it, and the total follows', { tag: '@phone' }, async ({
    page,
  }) => {
    const money = new MoneyPage(page);
    await money.openLive();
    await money.search.fill('链路　中国');
    await money.category.selectOption('政府专线租用');
    const both = chosen(({ category, item }) => category === '政府专线租用' && item.includes('链路'));
    expect(both.nos).toEqual(['1', '2', '3']);
    expect([...(await money.nos())].sort()).toEqual([...both.nos].sort());
    await expect(money.status).toHaveText(
      `22 笔里显示 ${both.nos.length} 笔，合计 ${yuan(both.sum)} 元，占 ${percent(both.sum)}。`,
    );
    await money.search.fill('electricity 999');
    await money.category.selectOption('');
    await expect(money.status).toContainText('22 笔里没有一笔');
    await money.search.fill('ELECTRICITY');
    expect(await money.nos()).toEqual(['16', '19']);
    await money.ledger.getByRole('button', { name: '清除条件' }).click();
    await expect(money.search).toBeFocused();
    await money.order.selectOption('amount');
    expect((await money.nos()).slice(0, 3)).toEqual(['1', '16', '3']);
    await money.ledger.getByRole('button', { name: '万元' }).click();
    expect((await money.amounts()).slice(0, 2)).toEqual(['126.00', '94.676718']);
    await expect(money.status).toHaveText('22 笔，合计 428.54344 万元。');
    await money.order.selectOption('date');
    expect((await money.nos()).slice(0, 3)).toEqual(['12', '15', '21']);
    expect(await money.stickingOut()).toEqual([]);
  });

  test('a category folds and opens by keyboard', async ({ page }) => {
    const money = new MoneyPage(page);
    await money.openLive();
    const fold = money.ledger.getByRole('button', { name: '云中心及机房维护：各笔支出' });
    await fold.focus();
    await page.keyboard.press('Enter');
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(await money.nos()).toHaveLength(17);
    await expect(money.status).toContainText('22 笔，合计');
    await money.ledger.getByRole('button', { name: '展开各类' }).click();
    expect(await money.nos()).toHaveLength(22);
    await money.ledger.getByRole('button', { name: '收起各类' }).click();
    expect(await money.nos()).toHaveLength(0);
    await money.search.fill('电费');
    expect(await money.nos(), 'what is found is never folded away').toEqual(['16', '19']);
  });

  test('both downloads read as the rows they promise', async ({ page }) => {
    const money = new MoneyPage(page);
    await money.openLive();
    const save = async (name: RegExp): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        money.ledger.getByRole('button', { name }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^${slug}-spending(-part)?\\.csv$`));
      return textOf(download);
    };
    const all = await save(/^全部 22 笔$/);
    expect(all.charCodeAt(0)).toBe(0xfeff);
    expect(cellsOf(all)).toEqual(cellsOf(published));
    await money.search.fill('电费');
    const part = await save(/^看到的 2 笔$/);
    expect(cellsOf(part)).toEqual(cellsOf(published).filter(([, , , item]) => item?.includes('电费')));
  });

  test('the address keeps the choice; Back takes it away step by step', async ({ page, newReader }) => {
    const money = new MoneyPage(page);
    await money.openLive();
    await money.category.selectOption('政府专线租用');
    await money.search.pressSequentially('电信');
    await money.order.selectOption('amount');
    await expect.poll(() => decodeURI(new URL(page.url()).hash)).toBe('#q=电信&cat=政府专线租用&sort=amount');
    const nos = await money.nos();
    expect(nos).toEqual(['1', '4']);
    const other = new MoneyPage(await (await newReader()).newPage());
    await other.page.goto(page.url());
    await expect(other.search).toHaveValue('电信');
    expect(await other.nos()).toEqual(nos);
    await page.goBack();
    await expect(money.order).toHaveValue('category');
    await expect(money.search).toHaveValue('电信');
    await page.goBack();
    await expect(money.search).toHaveValue('');
    await expect(money.category).toHaveValue('政府专线租用');
    await page.goBack();
    await expect(money.status).toContainText('22 笔，合计');
    await page.goForward();
    await expect(money.category).toHaveValue('政府专线租用');
  });

  test('a link to a row shows it, whatever was chosen', async ({ page }) => {
    const money = new MoneyPage(page);
    await money.openLive('#q=电费');
    expect(await money.nos()).toHaveLength(2);
    await page.evaluate(() => {
      location.hash = 'spending-12';
    });
    await expect(money.table.locator('#spending-12')).toBeInViewport();
    expect(await money.nos()).toHaveLength(22);
  });

  test('an address that is no name of anything does no harm', async ({ page }) => {
    const money = new MoneyPage(page);
    await money.openLive('#50%');
    await money.search.fill('机房');
    await expect(money.status).toContainText('22 笔里显示');
    expect((await money.nos()).length).toBeLessThan(22);
  });

  test('everything prints, folded or not, and controls do not', async ({ page }) => {
    const money = new MoneyPage(page);
    await money.openLive();
    await money.ledger.getByRole('button', { name: '收起各类' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await money.nos()).toHaveLength(22);
    await expect(money.search).toBeHidden();
    await expect(money.ledger.getByText('下载 CSV')).toBeHidden();
  });

  test('without a script the table is complete and grouped', async ({ newReader }) => {
    const context = await newReader({ javaScriptEnabled: false });
    const money = new MoneyPage(await context.newPage());
    await money.open();
    expect(await money.nos()).toHaveLength(22);
    await expect(money.table.locator('tr.group:visible')).toHaveCount(6);
    await expect(money.search).toBeHidden();
    await expect(money.table.getByRole('row').last()).toContainText(yuan(total));
    await expect(money.ledger.getByRole('link', { name: '下载 spending.csv（22 笔）' })).toBeVisible();
  });

  test('axe finds nothing, whole and filtered', { tag: '@phone' }, async ({ page }) => {
    test.slow();
    const money = new MoneyPage(page);
    await money.openLive();
    await expectSound(page, 'whole');
    await money.search.fill('专线');
    await money.order.selectOption('amount');
    await expectSound(page, 'filtered');
    await page.getByRole('button', { name: '深色' }).click();
    await expectSound(page, 'dark');
  });
});

test('a chart that was pointed at is drawn anew under a filter, and the line below says the new figure', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const money = new MoneyPage(page);
  await money.openLive();
  const chart = new ChartOf(page, 'chart-categories');
  await chart.see();
  await chart.box.hover({ position: { x: 20, y: 20 } });
  await expect(chart.said).toContainText('元');
  const before = await chart.said.textContent();
  await money.search.fill('机房');
  await expect(money.status).toContainText('笔里显示');
  await expect(chart.said).not.toHaveText(before ?? '');
  await money.search.fill('');
  await expect(money.status).not.toContainText('笔里显示');
  await expect(chart.said).not.toContainText('占 100%');
  expect(faults).toEqual([]);
});
