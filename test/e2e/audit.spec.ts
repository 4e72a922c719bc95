/** The audit page: the list beside the text, by keyboard and by touch, and what its address keeps. */
import { expect, test } from './fixtures.ts';
import { AuditPage } from './page-objects/audit-page.ts';
import { expectedReport } from './page-objects/expected.ts';
import { ReportPage, reportPath } from './page-objects/report-page.ts';

/** A rate quoted in the text, a score that only the tables state, a check that agrees. */
const [rate, rule, agreeing] = ['c077', 'chk-as-written-2.1.2', 'c008'];
/** Compared with a figure that quotes another claim. */
const unquoted = 'c114';

test('the report leads here, and here leads back', { tag: '@phone' }, async ({ page }) => {
  const report = new ReportPage(page);
  await report.open();
  const links = page.getByRole('link', { name: '在正文里逐处核对' });
  await expect(links).toHaveCount(3);
  await links.first().click();
  await expect(page).toHaveURL(/\/zh-cn\/reports\/[\w-]+\/audit\/$/);
  await expect(page.getByRole('heading', { level: 1, name: '在正文里逐处核对' })).toBeVisible();
  await page.getByRole('link', { name: '报告页', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${reportPath()}$`));
});

test('the list holds every check, the most consequential first', async ({ page }) => {
  const { findings, coverage } = await expectedReport();
  const audit = new AuditPage(page);
  await audit.openLive();
  await expect(page.locator('li.ck')).toHaveCount(coverage.figures);
  const shown = await audit.shown();
  const differing = findings.filter(({ verdict }) => verdict === 'differs');
  expect(new Set(shown)).toEqual(new Set(differing.map(({ id }) => id)));
  await expect(audit.tab('不吻合')).toHaveText(new RegExp(`^${differing.length}`));
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const weights = shown.map((id) => {
    const { changesGrade = false, effectOnTotal = null } = byId.get(id) ?? {};
    return [changesGrade ? 1 : 0, Math.abs(Number(effectOnTotal ?? 0))] as const;
  });
  expect(weights).toEqual([...weights].sort((a, b) => b[0] - a[0] || b[1] - a[1]));
  expect(weights[0]?.[0], 'something changes the grade').toBe(1);
  await expect(audit.check(shown[0] ?? '').getByText('关系等级')).toBeVisible();
  await expect(audit.check(rate)).toContainText('77.3%');
  await expect(audit.check(rate)).toContainText('75.5%');
});

test.describe('by keyboard', () => {
  test('arrow keys choose a tab and its list', async ({ page }) => {
    const audit = new AuditPage(page);
    await audit.openLive();
    await audit.tab('不吻合').focus();
    for (const [key, name] of [
      ['ArrowRight', '待说明'],
      ['ArrowRight', '未核对'],
      ['End', '吻合'],
      ['ArrowRight', '不吻合'],
      ['ArrowLeft', '吻合'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(audit.tab(name)).toBeFocused();
      await expect(audit.tab(name)).toHaveAttribute('aria-selected', 'true');
      await expect(audit.panel.getByRole('tabpanel', { name: new RegExp(`${name}$`) })).toBeVisible();
      await expect(audit.panel.getByRole('tabpanel')).toHaveCount(1);
    }
    await expect(audit.check(agreeing)).toBeVisible();
    await expect(audit.check(rate)).toBeHidden();
    await page.keyboard.press('Tab');
    await expect(audit.search, 'one stop for all tabs').toBeFocused();
  });

  test('J and K walk the list in its order, Enter shows the calculation, Escape returns', async ({
    page,
  }) => {
    const audit = new AuditPage(page);
    await audit.openLive();
    const shown = await audit.shown();
    for (const id of shown.slice(0, 8)) {
      await page.keyboard.press('j');
      await audit.expectCurrent(id);
      const goal = await audit.check(id).getAttribute('data-goal');
      if (goal) await expect(page.locator(`[id="${goal}"]`)).toBeInViewport();
      await expect(audit.check(id), 'the list follows').toBeInViewport();
    }
    await page.keyboard.press('K');
    await audit.expectCurrent(shown[6] ?? '');
    await audit.openLive(`#${shown.at(-1)}`);
    await page.keyboard.press('j');
    await audit.expectCurrent(shown.at(-1) ?? '');

    await audit.openLive(`#${rate}`);
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    await audit.expectCurrent(rate);
    await expect(audit.figure(rate)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(audit.dialog).toContainText('20.38 ÷ 27 ＝ 75.48…%');
    await page.keyboard.press('Escape');
    await expect(audit.dialog).toBeHidden();
    await expect(audit.figure(rate)).toBeFocused();
  });

  test('an open calculation goes along from row to row', async ({ page }) => {
    const audit = new AuditPage(page);
    await audit.openLive(`#${rate}`);
    const shown = await audit.shown();
    const [before, after] = [shown.indexOf(rate) - 1, shown.indexOf(rate) + 1].map((at) => shown[at] ?? '');
    await page.keyboard.press('Enter');
    await expect(audit.dialog).toContainText('项目管理得分率');
    await page.keyboard.press('j');
    await audit.expectCurrent(after ?? '');
    await expect(audit.dialog.or(audit.calculation(after ?? '')).filter({ visible: true })).toHaveCount(1);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await audit.expectCurrent(before ?? '');
    await expect(audit.dialog.or(audit.calculation(before ?? '')).filter({ visible: true })).toHaveCount(1);
  });

  test('a check without a figure of its own shows its calculation in the list', async ({ page }) => {
    const audit = new AuditPage(page);
    await audit.openLive(`#${unquoted}`);
    await audit.expectCurrent(unquoted);
    await page.keyboard.press('Enter');
    await expect(audit.calculation(unquoted)).toBeVisible();
    await expect(audit.check(unquoted).locator('summary').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(audit.calculation(unquoted)).toBeHidden();
  });

  test('single keys are letters in a field, and can be switched off for good', async ({ page }) => {
    const audit = new AuditPage(page);
    await audit.openLive();
    await audit.search.press('j');
    await expect(audit.search).toHaveValue('j');
    expect(await audit.current()).toBe('');
    await audit.search.fill('');
    await audit.singleKeys.uncheck();
    await audit.tab('不吻合').focus();
    await page.keyboard.press('j');
    expect(await audit.current()).toBe('');
    await page.reload();
    await audit.live();
    await expect(audit.singleKeys).not.toBeChecked();
    await page.keyboard.press('j');
    expect(await audit.current()).toBe('');
    await audit.singleKeys.check();
    await audit.tab('不吻合').focus();
    await page.keyboard.press('Control+j');
    expect(await audit.current(), 'with a modifier it is not ours').toBe('');
    await page.keyboard.press('j');
    await expect(audit.panel.locator('[aria-current="true"]')).toHaveCount(1);
  });
});

test('a row leads to its figure, a figure to its row, whatever the list shows', async ({ page }) => {
  const audit = new AuditPage(page);
  await audit.openLive();
  await audit.check(rate).getByRole('link').first().click();
  await expect(audit.figure(rate)).toBeFocused();
  await expect(audit.figure(rate)).toBeInViewport();
  await audit.check(rule).getByRole('link').first().click();
  await expect(page.locator('[id="ind-2.1.2"]')).toBeInViewport();
  await audit.search.fill('项目管理');
  await expect(audit.check(agreeing)).toBeHidden();
  await audit.figure(agreeing).click();
  await audit.expectCurrent(agreeing);
  await expect(audit.tab('吻合')).toHaveAttribute('aria-selected', 'true');
  await expect(audit.search, 'what would hide the row gives way').toHaveValue('');
  await expect(audit.dialog).toContainText('预算执行率');
  await audit.dialog.getByRole('link', { name: '复核列表里的这一条' }).click();
  await expect(audit.dialog).toBeHidden();
  await expect(audit.calculation(agreeing)).toBeVisible();
  await expect(audit.check(agreeing).locator('summary').first()).toBeFocused();
});

test('by touch: the bar at the foot walks through the text', { tag: '@phone-only' }, async ({ page }) => {
  const audit = new AuditPage(page);
  await audit.openLive();
  const shown = await audit.shown();
  for (const id of shown.slice(0, 3)) {
    await audit.next.tap();
    await audit.expectCurrent(id);
  }
  await audit.previous.tap();
  await audit.expectCurrent(shown[1] ?? '');
  await audit.openLive(`#${rate}`);
  await expect(audit.figure(rate)).toBeInViewport();
  await audit.panel.getByRole('button', { name: '看算式' }).tap();
  await expect(audit.dialog).toBeInViewport();
  await expect(audit.dialog).toContainText('75.48…%');
  await audit.dialog.getByRole('button', { name: '关闭' }).tap();
  await audit.check(rate).scrollIntoViewIfNeeded();
  await audit.check(rate).getByRole('link').first().tap();
  await expect(audit.figure(rate)).toBeInViewport();
  await audit.tab('未核对').scrollIntoViewIfNeeded();
  await audit.tab('未核对').tap();
  await expect(audit.check(rate)).toBeHidden();
  expect(await audit.stickingOut()).toEqual([]);
});

test('with less motion the place is marked and nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const audit = new AuditPage(page);
  await audit.openLive();
  await audit.check(rate).getByRole('link').first().click();
  const look = await audit.figure(rate).evaluate((figure) => {
    const { animationName, outlineStyle } = getComputedStyle(figure);
    return { animationName, outlineStyle };
  });
  expect(look).toEqual({ animationName: 'none', outlineStyle: 'solid' });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the list stands there by verdict, with links to the places and calculations', {
    tag: '@phone',
  }, async ({ page }) => {
    const { findings, coverage } = await expectedReport();
    const audit = new AuditPage(page);
    await audit.open();
    for (const heading of [/^不吻合 \d+ 处$/, /^未核对 \d+ 处$/, /^取整后吻合 \d+ 处$/, /^吻合 \d+ 处$/]) {
      await expect(audit.panel.getByRole('heading', { level: 3, name: heading })).toBeVisible();
    }
    await expect(page.locator('li.ck')).toHaveCount(coverage.figures);
    for (const control of ['tab', 'searchbox', 'combobox', 'button'] as const) {
      await expect(page.getByRole(control)).toHaveCount(0);
    }
    const goals = await page
      .locator('li.ck > a')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? '').filter((href) => href.startsWith('#')),
      );
    expect(goals.length).toBeGreaterThan(findings.length);
    const lost = await page.evaluate(
      (all) => all.filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
      goals,
    );
    expect(lost).toEqual([]);
    await audit.check(rate).locator('summary').click();
    await expect(audit.calculation(rate)).toContainText('20.38 ÷ 27 ＝ 75.48…%');
    await audit.check(rate).getByRole('link').first().click();
    await expect(audit.figure(rate)).toBeInViewport();
    await audit.figure(rate).click();
    await expect(audit.check(rate)).toBeInViewport();
  });
});
