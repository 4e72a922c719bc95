/** The figures on the money page are those of report.json. */
import type { APIRequestContext } from 'playwright/test';
import { type Exact, ex, fixed, multiply } from '../../src/core/exact.ts';
import { expect, test } from './fixtures.ts';
import { type expectedReport, rateOnPage } from './page-objects/expected.ts';
import { MoneyPage } from './page-objects/money-page.ts';
import { slug } from './page-objects/report-page.ts';

type Money = NonNullable<Awaited<ReturnType<typeof expectedReport>>['money']>;

const moneyOf = async (request: APIRequestContext): Promise<Money> => {
  const { money } = (await (await request.get(`data/${slug}/report.json`)).json()) as {
    readonly money: Money | null;
  };
  if (!money) throw new Error('report.json holds no money');
  return money;
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
/** 元 with two decimals, its whole part in groups. */
const yuan = (text: string): string => {
  const [whole = '', decimals = ''] = fixed(ex(text), 2).split('.');
  return `${grouped(whole)}.${decimals}`;
};
const inWan = (text: string): Exact => multiply(ex(text), ex('0.0001'));
const wan = (text: string): string => fixed(inWan(text), 2).replace('-', '−');

test('the journey and the share on every base', async ({ page, request }) => {
  const { steps, bases, unexplainedBudget } = await moneyOf(request);
  const money = new MoneyPage(page);
  await money.open();
  expect(steps.map(({ kind }) => kind)).toEqual([
    ...['version', 'adjustment', 'adjustment', 'final', 'spent', 'unspent'],
  ]);
  expect(unexplainedBudget).toBe('0');
  for (const { amount } of steps) await expect(money.journey).toContainText(wan(amount));
  const rows = money.bases();
  await expect(rows).toHaveCount(bases.length + 1);
  for (const [at, { amount, rate, total, grade, gate }] of bases.entries()) {
    const row = rows.nth(at + 1);
    await expect(row).toContainText(wan(amount));
    await expect(row).toContainText(rateOnPage(rate));
    await expect(row).toContainText(`总分 ${total}，等级“${grade}”`);
    await expect(row.getByText(/触发“/)).toHaveCount(gate ? 1 : 0);
  }
});

test('the ledger: sums, shares, the largest, and what a day costs', async ({ page, request }) => {
  const { ledger, perDay } = await moneyOf(request);
  if (!ledger || !perDay) throw new Error('report.json holds no ledger');
  const money = new MoneyPage(page);
  await money.openLive();
  await expect(money.status).toHaveText(`${ledger.rows} 笔，合计 ${yuan(ledger.sum)} 元。`);
  const groups = money.table.locator('tr.group');
  await expect(groups).toHaveCount(ledger.categories.length);
  for (const { name, rows, sum, share } of ledger.categories) {
    const group = groups.filter({ hasText: name });
    await expect(group).toContainText(`${rows} 笔`);
    await expect(group.locator('.amount')).toContainText(yuan(sum));
    await expect(group.locator('.share')).toHaveText(rateOnPage(share));
  }
  await expect(money.ledger).toContainText(
    `最大的 ${ledger.largest?.rows.length} 笔占全部 ${ledger.rows} 笔的 ${ledger.largest?.share}%`,
  );
  await expect(page.locator('#per-day')).toContainText(`每一天约 ${grouped(perDay.amount)} 元`);
});

test('points lost: by problem, with the payments it names, and without one', async ({ page, request }) => {
  const { lost } = await moneyOf(request);
  await new MoneyPage(page).open();
  const points = (text: string) => fixed(ex(text), 2);
  const parts = [...lost.findings.map((finding) => finding.points), lost.unexplained].map(points);
  await expect(page.locator('#thread-sum')).toContainText(`${parts.join(' ＋ ')} ＝ ${points(lost.points)}`);
  await expect(page.locator('#thread-none')).toContainText(`−${points(lost.unexplained)}`);
  for (const { id, points: own, rows, amount } of lost.findings) {
    const problem = page.locator(`#thread-${id}`);
    await expect(problem.locator('.points .sum')).toHaveText(`−${points(own)}`);
    await expect(problem.locator(`[id^="thread-${id}-row-"]`)).toHaveCount(rows.length);
    if (rows.length > 0) await expect(problem).toContainText(`${yuan(amount)} 元`);
  }
});
