/** A ledger of the reader's own: opened, looked through, saved and opened again, in the browser and nowhere else. */
import type { Page } from 'playwright/test';
import { countText } from '../../src/i18n/format.ts';
import { expect, test } from './fixtures.ts';
import {
  csvOf,
  LargeLedgerPage,
  type MadeRow,
  madeRows,
  shownYuan,
  sumOf,
  yuan,
} from './page-objects/large-ledger-page.ts';

const rows = madeRows(50_000);
const of = (category: string): readonly MadeRow[] => rows.filter((row) => row.category === category);
const text = csvOf(rows);

/** Opens the page and the ledger of 50 000 rows, and waits until all are read. */
const openLedger = async (page: Page, path: string, fragment = ''): Promise<LargeLedgerPage> => {
  const ledger = new LargeLedgerPage(page);
  await ledger.open(fragment);
  await ledger.choose(path, text);
  await ledger.expectRows('50,000 笔');
  return ledger;
};

test('figures are those of an own sum, and nothing leaves the browser', async ({ page }, info) => {
  const ledger = new LargeLedgerPage(page);
  await ledger.open();
  const asked: string[] = [];
  page.on('request', (request) => {
    // The program of the page and its icon may come late.
    if (!/\/_astro\/[^/]+\.js$|\/favicon\.svg$/.test(request.url()))
      asked.push(`${request.method()} ${request.url()}`);
  });
  await ledger.choose(info.outputPath('明细.csv'), text);
  await ledger.expectRows(`50,000 笔，合计 ${shownYuan(sumOf(rows))} 元。`);
  await expect(ledger.figures).toContainText(shownYuan(sumOf(rows)));
  const refunds = rows.filter(({ fen }) => fen < 0n);
  await expect(ledger.figures).toContainText(shownYuan(sumOf(refunds)));
  await expect(ledger.figures).toContainText(`${refunds.length} 笔`);
  const sums = await ledger.categorySums();
  const names = [...new Set(rows.map(({ category }) => category))];
  expect(Object.keys(sums).toSorted()).toEqual(names.toSorted());
  for (const name of names) expect(sums[name]).toBe(shownYuan(sumOf(of(name))));
  await expect(ledger.result.getByText('没有要留意的行')).toBeVisible();
  await expect(ledger.shape).toContainText('编码 UTF-8，逗号分列');
  await ledger.search.fill('电费第4');
  await ledger.expectRows('50,000 笔里显示');
  expect(asked, 'requests while a file is open').toEqual([]);
});

test('search, category, order and unit; totals follow and say so', async ({ page }, info) => {
  const ledger = await openLedger(page, info.outputPath('明细.csv'));
  const found = of('电费').filter(({ item }) => item.includes('质保金'));
  await ledger.search.fill('电费 质保金');
  await ledger.expectRows(`50,000 笔里显示 ${found.length} 笔，合计 ${shownYuan(sumOf(found))} 元`);
  await expect(ledger.figures).toContainText('所见合计');
  await expect(ledger.figures).toContainText(`全部合计 ${shownYuan(sumOf(rows))} 元`);
  await ledger.order.selectOption('amount');
  const largest = found.toSorted((a, b) => (a.fen < b.fen ? 1 : -1)).slice(0, 5);
  await expect(async () =>
    expect((await ledger.amounts()).slice(0, 5)).toEqual(largest.map(({ fen }) => shownYuan(fen))),
  ).toPass();
  await ledger.result.getByRole('button', { name: '清除条件' }).click();
  await ledger.expectRows('50,000 笔，合计');
  await expect(ledger.search).toBeFocused();

  const group = ledger.groups.getByRole('button', { name: '设备' });
  await group.click();
  await ledger.expectRows(`显示 ${countText(of('设备').length)} 笔，合计 ${shownYuan(sumOf(of('设备')))}`);
  await expect(group).toBeFocused();
  await expect(group).toHaveAttribute('aria-pressed', 'true');
  await expect(ledger.category).toHaveValue('设备');
  await ledger.result.getByRole('button', { name: '万元' }).click();
  const wan = yuan(sumOf(of('设备')) / 10_000n).split('.')[0] ?? '';
  await expect(ledger.status).toContainText(`合计 ${wan.replace(/\B(?=(\d{3})+$)/g, ',')}.`);
  await page.goBack();
  await page.goBack();
  await ledger.expectRows('50,000 笔，合计');
  await page.goForward();
  await ledger.expectRows('显示');
  await ledger.search.fill('没有这种东西');
  await ledger.expectRows('50,000 笔里没有一笔符合条件。');
});

