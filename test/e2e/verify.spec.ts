/** A reader has the page verify what it shows: nothing before, everything then, and no claim without grounds. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page, Request } from 'playwright/test';
import { expect, sites, test } from './fixtures.ts';
import { DataSection } from './page-objects/data-section.ts';
import { root } from './page-objects/expected.ts';
import { ReportPage, reportPath, slug } from './page-objects/report-page.ts';

/** Paths below the data of the report that the page asks for from now on. */
const watchData = (page: Page): string[] => {
  const asked: string[] = [];
  page.context().on('request', (request: Request) => {
    const found = new RegExp(`/data/${slug}/(.*)$`).exec(new URL(request.url()).pathname);
    if (found?.[1]?.endsWith('.svg') === false) asked.push(decodeURIComponent(found[1]));
  });
  return asked;
};

/** Answers one file with other content. */
const tamper = async (page: Page, file: string, change: (text: string) => string): Promise<void> => {
  await page.context().route(`**/data/${slug}/${file}`, async (route) => {
    const response = await route.fetch();
    const before = await response.text();
    const after = change(before);
    expect(after, 'the file was changed').not.toBe(before);
    await route.fulfill({ response, body: after });
  });
};

const expectSound = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('#sec-data').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

for (const [name, site] of Object.entries(sites)) {
  test.describe(`under ${site.base}`, () => {
    test.use({ baseURL: site.url });

    test(`${name}: by keyboard, on demand and not before`, async ({ page, request }) => {
      const asked = watchData(page);
      const report = new ReportPage(page);
      await report.open();
      const data = new DataSection(page);
      await data.section.scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      expect(asked, 'nothing unasked').toEqual([]);
      const audit = await (await request.get(`data/${slug}/audit.json`)).body();
      const { tables, checks } = JSON.parse(audit.toString('utf8'));
      await data.verifyButton.focus();
      await page.keyboard.press('Enter');
      await expect(data.says).toHaveText(
        `${tables.length} 个文件的 SHA-256 全部相符；${checks.length} 项核对在本机重算，结论一致。本页带的数据也由这些文件得出。`,
        { timeout: 60_000 },
      );
      expect(asked.toSorted()).toEqual(
        ['audit.json', ...tables.map(({ path }: { path: string }) => path)].toSorted(),
      );
      await expect(data.mark.locator('use')).toHaveAttribute('href', '#ok');
      await expect(data.section).toContainText(createHash('sha256').update(audit).digest('hex'));
      await expect(data.verifyButton, 'the focus stays').toBeFocused();
      await expect(data.verifyButton).toHaveText('再核对一次');
      await expectSound(page);
    });
  });
}

test('in English, by touch', { tag: '@phone-only' }, async ({ page }) => {
  await page.goto(reportPath('', 'en'));
  const data = new DataSection(page);
  await data.verifyButton.tap();
  await expect(data.says).toHaveText(
    /^The SHA-256 of all \d+ files agrees; \d+ checks computed again on this machine, with the same results\. The data that this page carries come from these files as well\.$/,
    { timeout: 60_000 },
  );
  await expectSound(page);
});

test('a table that was changed is named, with what it changes', async ({ page }) => {
  await tamper(page, 'indicators.csv', (text) => text.replace(/^(2\.2\.3,.*?),4\.5,/m, '$1,4,'));
  await page.goto(reportPath());
  const data = new DataSection(page);
  await data.verifyButton.click();
  await expect(data.says).toHaveText(/^有 \d+ 处不相符：$/, { timeout: 60_000 });
  await expect(data.mark.locator('use')).toHaveAttribute('href', '#no');
  await expect(data.discrepancies.nth(0)).toHaveText('indicators.csv 的内容与 audit.json 记的 SHA-256 不符');
  await expect(data.discrepancies.nth(1)).toHaveText(/^本页带的数据与文件不一致/);
  await expect(data.discrepancies.filter({ hasText: '总分：audit.json 记 87.38，重算 86.88' })).toHaveCount(
    1,
  );
  await expectSound(page);
});

test('a verdict that was changed in the audit is named and leads to its check', async ({ page }) => {
  let id = '';
  await tamper(page, 'audit.json', (text) => {
    const audit = JSON.parse(text);
    const check = audit.checks.find(({ verdict }: { verdict: string }) => verdict === 'differs');
    id = check.id;
    check.verdict = 'agrees';
    return JSON.stringify(audit);
  });
  await page.goto(reportPath());
  const data = new DataSection(page);
  await data.verifyButton.click();
  await expect(data.says).toHaveText('有 1 处不相符：', { timeout: 60_000 });
  await expect(data.discrepancies).toHaveText([`核对 ${id} 的重算结果与 audit.json 不一致`]);
  await data.discrepancies.getByRole('link').click();
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  await expect(page.locator(`[id="${id}"]`).first()).toBeInViewport();
});

test('after the change is taken back the same button says that everything agrees', async ({ page }) => {
  await tamper(page, 'zh-cn.md', (text) => `${text}\n`);
  await page.goto(reportPath());
  const data = new DataSection(page);
  await data.verifyButton.click();
  await expect(data.discrepancies).toHaveText(['zh-cn.md 的内容与 audit.json 记的 SHA-256 不符'], {
    timeout: 60_000,
  });
  await page.context().unrouteAll();
  await data.verifyButton.click();
  await expect(data.says).toContainText('结论一致', { timeout: 60_000 });
  await expect(data.discrepancies).toHaveCount(0);
});

test.describe('nothing is claimed', () => {
  test('without a connection', async ({ page, context, complaints }) => {
    await page.goto(reportPath());
    const data = new DataSection(page);
    await data.verifyButton.hover();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await data.verifyButton.click();
    await expect(data.says).toHaveText(/^没有核对：.*可能没有联网。$/);
    await expect(data.mark.locator('use')).toHaveAttribute('href', '#na');
    await expect(data.section).not.toContainText('相符；');
    await expectSound(page);
    await context.setOffline(false);
    complaints.splice(0);
    await data.verifyButton.click();
    await expect(data.says).toContainText('结论一致', { timeout: 60_000 });
  });

  test('when a file does not come', async ({ page, context, complaints }) => {
    await context.route(`**/data/${slug}/claims.csv`, (route) => route.abort());
    await page.goto(reportPath());
    const data = new DataSection(page);
    await data.verifyButton.click();
    await expect(data.says).toHaveText('没有核对：读不到 claims.csv，可能没有联网。', { timeout: 60_000 });
    await expect(data.discrepancies).toHaveCount(0);
    complaints.splice(0);
  });

  test('when the audit is another page', async ({ page, context }) => {
    await context.route(`**/data/${slug}/audit.json`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
    );
    await page.goto(reportPath());
    const data = new DataSection(page);
    await data.verifyButton.click();
    await expect(data.says).toHaveText(/^没有核对：audit\.json 读不懂/, { timeout: 60_000 });
  });

  test('when the page was opened from a file', async ({ page, complaints }) => {
    await page.goto(`file://${join(root, sites.root.folder, reportPath(), 'index.html')}`);
    const { section, verifyButton } = new DataSection(page);
    await expect(section).toContainText('没有核对：网页是从文件打开的');
    await expect(verifyButton).toHaveCount(0);
    complaints.splice(0);
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button, but a way to do it by hand', async ({ page }) => {
    await page.goto(reportPath());
    const { section, verifyButton } = new DataSection(page);
    await expect(verifyButton).toHaveCount(0);
    await expect(section).toContainText('sha256sum');
    await expect(section.getByRole('link', { name: 'audit.json' })).toHaveCount(2);
  });
});
