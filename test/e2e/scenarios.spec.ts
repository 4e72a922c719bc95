/** Saved trials: kept on the device, opened, compared, taken apart, printed. */
import AxeBuilder from '@axe-core/playwright';
import { add, exactFrom, fixed, zero } from '../../src/core/exact.ts';
import { expect, sites, test } from './fixtures.ts';
import { linkTo, sixReadings } from './page-objects/expected.ts';
import { pdfText } from './page-objects/pdf-text.ts';
import { recordName, ScenariosPage } from './page-objects/scenarios-page.ts';

const spent = { 'inputs.spent': '495.05' };
const two = { 'inputs.spent': '480', '2.2.2': '2' };

/** Adds figures as the page writes them. */
const added = (texts: readonly string[]): string => {
  const sum = texts.map((text) => exactFrom(text.replace('−', '-')) ?? zero).reduce(add, zero);
  return `${sum.n > 0n ? '+' : ''}${fixed(sum, 2).replace('-', '−')}`;
};

test('without script the published state stands there alone', async ({ newReader }) => {
  const page = await (await newReader({ javaScriptEnabled: false })).newPage();
  const desk = new ScenariosPage(page);
  await desk.open();
  await expect(desk.tray.getByRole('row', { name: /公布值.*87\.38.*基准/ })).toBeVisible();
  await expect(desk.part.getByRole('button')).toHaveCount(0);
  await expect(desk.part.getByRole('checkbox')).toHaveCount(0);
});

test('a trial is saved, survives a reload, and opens in one step', { tag: '@phone' }, async ({ page }) => {
  const desk = new ScenariosPage(page);
  await desk.wake();
  await desk.save.click();
  await expect(desk.part).toContainText('还没有改动，没有可存的');
  await desk.open(linkTo(spent));
  await expect(desk.kept('当前试算')).toContainText('支出由 428.54 改为 495.05 万元');
  await desk.save.click();
  await expect(desk.nameField).toHaveValue('支出 495.05 万元');
  await expect(desk.nameField).toBeFocused();
  await desk.nameField.fill('多花 66.51 万元');
  await desk.nameField.press('Enter');
  await expect(desk.save).toBeFocused();
  await expect(desk.part.getByRole('status').first()).toHaveText('已存下“多花 66.51 万元”。');
  await expect(desk.kept('多花 66.51 万元')).toContainText('与当前试算相同');
  await desk.wake(linkTo({ '2.2.2': '0' }));
  await page.reload();
  const saved = desk.kept('多花 66.51 万元');
  await expect(saved).toContainText('90.00');
  await expect(saved).toContainText('+2.62');
  await expect(saved.getByRole('img', { name: '试算等级：优' })).toBeVisible();
  await expect(saved).not.toContainText('与当前试算相同');
  await desk.act('打开', '多花 66.51 万元').click();
  await desk.expectResult('90.00', '优');
  await expect(desk.act('打开', '多花 66.51 万元')).toBeFocused();
  await desk.undo.click();
  await desk.expectResult('86.38', '良');
});

test('a taken name is asked about; rename and delete can be taken back', async ({ page }) => {
  const desk = new ScenariosPage(page);
  await desk.wake(linkTo(spent));
  await desk.saveAs('甲');
  await desk.scoreField('项目绩效运行监控开展情况').fill('2');
  await desk.save.click();
  await desk.nameField.fill('甲');
  await desk.nameField.press('Enter');
  await expect(desk.part).toContainText('已经有一个“甲”');
  await desk.part.getByRole('button', { name: '两个都留' }).click();
  expect(await desk.names()).toEqual(['公布值', '当前试算', '甲', '甲（2）\n与当前试算相同']);
  await desk.save.click();
  await desk.nameField.fill('甲');
  await desk.nameField.press('Enter');
  await desk.part.getByRole('button', { name: '换成这次的' }).click();
  await expect(desk.tray.getByText('与当前试算相同')).toHaveCount(2);

  await desk.tray.getByRole('button', { name: '给“甲（2）”改名' }).click();
  const field = desk.tray.getByRole('textbox', { name: '“甲（2）”的新名字' });
  await field.fill(' ');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('乙');
  await field.press('Enter');
  await expect(desk.tray.getByRole('button', { name: '给“乙”改名' })).toBeFocused();

  await desk.act('删除', '乙').click();
  await expect(desk.tray).toContainText('已删除“乙”');
  const back = desk.tray.getByRole('button', { name: '撤销删除' });
  await expect(back).toBeFocused();
  await back.press('Enter');
  await expect(desk.act('打开', '乙')).toBeFocused();
  await page.reload();
  await expect(desk.kept('乙')).toContainText('91.00');
});

