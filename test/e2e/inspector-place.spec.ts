/** Where the figure inspector opens: from tables, in a trial, on paper, above and below. */
import { expect, test } from './fixtures.ts';
import { InspectorPage } from './page-objects/inspector.ts';

test('figures of tables open theirs', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  await report.ready();
  await report.header.getByRole('button', { name: /87\.38/ }).click();
  await expect(report.dialog).toHaveAccessibleName('总分与复算');
  await expect(report.dialog).toContainText('12 + 20.38 + 47 + 8');
  await page.locator('.annex').evaluate((table) => {
    const fold = table.closest('details');
    if (fold) fold.open = true;
  });
  for (const id of ['chk-unattainable-1.1.1', 'chk-score-sum-2', 'chk-points-sum-3']) {
    await report.cell(id).click();
    await report.expectOpen(report.cell(id), id);
    await page.keyboard.press('Escape');
  }
  const score = page
    .getByRole('region', { name: '评分表与等级分档' })
    .getByRole('button', { name: /^3\.5.*不吻合/ });
  await expect(score).toHaveAttribute('href', '#chk-unattainable-1.1.1');
  const point = page.getByRole('region', { name: '要点' }).getByRole('button', { name: /^84\.4%/ });
  await point.click();
  await expect(report.dialog).toHaveAccessibleName('预算执行率');
});

test('a trial changes the figure in the text and not its check', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open('#w=1');
  await page.locator('#inp-spent').fill('480');
  const figure = report.figure('c008');
  await expect(figure).toHaveText(/84\.4%.*94\.5%/);
  await figure.click();
  await report.expectOpen(figure, 'c008');
  await expect(report.dialog.locator('.vs')).toHaveText(/公布84\.4%.*复算84\.4%/);
  await expect(report.dialog.getByText('不随试算变动')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(figure).toHaveText(/84\.4%.*94\.5%/);
  await report.figure('c077').click();
  await report.dialog.getByRole('link', { name: '项目管理，得分' }).click();
  await expect(page.locator('[id="ind-2"]')).toBeInViewport();
  await expect(page.locator('.wibar')).toBeVisible();
});

test('it does not print', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  await report.figure('c077').click();
  await expect(report.dialog).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.pop')).toBeHidden();
});

test('it stands below its figure within the column, above where there is no room', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  await report.ready();
  const boxes = async (claim: string, at: 'start' | 'end') => {
    const figure = report.figure(claim);
    await figure.evaluate((node, block) => node.scrollIntoView({ block, behavior: 'instant' }), at);
    await figure.press('Enter');
    await report.expectOpen(figure, claim);
    const [pop, fig, column] = await Promise.all([
      report.dialog.boundingBox(),
      figure.boundingBox(),
      page.locator('.narrative').boundingBox(),
    ]);
    await page.keyboard.press('Escape');
    if (!pop || !fig || !column) throw new Error('not on screen');
    return { pop, fig, column };
  };
  const below = await boxes('c077', 'start');
  expect(below.pop.y).toBeGreaterThan(below.fig.y + below.fig.height);
  expect(below.pop.x + below.pop.width).toBeLessThanOrEqual(below.column.x + below.column.width + 1);
  const above = await boxes('c077', 'end');
  expect(above.pop.y + above.pop.height).toBeLessThan(above.fig.y);
  expect(above.pop.y).toBeGreaterThanOrEqual(0);
});
