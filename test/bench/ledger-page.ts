/**
 * C3: the same ledger read in a page of Chromium by its worker: first totals, the longest task of the page meanwhile,
 * and the whole, against `Papa.parse` to raw arrays in a worker.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { serve } from '../../src/build/serve.ts';
import { ledgerFile } from './ledger-file.ts';
import type { PageReading } from './ledger-page/main.ts';
import { atMost, type Figure, inLessThan, interleave, median, mustAgree } from './measure.ts';
import { freshPage, openBrowser } from './site.ts';

declare const readOurs: () => Promise<PageReading>;
declare const readTheirs: () => Promise<Pick<PageReading, 'ms' | 'rows'>>;

const rounds = 5;
/** Browsers call a task long beyond this, ms. */
const longTask = 50;

/** The bare page, bundled as the site is. */
const builtPage = async (): Promise<string> => {
  const outDir = mkdtempSync(join(tmpdir(), 'ledger-page-'));
  const root = join(import.meta.dirname, 'ledger-page');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
  return outDir;
};

export const measure = async (): Promise<Readonly<Record<string, Figure>>> => {
  const [file, folder] = [ledgerFile(), await builtPage()];
  const { url } = await serve({ folder, base: '/', port: 0 });
  const browser = await openBrowser();
  const inPage = async <Result>(read: (page: Page) => Promise<Result>): Promise<Result> => {
    const { page } = await freshPage(browser);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.setInputFiles('input', file.path);
    const result = await read(page);
    await page.context().close();
    return result;
  };
  const ours = () => inPage((page) => page.evaluate(() => readOurs()));
  const theirs = () => inPage((page) => page.evaluate(() => readTheirs()));
  try {
    const { rows, sum } = await ours();
    mustAgree('rows and sum of the ledger', { rows, sum }, { rows: file.rows, sum: file.sum });
    mustAgree('rows of the yardstick', (await theirs()).rows, file.rows);
    const readings: PageReading[] = [];
    const taken = await interleave(
      rounds,
      async () => {
        const reading = await ours();
        readings.push(reading);
        return reading.ms;
      },
      async () => (await theirs()).ms,
    );
    const setting = { yardstick: 'Papa.parse to raw arrays, in a worker', rounds };
    const first = median(readings.map((reading) => reading.first));
    const longest = Math.max(...readings.map((reading) => reading.longest));
    return {
      C3: {
        ...inLessThan(1000, { ...setting, unit: 'ms to the first totals' }, first, taken.theirs),
        more: {
          'whole file': atMost(0.6, { ...setting, unit: 'ms' }, taken.ours, taken.theirs),
          'longest task': {
            ratio: longest / longTask,
            yardstick: 'what browsers call a long task',
            ours: longest,
            theirs: longTask,
            unit: 'ms, of all rounds',
            rounds,
            goal: `≤ ${longTask} ms`,
            met: longest <= longTask,
          },
        },
      },
    };
  } finally {
    await browser.close();
    file.remove();
    rmSync(folder, { recursive: true });
  }
};
