/** From 390 px to 1440 px no page can be pushed sideways. */
import { expect, test } from './fixtures.ts';
import { AuditPage } from './page-objects/audit-page.ts';
import { indicator, pagePaths, ReportPage, reportPath } from './page-objects/report-page.ts';
import { TrialPage } from './page-objects/trial-page.ts';

test('no page scrolls sideways on a phone', { tag: '@phone-only' }, async ({ page }) => {
  const report = new ReportPage(page);
  for (const size of ['normal', 'large']) {
    for (const path of pagePaths) {
      await page.goto(path);
      if (size === 'large') await page.getByRole('button', { name: /^(大字版|Large type)$/ }).click();
      expect(await report.stickingOut(), `${path}, ${size} type`).toEqual([]);
      if (size === 'large') await page.getByRole('button', { name: /^(大字版|Large type)$/ }).click();
    }
  }
});

test('open rows, folded parts and a trial fit a phone', { tag: '@phone-only' }, async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.scoreField(indicator.monitoring.name).fill('abc');
  await trial.inputField('支出').fill('300');
  await trial.toggle(indicator.spent.name).click();
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  expect(await trial.stickingOut()).toEqual([]);
  await page.getByRole('button', { name: '大字版' }).click();
  expect(await trial.stickingOut(), 'large type').toEqual([]);
});

test('the audit page fits a phone with everything open', { tag: '@phone-only' }, async ({ page }) => {
  const audit = new AuditPage(page);
  for (const locale of ['zh-cn', 'en'] as const) {
    await audit.openLive('#v=no&u=1', locale);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    expect(await audit.stickingOut(), locale).toEqual([]);
    await page.getByRole('button', { name: /^(大字版|Large type)$/ }).click();
    expect(await audit.stickingOut(), `${locale}, large type`).toEqual([]);
  }
});

test('no width between phone and desk scrolls sideways', async ({ page }) => {
  const report = new ReportPage(page);
  for (const path of ['zh-cn/', 'en/method/', reportPath(), reportPath('', 'en'), reportPath('audit/')]) {
    await page.goto(path);
    for (const width of [390, 480, 719, 720, 900, 1079, 1080, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await report.stickingOut(), `${path} at ${width} px`).toEqual([]);
    }
  }
});
