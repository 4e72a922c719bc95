/** A figure that is used before the scripts have come, or where they never come. */
import { expect, test } from './fixtures.ts';
import { InspectorPage } from './page-objects/inspector.ts';

test('a click before the scripts have come opens the check when they have', async ({ page }) => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/IslandInspector[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const report = new InspectorPage(page);
  await report.open();
  const figure = report.figure('c077');
  await figure.click();
  await report.expectClosed();
  expect(new URL(page.url()).hash, 'the page does not jump meanwhile').toBe('');
  release();
  await report.expectOpen(figure, 'c077');
});

test('where the scripts do not come the figure is the link it was', async ({ page, complaints }) => {
  await page.route(/IslandInspector/, (route) => route.abort());
  const report = new InspectorPage(page);
  await report.open();
  await report.figure('c077').click();
  await expect(page).toHaveURL(/#c077$/);
  await expect(report.check('c077')).toBeInViewport();
  // The script that was kept away is all that may be missing.
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('IslandInspector');
});

test('with another key held down it is a link as everywhere', async ({ page, context }) => {
  const report = new InspectorPage(page);
  await report.open();
  await report.ready();
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    report.figure('c077').click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(tab).toHaveURL(/#c077$/);
  await report.expectClosed();
});