test('two tabs see and keep each other’s trials', async ({ page, context }) => {
  const [left, right] = [new ScenariosPage(page), new ScenariosPage(await context.newPage())];
  await left.wake(linkTo(spent));
  await right.wake(linkTo({ '2.2.2': '2' }));
  await left.saveAs('左');
  await expect(right.kept('左')).toContainText('90.00');
  await right.saveAs('右');
  await expect(left.kept('右')).toContainText('88.38');
  await left.act('删除', '左').click();
  await expect(right.kept('左')).toHaveCount(0);
  await expect(right.kept('右')).toBeVisible();
});

test('chosen states stand side by side, and the waterfall adds up', { tag: '@phone' }, async ({ page }) => {
  const desk = new ScenariosPage(page);
  await desk.wake(linkTo(spent));
  await desk.saveAs('多花');
  await desk.open(linkTo(sixReadings));
  await expect(desk.compare.getByRole('columnheader')).toHaveText(['改动的项目', '公布值', '当前试算']);
  await expect(desk.kept('当前试算')).toContainText('−7.60');
  await desk.pick('多花').check();
  await expect(desk.compare.getByRole('columnheader')).toHaveText([
    '改动的项目',
    '公布值',
    '当前试算',
    '多花',
  ]);
  await expect(desk.compare.getByRole('row', { name: /^支出/ }).getByRole('cell')).toHaveText([
    '428.54',
    '428.54',
    '495.05 万元+2.62',
  ]);
  await expect(desk.compare.getByRole('row', { name: /^总分/ }).getByRole('cell')).toHaveText([
    '87.38',
    '79.78',
    '90.00',
  ]);
  await expect(desk.compare.getByRole('row', { name: /^与“公布值”差/ }).getByRole('cell')).toHaveText([
    '基准',
    '−7.60',
    '+2.62',
  ]);
  const first = await desk.contributions();
  expect(first.whole).toBe('−7.60');
  expect(added(first.rows)).toBe(first.whole);
  await expect(desk.falls).toContainText('组内扣分等');
  await expect(desk.part).toContainText('等级由“良”变为没有等级。');
  await desk.part.getByLabel('从', { exact: true }).selectOption({ label: '当前试算' });
  await desk.part.getByLabel('到', { exact: true }).selectOption({ label: '多花' });
  const second = await desk.contributions();
  expect(second.whole).toBe('+10.22');
  expect(second.rows.length).toBeGreaterThan(first.rows.length);
  expect(added(second.rows)).toBe(second.whole);
  for (const name of ['公布值', '多花']) await desk.pick(name).uncheck();
  await expect(desk.part).toContainText('勾选两个或更多');
  expect(await desk.stickingOut()).toEqual([]);
});

test('what moves the grade without a point is named', async ({ page }) => {
  const desk = new ScenariosPage(page);
  await desk.wake(linkTo({ 'band.1': '87' }));
  await expect(desk.kept('当前试算').getByRole('img', { name: '试算等级：优' })).toBeVisible();
  await expect(desk.part).toContainText('这两个状态的总分相同，没有一项得分不同。');
  await expect(desk.part).toContainText(/等级由“良”变为“优”。只动等级、不动总分的改动：“.*优.*”。/);
});

test('what I changed: one by one, undone and redone by keyboard, copied as text', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const desk = new ScenariosPage(page);
  await desk.wake(linkTo(two));
  await expect(desk.changes.getByRole('listitem')).toContainText([
    /支出由 428\.54 改为 480 万元\s*\+2\.03/,
    /由 1 改为 2\s*\+1\.00/,
  ]);
  await expect(desk.stepBack).toHaveText('撤销（还有 2 步）');
  await desk.stepBack.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(desk.changes).toContainText('还没有改动');
  await expect(desk.stepBack).toBeFocused();
  await expect(desk.stepBack).toHaveAttribute('aria-disabled', 'true');
  await expect(desk.stepForward).toHaveText('重做（还有 2 步）');
  await page.keyboard.press('Control+Shift+Z');
  await page.keyboard.press('Control+Shift+Z');
  await desk.expectResult('90.41', '优');
  await desk.changes.getByRole('button', { name: '恢复公布值：支出' }).click();
  await desk.expectResult('88.38', '良');
  await expect(desk.changes.getByRole('button', { name: /^恢复公布值：项目绩效/ })).toBeFocused();
  await desk.changes.getByRole('button', { name: '复制成文字' }).click();
  await expect(desk.changes.getByRole('button', { name: '已复制文字' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')).toEqual([
    expect.stringContaining('试算，不是公布结果'),
    '1. 项目绩效运行监控开展情况由 1 改为 2 (+1.00)',
    '总分由 87.38 变为 88.38（+1.00）',
    '等级仍为“良”。',
    page.url(),
  ]);
});

