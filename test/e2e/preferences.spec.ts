/** Theme and type size: remembered where storage is allowed, usable where it is not. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const look = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return {
      paper: getComputedStyle(document.body).backgroundColor,
      size: style.fontSize,
      scheme: style.colorScheme,
    };
  });
const large = (page: Page) => page.getByRole('button', { name: '大字版' });
const dark = (page: Page) => page.getByRole('button', { name: '深色' });

test('theme and large type stay over reload and page change', async ({ page }) => {
  await page.goto('zh-cn/');
  const plain = await look(page);
  await dark(page).click();
  await large(page).click();
  const changed = await look(page);
  expect(changed.paper).not.toBe(plain.paper);
  expect(changed.size).toBe('20px');
  for (const go of [() => page.reload(), () => page.goto('zh-cn/method/')]) {
    await go();
    expect(await look(page)).toEqual(changed);
    await expect(dark(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(large(page)).toHaveAttribute('aria-pressed', 'true');
  }
  await dark(page).click();
  await large(page).click();
  expect(await look(page)).toEqual(plain);
  await page.reload();
  expect(await look(page)).toEqual(plain);
  await expect(dark(page)).toHaveAttribute('aria-pressed', 'false');
});

test('a remembered theme is there before the first paint', async ({ page }) => {
  await page.goto('zh-cn/');
  await dark(page).click();
  const { paper } = await look(page);
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const note = () => {
      if (document.body) seen.push(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.reload();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect([...new Set(seen)]).toEqual([paper]);
});

test('the system decides while nobody has chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('zh-cn/');
  await expect(dark(page)).toHaveAttribute('aria-pressed', 'true');
  const night = await look(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(dark(page)).toHaveAttribute('aria-pressed', 'false');
  expect((await look(page)).paper).not.toBe(night.paper);
});

test('where storage is forbidden the switches work for the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto('zh-cn/');
  const plain = await look(page);
  await dark(page).click();
  await large(page).click();
  await expect(dark(page)).toHaveAttribute('aria-pressed', 'true');
  const changed = await look(page);
  expect(changed.paper).not.toBe(plain.paper);
  expect(changed.size).toBe('20px');
  await page.reload();
  expect(await look(page)).toEqual(plain);
});
