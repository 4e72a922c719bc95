/**
 * Traps of islands: one that hydrates after an edit keeps what the server wrote, a list that is drawn anew on every
 * edit takes the focus out of the field, and what a reader does before the scripts have come is lost.
 */
import { expect, test } from './fixtures.ts';

const report = 'zh-cn/reports/panyu-2023-digital-government/';
const score = (code: string): string => `[id="score-${code}"]`;

test('an island that wakes after an edit shows the edit, not the markup of the server', async ({ page }) => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/IslandExecution[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(report);
  await page.getByRole('link', { name: '改一个数试试' }).click();
  const sentence = page.locator('figure:has([data-chart]) > p').nth(1);
  await page.locator('#inp-spent').fill('480');
  await expect(page.locator('.score .big.trial strong')).toHaveText('89.41');
  await expect(sentence).toContainText('执行率 84.4%');
  await expect(sentence).not.toContainText('试算');
  release();
  await expect(sentence).toContainText('公布的执行率 84.4%，试算 94.5%');
  await expect(page.locator('figure:has([data-chart]) table').nth(1)).toContainText('94.5%');
});

test('a click before the scripts have come is not lost', async ({ page }) => {
  await page.route('**/_astro/Island*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(report);
  const toggle = page.getByRole('button', { name: '支出完成率：标准、依据与算式' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await page.getByRole('button', { name: '立项依据适应性：标准、依据与算式' }).click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('[id="det-2.1.2"]')).toBeVisible();
  await expect(page.locator('[id="det-1.1.1"]')).toBeVisible();
  await toggle.click();
  await expect(page.locator('[id="det-2.1.2"]')).toBeHidden();
});

test('two tabs of one reader do not meddle with each other', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto(report);
  await other.goto(report);
  await page.getByRole('link', { name: '改一个数试试' }).click();
  await page.locator(score('2.2.2')).fill('2');
  await expect(page.locator('.score .big.trial strong')).toHaveText('88.38');
  await other.getByRole('link', { name: '改一个数试试' }).click();
  await expect(other.locator(score('2.2.2'))).toHaveValue('1');
  await other.locator(score('2.2.2')).fill('0');
  await expect(other.locator('.score .big.trial strong')).toHaveText('86.38');
  await page.reload();
  await expect(page.locator('.score .big.trial strong')).toHaveText('88.38');
});

test('islands that hydrate with a trial already in the address all show it', async ({ page }) => {
  await page.goto(report);
  await page.getByRole('link', { name: '改一个数试试' }).click();
  await page.locator(score('2.2.2')).fill('3');
  const address = await page.evaluate(() => location.href);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('.wibar .res')).toContainText('89.38');
  await expect(page.locator('.score .big.trial strong')).toHaveText('89.38');
  await expect(page.locator('.row.total .sc')).toContainText('89.38');
  await expect(page.locator('.losses .tot.end')).toContainText('89.38');
  await expect(page.locator(score('2.2.2'))).toHaveValue('3');
});

test('the field keeps its focus, its node and its caret while everything follows', async ({ page }) => {
  await page.goto(report);
  await page.getByRole('link', { name: '改一个数试试' }).click();
  const field = page.locator(score('3.2.5'));
  await field.click();
  await field.evaluate((node) => {
    (globalThis as { field?: Element }).field = node;
  });
  await page.keyboard.press('ControlOrMeta+A');
  for (const [key, total] of [
    ['4', '86.38'],
    ['.', '86.38'],
    ['2', '86.58'],
    ['5', '86.63'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator('.score .big.trial strong')).toHaveText(total);
    await expect(field).toBeFocused();
    expect(await field.evaluate((node) => node === (globalThis as { field?: Element }).field)).toBe(true);
  }
  expect(await field.evaluate((node: HTMLInputElement) => node.selectionStart)).toBe(4);
  await page.keyboard.press('ArrowUp');
  await expect(field).toHaveValue('4.5');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('5');
  await expect(field).toBeFocused();
});

test('the slider keeps its focus too', async ({ page }) => {
  await page.goto(report);
  await page.getByRole('link', { name: '改一个数试试' }).click();
  const slider = page.getByRole('slider', { name: '支出，滑块' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#inp-spent')).toHaveValue('430.00');
  await page.keyboard.press('PageUp');
  await expect(page.locator('#inp-spent')).toHaveValue('480.00');
  await expect(slider).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#inp-spent')).toHaveValue('428.54');
  await expect(slider).toBeFocused();
});
