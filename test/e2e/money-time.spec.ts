/** When payments were served, accepted, invoiced and paid; and the rate on another base. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { ex, fixed, sum } from '../../src/core/exact.ts';
import { readCsv } from '../../src/data/csv.ts';
import { expect, test } from './fixtures.ts';
import { expectedReport, reportFolder } from './page-objects/expected.ts';
import { MoneyTimePage } from './page-objects/money-time-section.ts';
import { slug } from './page-objects/report-page.ts';

const { header, rows } = readCsv('spending.csv', await readFile(join(reportFolder, 'spending.csv'), 'utf8'));
const payments = rows.map(({ cells }) => {
  const of = (key: string) => cells[header?.cells.indexOf(key) ?? -1] ?? '';
  return {
    no: of('no'),
    amount: ex(of('amount')),
    paid: of('paid'),
    papers: of('papers'),
    end: of('end'),
    dates: ['start', 'end', 'accepted', 'invoiced', 'paid'].map(of),
  };
});
const yuan = (some: typeof payments) =>
  fixed(sum(some.map(({ amount }) => amount)), 2).replace(/\B(?=(\d{3})+\.)/g, ',');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const expectSound = async (page: Page, part: string): Promise<void> => {
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .withTags(tags)
    .analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target.join(' '))]),
  ).toEqual([]);
  expect(passes.length).toBeGreaterThan(8);
};

test.describe('the time line', () => {
  test('adds up what the ledger says of papers and payments', async ({ page }) => {
    const money = new MoneyTimePage(page);
    await money.open();
    const missing = payments.filter(({ papers }) => papers === 'missing');
    expect(yuan(missing)).toBe('97,988.00');
    await expect(money.sum('papers-missing')).toContainText(yuan(missing));
    for (const { no } of missing) {
      const row = money.payment(no);
      await expect(row).toContainText('没有看到验收材料');
      await expect(row.getByRole('link', { name: /没有看到验收材料/ })).toHaveAttribute(
        'href',
        /#chk-evidence-full-marks-/,
      );
    }
    const told = payments.filter(({ paid }) => paid !== '');
    const dated = payments.filter(({ dates }) => dates.some(Boolean));
    await expect(money.time).toContainText(`${payments.length} 笔支出里，${dated.length} 笔写了日期。`);
    await expect(money.time).toContainText(
      `只有 ${told.length} 笔，共 ${yuan(told)} 元；其余 ${payments.length - told.length} 笔`,
    );
    await expect(money.timeTable.locator('tr[id]')).toHaveCount(dated.length);
    const undated = payments.filter((one) => !dated.includes(one));
    await expect(money.time).toContainText(`没有日期的 ${undated.length} 笔，共 ${yuan(undated)} 元`);
    await expect(money.sum('over-before')).toContainText(
      yuan(payments.filter(({ no }) => ['9', '12', '21'].includes(no))),
    );
  });

  test('a state leads to its check where the audit has one', async ({ page }) => {
    const money = new MoneyTimePage(page);
    await money.open();
    const { findings } = await expectedReport();
    const states = money.payment('21').locator('.say a');
    const hrefs = await states.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBe(4);
    const ids = new Set(findings.map(({ id }) => id));
    for (const href of hrefs) expect(ids.has(href.split('#')[1] ?? ''), href).toBe(true);
    await money
      .payment('21')
      .getByRole('link', { name: /验收比服务期结束早/ })
      .click();
    await expect(page).toHaveURL(new RegExp(`${slug}/#chk-acceptance-date-21$`));
  });

  test('a row leads to its row of the ledger, and a sum to its rows', { tag: '@phone' }, async ({ page }) => {
    const money = new MoneyTimePage(page);
    await money.openLive();
    await money.sum('late-invoice').getByRole('link', { name: '第 15 项' }).click();
    await expect(money.payment('15')).toBeInViewport();
    await money.payment('15').getByRole('link', { name: '第 15 项' }).click();
    await expect(page.locator('#spending-15')).toBeInViewport();
    expect(await money.stickingOut()).toEqual([]);
  });

  test('is whole without a script, and in English', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const money = new MoneyTimePage(await context.newPage());
    await money.open('', 'en');
    await expect(money.timeTable.locator('tr[id]')).toHaveCount(20);
    await expect(money.payment('21')).toContainText('Paid 3 to 15 full months after the service ended');
    await expect(money.baseSwitch).toBeHidden();
    await expect(money.journey).toContainText('The rate on every base');
    await context.close();
  });

  test('has no flaw that axe finds', { tag: '@phone' }, async ({ page }) => {
    const money = new MoneyTimePage(page);
    await money.openLive();
    await expectSound(page, '#sec-time');
  });
});

/** Blocks stand apart as they are seen. */
const inner = { useInnerText: true };

