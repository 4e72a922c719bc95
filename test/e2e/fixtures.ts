/**
 * The `test` of every browser test. It fails on what a reader would never see: a console error, an uncaught
 * error, a violation of the content security policy, a request to another origin, a missing file.
 * For the sub-path: `test.use({ baseURL: sites.sub.url })`. Paths are written without a leading slash
 * (`page.goto('zh-cn/')`), so that they stay below the base.
 */
import { type BrowserContext, type BrowserContextOptions, test as base, expect } from 'playwright/test';
import { sites } from './config.ts';

export { expect, sites };

/** Collects complaints from every page of the context, present and future. */
const watch = async (context: BrowserContext, home: string, complaints: string[]): Promise<void> => {
  const { origin } = new URL(home);
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`page: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin)
      complaints.push(`foreign request: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `content security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
      );
    });
  });
};

interface Fixtures {
  /** Everything that went wrong so far; the test fails unless it is empty at the end. */
  readonly complaints: string[];
  /** A further reader: a context of its own, watched like the first and closed at the end. */
  readonly newReader: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures needed from this pattern
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'nothing goes wrong behind the page').toEqual([]);
  },
  context: async ({ context, baseURL, complaints }, use) => {
    await watch(context, baseURL ?? sites.root.url, complaints);
    await use(context);
  },
  newReader: async ({ browser, baseURL, viewport, complaints }, use) => {
    const home = baseURL ?? sites.root.url;
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: home, viewport, ...options });
      opened.push(context);
      await watch(context, options.baseURL ?? home, complaints);
      return context;
    });
    for (const context of opened) await context.close();
  },
});
