/** Filters of the audit page and what its address keeps of them; figures that no check is tied to. */
import { expect, test } from './fixtures.ts';
import { AuditPage } from './page-objects/audit-page.ts';
import { reportPath } from './page-objects/report-page.ts';

/** A rate quoted in the text, a score that only the tables state, a check that agrees. */
const [rate, rule, agreeing] = ['c077', 'chk-as-written-2.1.2', 'c008'];

test.describe('filters', () => {
  test('section, kind, search and order narrow the list, and the counts say so', async ({ page }) => {
    const audit = new AuditPage(page);
    await audit.openLive();
    const all = await audit.shown();
    await audit.place.selectOption('正文四');
    const inChapter = await audit.shown();
    expect(inChapter.length).toBeGreaterThan(3);
    expect(inChapter.length).toBeLessThan(all.length);
    for (const id of inChapter) await expect(audit.check(id).locator('.where')).toHaveText(/^正文四/);
    await expect(audit.tab('不吻合')).toHaveText(new RegExp(`^${inChapter.length}不吻合$`));
    await expect(audit.panel.getByRole('status')).toHaveText(`${inChapter.length} 处符合条件`);
    await audit.search.fill('得分率 75');
    expect(await audit.shown()).toEqual([]);
    await expect(audit.panel.getByRole('status')).toHaveText('没有符合条件的核对。');
    await expect(audit.next).toBeDisabled();
    await audit.search.fill('77.3');
    expect(await audit.shown()).toEqual([rate]);
    await audit.panel.getByRole('button', { name: '清除条件' }).click();
    await expect(audit.search).toBeFocused();
    expect(await audit.shown()).toEqual(all);
    await audit.kind.selectOption('评分标准');
    expect(await audit.shown()).toContain(rule);
    expect(await audit.shown()).not.toContain(rate);
    await audit.kind.selectOption('全部类别');
    await audit.order.selectOption('按出处');
    const byPlace = await audit.shown();
    expect([...byPlace].sort()).toEqual([...all].sort());
    const claims = byPlace.filter((id) => /^c\d/.test(id));
    expect(byPlace.slice(0, claims.length), 'the text before the tables').toEqual(claims);
    expect(claims).toEqual([...claims].sort());
  });

  test('what is chosen before the scripts have come counts', async ({ page }) => {
    const audit = new AuditPage(page);
    let release = (): void => {};
    const scripts = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await scripts;
      await route.continue();
    });
    await audit.open();
    await audit.search.fill('77.3');
    await audit.place.selectOption('正文四');
    await audit.order.selectOption('place');
    release();
    await audit.live();
    expect(await audit.shown()).toEqual([rate]);
    await expect(audit.search).toHaveValue('77.3');
    await expect(page).toHaveURL(/#s=chapter-4&q=77\.3&o=place$/);
  });

  test('reload, Back and a link to somebody else keep them', async ({ page, newReader }) => {
    const audit = new AuditPage(page);
    await audit.openLive();
    await audit.tab('吻合').click();
    await audit.place.selectOption('正文四');
    await audit.search.fill('得分率');
    await audit.order.selectOption('按出处');
    await audit.untied.click();
    await page.getByRole('link', { name: '报告页', exact: true }).focus();
    await expect(page).toHaveURL(/#v=ok&s=chapter-4&q=[^&]+&o=place&u=1$/);
    const shown = await audit.shown();
    const address = page.url();
    const expectSame = async (one: AuditPage): Promise<void> => {
      await expect(one.tab('吻合')).toHaveAttribute('aria-selected', 'true');
      await expect(one.search).toHaveValue('得分率');
      await expect(one.place).toHaveValue('chapter-4');
      await expect(one.order).toHaveValue('place');
      await expect(one.untied).toHaveAttribute('aria-pressed', 'true');
      expect(await one.shown()).toEqual(shown);
    };
    await page.reload();
    await expectSame(audit);
    await page.getByRole('link', { name: '报告页', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${reportPath()}$`));
    await page.goBack();
    await expectSame(audit);
    const other = new AuditPage(await (await newReader()).newPage());
    await other.page.goto(address);
    await expectSame(other);
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/.*#v=ok&s=chapter-4/);
    await expect(audit.panel.getByRole('tab', { selected: true })).toHaveText(/Adds up$/);
  });

  test('they add nothing to the history of the browser', async ({ page }) => {
    const audit = new AuditPage(page);
    await page.goto('zh-cn/');
    await audit.openLive();
    await audit.tab('未核对').click();
    await audit.search.fill('总投资');
    await page.keyboard.press('Escape');
    await audit.next.click();
    await page.goBack();
    await expect(page).toHaveURL(/\/zh-cn\/$/);
  });

  test('a plain link to a check shows its place and its row', async ({ page }) => {
    const audit = new AuditPage(page);
    await audit.openLive(`#${agreeing}`);
    await audit.expectCurrent(agreeing);
    await expect(audit.check(agreeing)).toBeVisible();
    await expect(audit.figure(agreeing)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`#${agreeing}$`));
  });
});

test.describe('what no check is tied to', () => {
  test('a switch marks it, and says it to those who do not see it', async ({ page }) => {
    const audit = new AuditPage(page);
    await audit.openLive();
    const counted = page.getByText(/^正文里有 \d+ 个数字，\d+ 个有核对。$/);
    const [figures = 0, tied = 0] = ((await counted.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
    const marked = page.locator('.untied');
    await expect(marked).toHaveCount(figures - tied);
    await expect(audit.untied).toHaveText(new RegExp(` ${figures - tied} `));
    const look = () => marked.first().evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(await look()).toBe('none');
    await expect(marked.first()).not.toHaveAccessibleDescription(/./);
    await audit.untied.focus();
    await page.keyboard.press('Space');
    await expect(audit.untied).toHaveAttribute('aria-pressed', 'true');
    expect(await look()).toBe('dashed');
    expect(await audit.text(marked.first())).toMatch(/没有核对/);
    await page.keyboard.press('Enter');
    await expect(audit.untied).toHaveAttribute('aria-pressed', 'false');
    expect(await look()).toBe('none');
  });

  test('the chapters add up to the whole', async ({ page }) => {
    const audit = new AuditPage(page);
    await audit.openLive();
    await page.getByText('按章看').click();
    const rows = page.getByRole('group').filter({ hasText: '按章看' }).getByRole('row');
    const cells = await rows.evaluateAll((all) =>
      all.slice(1).map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
    );
    expect(cells.length).toBeGreaterThan(5);
    const sum = (at: number) => cells.reduce((total, row) => total + Number(row[at]), 0);
    await expect(page.getByText(`正文里有 ${sum(0)} 个数字，${sum(1)} 个有核对。`)).toBeVisible();
    expect(sum(0) - sum(1)).toBe(sum(2));
  });
});
