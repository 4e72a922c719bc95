/** A ledger of the reader's own: opened, looked through, saved and opened again, in the browser and nowhere else. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { countText } from '../../src/i18n/format.ts';
import { expect, test } from './fixtures.ts';
import { root } from './page-objects/expected.ts';
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

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const expectSound = async (page: Page, state: string): Promise<void> => {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target.join(' '))]),
    state,
  ).toEqual([]);
  expect(passes.length).toBeGreaterThan(8);
};

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
    if (!/\/_astro\/[^/]+\.js$/.test(request.url())) asked.push(`${request.method()} ${request.url()}`);
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
  const read = Number(/前 ([\d,]+) 笔/.exec(await note.innerText())?.[1]?.replaceAll(',', ''));
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(many.length);
  await ledger.expectRows(`合计 ${shownYuan(sumOf(many.slice(0, read)))} 元。`);
  await expect(ledger.result).toBeFocused();
});

test('a second file takes the place of one that is being read', async ({ page }, info) => {
  const ledger = new LargeLedgerPage(page);
  await ledger.open();
  await ledger.choose(info.outputPath('长.csv'), csvOf(madeRows(200_000)));
  await expect(ledger.result.getByText('正在读“长.csv”')).toBeVisible();
  await ledger.choose(info.outputPath('短.csv'), '类别,金额\n甲,1.50\n乙,2\n');
  await ledger.expectRows('2 笔，合计 3.50 元。');
  await expect(ledger.result.getByText('“短.csv”读完了')).toBeVisible();
  await ledger.choose(info.outputPath('短.csv'), '类别,金额\n甲,1.50\n乙,3\n');
  await ledger.expectRows('2 笔，合计 4.50 元。');
  expect(await ledger.categorySums()).toEqual({ 乙: '3.00', 甲: '1.50' });
});

test('GB18030 is read, and so is a pasted table', async ({ page }) => {
  const ledger = new LargeLedgerPage(page);
  await ledger.open();
  await ledger.file.setInputFiles(join(root, 'test/corpus/base-gb18030/spending.csv'));
  await expect(ledger.shape).toContainText('编码 GB18030');
  const utf8 = await readFile(join(root, 'test/corpus/base/spending.csv'), 'utf8');
  const first = utf8.split('\n')[1]?.split(',')[1] ?? 'no category';
  await expect(ledger.groups).toContainText(first);
  const pasted = page.getByRole('textbox', { name: /贴在这里/ });
  await page.getByText('粘贴表格', { exact: true }).click();
  await page.getByRole('button', { name: '打开粘贴的表格' }).click();
  await expect(page.getByText('还没有贴上内容。')).toBeVisible();
  await expect(pasted).toBeFocused();
  await pasted.fill('项目\t金额（万元）\n甲\t1.5\n乙\t0.25\n');
  await page.getByRole('button', { name: '打开粘贴的表格' }).click();
  await ledger.expectRows('2 笔，合计 17,500.00 元。');
});

const odd = [
  '项目,金额（元）,类别',
  '"一月,电费","1,234.50",电费',
  '"修两\n行",300,维修',
  '退款,-50.25,维修',
  ',,',
  '合计,1484.25,',
  '约三万的,约三万,维修',
  '很细,0.001,维修',
  '没有,/,电费',
  '多了,1,234.50,电费',
  '',
].join('\r\n');

test('oddities are listed with their rows, and nothing is counted twice', async ({ page }, info) => {
  const ledger = new LargeLedgerPage(page);
  await ledger.open();
  await ledger.choose(info.outputPath('怪.csv'), odd);
  await ledger.expectRows('6 笔，合计 1,484.25 元。');
  await expect(ledger.result.getByText('3 笔没有金额，没有加进合计。')).toBeVisible();
  for (const [kind, row] of [
    ['合计行、小计行', '第 6 行'],
    ['空行', '第 5 行'],
    ['读不出数的金额', '第 7 行'],
    ['比分还细的金额', '第 8 行'],
    ['格数和表头不一样的行', '第 10 行'],
  ] as const) {
    const part = ledger.result.locator('.lodd details').filter({ hasText: kind });
    await part.locator('summary').click();
    await expect(part).toContainText('1 处');
    await expect(part, kind).toContainText(row);
    await expect(part).toContainText('怎样改');
  }
  await expectSound(page, 'oddities open');
});

test('columns can be chosen anew, and nothing else is lost by it', async ({ page }, info) => {
  const ledger = new LargeLedgerPage(page);
  await ledger.open();
  await ledger.choose(info.outputPath('两列.csv'), '类别,预算金额,花费\n甲,10,7\n乙,20,8.5\n');
  const amount = ledger.column('金额');
  await expect(amount).toBeVisible();
  await amount.selectOption({ label: '花费' });
  await ledger.reread.click();
  await ledger.expectRows('2 笔，合计 15.50 元。');
  await ledger.search.fill('乙');
  await ledger.expectRows('显示 1 笔，合计 8.50 元');
  await ledger.column('没写单位的金额按').selectOption('万元');
  await ledger.reread.click();
  await ledger.expectRows('显示 1 笔，合计 85,000.00 元');
  await expect(ledger.search, 'what was looked for stays').toHaveValue('乙');
  await amount.selectOption({ label: '没有这一列' });
  await expect(ledger.reread).toBeDisabled();
  await expect(ledger.shape).toContainText('要指定金额是哪一列。');
});

test('files that cannot be read are told in plain words', async ({ page }, info) => {
  const ledger = new LargeLedgerPage(page);
  await ledger.open();
  const failed = ledger.result.getByRole('alert');
  await ledger.choose(info.outputPath('空.csv'), '');
  await expect(failed).toContainText('没有一行数据');
  await ledger.choose(info.outputPath('表.csv'), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 8));
  await expect(failed).toContainText('另存为“CSV UTF-8”');
  await ledger.choose(info.outputPath('码.csv'), Uint8Array.of(0x61, 0x2c, 0xff, 0xff, 0x0a, 0xff, 0x0a));
  await expect(failed).toContainText('读不出来');
  await ledger.choose(info.outputPath('无.csv'), '名称,花费\n甲,7\n乙,8.5\n');
  await expect(failed).toContainText('没有认出哪一列是金额');
  await expectSound(page, 'no amount column');
  await ledger.column('金额').selectOption({ label: '花费' });
  await ledger.reread.click();
  await ledger.expectRows('2 笔，合计 15.50 元。');
  await ledger.choose(info.outputPath('照片.png'), Uint8Array.of(0x89, 0x50));
  await expect(page.getByText('“照片.png”是一张图片')).toBeVisible();
  await expect(ledger.status, 'what is open stays open').toContainText('15.50');
});

test('after a reload the page says that the file has to be chosen again', async ({ page }, info) => {
  const ledger = new LargeLedgerPage(page);
  await ledger.open();
  await ledger.choose(info.outputPath('短.csv'), '类别,金额\n甲,1.50\n乙,2\n');
  await ledger.category.selectOption('乙');
  await ledger.expectRows('显示 1 笔');
  await page.reload();
  await expect(page.getByText('刚才打开的是“短.csv”')).toBeVisible();
  await ledger.file.setInputFiles(info.outputPath('短.csv'));
  await ledger.expectRows('2 笔里显示 1 笔，合计 2.00 元');
  await expect(page.getByText('刚才打开的是')).toHaveCount(0);
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
  await expectSound(page, 'nothing open');
  await ledger.choose(info.outputPath('明细.csv'), text);
  await ledger.expectRows('50,000 笔');
  await expect(ledger.grid.locator('.wait')).toHaveCount(0);
  await expectSound(page, 'open');
  expect(await ledger.stickingOut()).toEqual([]);
  await page.getByRole('button', { name: '大字版' }).click();
  await page.getByRole('button', { name: '深色' }).click();
  expect(await ledger.stickingOut(), 'large type').toEqual([]);
  await ledger.grid.focus();
  await page.keyboard.press('End');
  await expect(ledger.marked).toHaveAttribute('aria-rowindex', '50001');
  await expect(ledger.marked).toBeInViewport();
  await page.keyboard.press('Enter');
  await expectSound(page, 'large type, dark, a row opened');
});

test('without a script the page says what it would do', async ({ newReader }) => {
  const context = await newReader({ javaScriptEnabled: false });
  const ledger = new LargeLedgerPage(await context.newPage());
  await ledger.page.goto('zh-cn/ledger/');
  await expect(ledger.main).toContainText('要运行脚本才能打开文件');
  await expect(ledger.main).toContainText('有一列是金额');
  await expect(ledger.file).toBeHidden();
});
