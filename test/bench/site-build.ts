/**
 * B1: a build of many small report pages by our pipeline (folder → reader → score → narrative) against the
 * same pages through an Astro content collection with rendered Markdown. 1000 reports; with `--large`
 * (BENCH_LARGE=1) 4000 as well. The projects are made under the temporary folder of the system.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, type Comparison, type Figure, median, mustAgree } from './measure.ts';
import { root } from './site.ts';
import { smallReport } from './small-report.ts';

interface Built {
  readonly milliseconds: number;
  readonly mebibytes: number;
}

const projects = join(import.meta.dirname, 'projects');
/** A cache of its own: node_modules is shared, and the content store of one project must not serve another. */
const config =
  "export default { output: 'static', trailingSlash: 'always', cacheDir: './.cache', vite: { cacheDir: './.cache/vite' } };\n";

const write = (file: string, text: string): void => {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
};

/** What both projects share: settings, and the libraries of this project. */
const startProject = (folder: string): void => {
  write(join(folder, 'astro.config.mjs'), config);
  write(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
  write(join(folder, 'tsconfig.json'), '{ "extends": "astro/tsconfigs/strict" }\n');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
};

const makePipeline = (folder: string, count: number): void => {
  startProject(folder);
  for (const floor of ['core', 'data', 'i18n', 'build'])
    cpSync(join(root, 'src', floor), join(folder, 'src', floor), { recursive: true });
  cpSync(join(projects, 'pipeline', 'page.astro.template'), join(folder, 'src', 'pages', '[slug].astro'));
  for (let at = 0; at < count; at++) {
    const { slug, folder: files } = smallReport(at);
    for (const [name, text] of Object.entries(files))
      write(join(folder, 'content', 'reports', slug, name), text);
  }
};

const makeCollection = (folder: string, count: number): void => {
  startProject(folder);
  cpSync(join(projects, 'collection', 'page.astro.template'), join(folder, 'src', 'pages', '[slug].astro'));
  cpSync(
    join(projects, 'collection', 'content.config.ts.template'),
    join(folder, 'src', 'content.config.ts'),
  );
  for (let at = 0; at < count; at++) {
    const { slug, markdown } = smallReport(at);
    write(join(folder, 'content', 'reports', `${slug}.md`), markdown);
  }
};

/** Builds from nothing: neither pages nor a content store from before. */
const build = (folder: string): Built => {
  for (const made of ['dist', '.astro', '.cache'])
    rmSync(join(folder, made), { recursive: true, force: true });
  const done = spawnSync(process.execPath, [join(import.meta.dirname, 'build-once.ts'), folder], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (done.status !== 0) throw new Error(`no build of ${folder}`);
  return JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '{}') as Built;
};

/** What a reader reads on a page: its text without tags and blanks. */
const wordsOf = (folder: string, slug: string): string =>
  readFileSync(join(folder, 'dist', slug, 'index.html'), 'utf8')
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, '');

const compare = (
  count: number,
  rounds: number,
  limit: number,
  home: string,
): Readonly<Record<string, Comparison>> => {
  const [ours, theirs] = [join(home, `pipeline-${count}`), join(home, `collection-${count}`)];
  makePipeline(ours, count);
  makeCollection(theirs, count);
  const taken: { readonly ours: Built; readonly theirs: Built }[] = [];
  for (let round = 0; round < rounds; round++) taken.push({ ours: build(ours), theirs: build(theirs) });
  for (const at of [0, count - 1]) {
    const { slug } = smallReport(at);
    mustAgree(`words of ${slug}`, wordsOf(ours, slug), wordsOf(theirs, slug));
  }
  const of = (side: 'ours' | 'theirs', what: keyof Built): number =>
    median(taken.map((pair) => pair[side][what]));
  const yardstick = 'an Astro content collection with rendered Markdown';
  const time = { yardstick, unit: `ms for ${count} pages`, rounds };
  const memory = { yardstick, unit: `MiB at most for ${count} pages`, rounds };
  return {
    time: atMost(limit, time, of('ours', 'milliseconds'), of('theirs', 'milliseconds')),
    memory: atMost(1, memory, of('ours', 'mebibytes'), of('theirs', 'mebibytes')),
  };
};

/** B1. */
export const measure = async (): Promise<Readonly<Record<string, Figure>>> => {
  const home = mkdtempSync(join(tmpdir(), 'fusuan-bench-'));
  try {
    const thousand = compare(1000, 3, 0.35, home);
    const more: Record<string, Comparison> = { 'memory, 1000': thousand['memory'] as Comparison };
    if (process.env['BENCH_LARGE']) {
      const large = compare(4000, 1, 0.25, home);
      more['4000 pages'] = large['time'] as Comparison;
      more['memory, 4000'] = large['memory'] as Comparison;
    }
    return { B1: { ...(thousand['time'] as Comparison), more } };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};
