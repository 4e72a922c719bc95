/** Where the browser tests find the two builds: one for the root of a host, one for a sub-path. */

const subPath = '/a/b/';

/** `npm test` picks free ports; these serve a run of Playwright by hand. */
const rootPort = process.env['E2E_ROOT_PORT'] ?? '43170';
const subPort = process.env['E2E_SUB_PORT'] ?? '43171';

/**
 * Two servers, not one with two folders: a page under the sub-path that links to `/…` by mistake must meet
 * a 404 and not the other build.
 */
export const sites = {
  root: { folder: 'dist', base: '/', port: rootPort, url: `http://127.0.0.1:${rootPort}/` },
  sub: { folder: 'dist-sub', base: subPath, port: subPort, url: `http://127.0.0.1:${subPort}${subPath}` },
} as const;
