/** Other readings at one click: alone, together, beside the reader's own numbers. */
import { expect, test } from './fixtures.ts';
import { expectedReport } from './page-objects/expected.ts';
import { ReadingsPage } from './page-objects/readings-page.ts';
import { reportPath } from './page-objects/report-page.ts';

const body = '效益综合评价按正文记4 分';
const grounds4 = '立项依据记4 分';
const grounds2 = '立项依据记2 分';
const times17 = '支出完成率乘17，不封顶';
const initialBase = '执行率以年初预算为基数';
const six = '六处按较严的读法';
const strict = '全部按较严的读法';
const sixParts = [
  body,
  '没有运行监控记0 分',
  '扣满意度3 分',
  '运维项目按4/5计',
  '设备验收按4/5计',
  '自评工作质量最高2 分',
];
const published = '87.38';

/** Every switch alone, with the edits that it stands for. */
const alone: readonly (readonly [name: string, edits: Readonly<Record<string, string>>])[] = [
  [body, { '3.2.5': '4' }],
  [sixParts[1] ?? '', { 'inputs.monitoring_counted': '0' }],
  [sixParts[2] ?? '', { 'inputs.satisfaction_deduction': '1' }],
  [grounds4, { '1.1.1': '4' }],
  [grounds2, { '1.1.1': '2' }],
  ['财务管理情况最高2 分', { '2.1.1': '2' }],
  ['支出完成率乘17，封顶8 分', { '2.1.2': '8' }],
  [times17, { '2.1.2': '10.37' }],
  [sixParts[3] ?? '', { '3.1.2': '3.2' }],
  [sixParts[4] ?? '', { '3.1.5': '3.2' }],
  [sixParts[5] ?? '', { '4.2.1': '2' }],
  ['公共服务质量按一半计', { 'inputs.target_3_2_3': '0' }],
  [initialBase, { 'inputs.final_budget': '1164.43' }],
  ['支出略低于预算的60%', { 'inputs.spent': '304.64' }],
  ['支出达到495.05 万元', { 'inputs.spent': '495.05' }],
];

test('each switch gives what it says, and takes it back', async ({ page }) => {
  test.slow();
  const readings = new ReadingsPage(page);
  await readings.open();
  for (const [name, edits] of alone) {
    const { score } = await expectedReport(edits);
    const [total, grade] = [score?.total ?? '', score?.grade ?? '没有等级'];
    await expect(readings.reading(name), name).toContainText(`单独采用 ${total}`);
    await readings.lever(name).click();
    await readings.expectOn([name]);
    await readings.expectResult(total, grade);
    await readings.lever(name).click();
    await readings.expectOn([]);
    await expect(readings.header.getByRole('strong').nth(1)).toHaveText(published);
  }
});

test('by keyboard, from the list of contents to a result and back', async ({ page }) => {
  // The jump is one: a smooth scroll may be taken over by whatever the page does meanwhile.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const readings = new ReadingsPage(page);
  await readings.open();
  const contents = page.getByRole('navigation', { name: '本页目录' });
  await contents.getByRole('link', { name: '另一种读法' }).press('Enter');
  await expect(readings.readings.getByRole('heading', { level: 2 })).toBeInViewport();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  for (let count = 0; count < 12 && (await focused()) !== `采用：${grounds4}`; count++) {
    await page.keyboard.press('Tab');
  }
  await expect(readings.lever(grounds4)).toBeFocused();
  await page.keyboard.press('Space');
  await readings.expectResult('87.88', '良');
  await expect(readings.lever(grounds4)).toBeFocused();
  await expect(readings.lever(grounds4)).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(readings.lever(grounds2)).toBeFocused();
  await page.keyboard.press('Enter');
  await readings.expectOn([grounds2]);
  await readings.expectResult('85.88', '良');
  const said = `已取消“${grounds4}”，不能同时采用。`;
  await expect(readings.reading(grounds2)).toContainText(said);
  await expect(readings.announcements).toHaveText(
    `${said}试算 85.88 分，良。试算比公布少 1.5 分，等级仍为“良”。`,
  );
  await page.keyboard.press('Control+z');
  await readings.expectOn([grounds4]);
  await readings.lever(grounds4).press('Space');
  await readings.expectOn([]);
  await expect(readings.bar).toContainText('还没有改动');
});

