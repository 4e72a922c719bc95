/** The way to a grade: distances, single changes, smallest sets, and what loses the grade. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { DeskPage } from './page-objects/desk-page.ts';
import { indicator } from './page-objects/report-page.ts';

const toBest = '怎样到“优”';
const monitoring = indicator.monitoring.name;

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('distances, vetoes, single changes and smallest sets can be read', { tag: '@phone' }, async ({
    page,
  }) => {
    const desk = new DeskPage(page);
    await desk.open();
    for (const text of [
      '差 2.62 分',
      '在这一档，比 80 分的线高 7.38 分',
      '79 与 80 之间',
      '支出低于 304.644 万元',
      '还隔 123.90 万元',
    ]) {
      await expect(desk.ways).toContainText(text);
    }
    const best = desk.part(desk.ways, toBest);
    await expect(desk.rowOf(best, '支出')).toContainText('495.05');
    await expect(desk.rowOf(best, '年度预算')).toContainText('439.52');
    await expect(best).toContainText('最少改 2 项，共 6 组。');
    await expect(desk.rowOf(best, monitoring)).toHaveCount(6);
    await expect(desk.part(desk.ways, '怎样会失去“良”')).toContainText('304.64');
    await expect(desk.ways.getByRole('button')).toHaveCount(0);
  });
});

test('one press applies a change, one step undoes it, and the section follows', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.open();
  await desk.tryOut(desk.ways, '支出 428.54 → 495.05 万元').click();
  await desk.expectResult('90.00', '优');
  await expect(desk.part(desk.ways, '怎样会失去“优”')).toBeVisible();
  await desk.expectSettled(desk.ways);
  await expect(desk.ways).toContainText('在这一档，正在 90 分的线上');
  await expect(desk.ways).toContainText('已经是最高的等级。');
  await desk.undo.click();
  await expect(desk.part(desk.ways, toBest)).toBeVisible();
  await desk.expectSettled(desk.ways);
});

test('a set of two changes is one step', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.open();
  const best = desk.part(desk.ways, toBest);
  await desk.rowOf(best, '财务管理情况').getByRole('button').click();
  await desk.expectResult('90.38', '优');
  await expect(desk.header.getByRole('table', { name: '改了什么' })).toContainText(monitoring);
  await desk.undo.click();
  await expect(desk.bar).toContainText('还没有改动');
});

test('rows can be kept as they are, and inputs too', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.open();
  const best = desk.part(desk.ways, toBest);
  await best.getByText('保持不动的指标').click();
  await best.getByRole('checkbox', { name: monitoring }).check();
  await expect(best).toContainText('保持 1 项不动');
  await expect(best).toContainText('最少改 3 项');
  await desk.expectSettled(desk.ways);
  await expect(desk.rowOf(best, monitoring)).toHaveCount(0);
  await best.getByRole('checkbox', { name: monitoring }).uncheck();
  await expect(best).toContainText('最少改 2 项，共 6 组。');
  await best.getByRole('checkbox', { name: '不改输入数' }).uncheck();
  await expect(best).toContainText('最少改一项，就是上面各项。');
});

test('a further grade can be aimed at, and the focus stays in the section', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.open();
  await desk.tryOut(desk.ways, '支出 428.54 → 304.64 万元').press('Enter');
  await desk.expectResult('82.50', '中');
  const target = desk.ways.getByRole('radio', { name: '优' });
  await expect(target).toBeVisible();
  await desk.expectSettled(desk.ways);
  expect(await desk.ways.evaluate((section) => section.contains(document.activeElement))).toBe(true);
  await target.check();
  await expect(desk.part(desk.ways, toBest)).toBeVisible();
  await desk.expectSettled(desk.ways);
  await expect(desk.rowOf(desk.part(desk.ways, toBest), '支出')).toContainText('495.05');
});

test('sound, and no wider than the window', { tag: '@phone' }, async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.open();
  await desk.tryOut(desk.ways, '支出 428.54 → 304.64 万元').click();
  await desk.expectResult('82.50', '中');
  await desk.expectSettled(desk.ways);
  for (const details of await desk.ways.locator('details').all())
    await details.locator('summary').first().click();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('#sec-ways').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
});
