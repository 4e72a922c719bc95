/** The inspector on a phone: a sheet at the foot of the window. */
import { expect, test } from './fixtures.ts';
import { InspectorPage } from './page-objects/inspector.ts';

test('a tap opens a sheet, and the figure stays in sight', { tag: '@phone-only' }, async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  for (const claim of ['c077', 'c093', 'c236']) {
    const figure = report.figure(claim);
    await figure.tap();
    await report.expectOpen(figure, claim);
    await expect(report.close).toBeFocused();
    const { sheet, mark, height, width } = await page.evaluate(() => {
      const box = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
      return {
        sheet: box('.pop'),
        mark: box('a[aria-expanded="true"]'),
        height: innerHeight,
        width: document.documentElement.clientWidth,
      };
    });
    expect(sheet.bottom).toBeCloseTo(height, 0);
    expect(sheet.width).toBeCloseTo(width, 0);
    expect(sheet.height).toBeLessThanOrEqual(height * 0.82 + 1);
    expect(mark.top).toBeGreaterThanOrEqual(0);
    expect(mark.bottom, 'above the sheet').toBeLessThanOrEqual(sheet.top);
    await report.close.tap();
    await report.expectClosed();
  }
  expect(await report.stickingOut()).toEqual([]);
});

test('a tap elsewhere closes it, a tap on another figure shows that one', { tag: '@phone-only' }, async ({
  page,
}) => {
  const report = new InspectorPage(page);
  await report.open();
  await report.figure('c077').tap();
  await report.expectOpen(report.figure('c077'), 'c077');
  await report.figure('c112').tap();
  await report.expectOpen(report.figure('c112'), 'c112');
  await report.next.tap();
  await expect(report.figure('c112')).toHaveAttribute('aria-expanded', 'false');
  await expect(report.dialog).toHaveAccessibleDescription(/^不吻合/);
  const { top } = await report.dialog.evaluate((node) => node.getBoundingClientRect());
  await page.touchscreen.tap(8, top - 20);
  await report.expectClosed();
});

test('single keys are neither offered nor taken without a keyboard at hand', { tag: '@phone-only' }, async ({
  page,
}) => {
  const report = new InspectorPage(page);
  await report.open();
  await report.figure('c077').tap();
  await expect(report.dialog).toBeVisible();
  await expect(report.keys).toHaveCount(0);
  await page.keyboard.press('j');
  await report.expectOpen(report.figure('c077'), 'c077');
});