test('by touch: large enough, in place, and no wider than the phone', { tag: '@phone-only' }, async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const readings = new ReadingsPage(page);
  await readings.open();
  // A page wider than the screen scrolls in two ways at once, and nothing stays where it was.
  expect(await readings.stickingOut()).toEqual([]);
  for (const name of [times17, initialBase, six]) {
    const lever = readings.lever(name);
    await lever.scrollIntoViewIfNeeded();
    const before = await lever.boundingBox();
    expect(before?.height, 'tall enough for a finger').toBeGreaterThanOrEqual(44);
    expect(before?.width, 'wide enough for a finger').toBeGreaterThanOrEqual(44);
    await lever.tap();
    await expect(lever).toHaveAttribute('aria-pressed', 'true');
    const after = await lever.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0)), 'it stays under the finger').toBeLessThan(3);
  }
  await readings.expectOn([times17, initialBase, six, ...sixParts]);
  // The gate of the low rate sets the score of the formula, whatever the formula gives.
  await readings.expectResult('74.90', '中');
  expect(await readings.stickingOut()).toEqual([]);
  await page.getByRole('button', { name: '大字版' }).click();
  expect(await readings.stickingOut(), 'large type').toEqual([]);
  await readings.none.tap();
  await readings.expectOn([]);
});

test('a bundle goes on and off at one click, and stands by its parts', async ({ page }) => {
  const readings = new ReadingsPage(page);
  await readings.open();
  await readings.lever(six).click();
  await readings.expectOn([six, ...sixParts]);
  await readings.expectResult('79.78', '没有等级');
  await readings.lever(body).click();
  await readings.expectOn(sixParts.slice(1));
  await readings.lever(body).click();
  await readings.expectOn([six, ...sixParts]);
  await readings.lever(strict).click();
  await readings.expectResult('71.78', '中');
  await readings.lever(strict).click();
  await readings.expectOn([]);
});

test('the reader’s own numbers stay, and speak for a switch or against it', async ({ page }) => {
  const readings = new ReadingsPage(page);
  await readings.enter();
  const own = readings.scoreField('项目绩效运行监控开展情况');
  await own.fill('2');
  await readings.lever(body).click();
  await readings.expectResult('87.38', '良');
  const overall = readings.scoreField('项目效益绩效情况综合评价');
  await expect(overall).toHaveValue('4');
  await overall.fill('3');
  await readings.expectOn([]);
  await overall.fill('4');
  await readings.expectOn([body]);
  await readings.none.click();
  await readings.expectResult('88.38', '良');
  await expect(own).toHaveValue('2');
});

test('the ends of the range at one click', async ({ page }) => {
  const readings = new ReadingsPage(page);
  await readings.open();
  await expect(readings.range).toHaveAccessibleName(
    /任意组合的总分从 66\.90 到 93\.37 分。公布 87\.38 分。$/,
  );
  await readings.lever(times17).click();
  await readings.lowest.click();
  await readings.expectResult('66.90', '低');
  await expect(readings.readings).toContainText('现在采用了 10 处。');
  await expect(readings.lever(times17)).toHaveAttribute('aria-pressed', 'false');
  await expect(readings.range).toHaveAccessibleName(/试算 66\.90 分。$/);
  await readings.highest.click();
  await readings.expectOn([grounds4, times17]);
  await readings.expectResult('93.37', '优');
  await readings.undo.click();
  await readings.expectResult('66.90', '低');
  await readings.none.click();
  await expect(readings.none).toHaveAttribute('aria-disabled', 'true');
  await expect(readings.range).toHaveAccessibleName(/试算 87\.38 分。$/);
});

test('a link carries switches, also one beyond the points of its row', async ({ page }) => {
  const readings = new ReadingsPage(page);
  await readings.open();
  await readings.lever(times17).click();
  await readings.expectResult('92.87', '优');
  await page.reload();
  await readings.expectOn([times17]);
  await readings.expectResult('92.87', '优');
  await readings.back.click();
  await readings.expectOn([]);
  await readings.expectPublished();
});

test('how many combinations end in which grade, in both languages', async ({ page }) => {
  const readings = new ReadingsPage(page);
  await readings.open();
  const table = readings.readings.getByRole('table', { name: '4608 种组合各得什么等级' });
  const row = (name: RegExp) => table.getByRole('row', { name });
  await expect(row(/^优 69 1\.5%/)).toContainText(times17);
  await expect(row(/^良 1639 35\.6%/)).toContainText('即公布的读法');
  await expect(row(/在“中”与“良”之间 258 5\.6%/)).toContainText(initialBase);
  await expect(row(/^中 2465 53\.5%/)).toContainText(initialBase);
  await expect(row(/^低 54 1\.2%/)).toBeVisible();
  await page.goto(reportPath('', 'en'));
  const english = readings.readings.getByRole('table', { name: 'Grades of the 4608 combinations' });
  await expect(
    english.getByRole('row', { name: /^no grade, between 中 \(Fair\) and 良 \(Good\) 258/ }),
  ).toBeVisible();
  await readings.readings
    .getByRole('button', { name: 'Apply: Grounds for approval at 2', exact: true })
    .click();
  await expect(readings.header.getByRole('strong').nth(1)).toHaveText('85.88');
});
