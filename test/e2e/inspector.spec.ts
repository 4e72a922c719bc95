/** A figure and its check: opened, read, followed and closed by mouse and by keyboard. */
import { expect, test } from './fixtures.ts';
import { InspectorPage } from './page-objects/inspector.ts';
import { slug } from './page-objects/report-page.ts';

const bare = (text: string | null): string => (text ?? '').replace(/\s+/g, '');

test('a click opens the check beside the figure; Esc gives the focus back', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  const figure = report.figure('c077');
  await figure.click();
  await report.expectOpen(figure, 'c077');
  await expect(figure).toHaveRole('button');
  await expect(figure).toHaveAttribute('aria-haspopup', 'dialog');
  await expect(report.dialog).toHaveAccessibleDescription('不吻合，差 1.8 个百分点');
  await expect(report.close).toBeFocused();
  expect(new URL(page.url()).hash, 'the address is left alone').toBe('');
  const text = bare(await report.text(report.dialog));
  expect(text).toMatch(
    /公布77\.3%≠复算75\.5%.*项目管理，得分20\.38.*20\.38÷27＝75\.48…%.*总分和等级不变.*复制算式/,
  );
  await page.keyboard.press('Escape');
  await report.expectClosed();
  await expect(figure).toBeFocused();
  await expect(figure).toHaveAttribute('aria-expanded', 'false');
});

test('it closes by its button, by the figure, and by a click elsewhere', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  const figure = report.figure('c077');
  await figure.click();
  await report.close.click();
  await report.expectClosed();
  await expect(figure).toBeFocused();
  await figure.click();
  await report.expectOpen(figure, 'c077');
  await figure.click();
  await report.expectClosed();
  await figure.click();
  await report.section('报告正文').getByRole('heading', { level: 2 }).click();
  await report.expectClosed();
});

test('what it says is what the row says, whatever the verdict', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  await report.ready();
  for (const verdict of ['ok', 'no', 'na']) {
    const figures = page.locator(`.narrative a.fig.${verdict}[data-claim]`);
    const count = await figures.count();
    expect(count).toBeGreaterThan(3);
    for (let at = 0; at < Math.min(count, 24); at += 6) {
      const figure = figures.nth(at);
      const id = (await figure.getAttribute('data-claim')) ?? '';
      await figure.click();
      await report.expectOpen(figure, id);
      const said = bare(await report.dialog.textContent());
      const parts = (await report.partsOf(id)).filter((part) => part !== '');
      expect(parts.length).toBeGreaterThan(3);
      for (const part of parts) expect(said, id).toContain(part);
      await page.keyboard.press('Escape');
    }
  }
});

test('the order never changes', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  const figure = report.figure('c168');
  await figure.click();
  await report.expectOpen(figure, 'c168');
  const tops = await report.dialog
    .locator('.name, .verdict, .vs, .in, .eqbox, .fx, .places, .foot')
    .evaluateAll((parts) =>
      parts.map((part) => [part.className.split(' ')[0] ?? '', part.getBoundingClientRect().top] as const),
    );
  const inOrder = tops.toSorted(([, a], [, b]) => a - b).map(([name]) => name);
  expect(tops.map(([name]) => name)).toEqual(inOrder);
  expect(inOrder.slice(0, 3)).toEqual(['name', 'verdict', 'vs']);
  expect(inOrder.at(-1)).toBe('foot');
});

test('Enter and Space open it; Tab goes on in the order of the document', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  await report.ready();
  const figure = report.figure('c077');
  for (const key of ['Enter', 'Space']) {
    await figure.focus();
    await page.keyboard.press(key);
    await report.expectOpen(figure, 'c077');
    await expect(report.close).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(report.dialog.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(figure, 'the figure stands before its popover').toBeFocused();
    await page.keyboard.press('Escape');
    await report.expectClosed();
  }
  await page.keyboard.press('Enter');
  const stops = await report.dialog.locator('a[href], button, input').count();
  for (let count = 0; count < stops; count++) await page.keyboard.press('Tab');
  await expect(report.dialog, 'nobody is locked in').toBeVisible();
  await expect(page.locator(':focus')).toHaveAttribute('data-claim', /c\d+/);
});

