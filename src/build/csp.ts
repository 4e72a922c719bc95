/**
 * The content security policy of a built page: nothing from elsewhere, nothing inline except the scripts and
 * styles that really stand in that page, each named by its sha256. `frame-ancestors` cannot be set from a
 * <meta>; hosts that can should send it as a header.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { tagsOf } from './html-tags.ts';

const scriptTypes = new Set(['', 'module', 'text/javascript']);
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** The policy for one page, or what in the page makes a strict policy impossible. */
export const policyOf = (html: string): { policy: string } | { problems: readonly string[] } => {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const problems: string[] = [];
  for (const { name, attributes, text } of tagsOf(html)) {
    for (const key of attributes.keys()) {
      if (key === 'style' || /^on[a-z]+$/.test(key))
        problems.push(`<${name} ${key}="${attributes.get(key)}">`);
    }
    if (name === 'style') styles.add(hashOf(text));
    const isInline = name === 'script' && !attributes.has('src');
    if (isInline && scriptTypes.has(attributes.get('type') ?? '')) scripts.add(hashOf(text));
  }
  if (problems.length > 0) return { problems };
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...[...scripts].sort()].join(' '),
    ["style-src 'self'", ...[...styles].sort()].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return { policy };
};

/**
 * The page with its policy as the first thing in <head> after the charset, which must stand within the first
 * 1024 bytes; only what follows a policy is under it, and a charset loads nothing.
 */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(
    /<head>(\s*<meta charset="?utf-8"?\s*\/?>)?/i,
    (head) => `${head}<meta http-equiv="content-security-policy" content="${policy}">`,
  );

/** Puts the policy into every built page; stops the build when a page holds inline styles or handlers. */
export const contentSecurity = (): AstroIntegration => ({
  name: 'content-security',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const pages = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
      const problems: string[] = [];
      for (const page of pages) {
        const html = await readFile(join(root, page), 'utf8');
        const found = policyOf(html);
        if ('problems' in found) problems.push(...found.problems.map((problem) => `${page}: ${problem}`));
        else await writeFile(join(root, page), withPolicy(html, found.policy));
      }
      if (problems.length > 0) {
        throw new Error(
          `Inline styles or handlers, which the security policy forbids:\n${problems.join('\n')}`,
        );
      }
      logger.info(`${pages.length} pages under a strict policy`);
    },
  },
});
