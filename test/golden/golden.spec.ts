/** The golden cases in Chromium: the same engine, bundled, must give Node's figures byte for byte. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import type { ReportSource } from '../../src/core/report.ts';
import { expect, test as watched } from '../e2e/fixtures.ts';
import { cases } from './cases.ts';
import { figuresOf } from './figures.ts';
import { readCase } from './source.ts';

declare const figuresFrom: (source: ReportSource, variants: Parameters<typeof figuresOf>[1]) => string;

const bundle = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'page' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  return outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('\n');
};

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    });
  });

/** One page for all cases: an empty document with the bundled engine. */
const test = watched.extend<object, { enginePage: string }>({
  enginePage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures needed from this pattern
    async ({}, use) => {
      const code = await bundle();
      const server = createServer((request, response) => {
        const script = request.url === '/engine.js';
        response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
        response.end(
          script ? code : '<!doctype html><link rel="icon" href="data:,"><script src="/engine.js"></script>',
        );
      });
      await use(await listening(server));
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ enginePage }, use) => use(enginePage),
});

for (const golden of cases) {
  test(`figures of ${golden.slug} are the same in Chromium and in Node`, async ({ page }) => {
    const variants = golden.expected.variants.map((variant) => variant.edits);
    await page.goto('/');
    const { report, source } = await readCase(golden);
    const inPage = await page.evaluate(([one, edits]) => figuresFrom(one, edits), [
      source,
      variants,
    ] as const);
    expect(inPage).toBe(figuresOf(report, variants));
  });
}
