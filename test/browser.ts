/** Finds a Chromium for the tests and the bench, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Names looked for on the PATH, and places where systems put a browser. */
const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** True when the program starts: some systems carry a stub that only says how to install the real one. */
const starts = (program: string): boolean =>
  spawnSync(program, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;

const onPath = (program: string): string | undefined => {
  if (program.includes('/')) return existsSync(program) ? program : undefined;
  const found = spawnSync('which', [program], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
};

/** Path of a browser that starts; undefined when there is none. `CHROMIUM_PATH` goes first. */
export const findBrowser = (): string | undefined => {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) return wanted;
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return downloaded;
  return candidates.map(onPath).find((path) => path !== undefined && starts(path));
};

const tryToInstall = (program: string, args: readonly string[]): void => {
  process.stdout.write(`no browser found, trying: ${program} ${args.join(' ')}\n`);
  spawnSync(program, args, { stdio: 'inherit', timeout: 240_000, shell: process.platform === 'win32' });
};

/** Like findBrowser, but installs a browser where that is possible. */
export const provideBrowser = (): string | undefined => {
  const found = findBrowser();
  if (found) return found;
  tryToInstall('playwright', ['install', 'chromium']);
  const downloaded = findBrowser();
  if (downloaded && starts(downloaded)) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    tryToInstall('apt-get', ['update']);
    tryToInstall('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  return candidates.map(onPath).find((path) => path !== undefined && starts(path));
};

/** What to do when no browser can be had. */
export const noBrowser =
  'No Chromium was found and none could be installed. Install Chromium or Google Chrome, or run ' +
  '`npx playwright install --with-deps chromium`, or set CHROMIUM_PATH to a browser, then run the tests again.';
