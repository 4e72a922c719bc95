/** Files of all kinds: read, mended, read anew, or told in plain words why not. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { root } from './page-objects/expected.ts';
import { csvOf, LargeLedgerPage, madeRows } from './page-objects/large-ledger-page.ts';

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

test('a file can be dropped anywhere on the page, also while another is open', async ({ page }) => {
  const ledger = new LargeLedgerPage(page);
  await ledger.open();
  for (const [name, second] of [
    ['甲.csv', '2'],
    ['乙.csv', '3.5'],
  ] as const) {
    const dropped = await page.evaluateHandle(
      ([file, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text as string], file as string, { type: 'text/csv' }));
        return transfer;
      },
      [name, `类别,金额\n甲,1\n乙,${second}\n`],
    );
    await page.locator('h1').dispatchEvent('drop', { dataTransfer: dropped });
    await expect(ledger.result.getByText(`“${name}”读完了`)).toBeVisible();
  }
  await ledger.expectRows('2 笔，合计 4.50 元。');
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
  await ledger.expectSound('oddities open');
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
  await ledger.expectSound('no amount column');
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
