/**
 * P3: script, style and layout from an edit to the painted page, processor slowed four times, against an
 * island that redraws a chart.js chart on every edit. Both show the same total after the same edits.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import { build } from 'vite';
import { readReportFolder } from '../../src/build/read-content.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { plain, zero } from '../../src/core/exact.ts';
import type { Row } from './chart-island/main.ts';
import { atMost, type Figure, interleave, mustAgree } from './measure.ts';
import { freshPage, openBrowser, reportPath, root, serveSite, slowProcessor } from './site.ts';

declare const draw: (rows: readonly Row[]) => void;

const rounds = 9;
/** A judged score, and the values typed into it one after the other. */
const edited = '2.2.2';
const texts = ['0', '0.5', '2', '1.5', '3', '2.5', '0', '1', '2', '0.5'];

/** The leaves of the report that is measured, as the yardstick wants them. */
const rowsOf = async (): Promise<readonly Row[]> => {
  const folder = join(root, 'content', reportPath.replace(/^[^/]+\//, ''));
  const { report } = await readReportFolder(folder, join(root, 'content', 'schemes'));
  if (!report) throw new Error('the report has issues');
  const { nodes } = evaluate(report);
  return report.indicators
    .filter((row) => row.children.length === 0)
    .map((row) => {
      const node = nodes.get(row.code);
      const amount = (figure: 'score' | 'points'): number => Number(plain(node?.[figure] ?? zero));
      return { code: row.code, name: row.name['zh-cn'], points: amount('points'), score: amount('score') };
    });
};

const yardstickCode = async (): Promise<string> => {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'chart-island', 'main.ts'), formats: ['iife'], name: 'island' },
    },
  });
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  return outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('\n');
};

const openYardstick = async (browser: Browser): Promise<Page> => {
  const code = await yardstickCode();
  const server = createServer((request, response) => {
    const script = request.url === '/island.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      script
        ? code
        : '<!doctype html><link rel="icon" href="data:,"><script src="/island.js"></script><body>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { page } = await freshPage(browser);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate((rows) => draw(rows), await rowsOf());
  return page;
};

const openOurs = async (browser: Browser): Promise<Page> => {
  const host = await serveSite();
  const { page } = await freshPage(browser);
  await page.goto(`${host}${reportPath}#w=1`);
  await page.locator(`[id="score-${edited}"]`).waitFor();
  await page.locator(`[id="score-${edited}"]`).scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  return page;
};

/** Types a text into the field and waits until two frames have been painted. */
const type = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    async ([id, typed]) => {
      const input = document.getElementById(id) as HTMLInputElement;
      input.value = typed;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
    },
    [`score-${edited}`, text] as const,
  );

/** Scripts, styles and layout: what keeps a reader waiting on the main thread. */
const kinds = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** Milliseconds of that work per edit, until two frames after it. */
const workOf = async (page: Page, devtools: CDPSession): Promise<number> => {
  const busy = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.filter(({ name }) => kinds.includes(name)).reduce((sum, { value }) => sum + value, 0);
  };
  const before = await busy();
  for (const text of texts) await type(page, text);
  return (((await busy()) - before) * 1000) / texts.length;
};

const slowly = async (page: Page): Promise<CDPSession> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'timeTicks' });
  await slowProcessor(devtools);
  return devtools;
};

/** P3. */
export const measure = async (): Promise<Readonly<Record<string, Figure>>> => {
  const browser = await openBrowser();
  const [ours, theirs] = [await openOurs(browser), await openYardstick(browser)];
  await type(ours, '0');
  await type(theirs, '0');
  const total = (await theirs.locator('#total').textContent()) ?? 'no total';
  const shown = (await ours.locator('main').textContent()) ?? '';
  mustAgree('the total after an edit', shown.includes(total) ? total : 'another total', total);
  const [oursSlow, theirsSlow] = [await slowly(ours), await slowly(theirs)];
  const taken = await interleave(
    rounds,
    () => workOf(ours, oursSlow),
    () => workOf(theirs, theirsSlow),
  );
  await browser.close();
  const yardstick = 'an island that redraws chart.js on every edit';
  const setting = {
    yardstick,
    unit: 'ms of script, style and layout per edit, processor 4 times slower',
    rounds,
  };
  return { P3: atMost(0.5, setting, taken.ours, taken.theirs) };
};