test('the keyboard reaches the last row and opens it', async ({ page }, info) => {
  const ledger = await openLedger(page, info.outputPath('明细.csv'), '#sort=no');
  await expect(ledger.grid).toHaveAttribute('aria-rowcount', '50001');
  await ledger.grid.focus();
  await page.keyboard.press('ArrowDown');
  await expect(ledger.marked).toContainText(rows[0]?.item ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(ledger.marked).toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('PageDown');
  await expect(ledger.marked).not.toHaveAttribute('aria-rowindex', '3');
  await page.keyboard.press('End');
  await expect(ledger.marked).toHaveAttribute('aria-rowindex', '50001');
  await expect(ledger.marked).toContainText(rows.at(-1)?.item ?? '');
  await expect(ledger.marked).toBeInViewport();
  await expect(ledger.grid).toHaveAttribute('aria-activedescendant', 'large-row-49999');
  await page.keyboard.press('Enter');
  const whole = ledger.result.getByRole('region', { name: '文件第 50,001 行' });
  await expect(whole).toContainText(`付款日期${rows.at(-1)?.date}`);
  await expect(whole).toContainText(yuan(rows.at(-1)?.fen ?? 0n, true));
  await page.keyboard.press('Escape');
  await expect(whole).toHaveCount(0);
  await page.keyboard.press('Home');
  await expect(ledger.marked).toHaveAttribute('aria-rowindex', '2');
  await expect(ledger.marked).toContainText(rows[0]?.item ?? '');
});

test('what is seen can be saved, and opened again with the same figures', async ({ page }, info) => {
  const ledger = await openLedger(page, info.outputPath('明细.csv'));
  const save = async (name: RegExp): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      ledger.result.getByRole('button', { name }).click(),
    ]);
    const path = info.outputPath(download.suggestedFilename());
    await download.saveAs(path);
    return path;
  };
  const all = await save(/^全部 50,000 笔$/);
  expect(all).toMatch(/明细-全部\.csv$/);
  await ledger.category.selectOption('培训');
  const part = of('培训');
  await ledger.expectRows(`显示 ${countText(part.length)} 笔`);
  const seen = await save(/^看到的 [\d,]+ 笔$/);
  await ledger.file.setInputFiles(seen);
  await ledger.expectRows(`${countText(part.length)} 笔，合计 ${shownYuan(sumOf(part))} 元。`);
  await expect(ledger.category, 'another file starts without a filter').toHaveValue('');
  await ledger.file.setInputFiles(all);
  await ledger.expectRows(`50,000 笔，合计 ${shownYuan(sumOf(rows))} 元。`);
});

test('reading can be stopped, and what was read stays open as a part', async ({ page }, info) => {
  test.slow();
  const many = madeRows(600_000);
  const ledger = new LargeLedgerPage(page);
  await ledger.open();
  // Stopped in the page itself, as soon as rows are told: no way to be too late.
  const stopped = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const told = document.querySelector('.lsofar')?.textContent ?? '';
          if (!/[1-9]/.test(told.split('笔')[0] ?? '')) return;
          observer.disconnect();
          document.querySelector<HTMLButtonElement>('#stop-reading')?.click();
          resolve();
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
  await ledger.choose(info.outputPath('很长.csv'), csvOf(many));
  await stopped;
  const note = ledger.result.getByText('没有读完：只读了前');
  await expect(note).toBeVisible();
  const read = Number(/前 ([\d,]+) 笔/.exec((await note.textContent()) ?? '')?.[1]?.replaceAll(',', ''));
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(many.length);
  await ledger.expectRows(`合计 ${shownYuan(sumOf(many.slice(0, read)))} 元。`);
  await expect(ledger.result).toBeFocused();
});

test('it prints what is on screen, with a word about the rest', async ({ page }, info) => {
  const ledger = await openLedger(page, info.outputPath('明细.csv'));
  await page.emulateMedia({ media: 'print' });
  await expect(
    ledger.result.getByText(/纸上只有屏幕上的第 1 到 \d+ 笔，这一次共列出 50,000 笔/),
  ).toBeVisible();
  await expect(ledger.figures).toBeVisible();
  await expect(ledger.groups).toBeVisible();
  for (const hidden of [ledger.search, ledger.shape, page.getByText('换一份文件')])
    await expect(hidden).toBeHidden();
});

test('on a phone, in large type and in the dark', { tag: '@phone' }, async ({ page }, info) => {
  test.slow();
  const ledger = new LargeLedgerPage(page);
  await ledger.open();
  await ledger.expectSound('nothing open');
  await ledger.choose(info.outputPath('明细.csv'), text);
  await ledger.expectRows('50,000 笔');
  await expect(ledger.grid.locator('.wait')).toHaveCount(0);
  await ledger.expectSound('open');
  expect(await ledger.stickingOut()).toEqual([]);
  await page.getByRole('button', { name: '大字版' }).click();
  await page.getByRole('button', { name: '深色' }).click();
  expect(await ledger.stickingOut(), 'large type').toEqual([]);
  await ledger.grid.focus();
  await page.keyboard.press('End');
  await expect(ledger.marked).toHaveAttribute('aria-rowindex', '50001');
  await expect(ledger.marked).toBeInViewport();
  await page.keyboard.press('Enter');
  await ledger.expectSound('large type, dark, a row opened');
});

test('without a script the page says what it would do', async ({ newReader }) => {
  const context = await newReader({ javaScriptEnabled: false });
  const ledger = new LargeLedgerPage(await context.newPage());
  await ledger.page.goto('zh-cn/ledger/');
  await expect(ledger.main).toContainText('要运行脚本才能打开文件');
  await expect(ledger.main).toContainText('有一列是金额');
  await expect(ledger.file).toBeHidden();
});
