/** What matters most: a step of each row, a row left out, the curve of an input, the weight of each row. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { DeskPage } from './page-objects/desk-page.ts';
import { expectedReport } from './page-objects/expected.ts';
import { indicator } from './page-objects/report-page.ts';

const steps = '每一项动一步';
const without = '去掉一项';
const along = '一个输入数从低到高';
const weights = '每个权重的分量';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every part can be read', { tag: '@phone' }, async ({ page }) => {
    const desk = new DeskPage(page);
    await desk.open();
    const { sensitivity } = desk;
    await expect(desk.rowOf(desk.part(sensitivity, steps), indicator.grounds.name)).toContainText(
      /3\.5 → 2\s*85\.88/,
    );
    await expect(desk.part(sensitivity, without)).toContainText('“支出完成率”（89.67… 分，没有等级）');
    const curve = desk.part(sensitivity, along);
    await expect(curve.getByRole('img', { name: /^总分随支出的变化，从 0\.00 万元/ })).toBeVisible();
    await expect(curve.getByRole('img', { name: /^总分随年度预算的变化/ })).toBeVisible();
    await expect(desk.rowOf(curve, '304.644 万元')).toContainText('不得评为优、良');
    await expect(desk.rowOf(curve, '495.0465 万元')).toContainText('90.00');
    await expect(desk.rowOf(desk.part(sensitivity, weights), indicator.spent.name)).toContainText('−0.021');
    await expect(sensitivity.getByRole('button')).toHaveCount(0);
  });
});

test('a step of one row is tried at one press, and everything follows', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.open();
  const part = desk.part(desk.sensitivity, steps);
  await desk.tryOut(part, '绩效目标合理性 3 → 4').click();
  await desk.expectResult('88.38', '良');
  await expect(desk.rowOf(part, '绩效目标合理性')).toContainText('4 → 3');
  await desk.expectSettled(desk.sensitivity);
  await expect(part).toContainText('试算 88.38');
  await desk.back.click();
  await expect(desk.rowOf(part, '绩效目标合理性')).toContainText('3 → 4');
});

test('along a curve by keyboard: each value says its total and grade, and can be tried', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.open();
  const part = desk.part(desk.sensitivity, along);
  const slider = part.getByRole('slider', { name: '沿曲线看：支出' });
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', '支出 428.54 万元 → 87.38 分，良');
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '支出 0 万元 → 82.50 分，中');
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  const { score } = await expectedReport({ 'inputs.spent': '475' });
  const spoken = `支出 475 万元 → ${score?.total} 分，${score?.grade ?? '没有等级'}`;
  await expect(slider).toHaveAttribute('aria-valuetext', spoken);
  await expect(part.getByRole('status')).toHaveText(spoken);
  await expect(desk.bar, 'looking is not trying').toBeHidden();
  await desk.tryOut(part, '支出 475').click();
  await desk.expectResult(score?.total ?? '', score?.grade ?? '没有等级');
  await desk.expectSettled(desk.sensitivity);
  await expect(slider).toHaveAttribute('aria-valuetext', spoken);
});

test('another input can be chosen', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.open();
  const part = desk.part(desk.sensitivity, along);
  await expect(part.getByRole('img')).toHaveCount(1 + (await part.getByRole('row').getByRole('img').count()));
  await part.getByRole('combobox').focus();
  await part.getByRole('combobox').selectOption({ label: '年度预算' });
  await expect(part.getByRole('slider', { name: '沿曲线看：年度预算' })).toBeVisible();
  await expect(part.getByRole('slider', { name: '沿曲线看：支出' })).toBeHidden();
  await desk.tryOut(part, '年度预算 439.52').click();
  await desk.expectResult('90.00', '优');
});

test('sound, and no wider than the window', { tag: '@phone' }, async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.open();
  await desk.tryOut(desk.part(desk.sensitivity, steps), '绩效目标合理性 3 → 4').click();
  await desk.expectResult('88.38', '良');
  await desk.expectSettled(desk.sensitivity);
  for (const details of await desk.sensitivity.locator('details').all())
    await details.locator('summary').first().click();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('#sec-sensitivity').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
});
