/** What a stranger reads: home, report, method, in both languages, with and without script. */
import { expect, test } from './fixtures.ts';
import { indicator, pagePaths, ReportPage, reportPath } from './page-objects/report-page.ts';

test('from the home page to the report', { tag: '@phone' }, async ({ page }) => {
  await page.goto('zh-cn/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('绩效评价报告里的每个数，都能自己算一遍');
  const entry = page
    .getByRole('region', { name: /^报告/ })
    .getByRole('listitem')
    .filter({ hasText: '番禺区' });
  await expect(entry).toContainText('87.38');
  await expect(entry.getByRole('img', { name: '等级：良' })).toBeVisible();
  await entry.getByRole('link', { name: /番禺区2023年/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('番禺区2023年');
  const { header } = new ReportPage(page);
  await expect(header.getByRole('strong')).toHaveText('87.38');
  await expect(header.getByRole('img', { name: '等级：良' })).toBeVisible();
  await expect(header).toContainText('复算 87.38');
});

test('the address of the site opens the same home page', async ({ page }) => {
  const home = new ReportPage(page);
  await page.goto('zh-cn/');
  const text = await home.text();
  await page.goto('');
  expect(await home.text()).toBe(text);
});

test('score and grade stand in the HTML, not in a script', async ({ request }) => {
  for (const [locale, stamp] of [
    ['zh-cn', '等级：良'],
    ['en', 'Grade: 良'],
  ] as const) {
    const html = await (await request.get(reportPath('', locale))).text();
    const bare = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!--[\s\S]*?-->/g, '');
    expect(bare).toContain('<strong>87.38</strong>');
    expect(bare).toMatch(new RegExp(`aria-label="${stamp}[^"]*"[^>]*>良<`));
  }
});

test('the example on the home page leads to its check', async ({ page }) => {
  await page.goto('zh-cn/');
  await page.getByRole('link', { name: '看这一处在报告里的位置' }).click();
  const check = page.locator('[id="c077"]');
  await expect(check).toBeInViewport();
  await expect(check).toContainText('77.3%');
  await expect(check).toContainText('75.5%');
});

test('a row opens and closes', { tag: '@phone' }, async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  const { name } = indicator.spent;
  const [toggle, detail] = [report.toggle(name), await report.detail(name)];
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(detail).toBeHidden();
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  for (const words of [
    '评分标准',
    '评价依据',
    '(428.54 ÷ 507.74 − 60%) ÷ (100% − 60%) × 8',
    '4.88',
    '10.37',
  ]) {
    await expect(detail).toContainText(words);
  }
  await expect(detail).toBeVisible();
  await expect(await report.detail(indicator.grounds.name)).toBeHidden();
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(detail).toBeHidden();
});

test('the contents lead to every section', { tag: '@phone' }, async ({ page, isMobile }) => {
  const report = new ReportPage(page);
  await report.open();
  const narrow = page.getByRole('group').filter({ hasText: /^本页目录/ });
  const list = isMobile ? narrow : page.getByRole('navigation', { name: '本页目录' });
  if (isMobile) await narrow.locator('summary').click();
  const links = list.getByRole('link');
  const names = await links.allInnerTexts();
  expect(names).toHaveLength(12);
  for (const name of names) {
    await list.getByRole('link', { name, exact: true }).click();
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    const heading = page.locator(`[id="${id}"]`).getByRole('heading', { level: 2 });
    await expect(heading, name).toBeInViewport();
    if (!isMobile) {
      await expect(list.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'true');
    }
  }
});

test('every link within a page reaches an element', async ({ page }) => {
  for (const path of pagePaths) {
    await page.goto(path, { waitUntil: 'commit' }).catch(() => undefined);
    await page.waitForLoadState();
    const dead = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) =>
        links
          .map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1)))
          .filter((id) => !id.startsWith('w=') && !document.getElementById(id)),
      );
    expect(dead, path).toEqual([]);
  }
});

test('the language switch keeps the page', async ({ page }) => {
  for (const path of ['', 'method/', 'reports/panyu-2023-digital-government/']) {
    await page.goto(`zh-cn/${path}#main`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN');
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/en/${path}#main$`));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('link', { name: '中文', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/zh-cn/${path}#main$`));
  }
});

test('both languages hold the same figures', async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  const chinese = await report.rows();
  await report.open('', 'en');
  expect(await report.rows()).toEqual(chinese);
  await expect(report.header.getByRole('strong')).toHaveText('87.38');
});

test('the skip link leads past the site bar', async ({ page }) => {
  await page.goto('zh-cn/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '看这一处在报告里的位置' })).toBeFocused();
});

test('an address that does not exist says so in both languages', async ({ page, complaints }) => {
  const response = await page.goto('zh-cn/reports/none/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
  await page.getByRole('link', { name: '回到报告列表' }).click();
  await expect(page).toHaveURL(/\/zh-cn\/$/);
  // The page that was asked for is all that may be missing.
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('reports/none/');
});
