/** The report without JavaScript: nothing is missing but the trial. */
import { expect, test } from './fixtures.ts';
import { expectedReport } from './page-objects/expected.ts';
import { ReportPage } from './page-objects/report-page.ts';

test.use({ javaScriptEnabled: false });

const headings = [
  /^扣掉的 12\.62 分在哪里$/,
  /^指标与得分$/,
  /^预算与支出$/,
  /^子项目进度与验收$/,
  /^绩效目标$/,
  /^问题与建议$/,
  /^逐数复核$/,
  /^另一种读法$/,
  /^报告正文$/,
  /^评分表与等级分档$/,
  /^数据与出处$/,
];

test('every section stands in the page', { tag: '@phone' }, async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  await expect(report.header.getByRole('strong')).toHaveText('87.38');
  for (const heading of headings) {
    const section = report.section(heading);
    await expect(section.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(section, 'more than a heading').toHaveText(/.{60}/s);
  }
  await expect(page.getByRole('article').filter({ hasText: /问题[一二三]/ })).toHaveCount(3);
  await expect(
    report.section('预算与支出').getByRole('table', { name: /预算与支出，单位：万元/ }),
  ).toContainText('428.54');
});

test('all 23 criteria, their evidence and every working are readable', async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  const { score } = await expectedReport();
  const leaves = (score?.nodes ?? []).filter(({ code }) => code.split('.').length === 3);
  expect(leaves).toHaveLength(23);
  for (const { code, name, working, asWritten, origin } of leaves) {
    const detail = page.locator(`[id="det-${code}"]`);
    await expect(detail, name).toBeVisible();
    const text = await report.text(detail);
    expect(text, name).toMatch(/评分标准\s+\S.{5}/s);
    expect(text, name).toMatch(/评价依据\s+\S.{10}/s);
    const bare = text.replace(/\s+/g, '');
    for (const line of [working, asWritten?.working]) {
      // A working that is nothing but its result stands beside the score already.
      const [calculation = '', result = ''] = line?.split(' = ') ?? [];
      if (calculation === result || result === '') continue;
      expect(bare, `working of ${name}`).toContain(`${calculation}＝${result}`.replace(/\s+/g, ''));
    }
    if (origin === 'judged') expect(text, name).toContain('标准允许的得分');
  }
  // The rule as printed stands beside the rule that was applied, also where both leave it to the evaluator.
  await expect(page.locator('[id="det-2.1.1"]')).toContainText('0 至 7');
  await expect(page.locator('[id="det-2.1.1"]')).toContainText('0 至 2');
});

test('a figure in the text leads to its check, folded or not', { tag: '@phone' }, async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  const text = report.section('报告正文');
  for (const verdict of ['吻合', '不吻合', '未核对']) {
    const figure = text.getByRole('link', { name: new RegExp(`（${verdict}）$`) }).first();
    const id = (await figure.getAttribute('href'))?.slice(1);
    await figure.click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`[id="${id}"]`), verdict).toBeInViewport();
  }
});

test('other readings: both arguments, what each gives alone, and the range of all', async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  const readings = report.section('另一种读法');
  await expect(readings.getByRole('listitem')).toHaveCount(17);
  const bare = (await report.text(readings)).replace(/\s+/g, '');
  expect(bare).toContain('任意组合的总分：66.90至93.37');
  expect(bare).toContain('支持附件的公式印的是17。反对公布的4.88分只能由乘8得出。');
  expect(bare).toContain('单独采用79.78无−7.60');
  expect(bare).not.toContain('全页的数字随之试算');
});

test('what needs a script is not offered', async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  for (const name of ['改一个数试试', '打印', '大字版', '深色', '复制算式', /试算$/, /^采用/, /^总分最/]) {
    await expect(page.getByRole('button', { name }).or(page.getByRole('link', { name }))).toHaveCount(0);
  }
  await expect(page.getByRole('link', { name: 'English', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: '下载数据' })).toBeVisible();
});

test('home and method are whole', async ({ page }) => {
  await page.goto('en/');
  await expect(page.getByRole('listitem').filter({ hasText: 'Panyu' })).toContainText('87.38');
  await page.getByRole('link', { name: 'Method and data format' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('group').filter({ hasText: /^indicators\.csv/ })).toContainText(
    'rule_as_written',
  );
});
