/** Charts: read point by point, taken along as picture and table, in every mode of colours, with and without chart.js. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { ChartOf, pictureFacts } from './page-objects/chart.ts';
import { linkTo } from './page-objects/expected.ts';
import { MoneyPage } from './page-objects/money-page.ts';
import { ReportPage, slug } from './page-objects/report-page.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const expectSound = async (page: Page, state: string, part: string): Promise<void> => {
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .withTags(tags)
    .analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target.join(' '))]),
    state,
  ).toEqual([]);
  expect(passes.length).toBeGreaterThan(8);
};
/** `1,260,000.00` as plain decimal text. */
const plain = (text: string): string => text.replace(/,/g, '').replace('−', '-');

test.describe('with the keyboard', () => {
  test('the bridge says what the rows below it say', async ({ page }) => {
    const money = new MoneyPage(page);
    await money.openLive();
    const chart = new ChartOf(page, 'chart-bridge');
    await chart.see();
    const rows = await money.journey.locator('.mj li').evaluateAll((all) =>
      all.map((row) => ({
        name: row.querySelector('.name')?.firstChild?.textContent ?? '',
        amount: row.querySelector('.v')?.textContent?.match(/[−+]?[\d.]+/)?.[0] ?? '',
      })),
    );
    const said = await chart.read();
    expect(said).toHaveLength(6);
    expect(said.map((words) => words.split(' 万元')[0])).toEqual(
      rows.map(({ name, amount }) => `${name}：${amount}`),
    );
    expect(said[2]).toBe('第二次调减：−626.68 万元，从 1134.42 到 507.74 万元');
  });

  test('every point of the payments is a row of the table, and the frame moves with it', async ({ page }) => {
    await new MoneyPage(page).openLive('#chart-items');
    const chart = new ChartOf(page, 'chart-items');
    await chart.see();
    const still = await chart.drawing();
    const said = await chart.read();
    const [, ...rows] = await chart.table();
    expect(rows).toHaveLength(22);
    expect(said.at(-1)).toBe('前 5 笔占 73.7%');
    rows.forEach(([no, item, amount, , running], at) => {
      expect(plain(said[at] ?? '')).toContain(`${no} ${item}：${amount} 元`);
      // What is exactly all is written without decimals.
      expect(said[at]).toContain(`累计 ${running?.replace('100.0', '100')}%`);
    });
    expect(await chart.drawing(), 'the last point is framed').not.toBe(still);
    await page.keyboard.press('Home');
    await expect(chart.said).toHaveText(said[0] ?? '');
    await page.keyboard.press('ArrowLeft');
    await expect(chart.said).toHaveText(said[0] ?? '');
    await page.keyboard.press('End');
    await expect(chart.said).toHaveText(said.at(-1) ?? '');
    await page.keyboard.press('Escape');
    await expect(chart.said).toHaveText('');
    await expect(chart.box).toBeFocused();
    expect(await chart.drawing()).toBe(still);
    await page.keyboard.press('ArrowUp');
    await expect(chart.said).toHaveText(said.at(-1) ?? '');
    await page.keyboard.press('Tab');
    await expect(chart.button('png')).toBeFocused();
    expect(await chart.drawing(), 'no frame where the focus is not').toBe(still);
  });

  test('a chart has a role, a name, its sentence, and one line that speaks', async ({ page }) => {
    await new MoneyPage(page).openLive();
    const chart = new ChartOf(page, 'chart-bridge');
    await chart.see();
    await expect(chart.box).toHaveAccessibleName('从预算到支出');
    await expect(chart.box).toHaveAccessibleDescription(/^年初预算 1164\.43 万元.*未支出 79\.20 万元。$/);
    await expect(chart.box).toHaveAttribute('aria-roledescription', '图');
    await expect(chart.figure.locator('[aria-live], [role=status], [role=alert]')).toHaveCount(1);
    await expectSound(page, 'at rest', '#chart-bridge');
    await chart.read();
    await expectSound(page, 'at a point', '#chart-bridge');
  });
});

