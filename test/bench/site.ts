/** The site, built anew, in a Chromium: for the figures of the page. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'astro';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { serve } from '../../src/build/serve.ts';
import { noBrowser, provideBrowser } from '../browser.ts';

export const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.cache', 'bench-site');

/** The page that is measured. */
export const reportPath = 'zh-cn/reports/panyu-2023-digital-government/';

let built = false;
/** Once per process, so that what is measured is what the sources say now. */
const ensureBuilt = async (): Promise<void> => {
  if (built) return;
  await build({ root, outDir: folder, logLevel: 'error' });
  built = true;
};

/** Serves the site, compressed as hosts do it; gives its address. `change` alters pages on their way out. */
export const serveSite = async (change = (page: string): string => page): Promise<string> => {
  await ensureBuilt();
  const inner = await serve({ folder, base: '/', port: 0 });
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', inner.url));
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    const bytes = Buffer.from(await answer.arrayBuffer());
    const body = type.startsWith('text/html') ? Buffer.from(change(bytes.toString('utf8'))) : bytes;
    const packed = /text|javascript|json|svg|xml/.test(type);
    response.writeHead(answer.status, {
      'content-type': type,
      ...(packed && { 'content-encoding': 'gzip' }),
    });
    response.end(packed ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

/** The page without its scripts; what they would read stays. */
export const withoutScripts = (page: string): string =>
  page
    .replace(/<script\b(?![^>]*application\/json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*rel="?modulepreload[^>]*>/g, '');

export const openBrowser = (): Promise<Browser> => {
  const executablePath = provideBrowser();
  if (!executablePath) throw new Error(noBrowser);
  return chromium.launch({ executablePath });
};

/** A page in a fresh context, so that nothing is cached from round to round. */
export const freshPage = async (
  browser: Browser,
): Promise<{ readonly page: Page; readonly devtools: CDPSession }> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  return { page, devtools: await context.newCDPSession(page) };
};

/** Four times slower than this machine: the pace of a modest phone. */
export const slowProcessor = (devtools: CDPSession): Promise<unknown> =>
  devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });

/** The profile that developer tools call Fast 3G. */
export const slowNetwork = async (devtools: CDPSession): Promise<void> => {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1.6 * 1000 * 1000 * 0.9) / 8,
    uploadThroughput: (750 * 1000 * 0.9) / 8,
  });
};
