/** The what-if desk as a whole: without a script, in every width and type size, accessible, printed, on other reports. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { sample } from './config.ts';
import { expect, sites, test } from './fixtures.ts';
import { DeskPage } from './page-objects/desk-page.ts';
import { linkTo } from './page-objects/expected.ts';
import { reportPath } from './page-objects/report-page.ts';

const sections = ['到下一等级', '改数', '等级线与规则', '存下的试算', '哪一项最要紧', '等级有多稳'];
const edits = { '2.2.2': '2', 'inputs.spent': '480', 'band.1': '91', '3.2.1': 'na', 'gate.execution': '0' };

const unfold = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

const expectSound = async (page: Page, state: string, rules?: readonly string[]): Promise<void> => {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
  expect(found, state).toEqual([]);
};

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every section reads as published', { tag: '@phone' }, async ({ page }) => {
    const desk = new DeskPage(page);
    await desk.open();
    for (const heading of sections) {
      const section = desk.section(new RegExp(`^${heading}$`));
      await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
      await expect(section, heading).toHaveText(/.{60}/s);
    }
    await expect(desk.ways).toContainText('495.05 万元');
    await expect(desk.rules).toContainText('执行率 < 60%');
    await expect(page.getByText('改数要用脚本。')).toBeVisible();
  });
});

test.describe('accessible', () => {
  test.slow();
  test('as published, unfolded', async ({ page }) => {
    const desk = new DeskPage(page);
    await desk.open();
    await unfold(page);
    await expectSound(page, 'published');
  });

  test('on trial, light and dark', { tag: '@phone' }, async ({ page }) => {
    const desk = new DeskPage(page);
    await desk.open(linkTo(edits));
    await expect(desk.bar).toContainText('改了 5 处');
    await desk.expectSettled(desk.ways);
    await expectSound(page, 'trial');
    await page.getByRole('button', { name: '深色' }).click();
    await expectSound(page, 'trial, dark', ['color-contrast', 'link-in-text-block']);
  });
});

test('no width scrolls sideways, in no type size, open or closed, on trial or not', async ({ page }) => {
  const desk = new DeskPage(page);
  for (const [fragment, locale] of [
    ['', 'en'],
    [linkTo(edits), 'zh-cn'],
  ] as const) {
    await desk.open('#');
    await desk.open(fragment, locale);
    await unfold(page);
    for (const size of ['normal', 'large']) {
      if (size === 'large') await page.getByRole('button', { name: /^(大字版|Large type)$/ }).click();
      for (const width of [390, 719, 1079, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await desk.stickingOut(), `${locale} at ${width} px, ${size} type`).toEqual([]);
      }
      if (size === 'large') await page.getByRole('button', { name: /^(大字版|Large type)$/ }).click();
    }
  }
});

const everyDesk = async (page: Page): Promise<void> => {
  await page.goto('zh-cn/');
  const links = page.locator('main a[href*="/reports/"]');
  const addresses = new Set(
    await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href.split('#')[0] ?? '')),
  );
  expect(addresses.size).toBeGreaterThan(0);
  for (const address of addresses) {
    await page.goto(`${address}what-if/`);
    await page.getByRole('link', { name: '改一个数试试' }).click();
    await expect(page.getByRole('region', { name: '试算', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: '等级有多稳', level: 2 })).toBeVisible();
  }
};

test('the desk of every report opens and takes a trial', ({ page }) => everyDesk(page));

test.describe('below a path', () => {
  test.use({ baseURL: sites.sub.url });
  test('the desk of every report opens and takes a trial', ({ page }) => everyDesk(page));
});

test.describe('of a report with replies', () => {
  test.use({ baseURL: sample.url });
  test('the desk opens and takes a trial', ({ page }) => everyDesk(page));
});

test('the report and its audit load nothing of the desk', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const desk = new DeskPage(page);
  await page.goto(reportPath(linkTo({ '2.2.2': '2' })));
  await desk.expectResult('88.38', '良');
  await page.goto(reportPath('audit/'));
  await page.getByRole('button', { name: '核对本页数据' }).hover();
  await expect.poll(() => asked.some((path) => /IslandVerify/.test(path))).toBe(true);
  expect(asked.filter((path) => /\/desk[.-]/.test(path))).toEqual([]);
});
