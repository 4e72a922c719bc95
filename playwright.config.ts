import { defineConfig } from 'playwright/test';
import { findBrowser } from './test/browser.ts';
import { sample, sites } from './test/e2e/config.ts';

const executablePath = findBrowser();

/** Browser tests against the built site (`dist`, and `dist-sub` for a sub-path), at a desk and on a phone. */
export default defineConfig({
  testDir: 'test',
  testMatch: ['e2e/**/*.spec.ts', 'golden/**/*.spec.ts'],
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: sites.root.url,
    launchOptions: executablePath ? { executablePath } : {},
    // A trace copies the whole report after every step and doubles the time of a test; `--trace on` makes one.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', grepInvert: /@phone-only/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // Only what depends on the width is repeated.
      grep: /@phone/,
      testIgnore: 'golden/**',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
  webServer: [...Object.values(sites), sample].map(({ folder, base, port }) => ({
    command: `node test/e2e/serve.ts ${folder} ${base} ${port}`,
    port: Number(port),
    reuseExistingServer: false,
    timeout: 20_000,
  })),
});
