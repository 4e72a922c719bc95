/** Problems followed from points to the remedy and back from a ledger row; targets of all sets in one view. */
import AxeBuilder from '@axe-core/playwright';
import { sample } from './config.ts';
import { expect, test } from './fixtures.ts';
import { MoneyThreadPage } from './page-objects/money-thread-page.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every problem, every sum and every target can be read', { tag: '@phone' }, async ({ page }) => {
    const money = new MoneyThreadPage(page);
    await money.open();
    await expect(page.locator('#per-day')).toContainText('4,285,434.40 元，摊到 2023 年每一天约 11,741 元。');
    await expect(page.locator('#per-resident')).toHaveCount(0);
    await expect(page.locator('#thread-sum')).toContainText('3.12 ＋ 1.50 ＋ 3.50 ＋ 4.50 ＝ 12.62');
    await expect(page.locator('#thread-sum')).toContainText('满分 100 减总分 87.38，也是 12.62。');
    await expect(money.thread).toContainText('全部扣分 12.62 分里，另外 4.50 分没有写进问题。');
    const papers = page.locator('#thread-2');
    for (const text of ['−1.50', '368,210.15 元', '第 4、5、6 项', '资料归档', '下一年度怎样，报告里没有。'])
      await expect(papers).toContainText(text);
    await expect(page.locator('#thread-none')).toContainText('−4.50');
    await expect(page.locator('#thread-none').getByRole('listitem')).toHaveCount(4);
    await expect(page.locator('#thread-rest summary')).toHaveText(
      '没有问题点名的 14 笔，合计 3,917,224.25 元',
    );
    await expect(page.locator('#thread-ledger-sum')).toContainText(
      '368,210.15 ＋ 3,917,224.25 ＝ 4,285,434.40 元',
    );
    await expect(money.targets).toContainText(
      '8 个申报目标里，3 个达到，1 个没有达到，4 个没有佐证；7 个写作量化。',
    );
    await expect(money.targets.locator('.matrix tfoot tr')).toHaveText(/8\s*1\s*5\s*6\s*20/);
    await money.expectGoals(20);
    await expect(money.targets.getByRole('button')).toHaveCount(0);
  });
});

test('links lead where they say', async ({ page }) => {
  const money = new MoneyThreadPage(page);
  await money.open();
  await money.expectSoundLinks(money.thread);
  await money.expectSoundLinks(money.targets);
  await page.locator('#thread-2').getByRole('link', { name: '第 18 项' }).click();
  await expect(page).toHaveURL(/#thread-row-18$/);
  const row = page.locator('#thread-row-18');
  await expect(row).toBeInViewport();
  await expect(row).toContainText('49,438.00');
  await expect(row).toContainText('财务管理情况');
  await row.getByRole('link', { name: /^问题二/ }).click();
  await expect(page.locator('#thread-2')).toBeInViewport();
  await page.locator('#thread-1').getByRole('link', { name: '支出完成率' }).first().click();
  await expect(page).toHaveURL(/\/panyu-2023-digital-government\/#ind-2\.1\.2$/);
});

test('a row that no problem names can be linked to and is unfolded', async ({ page }) => {
  const money = new MoneyThreadPage(page);
  await money.open('#thread-row-1');
  await expect(page.locator('#thread-row-1')).toBeVisible();
  await expect(page.locator('#thread-rest li')).toHaveCount(14);
});

test('targets are filtered, the counts say so, and a link brings the choice back', { tag: '@phone' }, async ({
  page,
}) => {
  const money = new MoneyThreadPage(page);
  await money.open();
  await money.choose('哪一套', '申报目标');
  await money.expectGoals(8);
  await money.choose('结论', '没有佐证');
  await money.expectGoals(4);
  await expect(money.status).toHaveText('筛选后 4 个，全部 20 个。');
  await money.targets.getByRole('searchbox').fill('可用率');
  await money.expectGoals(1);
  await expect(money.goals).toContainText('双活云平台可用率');
  await expect(page).toHaveURL(/goal-set=declared&goal-result=no-evidence&goal-text=/);
  await page.reload();
  await money.expectGoals(1);
  await expect(money.targets).toBeInViewport();
  await expect(money.targets.getByRole('combobox', { name: '结论', exact: true })).toHaveValue('no-evidence');
  await expect(money.targets.getByRole('searchbox')).toHaveValue('可用率');
  await money.targets.getByRole('searchbox').fill('没有这样的目标');
  await expect(money.status).toHaveText('没有符合的目标，全部 20 个。');
  await money.targets.getByRole('button', { name: '看全部' }).click();
  await money.expectGoals(20);
  await expect(money.targets.getByRole('searchbox')).toBeFocused();
  await expect(page).not.toHaveURL(/goal-/);
  await money.choose('量化', '未量化');
  await money.expectGoals(8);
});

test('all targets, or those that are shown, can be taken along', async ({ page }) => {
  const money = new MoneyThreadPage(page);
  await money.open();
  await money.choose('结论', '未达到');
  const shown = await money.downloaded('下载所见 1 个（CSV）');
  expect(shown.file).toBe('panyu-2023-digital-government-绩效目标-所见.csv');
  expect(shown.text).toBe(
    '\ufeff哪一套,序号,目标,类别,目标值,完成情况,结论,量化,计分指标,分值,得分\r\n' +
      '申报目标,1,资金拨付率,产出指标,91%,预算执行率84.40%，没有达到,未达到,量化,支出完成率,8,4.88\r\n',
  );
  const all = await money.downloaded('下载全部 20 个（CSV）');
  expect(all.text.trimEnd().split('\r\n')).toHaveLength(21);
});

test.describe('a report that has been answered', () => {
  test.use({ baseURL: sample.url });

  test('the reply to a problem stands where the year after would; what is not there is left out', async ({
    page,
  }) => {
    await page.goto(`zh-cn/reports/${sample.slug}/money/`);
    const thread = page.locator('#sec-thread');
    await expect(thread).toContainText('报告里没有下一年度的情况，以下是收到的答复。');
    await expect(thread).toContainText('服务电话已经公布。');
    await expect(page.locator('#sec-targets')).toHaveCount(0);
    await expect(page.locator('#thread-back')).toHaveCount(0);
    await expect(page.locator('.felt')).toHaveCount(0);
  });
});

for (const locale of ['zh-cn', 'en'] as const)
  test(`sound, and no wider than the window: ${locale}`, { tag: '@phone' }, async ({ page }) => {
    const money = new MoneyThreadPage(page);
    await money.open('#goal-set=individual', locale);
    await money.expectGoals(8);
    for (const section of [money.thread, money.targets])
      for (const details of await section.locator('details').all())
        await details.locator('summary').first().click();
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .include('#sec-thread')
      .include('#sec-targets')
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
  });
