/** Replies of the publisher, the address for questions and the badge, on a report that has them. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { sample } from './config.ts';
import { expect, test } from './fixtures.ts';
import { DataSection } from './page-objects/data-section.ts';

test.use({ baseURL: sample.url });

const path = (locale: string, fragment = ''): string => `${locale}/reports/${sample.slug}/${fragment}`;

const expectSound = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

test('replies stand beside the check they answer, oldest first, marked as such', { tag: '@phone' }, async ({
  page,
}) => {
  await page.goto(path('zh-cn', '#c002'));
  const repliesTo = (id: string) => page.locator(`[id="${id}"] .replies`).getByRole('listitem');
  const replies = repliesTo('c002');
  await expect(replies).toHaveText([
    /^\s*答复\s+示例评价机构，2024 年 5 月 6 日\s*这一比率按初稿的得分计算，定稿时没有更新 <原稿 88%>。\s*$/,
    /^\s*答复\s+示例局，2024 年 6 月 20 日\s*更正已随第 2 版数据发布。\s*$/,
  ]);
  await expect(replies.first()).toBeVisible();
  await expect(replies.first().locator('time')).toHaveAttribute('datetime', '2024-05-06');
  await expect(repliesTo('chk-score-sum-1')).toContainText(['下级得分在复核后']);
  await expectSound(page);
});

test('a finding of the evaluation is answered where it stands', { tag: '@phone' }, async ({ page }) => {
  await page.goto(path('en', '#finding-f1'));
  const finding = page.locator('[id="finding-f1"]');
  await expect(finding).toContainText('Low satisfaction');
  await expect(finding.getByRole('listitem').filter({ hasText: 'Reply' })).toHaveText(
    /Reply\s+Sample Bureau, July 2024\s*The service line is published\./,
  );
});

test('on the audit page the reply opens with the check, by keyboard', { tag: '@phone' }, async ({ page }) => {
  await page.goto(path('en', 'audit/#c002'));
  const check = page.locator('[id="c002"]');
  const replies = check.locator('.replies').getByRole('listitem');
  // An address with a check may open it by itself, before the key or after it.
  await expect(async () => {
    if ((await check.locator('details.ck-more[open]').count()) === 0) {
      await check.locator('summary').focus();
      await page.keyboard.press('Enter');
    }
    await expect(replies).toHaveCount(2, { timeout: 1000 });
  }).toPass({ timeout: 10_000 });
  await expect(replies.first()).toBeVisible();
  await expect(replies.first()).toContainText('Sample Evaluators, 6 May 2024');
  await expect(check.getByRole('link', { name: /Raise a question or reply about this/ })).toHaveAttribute(
    'href',
    /^mailto:reports@example\.org\?subject=.*c002/,
  );
  await expectSound(page);
});

test('the audit page verifies the same files; it holds no data of its own', async ({ page }) => {
  await page.goto(path('zh-cn', 'audit/'));
  await page.getByRole('button', { name: '核对本页数据' }).click();
  const says = page.locator('.verify').getByRole('status');
  await expect(says).toHaveText('8 个文件的 SHA-256 全部相符；14 项核对在本机重算，结论一致。', {
    timeout: 60_000,
  });
});

test('a reply changes no verdict: the same checks differ', async ({ page, request }) => {
  const audit = JSON.parse(await (await request.get(`data/${sample.slug}/audit.json`)).text());
  expect(audit.tally).toMatchObject({ differs: 2, 'cannot-tell': 1 });
  await page.goto(path('zh-cn'));
  await expect(page.locator('#sec-checks summary').first()).toContainText('不吻合 2 处');
});

test('a question about a check is prefilled with its id and both figures', async ({ page }) => {
  await page.goto(path('zh-cn'));
  const link = page.locator('[id="c002"]').getByRole('link', { name: /就这一处提出问题或答复/ });
  const url = new URL((await link.getAttribute('href')) ?? '');
  expect(`${url.protocol}${url.pathname}`).toBe('mailto:reports@example.org');
  expect(url.searchParams.get('subject')).toBe('《示例项目“运维 & 服务”<2023> 绩效评价》核对 c002');
  expect(url.searchParams.get('body')?.split('\r\n')).toEqual([
    '核对编号：c002（管理得分率）',
    '结论：不吻合',
    '公布：88%',
    '复算：90%',
    '出处：正文四',
    '',
    '说明：',
    '',
  ]);
  await expect(
    page.locator('[id="c001"]').getByRole('link', { name: /提出问题/ }),
    'what adds up needs none',
  ).toHaveCount(0);
  await expect(new DataSection(page).section.getByRole('link', { name: '提出问题或答复' })).toHaveAttribute(
    'href',
    /^mailto:reports@example\.org\?subject=/,
  );
});

test('the badge is an image of its own, sharp and with its words', { tag: '@phone' }, async ({
  page,
  request,
}) => {
  await page.goto(path('zh-cn'));
  const { section } = new DataSection(page);
  const badge = section.getByRole('img', { name: /逐数复核：11 吻合，2 不吻合，1 未核对$/ });
  await badge.scrollIntoViewIfNeeded();
  await expect(badge).toBeVisible();
  const drawn = await badge.evaluate((one: HTMLImageElement) => [
    one.naturalWidth,
    one.naturalHeight,
    one.width,
  ]);
  expect(drawn[1]).toBe(24);
  expect(drawn[0]).toBe(drawn[2]);
  const response = await request.get(`data/${sample.slug}/badge-en.svg`);
  expect(response.headers()['content-type']).toBe('image/svg+xml');
  const problem = await page.evaluate(
    (text) =>
      new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent,
    await response.text(),
  );
  expect(problem).toBeUndefined();
});

test('the text to copy holds whole addresses, and shows the badge on another page', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path('en'));
  const { section } = new DataSection(page);
  await section.getByRole('button', { name: 'Copy HTML' }).click();
  await expect(section.getByRole('button', { name: 'Copied' })).toBeVisible();
  const html = await page.evaluate(() => navigator.clipboard.readText());
  expect(html).toContain(`href="${sample.url}en/reports/${sample.slug}/"`);
  expect(html).toContain(`src="${sample.url}data/${sample.slug}/badge-en.svg"`);
  await section.getByRole('button', { name: 'Copy Markdown' }).click();
  // The answer of the first button may still stand beside that of the second, or both be gone: the text tells.
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\[!\[/);
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toMatch(
    new RegExp(`^\\[!\\[.*\\]\\(${sample.url}data/.*badge-en\\.svg\\)\\]\\(${sample.url}en/reports/.*\\)$`),
  );
  const other = await context.newPage();
  await other.goto(`${sample.url}404.html`).catch(() => undefined);
  await other.setContent(html);
  const image = other.getByRole('img', { name: /11 add up, 2 do not, 1 unchecked/ });
  await expect(image).toBeVisible();
  expect(await image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
});
