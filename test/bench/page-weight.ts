/**
 * P1: what a reader's browser loads, gzip: scripts before the first interaction, then with the what-if in
 * use, then with a chart in view; and the page itself with its styles. Counted from what Chromium fetches.
 */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { atMost, type Comparison, type Figure } from './measure.ts';
import { freshPage, openBrowser, reportPath, serveSite } from './site.ts';

const kilobyte = 1000;
const yardstick = 'the budget of the table of goals';

/** Compressed sizes of what the page has fetched so far, by kind. */
class Fetched {
  readonly #sizes = new Map<string, { readonly kind: string; readonly size: number }>();
  readonly #pending: Promise<void>[] = [];

  constructor(page: Page) {
    page.on('response', (response) => {
      this.#pending.push(
        (async () => {
          const type = response.headers()['content-type'] ?? '';
          const kind = /javascript/.test(type)
            ? 'script'
            : /html/.test(type)
              ? 'page'
              : /css/.test(type)
                ? 'style'
                : 'other';
          const size = gzipSync(await response.body()).length;
          this.#sizes.set(response.url(), { kind, size });
        })(),
      );
    });
  }

  /** Bytes of these kinds once the network is quiet. */
  async bytes(page: Page, kinds: readonly string[]): Promise<number> {
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(600);
    await Promise.all(this.#pending);
    return [...this.#sizes.values()]
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((total, { size }) => total + size, 0);
  }
}

/** Inline scripts of the page, compressed: they are weight too, though nothing fetches them. */
const inlineScripts = async (page: Page): Promise<number> => {
  const texts = await page.evaluate(() =>
    [...document.scripts]
      .filter((script) => !script.src && !/json/.test(script.type))
      .map((script) => script.textContent ?? ''),
  );
  return gzipSync(texts.join('\n')).length;
};

/** Scrolls to the part with the charts and waits until the first one is drawn. */
const showChart = async (page: Page): Promise<void> => {
  await page.locator('#sec-money').scrollIntoViewIfNeeded();
  await page.locator('#sec-money canvas').first().waitFor({ timeout: 10_000 });
};

const budget = (bytes: number, limit: number, what: string): Comparison =>
  atMost(1, { yardstick, unit: `kB gzip, ${what}`, rounds: 1 }, bytes / kilobyte, limit);

/** P1, each part against its budget. */
export const measure = async (): Promise<Readonly<Record<string, Figure>>> => {
  const host = await serveSite();
  const browser = await openBrowser();
  const { page } = await freshPage(browser);
  const fetched = new Fetched(page);
  await page.goto(host + reportPath);
  const document = await fetched.bytes(page, ['page', 'style']);
  const inline = await inlineScripts(page);
  const first = inline + (await fetched.bytes(page, ['script']));
  await page.evaluate(() => {
    location.hash = 'w=1';
  });
  await page.locator('[id="score-2.2.2"]').fill('0');
  const whatIf = inline + (await fetched.bytes(page, ['script']));
  await showChart(page);
  const charts = inline + (await fetched.bytes(page, ['script']));
  await browser.close();
  return {
    P1: {
      ...budget(first, 12, 'scripts before the first interaction'),
      more: {
        'what-if complete': budget(whatIf, 45, 'scripts with the what-if in use'),
        charts: budget(charts - whatIf, 55, 'further scripts with a chart in view'),
        'page and styles': budget(document, 90, 'HTML and CSS of the report page'),
      },
    },
  };
};