test.describe('the switch of bases', () => {
  test('shows what the engine says of every base', async ({ page }) => {
    const money = new MoneyTimePage(page);
    await money.openLive();
    await expect(money.panel).toContainText('428.54 ÷ 507.74 × 100% ＝ 84.4%', inner);
    await expect(money.panel).toContainText('报告用的就是这个分母。', inner);
    for (const [name, budget] of [
      ['申报预算', '740.2'],
      ['年初预算', '1164.43'],
      ['立项总投资', '1412.13'],
    ] as const) {
      await money.base(name).check({ force: true });
      const { score } = await expectedReport({ 'inputs.final_budget': budget });
      await expect(money.panel).toContainText(
        `公布 87.38 等级“良” 换成这个分母 ${score?.total} 等级“${score?.grade}”`,
        inner,
      );
      expect(score?.gates).toHaveLength(1);
      await expect(money.panel).toContainText('触发“');
      await expect(money.said).toContainText(`以${name}为分母`);
      const desk = money.journey.locator('.mbase').getByRole('link', { name: /在试算台里看/ });
      await expect(desk).toHaveAttribute('href', new RegExp(`inputs\\.final_budget=${budget}`));
    }
  });

  test('is worked by keyboard, kept in the address beside the ledger, and by a reload', {
    tag: '@phone',
  }, async ({ page }) => {
    const money = new MoneyTimePage(page);
    await money.openLive('#unit=万元');
    await money.base('年度预算').focus();
    await page.keyboard.press('ArrowRight');
    await expect(money.base('申报预算')).toBeChecked();
    await expect(page).toHaveURL(/#unit=.*&base=applied$/);
    await page.reload();
    await expect(money.base('申报预算')).toBeChecked();
    await expect(money.panel).toContainText('57.9%', inner);
    await expect(money.status).toContainText('万元');
    await money.journey.getByRole('button', { name: '回到报告用的分母' }).click();
    await expect(money.base('年度预算')).toBeFocused();
    await expect(page).toHaveURL(/#unit=[^&]*$/);
    await expect(money.panel).toContainText('84.4%', inner);
    expect(await money.stickingOut()).toEqual([]);
  });

  test('a link brings its base, another link another one; an unknown one leaves that of the report', async ({
    page,
  }) => {
    const money = new MoneyTimePage(page);
    await money.openLive('#base=initial_budget');
    await expect(money.base('年初预算')).toBeChecked();
    await expect(money.baseSwitch).toBeInViewport();
    await page.evaluate(() => {
      location.hash = '#base=needed';
    });
    await expect(money.base('资金需求')).toBeChecked();
    await page.evaluate(() => {
      location.hash = '#base=nothing';
    });
    await expect(money.base('年度预算')).toBeChecked();
  });

  test('has no flaw that axe finds while another base is chosen', { tag: '@phone' }, async ({ page }) => {
    const money = new MoneyTimePage(page);
    await money.openLive('#base=initial_budget');
    await expect(money.base('年初预算')).toBeChecked();
    await expectSound(page, '.mbase');
  });
});
