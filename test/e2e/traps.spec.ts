/**
 * Two traps of islands: one that hydrates after an edit keeps what the server wrote, and a list that is drawn anew
 * on every edit takes the focus out of the field.
 */
import { expect, test } from './fixtures.ts';

const report = 'zh-cn/reports/panyu-2023-digital-government/';
const score = (code: string): string => `[id="score-${code}"]`;

test('an island that wakes after an edit shows the edit, not the markup of the server', async ({ page }) => {
  // Its script is held back until an edit has been made elsewhere.
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/IslandExecution/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(report);
  await page.getByRole('link', { name: '改一个数试试' }).click();
  const figure = page.locator('figure:has([data-chart])').nth(1);
  await page.locator('#inp-spent').fill('480');
  await expect(page.locator('.score .big.trial strong')).toHaveText('89.41');
  await expect(figure.locator('p')).not.toContainText('94.5%');
  release();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('p')).toContainText('公布的执行率 84.4%，试算 94.5%');
  await expect(figure.locator('table')).toContainText('94.5%');
  // Hydrated, not drawn anew: the box in which the chart is drawn is still the one that is watched.
  await expect(figure.locator('canvas')).toBeVisible();
});

test('islands that hydrate with a trial already in the address all show it', async ({ page }) => {
  await page.goto(report);
  await page.getByRole('link', { name: '改一个数试试' }).click();
  await page.locator(score('2.2.2')).fill('3');
  const address = page.url();
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
