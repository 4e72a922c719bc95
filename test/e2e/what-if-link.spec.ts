/** The trial lives in the address: reload, link, back and forward, undo, and nothing on a server. */
import { expect, test } from './fixtures.ts';
import { expectedRows, linkTo, sixReadings } from './page-objects/expected.ts';
import { indicator } from './page-objects/report-page.ts';
import { TrialPage } from './page-objects/trial-page.ts';

const { grounds, monitoring } = indicator;

test('undo takes back one step, redo gives it again', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.scoreField(monitoring.name).fill('2');
  await trial.scoreField(grounds.name).fill('4');
  await trial.expectResult('88.88', '良');
  await expect(trial.redo).toHaveCount(0);
  await trial.undo.click();
  await trial.expectResult('88.38', '良');
  await expect(trial.scoreField(grounds.name)).toHaveValue('3.5');
  await expect(trial.scoreField(monitoring.name)).toHaveValue('2');
  await trial.redo.click();
  await trial.expectResult('88.88', '良');
  await expect(trial.redo).toHaveCount(0);
  await trial.undo.click();
  await trial.undo.click();
  await expect(trial.undo).toBeDisabled();
  await expect(trial.header.getByRole('strong').nth(1)).toHaveText('87.38');
});

test('what was typed in one go is one step', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  const field = trial.inputField('支出');
  await field.press('Control+a');
  await field.pressSequentially('495.05');
  await trial.expectResult('90.00', '优');
  await trial.undo.click();
  await expect(trial.header.getByRole('strong').nth(1)).toHaveText('87.38');
  await expect(trial.undo).toBeDisabled();
  await expect(field).toHaveValue('428.54');
});

test('back to published restores every text', { tag: '@phone' }, async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open();
  const before = await trial.text();
  await trial.start.click();
  await trial.inputField('支出').fill('300');
  await trial.scoreField(monitoring.name).fill('2');
  await trial.pointsField(grounds.name).fill('8');
  await trial.input('扣满意度分').getByRole('radio', { name: '是' }).check();
  await expect(trial.bar).toContainText('改了 4 处');
  expect(await trial.text()).not.toBe(before);
  await trial.back.click();
  await trial.expectPublished();
  expect(await trial.text()).toBe(before);
  await expect(page).not.toHaveURL(/#w=/);
  await expect(trial.start).toBeFocused();
});

test('a reload keeps the trial', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.scoreField(monitoring.name).fill('2');
  await trial.inputField('支出').fill('480');
  await trial.expectResult('90.41', '优');
  await expect(page).toHaveURL(/#w=2;r=[0-9a-z]{6};2\.2\.2=2;inputs\.spent=480;k=[0-9a-z]{6}$/);
  const text = await trial.text();
  await page.reload();
  await trial.expectResult('90.41', '优');
  expect(await trial.text()).toBe(text);
  // The steps are there again as well, the last one first.
  await trial.undo.click();
  await trial.expectResult('88.38', '良');
});

test('the link shows a second reader the same page', async ({ page, context, newReader }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.scoreField(monitoring.name).fill('0');
  await trial.inputField('支出').fill('495.05');
  await trial.input('熟悉项目运行').getByRole('radio', { name: '否' }).check();
  await expect(trial.bar).toContainText('改了 3 处');
  await trial.copyLink.click();
  await expect(trial.bar).toContainText('已复制链接');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  const other = new TrialPage(await (await newReader()).newPage());
  const asked: string[] = [];
  other.page.on('request', (request) => asked.push(request.url()));
  await other.page.goto(link);
  await expect(other.bar).toContainText('改了 3 处');
  expect(await other.rows()).toEqual(await trial.rows());
  expect(await other.text()).toBe(await trial.text());
  // Chromium keeps the fragment in the address it reports for a page; what is sent never holds one.
  expect(asked.filter((url) => new URL(url).search !== '' || /495/.test(new URL(url).pathname))).toEqual([]);
});

test('a link of the first version still opens', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open('#w=1;2.2.2=0;inputs.spent=495.05;k=rjz2gl');
  await trial.expectResult('89.00', '良');
  expect(await trial.rows()).toEqual(await expectedRows({ '2.2.2': '0', 'inputs.spent': '495.05' }));
});

test('a link may point at a place as well', { tag: '@phone' }, async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open(`${linkTo({ '2.2.2': '2' })}&at=ind-2.2.2`);
  await trial.expectResult('88.38', '良');
  await expect(trial.row('2.2.2').getByRole('rowheader')).toBeInViewport();
  await trial.open('#ind-3.2.4');
  await expect(trial.row('3.2.4').getByRole('rowheader')).toBeInViewport();
  await expect(trial.bar).toBeHidden();
});

test('back leaves the trial, forward returns to it', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open();
  const before = await trial.text();
  await trial.start.click();
  await trial.scoreField(monitoring.name).fill('2');
  await trial.expectResult('88.38', '良');
  await expect(page).toHaveURL(/2\.2\.2=2/);
  await page.goBack();
  await trial.expectPublished();
  expect(await trial.text()).toBe(before);
  await page.goForward();
  await trial.expectResult('88.38', '良');
  await expect(trial.scoreField(monitoring.name)).toHaveValue('2');
});

test('links within the page keep the trial', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.scoreField(monitoring.name).fill('2');
  await page.getByRole('navigation', { name: '本页目录' }).getByRole('link', { name: '报告正文' }).click();
  await expect(trial.section('报告正文').getByRole('heading', { level: 2 })).toBeInViewport();
  await trial.expectResult('88.38', '良');
  await page.reload();
  await trial.expectResult('88.38', '良');
  await expect(trial.section('报告正文').getByRole('heading', { level: 2 })).toBeInViewport();
});

test('the other language takes the trial along', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open(linkTo({ '2.2.2': '2' }));
  await trial.expectResult('88.38', '良');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/.*#w=2;r=[0-9a-z]{6};2\.2\.2=2;/);
  await expect(trial.header.getByRole('strong').nth(1)).toHaveText('88.38');
  await expect(page.getByRole('region', { name: 'What-if', exact: true })).toContainText('1 change');
});

test('a score between two printed bands has no grade, and the page says why', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open(linkTo(sixReadings));
  await trial.expectResult('79.78', '没有等级');
  expect(await trial.rows()).toEqual(await expectedRows(sixReadings));
  const said = '79.78 分落在原文“中”和“良”两档之间的空档里，按原文的分档没有等级，按首尾相接的读法为“中”。';
  await expect(trial.header).toContainText(said);
  await expect(trial.bar).toContainText(said);
  await expect(trial.header).toContainText('改了什么');
  await expect(trial.header.getByRole('row', { name: /合计 −7\.6/ })).toBeVisible();
});
