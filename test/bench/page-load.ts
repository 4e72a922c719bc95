/** P2: when the page shows its largest part, and how much it shifts, against the same page without scripts. */
import type { Browser } from 'playwright';
import { atMost, type Figure, interleave, median, mustAgree } from './measure.ts';
import {
  freshPage,
  openBrowser,
  reportPath,
  serveSite,
  slowNetwork,
  slowProcessor,
  withoutScripts,
} from './site.ts';

interface Load {
  /** Largest contentful paint, ms. */
  readonly paint: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  readonly text: string;
}

const rounds = 7;

/** Loads a page once, slowly, and waits until nothing more comes. */
const load = async (browser: Browser, url: string): Promise<Load> => {
  const { page, devtools } = await freshPage(browser);
  await page.addInitScript(() => {
    const seen = { paint: 0, shift: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch('largest-contentful-paint', (entry) => {
      seen.paint = entry.startTime;
    });
    watch('layout-shift', (entry) => {
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
    });
  });
  await slowNetwork(devtools);
  await slowProcessor(devtools);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Omit<Load, 'text'> }).seen);
  const text = await page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as Element;
    for (const script of main.querySelectorAll('script')) script.remove();
    return main.textContent ?? '';
  });
  await page.context().close();
  return { ...seen, text };
};

/** P2, with the layout shift of our page in `more`. */
export const measure = async (): Promise<Readonly<Record<string, Figure>>> => {
  const [whole, stripped] = [await serveSite(), await serveSite(withoutScripts)];
  const browser = await openBrowser();
  const shifts: number[] = [];
  const first = [await load(browser, whole + reportPath), await load(browser, stripped + reportPath)];
  mustAgree('text of the page', first[0]?.text, first[1]?.text);
  const taken = await interleave(
    rounds,
    async () => {
      const { paint, shift } = await load(browser, whole + reportPath);
      shifts.push(shift);
      return paint;
    },
    async () => (await load(browser, stripped + reportPath)).paint,
  );
  await browser.close();
  const setting = { yardstick: 'the same page without scripts', unit: 'ms to the largest paint', rounds };
  const shift = median(shifts);
  const shifted = {
    ratio: shift,
    yardstick: 'no shift',
    ours: shift,
    theirs: 0,
    unit: 'layout shift',
    rounds,
  };
  return {
    P2: {
      ...atMost(1.1, setting, taken.ours, taken.theirs),
      more: { 'layout shift': { ...shifted, goal: '0', met: shift === 0 } },
    },
  };
};