test('under a sub-path the same, apart from the site at the root', async ({ newReader }) => {
  const page = await (await newReader({ baseURL: sites.sub.url })).newPage();
  const desk = new ScenariosPage(page);
  await desk.wake(linkTo(spent));
  await desk.saveAs('甲');
  const kept = await page.evaluate(() =>
    Object.keys(localStorage).filter((name) => name.startsWith('fusuan:')),
  );
  expect(kept).toEqual([recordName(sites.sub.base)]);
});

test('by touch', { tag: '@phone-only' }, async ({ page }) => {
  const desk = new ScenariosPage(page);
  await desk.wake(linkTo(spent));
  await desk.save.tap();
  await desk.part.getByRole('button', { name: '存下', exact: true }).tap();
  await expect(desk.kept('支出 495.05 万元')).toBeVisible();
  await desk.pick('当前试算').tap();
  await desk.pick('支出 495.05 万元').tap();
  await expect(desk.compare.getByRole('columnheader')).toHaveText([
    '改动的项目',
    '公布值',
    '支出 495.05 万元',
  ]);
  await desk.act('删除', '支出 495.05 万元').tap();
  await desk.tray.getByRole('button', { name: '撤销删除' }).tap();
  await expect(desk.kept('支出 495.05 万元')).toBeVisible();
  expect(await desk.stickingOut()).toEqual([]);
});

test('nothing that axe can find, in every state', { tag: '@phone' }, async ({ page }) => {
  test.slow();
  const desk = new ScenariosPage(page);
  const part = 'section:has(#h-sec-scenarios)';
  const expectSound = async (state: string): Promise<void> => {
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().include(part).analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
      state,
    ).toEqual([]);
    expect(passes.length).toBeGreaterThan(8);
  };
  await desk.wake();
  await expectSound('published');
  await desk.open(linkTo(sixReadings));
  await desk.saveAs('严');
  await desk.open(linkTo(spent));
  await desk.saveAs('多花');
  await desk.pick('严').check();
  await desk.act('删除', '多花').click();
  await desk.tray.getByRole('button', { name: '给“严”改名' }).click();
  await desk.save.click();
  await desk.nameField.fill('严');
  await desk.nameField.press('Enter');
  await desk.part.getByRole('button', { name: '显示二维码' }).click();
  await expect(desk.part.getByRole('img', { name: /二维码/ })).toBeVisible();
  await desk.pasteField.fill('试算,键,值\n甲,2.2.2,2\n甲,9.9,1\n');
  await desk.part.getByRole('button', { name: '读一读' }).click();
  await expect(desk.found).toBeVisible();
  await expectSound('everything open, light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectSound('everything open, dark');
});

test('a trial prints as a trial, with the list of what was changed', async ({ page }) => {
  const onPaper = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
  const desk = new ScenariosPage(page);
  await desk.wake(linkTo(two));
  await desk.saveAs('甲');
  const text = pdfText(await page.pdf());
  const banner = onPaper('试算稿，不是公布结果');
  expect(text.indexOf(banner)).toBeGreaterThanOrEqual(0);
  expect(text.indexOf(banner), 'at the top').toBeLessThan(200);
  for (const words of ['支出由428.54改为480万元', '撤销', '读一读'].map(onPaper).slice(0, 1))
    expect(text).toContain(words);
  const first = text.split('\n')[0] ?? '';
  expect(first, 'the changes on the first page').toContain(onPaper('改了什么'));
  for (const words of ['复制链接', '带走与读入', '读一读', '下载CSV', '存下当前试算'])
    expect(text).not.toContain(words);
  await page.emulateMedia({ media: 'print' });
  await expect(desk.falls.locator('svg.trk').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await desk.back.click();
  expect(pdfText(await page.pdf())).not.toContain(banner);
});
