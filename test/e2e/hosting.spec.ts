/** Any base path, a strict policy, nothing from elsewhere, and data that are the files themselves. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { APIRequestContext } from 'playwright/test';
import { expect, sites, test } from './fixtures.ts';
import { expectedReport, reportFolder, root } from './page-objects/expected.ts';
import { indicator, pagePaths, slug } from './page-objects/report-page.ts';
import { TrialPage } from './page-objects/trial-page.ts';

const data = `data/${slug}/`;
const tables = [
  'alternatives',
  'budget',
  'claims',
  'findings',
  'indicators',
  'inputs',
  'progress',
  'spending',
  'targets',
];

const bytesOf = async (request: APIRequestContext, path: string): Promise<Buffer> => {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return response.body();
};

/** Addresses that a page, a style sheet or a script of the site names. */
const addressesIn = (text: string, type: string): readonly string[] => {
  const patterns = /html/.test(type)
    ? [/\s(?:href|src|component-url|renderer-url|before-hydration-url)="([^"]*)"/g]
    : /css/.test(type)
      ? [/url\(["']?([^"')]+)/g]
      : /javascript/.test(type)
        ? [
            /(?:from|import)\s*\(?\s*["'`]([./][^"'`]+)["'`]/g,
            /new Worker\(new URL\(["'`]([./][^"'`]+)["'`]/g,
          ]
        : [];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([, address = '']) => address))
    .map((address) => address.replaceAll('&amp;', '&'))
    .filter((address) => !/^(#|data:|mailto:)/.test(address));
};

for (const [name, site] of Object.entries(sites)) {
  test.describe(`under ${site.base}`, () => {
    test.use({ baseURL: site.url });

    test(`${name}: every link and asset answers and stays below the base`, async ({ request }) => {
      const seen = new Set<string>();
      const waiting = pagePaths.map((path) => new URL(path, site.url).href);
      const foreign = new Set<string>();
      for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
        if (seen.has(url)) continue;
        seen.add(url);
        const { pathname, origin } = new URL(url);
        if (origin !== new URL(site.url).origin) {
          foreign.add(origin);
          continue;
        }
        expect(pathname.startsWith(site.base), url).toBe(true);
        const response = await request.get(url);
        expect(response.status(), url).toBe(200);
        const type = response.headers()['content-type'] ?? '';
        if (!/html|css|javascript/.test(type)) continue;
        for (const address of addressesIn(await response.text(), type)) {
          const next = new URL(address, url);
          next.hash = '';
          waiting.push(next.href);
        }
      }
      // Whatever the build wrote is reached: neither a dead file nor an address that the crawl overlooks.
      for (const file of readdirSync(join(root, site.folder, '_astro'))) {
        expect(seen, file).toContain(new URL(`_astro/${file}`, site.url).href);
      }
      for (const file of [
        'report.json',
        'audit.json',
        'datapackage.json',
        'badge.svg',
        'badge-en.svg',
        'all.zip',
        ...tables.map((one) => `${one}.csv`),
      ]) {
        expect(seen, file).toContain(new URL(data + file, site.url).href);
      }
      expect([...foreign], 'links that leave the site').toEqual([]);
    });

    test(`${name}: pages and islands run under the policy`, async ({ page, complaints }) => {
      for (const path of pagePaths) {
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        expect(complaints, path).toEqual([]);
      }
      const trial = new TrialPage(page);
      await trial.enter();
      await trial.scoreField(indicator.monitoring.name).fill('x');
      await trial.problemOf(trial.scoreField(indicator.monitoring.name));
      await trial.inputField('支出').fill('480');
      const chart = trial.drawing('从预算到支出');
      await expect(chart).toHaveAccessibleDescription(/480/);
      await chart.scrollIntoViewIfNeeded();
      await expect(chart.locator('canvas')).toBeVisible();
      await page.getByRole('button', { name: '深色' }).click();
      expect(complaints).toEqual([]);
    });
  });
}

test('the policy comes first and forbids what is not ours', async ({ request }) => {
  for (const path of pagePaths) {
    const html = (await bytesOf(request, path)).toString('utf8');
    const head = html.slice(html.indexOf('<head>') + 6);
    // Only the charset may stand before it: it loads nothing and must come within the first 1024 bytes.
    const found =
      /^\s*(?:<meta charset="?utf-8"?\s*\/?>)?\s*<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(
        head,
      );
    expect(found, path).not.toBeNull();
    const policy = new Map(
      (found?.[1] ?? '').split(';').map((part) => {
        const [directive = '', ...values] = part.trim().split(/\s+/);
        return [directive, values];
      }),
    );
    expect(policy.get('default-src'), path).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    for (const [directive, values] of policy) {
      for (const value of values) {
        expect(value, `${directive} of ${path}`).toMatch(/^('self'|'none'|data:|'sha256-[\w+/=]+')$/);
        if (value === 'data:') expect(directive).toBe('img-src');
      }
    }
    const scripts = [
      ...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*application\/json)[^>]*>([\s\S]*?)<\/script>/g),
    ];
    const hashes = scripts.map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    expect(policy.get('script-src'), path).toEqual(["'self'", ...new Set(hashes.sort())]);
    expect(html, path).not.toMatch(/\sstyle="|\son[a-z]+="/);
  }
});

test('an injected script, style or foreign image does not get through', async ({ page, complaints }) => {
  await page.goto('zh-cn/');
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<b style="color:red" onclick="1">x</b>');
    await fetch('https://example.org/').catch(() => undefined);
    return 'injected' in window;
  });
  expect(ran).toBe(false);
  await expect.poll(() => complaints.length).toBeGreaterThan(2);
  expect(complaints.splice(0).join('\n')).toMatch(/script-src[\s\S]*style-src|style-src[\s\S]*script-src/);
});

