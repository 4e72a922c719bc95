/** How sure the grade is: run by a reader, in the worker, with the figures that Node gives. */
import AxeBuilder from '@axe-core/playwright';
import { check } from '../../src/cli/check.ts';
import { expect, test } from './fixtures.ts';
import { linkTo, reportFolder } from './page-objects/expected.ts';
import { RobustnessSection } from './page-objects/robustness-section.ts';

/** The record that the command line gives. */
const inNode = async (settings: string, ...more: string[]): Promise<unknown> =>
  JSON.parse((await check([reportFolder, '--json', ...more, '--simulate', settings])).output);

const published =
  '10,000 次里，54.55% 得“中”，29.37% 得“良”，5.9% 得“低”，0.61% 得“优”；9.57% 落在公布分段之间的空档，没有等级。';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the published state reads: sentence, chart, tables, what moved, command', { tag: '@phone' }, async ({
    page,
  }) => {
    const section = new RobustnessSection(page);
    await section.open();
    await expect(section.robustness).toContainText(published);
    await expect(section.chart).toBeVisible();
    await expect(section.grades.getByRole('row', { name: /2937/ })).toContainText('29.37%');
    await expect(section.robustness.getByRole('table', { name: '总分的分位' })).toContainText('77.06');
    await section.robustness.getByText('实际变动了哪些').click();
    await expect(section.robustness).toContainText('2.1.2 支出完成率');
    await expect(section.robustness).toContainText('由公式算出');
    await expect(section.command).toContainText(
      '--simulate "seed=1;count=10000;weights=25%;judged=yes;readings=yes"',
    );
    await expect(section.run).toBeHidden();
    await expect(section.count).toBeHidden();
  });

  test('in English as well', async ({ page }) => {
    const section = new RobustnessSection(page);
    await section.open('', 'en');
    await expect(section.robustness).toContainText('Of 10,000 runs 54.55% end in 中 (Fair)');
  });
});

test.describe('a run', () => {
  test('gives the figures of the command line, as the file and in the words', { tag: '@phone' }, async ({
    page,
  }) => {
    const section = new RobustnessSection(page);
    await section.openLive();
    await section.count.fill('30000');
    await section.seed.fill('复核 2; "x"');
    await section.runFor('30,000');
    const settings = await section.settings();
    expect(settings).toBe('seed=复核%202%3B%20%22x%22;count=30000;weights=25%;judged=yes;readings=yes');
    const record = JSON.parse(await section.download(/JSON/)) as { histogram: [string, number][] };
    expect(record).toEqual(await inNode(settings));
    const csv = await section.download(/CSV/);
    expect(csv.split('\r\n')[0]).toBe('total,count');
    expect(csv).toContain(`\r\n${record.histogram[0]?.join(',')}\r\n`);
    expect(await section.isTooWide()).toBe(false);
  });

  test("the build's own result is handed over in full, as the command line gives it", async ({ page }) => {
    const section = new RobustnessSection(page);
    await section.openLive();
    expect(JSON.parse(await section.download(/JSON/))).toEqual(await inNode('count=10000'));
    await expect(section.robustness).toContainText(published);
  });

  test('with fewer things moved says which', async ({ page }) => {
    const section = new RobustnessSection(page);
    await section.openLive();
    await section.source('权重').uncheck();
    await section.source('有争议的口径').uncheck();
    await section.count.fill('2000');
    await section.runFor('2000');
    await section.robustness.getByText('实际变动了哪些').click();
    await expect(section.robustness).toContainText('权重没有变动');
    await expect(section.robustness).toContainText('口径没有变动');
    await expect(section.command).toContainText('seed=1;count=2000;weights=no;judged=yes;readings=no');
    expect(JSON.parse(await section.download(/JSON/))).toEqual(
      await inNode('seed=1;count=2000;weights=no;judged=yes;readings=no'),
    );
  });

  test('another seed gives other figures, the same seed the same', async ({ page }) => {
    const section = new RobustnessSection(page);
    await section.openLive();
    await section.newSeed.click();
    await expect(section.seed).not.toHaveValue('1');
    await section.count.fill('3000');
    await section.runFor('3000');
    const sentence = section.robustness.getByRole('status');
    const other = await section.text(sentence);
    await section.seed.fill('1');
    await section.run.click();
    await expect(sentence).not.toHaveText(other);
    await expect(section.command).toContainText('seed=1;count=3000');
  });

  test('shows how far it is, stops at once and keeps what is done', async ({ page }) => {
    const section = new RobustnessSection(page);
    await section.openLive();
    await section.count.fill('100,000,000');
    await section.count.press('Enter');
    await expect(section.stop).toBeFocused();
    await expect(section.progress).toBeVisible();
    await expect(section.robustness).toContainText(/已算 [\d,]+ 次，共 100,000,000 次/);
    // The page stays at hand while it runs.
    await section.source('打分').uncheck();
    await section.stop.press('Enter');
    await expect(section.run).toBeFocused();
    await expect(section.progress).toHaveCount(0);
    await expect(section.robustness).toContainText(/按要求停在第 [\d,]+ 次，原定 100,000,000 次/);
    const settings = await section.settings();
    expect(settings).not.toContain('count=100000000;');
    const record = JSON.parse(await section.download(/JSON/)) as { n: number; endings: unknown };
    expect(settings).toContain(`count=${record.n};`);
    const again = (await inNode(settings)) as typeof record;
    expect(again.endings).toEqual(record.endings);
  });

  test('settings that cannot be are explained beside their fields, and nothing runs', async ({ page }) => {
    const section = new RobustnessSection(page);
    await section.openLive();
    await section.count.fill('0');
    await section.share.fill('100');
    await section.seed.fill('');
    await section.run.click();
    await expect(section.count).toHaveAccessibleDescription('次数要写 1 到 100,000,000 之间的整数。');
    await expect(section.share).toHaveAccessibleDescription('权重的幅度要大于 0%、小于 100%。');
    await expect(section.seed).toHaveAccessibleDescription('种子要写一个字以上。');
    await expect(section.stop).toBeHidden();
    await expect(section.robustness).toContainText(published);
    await section.source('权重').uncheck();
    await expect(section.share).not.toHaveAttribute('aria-invalid');
    await section.source('打分').uncheck();
    await section.source('有争议的口径').uncheck();
    await expect(section.robustness.getByText('至少选一样来变动。')).toBeVisible();
  });

  test('the command is copied as it stands', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const section = new RobustnessSection(page);
    await section.openLive();
    await section.robustness.getByRole('button', { name: '复制命令' }).click();
    await expect(section.robustness.getByRole('button', { name: '已复制' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await section.commandText());
  });

  test('goes on the page where the browser has no workers', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'Worker');
    });
    const section = new RobustnessSection(page);
    await section.openLive();
    await section.count.fill('20000');
    await section.runFor('20,000');
    expect(JSON.parse(await section.download(/JSON/))).toEqual(await inNode('count=20000'));
  });
});

