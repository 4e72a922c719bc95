/** More combinations than a build goes through: the page says so, and computes them where the reader wants it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serve } from '../../src/build/serve.ts';
import { expect, test } from './fixtures.ts';
import { root } from './page-objects/expected.ts';
import { ReadingsPage } from './page-objects/readings-page.ts';

test.describe.configure({ mode: 'serial' });

/** Under a mean no switch can be taken by itself: 2 to the 14th combinations, each of them to be scored. */
const switches = Array.from({ length: 14 }, (_, at) => at + 1);
const files: Readonly<Record<string, string>> = {
  'report.yaml':
    'title: 平均\npublished: {total: "4", grade: 优}\nscheme: {name: 平均, fullMarks: 5, aggregation: mean, bands: [{name: 优, min: 3, minIncluded: true}, {name: 差, min: 0, minIncluded: true}]}\n',
  'indicators.csv': ['code,name,points,score', ...switches.map((no) => `${no},指标${no},5,4`), ''].join('\n'),
  'alternatives.csv': ['id,name,edits', ...switches.map((no) => `s${no},第${no}项记1 分,${no}=1`), ''].join(
    '\n',
  ),
};

let folder: string;
let site: Served;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fusuan-many-'));
  const report = join(folder, 'content', 'reports', 'mean');
  mkdirSync(report, { recursive: true });
  cpSync(join(root, 'content', 'schemes'), join(folder, 'content', 'schemes'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(report, file), text);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--outDir', join(folder, 'dist')],
    {
      ...{ cwd: root, encoding: 'utf8' },
      env: {
        ...process.env,
        CONTENT: join(folder, 'content'),
        ASTRO_TELEMETRY_DISABLED: '1',
        BASE_PATH: '/',
      },
    },
  );
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  site = await serve({ folder: join(folder, 'dist'), base: '/', port: 0 });
});
test.afterAll(() => {
  site?.server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the reader may have them computed, watch, stop, and try the ends of the range', async ({
  newReader,
}) => {
  const page = await (await newReader({ baseURL: site.url })).newPage();
  await page.goto('zh-cn/reports/mean/');
  const readings = new ReadingsPage(page);
  await expect(readings.readings).toContainText('共有 16,384 种组合，没有逐一计算');
  await expect(readings.lowest).toHaveCount(0);
  const start = readings.readings.getByRole('button', { name: '逐一计算（要算 16,384 次）' });
  const stop = readings.readings.getByRole('button', { name: '停止计算' });
  await start.press('Enter');
  await expect(stop).toBeFocused();
  await expect(start).toBeHidden();
  await expect(readings.readings.getByRole('progressbar')).toBeVisible();
  await stop.press('Enter');
  await expect(start).toBeFocused();
  await expect(stop).toBeHidden();
  await expect(readings.readings.getByRole('progressbar')).toHaveCount(0);
  await readings.lever('第1项记1 分').click();
  await readings.expectResult('3.78…', '优');
  await start.press('Enter');
  await expect(readings.readings).toContainText('一共 16,384 种组合', { timeout: 60_000 });
  await expect(readings.readings.getByRole('heading', { name: '任意组合的总分：1 至 4' })).toBeVisible();
  await expect(readings.lowest).toBeFocused();
  await readings.lowest.press('Enter');
  await readings.expectResult('1', '差');
});
