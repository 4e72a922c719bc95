import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

/**
 * Two worlds. `node` runs, and renders islands, as build and command line do. `browser` runs Solid as a page does: under Node's
 * default conditions its memos never update, so the store is tested with `-C browser`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [solid({ ssr: true, hot: false, dev: false })],
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/state/**', 'test/bench/node_modules/**'],
          testTimeout: 120_000,
        },
      },
      {
        plugins: [solid({ hot: false, dev: false })],
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/state/**/*.test.{ts,tsx}'],
          execArgv: ['-C', 'browser'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
