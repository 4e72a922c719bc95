/** No violation that axe can find, on every page and in every state. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { AuditPage } from './page-objects/audit-page.ts';
import { linkTo, sixReadings } from './page-objects/expected.ts';
import { InspectorPage } from './page-objects/inspector.ts';
import { ReadingsPage } from './page-objects/readings-page.ts';
import { indicator, ReportPage } from './page-objects/report-page.ts';
import { TrialPage } from './page-objects/trial-page.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme or a type size can spoil; all else is the same page. */
const lookRules = ['color-contrast', 'link-in-text-block'];
const sizeRules = ['target-size', 'scrollable-region-focusable'];

/**
 * One axe run over the page as it stands, or over a part that a state has added: all rules, or only some. A run
 * over the whole report takes many seconds.
 */
const expectSound = async (
  page: Page,
  state: string,
  rules?: readonly string[],
  part?: string,
): Promise<void> => {
  const whole = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const axe = part === undefined ? whole : whole.include(part);
  const { violations, passes } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
  expect(found, state).toEqual([]);
  expect(passes.length, 'rules that applied').toBeGreaterThan(rules ? 0 : part ? 8 : 20);
};

const unfold = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

const press = (page: Page, name: RegExp): Promise<void> => page.getByRole('button', { name }).click();
const dark = /^(深色|Dark)$/;
const large = /^(大字版|Large type)$/;

test.slow();

test('home, method and page not found', { tag: '@phone' }, async ({ page }) => {
  for (const path of ['zh-cn/', 'en/', 'zh-cn/method/', 'en/method/', '404.html']) {
    await page.goto(path);
    await expectSound(page, `${path}, light`);
    await press(page, dark);
    await expectSound(page, `${path}, dark`, lookRules);
    await press(page, large);
    await expectSound(page, `${path}, large`, sizeRules);
    await press(page, dark);
    await press(page, large);
  }
});

test('the report, unfolded, with open rows', async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  for (const { name } of Object.values(indicator)) await report.toggle(name).click();
  await expect(await report.detail(indicator.quality.name)).toBeVisible();
  await unfold(page);
  await expectSound(page, 'light');
  await press(page, dark);
  await expectSound(page, 'dark', lookRules);
});

test('the report on a phone, in large type as well', { tag: '@phone-only' }, async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  await report.toggle(indicator.spent.name).click();
  await expectSound(page, 'phone');
  await press(page, large);
  await expectSound(page, 'phone, large', [...sizeRules, ...lookRules]);
});

test('the report in English, in large type as well', async ({ page }) => {
  const report = new ReportPage(page);
  await report.open('', 'en');
  await expectSound(page, 'English');
  await press(page, large);
  await expectSound(page, 'English, large', sizeRules);
});

/** The dialog of the inspector. */
const opened = '[role="dialog"]';

test('the inspector open over the text and over a table', { tag: '@phone' }, async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  // Many numbers, several places; then one in a table.
  await report.figure('c093').click();
  await report.expectOpen(report.figure('c093'), 'c093');
  await expectSound(page, 'light', undefined, opened);
  await page.keyboard.press('Escape');
  await press(page, dark);
  await report.header.getByRole('button', { name: /87\.38/ }).click();
  await expect(report.dialog).toBeVisible();
  await expectSound(page, 'dark', lookRules, opened);
  await page.keyboard.press('Escape');
  await press(page, large);
  await report.figure('c008').click();
  await expect(report.dialog).toBeVisible();
  await expectSound(page, 'large', [...sizeRules, ...lookRules], opened);
  expect(await report.stickingOut()).toEqual([]);
});

test('a trial with everything that may stand in it', { tag: '@phone' }, async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.enter();
  await trial.scoreField(indicator.quality.name).fill('4');
  await trial.cut(indicator.spent.name).click();
  await trial.pointsField(indicator.grounds.name).fill('8');
  await trial.inputField('年度预算').fill('1164.43');
  await trial.scoreField(indicator.monitoring.name).fill('much');
  await trial.problemOf(trial.scoreField(indicator.monitoring.name));
  await trial.toggle(indicator.monitoring.name).click();
  await expect(trial.bar).toContainText('不得评为优、良');
  await expectSound(page, 'light');
  await press(page, dark);
  await expectSound(page, 'dark', lookRules);
  await press(page, large);
  await expectSound(page, 'large', sizeRules);
});

test('a trial in English, between two bands, and a link that could not be applied', async ({ page }) => {
  const trial = new TrialPage(page);
  await trial.open(linkTo(sixReadings), 'en');
  await expect(trial.header.getByRole('strong').nth(1)).toHaveText('79.78');
  await expectSound(page, 'a trial in English');
  await page.goto('about:blank');
  await trial.open('#w=1;2.2.2=0;k=000000', 'en');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectSound(page, 'the notice');
});

test('the audit page: tabs, filters, an open calculation, marked figures', { tag: '@phone' }, async ({
  page,
}) => {
  const audit = new AuditPage(page);
  await audit.openLive();
  await expectSound(page, 'mismatches');
  await audit.tab('吻合').click();
  await audit.search.fill('得分率');
  await audit.untied.click();
  await audit.next.click();
  await audit
    .check(await audit.current())
    .locator('summary')
    .click();
  await expectSound(page, 'filtered, with a row in hand');
  await press(page, dark);
  await expectSound(page, 'dark', lookRules);
  await press(page, large);
  await expectSound(page, 'large', sizeRules);
  await press(page, dark);
  await press(page, large);
  await audit.search.fill('没有这样的数');
  await expectSound(page, 'nothing found');
  await audit.openLive('#c077');
  await audit.figure('c077').click();
  await expect(audit.dialog).toBeVisible();
  await expectSound(page, 'the check of a figure', undefined, opened);
  await audit.openLive('#v=na', 'en');
  await unfold(page);
  await expectSound(page, 'English, unfolded');
});

test('the site follows the wish for less motion, more contrast and forced colours', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  const report = new ReportPage(page);
  await report.open();
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((one) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
        return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
      }).length,
  );
  expect(moving, 'elements that move').toBe(0);
  const stamp = report.header.getByRole('img', { name: '等级：良' });
  expect(await stamp.evaluate((node) => getComputedStyle(node).borderTopStyle)).not.toBe('none');
});

test('other readings with switches on', { tag: '@phone' }, async ({ page }) => {
  const readings = new ReadingsPage(page);
  await readings.open();
  for (const name of ['六处按较严的读法', '支出完成率乘17，不封顶', '立项依据记4 分', '立项依据记2 分']) {
    await readings.lever(name).click();
  }
  await expect(readings.reading('立项依据记2 分')).toContainText('已取消');
  const section = 'section:has(#h-sec-switches)';
  await expectSound(page, 'light', undefined, section);
  await press(page, dark);
  await expectSound(page, 'dark', lookRules, section);
  await press(page, large);
  await expectSound(page, 'large', sizeRules, section);
});