test('a trial redraws the chart under the reader, who hears what has moved', async ({ page }) => {
  await new ReportPage(page).open();
  await page.getByRole('link', { name: '改一个数试试' }).click();
  const bridge = new ChartOf(page, 'chart-bridge');
  await bridge.see();
  await bridge.box.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(bridge.said).toHaveText('支出：428.54 万元，从 0.00 到 428.54 万元');
  await page.locator('#inp-spent').evaluate((field: HTMLInputElement) => {
    field.value = '480';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(bridge.said).toHaveText(
    '支出：480.00 万元，从 0.00 到 480.00 万元；试算改动，公布 428.54 万元',
  );
  const [header, ...rows] = await bridge.saveTable('csv');
  expect(header).toEqual(['项目', '公布（万元）', '试算（万元）']);
  expect(rows.slice(-2)).toEqual([
    ['支出', '428.54', '480.00'],
    ['未支出', '79.20', '27.74'],
  ]);
  const execution = new ChartOf(page, 'chart-execution');
  await execution.see();
  expect(await execution.read()).toEqual([
    '支出占预算, 公布：84.4%',
    '支出占预算, 试算：94.5%',
    '否决线：60%',
    '目标：资金拨付率：91%',
    '可到“优”：97.5%',
  ]);
});

test.describe('as a picture', () => {
  test('every chart is a PNG of one width with its own name', async ({ page }) => {
    await new MoneyPage(page).openLive();
    for (const id of ['chart-bridge', 'chart-categories', 'chart-items']) {
      if (id === 'chart-items') await page.getByRole('button', { name: '按笔，累计' }).click();
      const chart = new ChartOf(page, id);
      await chart.see();
      const { name, bytes } = await chart.save('png');
      expect(name).toBe(`${slug}-${id}.png`);
      expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
      const { width, height, colours, ground } = await pictureFacts(page, bytes);
      expect([width, ground]).toEqual([2000, 0xffffff]);
      expect(height).toBeGreaterThan(700);
      expect(colours, 'not blank').toBeGreaterThan(50);
    }
  });

  test('holds title, verdicts, source and the words of a trial', async ({ page }) => {
    await page.addInitScript(() => {
      const { fillText } = CanvasRenderingContext2D.prototype;
      const written: string[] = [];
      Object.assign(globalThis, { written });
      CanvasRenderingContext2D.prototype.fillText = function (...given) {
        written.push(String(given[0]));
        fillText.apply(this, given);
      };
    });
    const written = async (): Promise<string> =>
      (await page.evaluate(() => (globalThis as unknown as { written: string[] }).written)).join('\n');
    await new ReportPage(page).open();
    const chart = new ChartOf(page, 'chart-bridge');
    await chart.see();
    const { bytes } = await chart.save('png');
    const published = await written();
    for (const part of [
      '从预算到支出',
      '单位：万元',
      '吻合：年度预算、逐步加减',
      '取整后吻合：支出',
      '番禺区政务服务数据管理局，2023 年',
      `/zh-cn/reports/${slug}/#chart-bridge`,
    ])
      expect(published).toContain(part);
    expect(published).not.toContain('试算稿');
    await page.goto('about:blank');
    await page.goto(`zh-cn/reports/${slug}/${linkTo({ 'inputs.spent': '480' })}`);
    await chart.see();
    await expect(chart.figure.locator('.twin')).toContainText('480.00');
    const trial = await chart.save('png');
    const tried = await written();
    for (const part of ['试算稿，不是公布结果', '公布的数，吻合：年度预算', 'inputs.spent=480'])
      expect(tried).toContain(part);
    const [before, after] = [await pictureFacts(page, bytes), await pictureFacts(page, trial.bytes)];
    expect(after.height).toBeGreaterThan(before.height);
  });
});

test('the table taken along is the table of the page, whole or as the filter lets through', async ({
  page,
}) => {
  const money = new MoneyPage(page);
  await money.openLive();
  const chart = new ChartOf(page, 'chart-categories');
  await chart.see();
  const whole = await chart.table();
  expect(whole).toHaveLength(7);
  await expect(chart.button('csv')).toHaveText('表格 CSV，6 行');
  await expect(chart.button('seen')).toHaveCount(0);
  expect(await chart.saveTable('csv')).toEqual(whole);
  const before = await chart.drawing();
  await money.search.fill('运维');
  await expect(chart.figure).toContainText('笔里看到');
  await expect.poll(() => chart.drawing()).not.toBe(before);
  const part = await chart.table();
  expect(part.length).toBeLessThan(whole.length);
  await expect(chart.button('csv')).toHaveText('CSV，全部 6 行');
  await expect(chart.button('seen')).toHaveText(`CSV，看到的 ${part.length - 1} 行`);
  expect(await chart.saveTable('seen')).toEqual(part);
  expect(await chart.saveTable('csv')).toEqual(whole);
  const seen = (await money.nos()).length;
  expect(part.slice(1).reduce((count, cells) => count + Number.parseInt(cells[1] ?? '', 10), 0)).toBe(seen);
  await page.getByRole('button', { name: '按笔，累计' }).click();
  const items = new ChartOf(page, 'chart-items');
  await items.see();
  expect((await items.saveTable('seen')).length - 1).toBe(seen);
  await money.search.fill('没有这样的一笔');
  await expect(items.figure).toBeHidden();
  await money.search.fill('');
  await expect(items.figure).toBeVisible();
  await expect(items.button('csv')).toHaveText('表格 CSV，22 行');
});

test('pointing at a bar or tapping it says it under the chart', { tag: '@phone' }, async ({
  page,
  isMobile,
}) => {
  await new MoneyPage(page).openLive();
  const chart = new ChartOf(page, 'chart-categories');
  await chart.see();
  const box = await chart.box.boundingBox();
  if (!box) throw new Error('no box');
  const [, , second] = await chart.table();
  // In the second row, whichever way the rows are laid out.
  const place = { x: 20, y: box.height / 3 };
  if (isMobile) await chart.box.tap({ position: place });
  else await chart.box.hover({ position: place });
  await expect(chart.said).toHaveText(/^云中心及机房维护：1,171,432\.25 元，5 笔，占 27\.3%$/);
  expect(second?.[0]).toBe('云中心及机房维护');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('charts follow theme and forced colours', async ({ page }) => {
  await new MoneyPage(page).openLive();
  const chart = new ChartOf(page, 'chart-categories');
  await chart.see();
  const light = await chart.drawing();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => chart.drawing()).not.toBe(light);
  const dark = await chart.drawing();
  await expectSound(page, 'dark', '.mcharts');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await expect.poll(() => chart.drawing()).not.toBe(light);
  expect(await chart.drawing()).not.toBe(dark);
  const coloured = await chart.canvas.evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const pixels =
      (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4)
      if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) count += 1;
    return count;
  });
  expect(coloured, 'text and paper of the system alone').toBe(0);
  await expectSound(page, 'forced colours', '.mcharts');
  await page.emulateMedia({ forcedColors: 'none' });
  await expect.poll(() => chart.drawing()).toBe(light);
});

test('without chart.js the tables remain, and can be taken along', async ({ page }) => {
  await page.route(/\/mount\.[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("not today");' }),
  );
  const money = new MoneyPage(page);
  await money.openLive();
  const bridge = new ChartOf(page, 'chart-bridge');
  await bridge.figure.scrollIntoViewIfNeeded();
  await expect(bridge.box).toBeHidden();
  await expect(bridge.button('png')).toBeHidden();
  await expect(money.journey.locator('.mj .trk').first()).toBeVisible();
  const categories = new ChartOf(page, 'chart-categories');
  await categories.figure.scrollIntoViewIfNeeded();
  await expect(categories.twin).toBeVisible();
  expect(await categories.saveTable('csv')).toEqual(await categories.table());
});

test('on paper the rows have their bars, and no canvas stands beside them', async ({ page }) => {
  const money = new MoneyPage(page);
  await money.openLive();
  const chart = new ChartOf(page, 'chart-bridge');
  await chart.see();
  await expect(money.journey.locator('.mj .trk').first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(money.journey.locator('.mj .trk').first()).toBeVisible();
  await expect(chart.canvas).toBeHidden();
  await expect(page.locator('.mcharts')).toBeHidden();
  await expect(money.table).toBeVisible();
});