test('the data are the files of the report, byte for byte', async ({ request }) => {
  for (const file of [...tables.map((one) => `${one}.csv`), 'report.yaml', 'zh-cn.md', 'en.md']) {
    expect((await bytesOf(request, data + file)).equals(readFileSync(join(reportFolder, file))), file).toBe(
      true,
    );
  }
});

test('report.json is what the command prints', async ({ request }) => {
  const args = ['run', '--silent', 'check', '--', `content/reports/${slug}`, '--json'];
  const printed = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(printed.status, printed.stderr).toBe(0);
  const published = JSON.parse((await bytesOf(request, `${data}report.json`)).toString('utf8'));
  expect(published).toEqual(JSON.parse(printed.stdout));
  expect(published).toEqual(JSON.parse(JSON.stringify(await expectedReport())));
  expect(published.score).toMatchObject({ total: '87.38', grade: '良', points: '100' });
});

test('the package describes the files, and the archive holds them', async ({ request }) => {
  const described = JSON.parse((await bytesOf(request, `${data}datapackage.json`)).toString('utf8'));
  const archive = unzipSync(await bytesOf(request, `${data}all.zip`));
  const inArchive = new Map(
    Object.entries(archive).map(([path, bytes]) => [path.replace(`${slug}/`, ''), bytes]),
  );
  expect(described.resources.length).toBeGreaterThan(tables.length);
  for (const { path, bytes, hash } of described.resources) {
    const body = await bytesOf(request, data + path);
    expect(bytes, path).toBe(body.length);
    expect(hash, path).toBe(`sha256:${createHash('sha256').update(body).digest('hex')}`);
    expect(Buffer.from(inArchive.get(path) ?? '').equals(body), `${path} in the archive`).toBe(true);
  }
  for (const file of ['report.json', 'audit.json', 'datapackage.json', 'badge.svg', 'badge-en.svg']) {
    expect(Buffer.from(inArchive.get(file) ?? '').equals(await bytesOf(request, data + file)), file).toBe(
      true,
    );
  }
});