test('J and K walk through the mismatches, not in a field, and can be switched off', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open('#w=1');
  await report.ready();
  const claims = await page
    .locator('a:is([data-claim], [data-check]).no')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash.slice(1)));
  const [first = '', second = ''] = claims.filter((id) => /^c\d/.test(id));
  const shown = () =>
    page.locator('[aria-expanded="true"]:is([data-claim], [data-check])').getAttribute('href');
  await page.locator('.narrative a').first().focus();
  await page.keyboard.press('j');
  await expect.poll(shown).toBe(`#${first}`);
  await expect(report.close).toBeFocused();
  await page.keyboard.press('j');
  await expect.poll(shown).toBe(`#${second}`);
  await expect(report.close, 'the focus stays where it was').toBeFocused();
  await page.keyboard.press('k');
  await expect.poll(shown).toBe(`#${first}`);
  await page.keyboard.press('k');
  await expect.poll(shown).toBe(`#${claims[claims.indexOf(first) - 1] ?? claims.at(-1)}`);

  await page.keyboard.press('Escape');
  const field = page.locator('[id="score-2.2.2"]');
  await field.focus();
  await page.keyboard.press('j');
  await report.expectClosed();

  await report.figure('c077').click();
  await report.keys.uncheck();
  await page.keyboard.press('j');
  await expect.poll(shown).toBe('#c077');
  await page.reload();
  await report.ready();
  await report.figure('c077').focus();
  await page.keyboard.press('j');
  await report.expectClosed();
  await report.figure('c077').click();
  await expect(report.keys).not.toBeChecked();
});

test('the next mismatch keeps the dialog and reads itself out', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  await report.figure('c077').click();
  const before = await report.dialog.getByText('项目管理得分率').textContent();
  await report.next.click();
  await expect(report.next).toBeFocused();
  await expect(report.dialog).not.toHaveAccessibleName(before ?? '');
  const name = bare(await report.dialog.locator('#pop-name').textContent());
  const spoken = page.locator('p.sr[aria-live="polite"]:not([role])');
  expect(bare(await spoken.textContent())).toMatch(
    new RegExp(`^${name}，.*不吻合.*第\\d+处，共\\d+处不吻合$`),
  );
});

test('the places of one fact: how many, which one, and on to the next', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  await report.ready();
  const places = report.dialog.locator('.places');
  await report.figure('c008').click();
  await expect(places).toContainText('印在');
  const count = await places.locator('.at li').count();
  expect(count).toBeGreaterThan(2);
  const here = await places.locator('.at b').textContent();
  const [back, on] = [
    places.getByRole('button', { name: '这个数的上一处' }),
    places.getByRole('button', { name: '这个数的下一处' }),
  ];
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await on.click();
  await expect(on).toBeFocused();
  await expect(places.locator('.at b')).not.toHaveText(here ?? '');
  await expect(places.locator('.at li')).toHaveCount(count);
  await back.click();
  await expect(places.locator('.at b')).toHaveText(here ?? '');
  await report.expectOpen(report.figure('c008'), 'c008');
});

test('a link inside shows the other check, or leaves for its place; Back returns', async ({ page }) => {
  const report = new InspectorPage(page);
  await report.open();
  await report.ready();
  await report.figure('c008').click();
  const links = report.dialog.locator('.at a');
  const onPage = await links.evaluateAll((all) =>
    all.map((link) => {
      const id = (link as HTMLAnchorElement).hash.slice(1);
      return { id, shown: document.querySelector(`.narrative a[data-claim="${id}"]`) !== null };
    }),
  );
  const other = onPage.find(({ shown }) => shown)?.id ?? '';
  await links.and(page.locator(`[href="#${other}"]`)).click();
  await report.expectOpen(report.figure(other), other);
  expect(new URL(page.url()).hash).toBe('');

  await report.dialog.getByRole('link', { name: '428.54', exact: true }).click();
  await report.expectClosed();
  await expect(page).toHaveURL(/#inp-spent$/);
  await expect(page.locator('[id="inp-spent"]')).toBeInViewport();
  await page.goBack();
  await expect(page).not.toHaveURL(/#inp/);
  await report.figure('c077').click();
  await report.dialog.getByRole('link', { name: '复核列表里的这一条' }).click();
  await report.expectClosed();
  await expect(page).toHaveURL(/#c077$/);
  await expect(report.check('c077')).toBeInViewport();
});

test('an address with a check opens its row, folded or not', { tag: '@phone' }, async ({ page }) => {
  const report = new InspectorPage(page);
  for (const id of ['c077', 'c003', 'c050', 'chk-points-sum-2']) {
    await page.goto('about:blank');
    await report.open(`#${id}`);
    await expect(report.check(id)).toBeVisible();
    await expect(report.check(id)).toBeInViewport();
  }
});

test('calculation and link are copied', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const report = new InspectorPage(page);
  await report.open('#w=1');
  await report.figure('c077').click();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await report.dialog.getByRole('button', { name: '复制算式' }).click();
  await expect(report.dialog.getByRole('button', { name: '已复制算式' })).toBeFocused();
  expect(await clipboard()).toBe('20.38 ÷ 27 ＝ 75.48…%');
  await report.dialog.getByRole('button', { name: '复制链接' }).click();
  await expect(report.dialog.getByRole('button', { name: '已复制链接' })).toBeVisible();
  expect(await clipboard(), 'of the published report, whatever is on trial').toBe(
    `${baseURL}zh-cn/reports/${slug}/#c077`,
  );
});
