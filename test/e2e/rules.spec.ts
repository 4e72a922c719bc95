/** Bands, vetoes, the numbers in rules, steps, rows that do not apply, and the way from a score to its input. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { DeskPage } from './page-objects/desk-page.ts';
import { linkTo } from './page-objects/expected.ts';

const veto = '执行率低于60%，不得评为优、良';

test('another edge gives the same total another grade; the ruler, the list and the link follow', async ({
  page,
}) => {
  const desk = new DeskPage(page);
  await desk.enter();
  await desk.edgeField('优').fill('87');
  await desk.expectResult('87.38', '优');
  await expect(desk.header.getByText('“优”的下限')).toBeVisible();
  await expect(desk.header).toContainText(/90\s*87/);
  await expect(page).toHaveURL(/;band\.1=87;k=/);
  await desk.edgeField('优').press('Escape');
  await expect(desk.header.getByRole('img', { name: '试算等级：良', exact: true })).toBeVisible();
  await expect(desk.bar).toContainText('还没有改动');
  // A step never passes the next band.
  await desk.edgeField('良').press('End');
  await expect(desk.edgeField('良')).toHaveValue('90');
});

test('bands without holes give 79.78 a grade', async ({ page }) => {
  const desk = new DeskPage(page);
  const six = { '3.2.5': '4', 'inputs.monitoring_counted': '0', 'inputs.satisfaction_deduction': '1' };
  await desk.open(linkTo({ ...six, '3.1.2': '3.2', '3.1.5': '3.2', '4.2.1': '2' }));
  await desk.expectResult('79.78', '没有等级');
  await desk.rules.getByRole('radio', { name: '上下相接，没有空档' }).check();
  await desk.expectResult('79.78', '中');
});

test('a veto that is not heeded, or that asks for more', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.open(linkTo({ 'inputs.final_budget': '1164.43' }));
  await desk.expectResult('82.50', '中');
  await expect(desk.gate(veto)).toContainText('现在成立');
  await desk.gate(veto).getByRole('radio', { name: '不执行' }).check();
  await desk.expectResult('82.50', '良');
  await desk.undo.click();
  await desk.expectResult('82.50', '中');
  await desk.back.click();
  await desk.start.click();
  await desk.numberField(veto, '60%').fill('85');
  await desk.expectResult('82.50', '中');
  await expect(desk.gate(veto)).toContainText('执行率 < 85%');
});

test('a rule scores by another number, and says what cannot be one', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.enter();
  const field = desk.numberField('支出完成率', '60%（第 1 处）');
  await field.fill('70');
  await desk.expectResult('85.38', '良');
  await field.fill('-5');
  await expect(await desk.problemOf(field)).toContainText(/“-5”.*仍按 70% 计算/);
  await desk.expectResult('85.38', '良');
});

test('steps of a rule are buttons, a range is a slider, and a row may not apply', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.enter();
  const steps = await desk.openRow('1.1.1');
  await steps.getByRole('button', { name: '2', exact: true }).click();
  await desk.expectResult('85.88', '良');
  await expect(steps.getByRole('button', { name: '2', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await desk.undo.click();
  const range = await desk.openRow('3.2.1');
  await range.getByRole('slider').press('ArrowRight');
  await desk.expectResult('87.88', '良');
  await range.getByRole('button', { name: '这一项不适用' }).click();
  await desk.expectResult('83.38', '良');
  await expect(range.getByRole('button', { name: '这一项照常计分' })).toBeFocused();
  await expect(desk.tree).toContainText('分值合计 95，不等于 100。');
  await desk.page.getByRole('button', { name: '按比例折算成 100 分' }).click();
  await desk.expectResult(/^87\.76/, '良');
  await range.getByRole('button', { name: '这一项照常计分' }).click();
  await expect(range.getByRole('button', { name: '这一项不适用' })).toBeFocused();
});

test('a score typed for a formula puts in the spending that it takes', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.enter();
  const field = desk.reverseField('支出完成率', '支出');
  await field.click();
  await field.pressSequentially('');
  await field.fill('7.5');
  await desk.expectResult('90.00', '优');
  await expect(desk.inputField('支出')).toHaveValue('495.05');
  await field.fill('9');
  await expect(await desk.problemOf(field)).toContainText('“9”');
  await desk.expectResult('90.00', '优');
});

test('a link made before the report changed says so; what cannot be applied is named, the rest offered', async ({
  page,
}) => {
  const desk = new DeskPage(page);
  await desk.open(linkTo({ '2.2.2': '2' }, '000000'));
  await desk.expectResult('88.38', '良');
  await expect(desk.notice).toContainText('这份报告的数据改过');
  await desk.notice.getByRole('button', { name: '知道了' }).click();
  await expect(desk.notice).toHaveCount(0);
  await desk.open('#');
  await desk.open(linkTo({ '2.2.2': '2', '9.9.9': '1' }, '000000'));
  await desk.expectPublished();
  await expect(desk.notice).toContainText('报告里没有“9.9.9”这一项');
  await desk.notice.getByRole('button', { name: '只采用其余 1 处改动' }).click();
  await desk.expectResult('88.38', '良');
  await expect(desk.notice).toHaveCount(0);
});

test('the trial goes along from the report to the desk and back', async ({ page }) => {
  const desk = new DeskPage(page);
  await page.goto(`zh-cn/reports/panyu-2023-digital-government/${linkTo({ '2.2.2': '2' })}`);
  await desk.expectResult('88.38', '良');
  await desk.main.getByRole('link', { name: '试算台' }).click();
  await expect(page).toHaveURL(/\/what-if\/#w=2;.*2\.2\.2=2;/);
  await desk.expectResult('88.38', '良');
  await desk.main.getByRole('link', { name: '回到报告' }).click();
  await desk.expectResult('88.38', '良');
});

for (const theme of ['light', 'dark'] as const) {
  test(`bands, vetoes and rules are accessible on trial, ${theme} @phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const desk = new DeskPage(page);
    await desk.open(linkTo({ 'band.1': '87', 'gate.execution': '0', 'rule.2.1.2~1': '70', '3.2.1': 'na' }));
    await expect(desk.edgeField('优')).toHaveValue('87');
    const { violations } = await new AxeBuilder({ page }).include('#sec-rules').include('.score').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
