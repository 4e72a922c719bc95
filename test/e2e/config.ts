/** Where the browser tests find the builds: one for the root of a host, one for a sub-path, one of other content. */

const subPath = '/a/b/';

/** `npm test` picks free ports; these serve a run of Playwright by hand. */
const rootPort = process.env['E2E_ROOT_PORT'] ?? '43170';
const subPort = process.env['E2E_SUB_PORT'] ?? '43171';
const samplePort = process.env['E2E_SAMPLE_PORT'] ?? '43172';

/**
 * Two servers, not one with two folders: a page under the sub-path that links to `/…` by mistake must meet
 * a 404 and not the other build.
 */
export const sites = {
  root: { folder: 'dist', base: '/', port: rootPort, url: `http://127.0.0.1:${rootPort}/` },
  sub: { folder: 'dist-sub', base: subPath, port: subPort, url: `http://127.0.0.1:${subPort}${subPath}` },
} as const;

/** A small report of its own, with what the report of the site has not: replies, and an address for questions. */
export const sample = {
  folder: 'dist-sample',
  base: '/',
  port: samplePort,
  url: `http://127.0.0.1:${samplePort}/`,
  /** What stands in the repository, and the folder that it is built from: see sample-content.ts. */
  from: 'test/e2e/content',
  content: '.cache/sample-content',
  slug: 'answered-sample',
} as const;
