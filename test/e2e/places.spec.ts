/** Two places side by side: everything in the markup, filtered without a script, each difference linked. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { PlacesSection } from './page-objects/places-section.ts';
import { ReportPage } from './page-objects/report-page.ts';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every indicator stands in both places, with the sums at the foot', { tag: '@phone' }, async ({
    page,
  }) => {
    const report = new ReportPage(page);
    await report.open();
    const places = new PlacesSection(page);
    await expect(places.rows).toHaveCount(35);
    await expect(places.row('3.2.5')).toContainText('综合评价（5分）');
    await expect(places.place('3.2.5', '附件')).toContainText(/5\s*5/);
    await expect(places.place('3.2.5', '正文')).toContainText(/4\s*5\s*80\.0%/);
    await expect(places.place('3.2', '附件')).toContainText('复算 23');
    await expect(places.foot).toContainText(/87\.38\s*100\s*良.*86\.38\s*100\s*良/s);
    await expect(places.section).toContainText('附件各项相加 87.38 分，正文各项相加 86.38 分');
  });

  test('the filter leaves the rows that differ', { tag: '@phone' }, async ({ page }) => {
    const report = new ReportPage(page);
    await report.open();
    const places = new PlacesSection(page);
    await expect(places.row('1.1.1')).toBeVisible();
    await places.filter.check();
    await expect(places.row('1.1.1')).toBeHidden();
    for (const code of [
      '1.2.1',
      '2',
      '2.2.3',
      '3',
      '3.1.6',
      '3.2',
      '3.2.3',
      '3.2.4',
      '3.2.5',
      '4.2.1',
      '4.2.2',
    ]) {
      await expect(places.row(code), code).toBeVisible();
    }
    await expect(places.foot).toBeVisible();
    await places.filter.uncheck();
    await expect(places.row('1.1.1')).toBeVisible();
  });

  test('a difference leads to its check, folded or not', { tag: '@phone' }, async ({ page }) => {
    const report = new ReportPage(page);
    for (const [code, name, id] of [
      ['3.2.5', '得分 不吻合', 'chk-reading-score-3.2.5'],
      ['2', '得分率 不吻合', 'chk-reading-rate-2'],
      ['3', '正文下级相加 不吻合', 'chk-reading-sum-3'],
      ['1.2.1', '名称 待说明', 'chk-reading-name-1.2.1'],
    ] as const) {
      await report.open();
      await new PlacesSection(page).row(code).getByRole('link', { name, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`#${id.replaceAll('.', '\\.')}$`));
      await report.expectOnScreen(page.locator(`[id="${id}"]`));
    }
  });

  test('a row that is linked to is shown even when the filter would hide it', async ({ page }) => {
    const report = new ReportPage(page);
    await report.open('#reading-1.1.1');
    const places = new PlacesSection(page);
    await places.filter.check();
    await expect(places.row('1.1.1')).toBeVisible();
    await expect(places.row('1.1.2')).toBeHidden();
  });
});

test('the contents list leads there', async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  await page.getByRole('navigation', { name: '本页目录' }).getByRole('link', { name: '各处对照' }).click();
  await report.expectOnScreen(new PlacesSection(page).section.getByRole('heading', { level: 2 }));
});

test('on a phone both places stand side by side and nothing sticks out', { tag: '@phone-only' }, async ({
  page,
}) => {
  for (const locale of ['zh-cn', 'en'] as const) {
    const report = new ReportPage(page);
    await report.open('', locale);
    const places = new PlacesSection(page);
    const [annex, body] = places.placeNames[locale];
    const [left, right] = [
      await places.place('3.2.5', annex).boundingBox(),
      await places.place('3.2.5', body).boundingBox(),
    ];
    expect(left && right && left.x + left.width <= right.x, 'the body right of the annex').toBe(true);
    expect(left?.y).toBe(right?.y);
    expect(await places.stickingOut(), locale).toEqual([]);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no violation that axe can find, filtered or not, ${colorScheme}`, { tag: '@phone' }, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await new ReportPage(page).open();
    const places = new PlacesSection(page);
    for (const filtered of [false, true]) {
      await places.filter.setChecked(filtered);
      const axe = new AxeBuilder({ page }).setLegacyMode().include('#sec-places');
      const { violations, passes } = await axe.options({ resultTypes: ['violations'] }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target.join(' ')])).toEqual([]);
      expect(passes.length, 'rules that applied').toBeGreaterThan(8);
    }
  });
}

test('on paper every row stands, whatever the filter says', async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  const places = new PlacesSection(page);
  await places.filter.check();
  await page.emulateMedia({ media: 'print' });
  await expect(places.row('1.1.1')).toBeVisible();
  await expect(places.filter).toBeHidden();
});