test.describe('on trial', () => {
  const edits = { '2.2.2': '0', 'inputs.spent': '495.05', 'band.2': '75' };

  test("runs on the reader's edits, and says when they are no longer these", { tag: '@phone' }, async ({
    page,
  }) => {
    const section = new RobustnessSection(page);
    await section.openLive(linkTo(edits));
    await expect(section.robustness).toContainText('现在是试算，下面还是公布状态的结果。');
    await section.again.click();
    await expect(section.robustness).toContainText('试算，改了 3 处');
    await expect(section.again).toHaveCount(0);
    const sets = Object.entries(edits).flatMap(([key, text]) => ['--set', `${key}=${text}`]);
    await expect(section.command).toContainText(sets.join(' '));
    const record = JSON.parse(await section.download(/JSON/));
    expect(record).toEqual(await inNode('count=10000', ...sets));
    await section.back.press('Enter');
    await expect(section.robustness).toContainText('试算已经结束，下面还是试算的结果。');
    expect(await section.isTooWide()).toBe(false);
  });

  test('nothing that axe finds, idle, running, refused and stale', { tag: '@phone' }, async ({ page }) => {
    test.slow();
    const section = new RobustnessSection(page);
    const expectSound = async (state: string): Promise<void> => {
      const { violations, passes } = await new AxeBuilder({ page })
        .setLegacyMode()
        .include('section:has(#h-sec-robustness)')
        .analyze();
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        state,
      ).toEqual([]);
      expect(passes.length).toBeGreaterThan(8);
    };
    await section.openLive(linkTo(edits));
    for (const details of await section.robustness.locator('summary').all()) await details.click();
    await expectSound('stale');
    await section.again.click();
    await expect(section.robustness).toContainText('试算，改了 3 处');
    await expectSound('on trial');
    await section.count.fill('x');
    await section.run.click();
    await expectSound('refused');
    await section.count.fill('100000000');
    await section.run.click();
    await expect(section.progress).toBeVisible();
    await expectSound('running');
    await section.stop.click();
    await page.getByRole('button', { name: '深色' }).click();
    await expectSound('dark');
  });
});
