/** Trials taken along and read in: files, pasted text, links, QR codes. */
import { expect, test } from './fixtures.ts';
import { linkTo } from './page-objects/expected.ts';
import { slug } from './page-objects/report-page.ts';
import { ScenariosPage } from './page-objects/scenarios-page.ts';

const spent = { 'inputs.spent': '495.05' };
const two = { 'inputs.spent': '480', '2.2.2': '2' };

test('exported files read in again, at another reader’s', async ({ page, newReader }) => {
  const desk = new ScenariosPage(page);
  await desk.wake(linkTo(two));
  await desk.saveAs('甲，“乙”');
  await desk.open(linkTo(spent));
  await desk.saveAs('=丙');
  await desk.part.getByLabel('导出').selectOption('all');
  const csv = await desk.downloaded('下载 CSV');
  expect(csv.file).toBe(`${slug}-试算.csv`);
  expect(csv.text.split('\r\n')).toEqual([
    '\ufeffscenario,key,name,value,published',
    '甲，“乙”,inputs.spent,支出,480,428.54',
    '甲，“乙”,score.2.2.2,项目绩效运行监控开展情况,2,1',
    "'=丙,inputs.spent,支出,495.05,428.54",
    '',
  ]);
  await desk.part.getByLabel('导出').selectOption('current');
  const json = await desk.downloaded('下载 JSON');
  expect(JSON.parse(json.text)).toMatchObject({
    version: 1,
    report: slug,
    scenarios: [{ edits: [['inputs.spent', '495.05']] }],
  });

  const other = new ScenariosPage(await (await newReader()).newPage());
  await other.wake();
  await other.part.locator('input[type=file]').setInputFiles({
    name: csv.file,
    mimeType: 'text/csv',
    buffer: Buffer.from(csv.text),
  });
  await expect(other.found).toContainText('读出 2 个试算');
  await expect(other.found).toContainText('全部读出，没有问题。');
  await expect(other.found).toBeFocused();
  expect(await other.names()).toEqual(['公布值']);
  await other.found.getByRole('button', { name: '存下这 2 个' }).click();
  expect(await other.names()).toEqual(['公布值', '甲，“乙”', '=丙']);
  await other.pasteField.fill(page.url());
  await other.part.getByRole('button', { name: '读一读' }).click();
  await other.found.getByRole('button', { name: /^打开/ }).click();
  await other.expectResult('90.00', '优');
});

test('a broken table is read as far as it goes, and every problem is named', async ({ page }) => {
  const desk = new ScenariosPage(page);
  await desk.wake();
  await desk.pasteField.fill('试算,键,值\n甲,2.2.2,2\n甲,9.9,1\n甲,2.2.3,99\n乙,1.1.1,abc\n乙,1.1.1\n');
  await desk.part.getByRole('button', { name: '读一读' }).click();
  await expect(desk.found).toContainText('读出 1 个试算');
  await expect(desk.found).toContainText('有 4 处读不出来，没有采用');
  await expect(desk.found.locator('.faults li')).toHaveText([
    /第 6 行：这一行有 2 个单元格，表头有 3 个/,
    /第 3 行，“键”列（B3）：报告里没有可改的“9\.9”/,
    /第 4 行，“值”列（C4）：“99”不能用作这里的值，应为：从 0 到 5 的数/,
    /第 5 行，“值”列（C5）：“abc”不能用作这里的值/,
  ]);
  await expect(desk.bar).toBeHidden();
  await desk.found.getByRole('button', { name: '不要了' }).click();
  expect(await desk.names()).toEqual(['公布值']);
  for (const [text, said] of [
    [
      `https://example.org/zh-cn/reports/other-report/what-if/${linkTo(two)}`,
      '这是另一份报告（other-report）的试算',
    ],
    [linkTo(two).slice(0, -1), '链接与校验码对不上'],
    ['{"version": 1,', '不能按 JSON 读出'],
  ] as const) {
    await desk.pasteField.fill(text);
    await desk.part.getByRole('button', { name: '读一读' }).click();
    await expect(desk.found).toContainText(said);
    await expect(desk.found).toContainText('没有读出可用的试算');
  }
});

test('the QR code is drawn without canvas, white in the dark, and says when a link is too long', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const desk = new ScenariosPage(page);
  await desk.wake(linkTo(two));
  await desk.part.getByRole('button', { name: '显示二维码' }).click();
  const code = desk.part.getByRole('img', { name: '当前试算的链接，二维码' });
  await expect(code.locator('path')).toHaveCount(1);
  await expect(code.locator('rect')).toHaveAttribute('fill', '#fff');
  await expect(desk.part.locator('.qr-link')).toHaveText(page.url());
  const drawn = await code.locator('path').getAttribute('d');
  await desk.undo.click();
  await expect(desk.part.locator('.qr-link')).toHaveText(page.url());
  await expect(code.locator('path')).not.toHaveAttribute('d', drawn ?? '');
  const { file, text } = await desk.downloaded('下载 SVG');
  expect(file).toBe(`${slug}-qr.svg`);
  expect(text).toMatch(/^<svg .*<path d="M/);
  const codes = await desk.tree
    .locator('tr[id^="ind-"]')
    .evaluateAll((rows) => rows.map(({ id }) => id.slice(4)));
  const many = codes
    .flatMap((one) => [one, `points.${one}`, `weight.${one}`])
    .map((key) => [key, '0.1234567891'] as const);
  await desk.open(linkTo(Object.fromEntries(many)));
  await page.reload();
  await desk.part.getByRole('button', { name: '显示二维码' }).click();
  await expect(desk.part.locator('.qrfig').getByRole('status')).toContainText('链接太长');
});
