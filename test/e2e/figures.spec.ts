/** The figures on the page are those of report.json. */
import { expect, test } from './fixtures.ts';
import { type expectedReport, rateOnPage } from './page-objects/expected.ts';
import { ReportPage, slug } from './page-objects/report-page.ts';

const published = async (request: import('playwright/test').APIRequestContext) =>
  (await (await request.get(`data/${slug}/report.json`)).json()) as Awaited<
    ReturnType<typeof expectedReport>
  >;

test('scores, points, rates and the total', async ({ page, request }) => {
  const { score, coverage, findings } = await published(request);
  const report = new ReportPage(page);
  await report.open();
  const rows = await report.rows();
  expect(Object.keys(rows)).toHaveLength(35);
  expect(rows).toEqual(
    Object.fromEntries(
      (score?.nodes ?? []).map(({ code, score, stated, points, rate }) => [
        code,
        { score: stated ?? score, points, rate: rateOnPage(rate) },
      ]),
    ),
  );
  await expect(report.header.getByRole('strong')).toHaveText(score?.total ?? '');
  const total = report.tree.getByRole('row', { name: /^合计/ });
  await expect(total).toContainText(`${score?.total}`);
  await expect(total).toContainText(rateOnPage(score?.rate ?? null));
  await expect(total).toContainText(`${score?.working?.split(' = ')[0]}`);

  const annex = page.getByRole('group').filter({ hasText: /^评分表/ });
  await annex.locator('summary').click();
  for (const { code, stated, points } of score?.nodes ?? []) {
    const row = annex.getByRole('row').filter({ has: page.getByRole('cell', { name: code, exact: true }) });
    await expect(row.getByRole('cell')).toContainText([code, `${points}`, `${stated}`]);
  }
  const differs = findings.filter(({ verdict }) => verdict === 'differs').length;
  await expect(report.header.getByRole('listitem').filter({ hasText: /^不吻合/ })).toHaveText(
    `不吻合${differs}`,
  );
  await expect(report.header).toContainText(
    `${coverage.checked} 处数字能由报告自身复算，其余 ${coverage.figures - coverage.checked} 处`,
  );
});

test('what does not agree, with both figures', async ({ page, request }) => {
  const { findings } = await published(request);
  await new ReportPage(page).open();
  const shown = await page.locator('li.check').evaluateAll((rows) =>
    Object.fromEntries(
      rows.map((row) => [
        row.id,
        {
          printed: row.querySelector('.pr')?.textContent ?? '',
          recomputed: row.querySelector('.rc')?.textContent?.trim() ?? null,
          second: row.querySelector('.second > :last-child')?.textContent?.trim() ?? null,
          group: row.closest('details')?.querySelector('summary')?.textContent?.trim() ?? '',
        },
      ]),
    ),
  );
  expect(findings.length).toBeGreaterThan(40);
  for (const { id, stated, recomputed, verdict } of findings) {
    const row = shown[id];
    expect(row, id).toBeDefined();
    expect(row?.printed, id).toContain(stated);
    // What stands beside a figure of another place is that place's, not a recomputed one.
    if (recomputed === null) expect(row?.recomputed, id).toBeNull();
    else expect(row?.second, id).toBe(recomputed);
    expect(row?.group, id).toMatch(
      verdict === 'differs' ? /^不吻合/ : verdict === 'ask' ? /^待说明/ : /^未核对/,
    );
  }
});

test('losses add up to what is missing from the full marks', async ({ page, request }) => {
  const { score } = await published(request);
  const report = new ReportPage(page);
  await report.open();
  const hundredths = (text: string | null): bigint => {
    const [whole = '0', part = ''] = (text ?? '0').split('.');
    return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2));
  };
  const losses = report.section(/^扣掉的/);
  const rows = await losses.getByRole('listitem').filter({ hasText: '−' }).allTextContents();
  const shown = rows.map((row) => hundredths(/−([\d.]+)/.exec(row)?.[1] ?? ''));
  expect(
    [...shown].sort((a, b) => Number(b - a)),
    'largest first',
  ).toEqual(shown);
  const sum = shown.reduce((all, one) => all + one, 0n);
  expect(sum).toBe(hundredths(score?.points ?? '') - hundredths(score?.total ?? ''));
  const leaves = (score?.nodes ?? []).filter(({ code }) => code.split('.').length === 3);
  const lost = leaves.filter(({ score, points }) => score !== points);
  expect(rows).toHaveLength(lost.length);
  for (const { name, points, score } of lost) {
    const by = hundredths(points) - hundredths(score);
    const text = `−${by / 100n}.${String(by % 100n).padStart(2, '0')}`;
    await expect(losses.getByRole('listitem').filter({ hasText: name })).toContainText(text);
  }
  const findings = report.section('问题与建议');
  await expect(findings).toContainText('＝ 12.62');
});

test('the ledger adds up by category and in all', async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  const cents = (text: string): bigint => BigInt(/[\d,]+\.\d\d/.exec(text)?.[0].replace(/[,.]/g, '') ?? '-1');
  const categories = report
    .section('预算与支出')
    .getByRole('group')
    .filter({ hasText: /支付金额/ });
  await expect(categories).toHaveCount(6);
  let total = 0n;
  let count = 0;
  for (const category of await categories.all()) {
    const sum = cents((await category.locator('summary').textContent()) ?? '');
    await category.locator('summary').click();
    const rows = await category
      .locator('li[id^="spending-"]')
      .evaluateAll((items) => items.map((item) => item.querySelector('.r')?.textContent ?? ''));
    const printed = category.getByRole('listitem').filter({ hasText: '原文印出的数' });
    const whole = /^\d+/.exec((await printed.locator('.r').textContent()) ?? '')?.[0] ?? '-1';
    expect(BigInt(whole)).toBe(sum / 100n);
    expect(rows.map(cents).reduce((all, one) => all + one, 0n)).toBe(sum);
    total += sum;
    count += rows.length;
  }
  expect(count).toBe(22);
  expect(total).toBe(428543440n);
  await expect(report.section('预算与支出')).toContainText('4,285,434.40');
});
