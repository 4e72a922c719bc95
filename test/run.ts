/**
 * `npm test`: every check of the project, in order, each of them even if one before it fails.
 * The last line is `N passed, N failed`: what the runners counted, and one for each other step.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { noBrowser, provideBrowser } from './browser.ts';
import { sample, sites } from './e2e/config.ts';
import { makeSampleContent } from './e2e/sample-content.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const root = join(import.meta.dirname, '..');
const records = join(root, '.cache', 'test');
const minute = 60_000;

/** Runs a program of node_modules/.bin and gives its exit code; after `limit` ms it is stopped and has failed. */
const run = (program: string, args: readonly string[], more: NodeJS.ProcessEnv = {}, limit = 5 * minute) =>
  new Promise<number>((resolve) => {
    const path = join(root, 'node_modules', '.bin') + delimiter + process.env['PATH'];
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...more },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    const timer = setTimeout(() => {
      process.stdout.write(`${program} took longer than ${limit / 1000} s and was stopped\n`);
      child.kill('SIGKILL');
    }, limit);
    child.on('error', (error) => process.stdout.write(`${program}: ${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });

const one = (code: number): Count => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** What the runners write about themselves, as far as it is read here. */
interface VitestRecord {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}
interface PlaywrightRecord {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/** A runner's own figures; a run that fails without a failed test (a file that cannot be read) counts as one. */
const counted = <Record>(code: number, file: string, count: (record: Record) => Count): Count => {
  try {
    const found = count(JSON.parse(readFileSync(file, 'utf8')) as Record);
    return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const build = async (folder: string, base: string, more: NodeJS.ProcessEnv = {}): Promise<Count> => {
  rmSync(join(root, folder), { recursive: true, force: true });
  return one(await run('astro', ['build', '--outDir', folder], { BASE_PATH: base, ...more }));
};

const unitTests = async (): Promise<Count> => {
  const file = join(records, 'vitest.json');
  const code = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return counted<VitestRecord>(code, file, (record) => ({
    passed: record.numPassedTests,
    failed: record.numFailedTests,
  }));
};

const freePort = () =>
  new Promise<string>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(String(address && typeof address === 'object' ? address.port : 0)));
    });
  });

const browserTests = async (): Promise<Count> => {
  const browser = provideBrowser();
  if (!browser) {
    process.stdout.write(`${noBrowser}\n`);
    return { passed: 0, failed: 1 };
  }
  const file = join(records, 'playwright.json');
  const env = {
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    E2E_ROOT_PORT: await freePort(),
    E2E_SUB_PORT: await freePort(),
    E2E_SAMPLE_PORT: await freePort(),
  };
  const code = await run('playwright', ['test', '--reporter=list,json'], env, 45 * minute);
  return counted<PlaywrightRecord>(code, file, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
};

const steps: readonly (readonly [name: string, step: () => Promise<Count>])[] = [
  ['format and lint', async () => one(await run('biome', ['check', '--error-on-warnings', '.']))],
  ['types of the core, without DOM and Node', async () => one(await run('tsc', ['-p', 'src/core']))],
  ['types of the whole', async () => one(await run('astro', ['check']))],
  ['architecture, core, data, build, state, golden cases', unitTests],
  ['build for the root of a host', () => build(sites.root.folder, sites.root.base)],
  ['build for a sub-path', () => build(sites.sub.folder, sites.sub.base)],
  [
    'build of other content',
    () => {
      makeSampleContent();
      return build(sample.folder, sample.base, { CONTENT: join(root, sample.content) });
    },
  ],
  ['browser', browserTests],
];

rmSync(records, { recursive: true, force: true });
mkdirSync(records, { recursive: true });
const summary: string[] = [];
let [passed, failed] = [0, 0];
for (const [name, step] of steps) {
  process.stdout.write(`\n=== ${name}\n`);
  const started = performance.now();
  const count = await step();
  passed += count.passed;
  failed += count.failed;
  const seconds = Math.round((performance.now() - started) / 1000);
  summary.push(
    `${count.failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
  );
}
process.stdout.write(`\n${summary.join('\n')}\n\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
