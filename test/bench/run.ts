/**
 * `npm run --silent bench -- [name…] [--json] [--large]`: the figures of the project against their yardsticks, each a
 * ratio within one run, medians of interleaved rounds, equal figures checked first. Without a name all of them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison, Figure } from './measure.ts';

type Figures = Readonly<Record<string, Figure>>;

/** The figures each file gives, and what Node needs to run it. */
const files: readonly {
  readonly names: readonly string[];
  readonly file: string;
  readonly flags: readonly string[];
}[] = [
  { names: ['R1', 'R2'], file: 'recompute', flags: ['-C', 'browser'] },
  { names: ['R3'], file: 'rates', flags: [] },
  { names: ['M1'], file: 'simulation', flags: [] },
  { names: ['S1', 'S2'], file: 'searches', flags: [] },
  { names: ['P1'], file: 'page-weight', flags: [] },
  { names: ['P2'], file: 'page-load', flags: [] },
  { names: ['P3'], file: 'page-edit', flags: [] },
  { names: ['C1', 'C2'], file: 'ledger', flags: [] },
  { names: ['C3'], file: 'ledger-page', flags: [] },
  { names: ['B1'], file: 'site-build', flags: [] },
];

const here = import.meta.dirname;
const args = process.argv.slice(2);
const asJson = args.includes('--json');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = wanted.filter((name) => !files.some(({ names }) => names.includes(name)));

/** Yardsticks have a package of their own, so that what the product needs stays under permissive licences. */
const installYardsticks = (): void => {
  if (existsSync(join(here, 'node_modules'))) return;
  process.stderr.write('installing the yardsticks of test/bench\n');
  const done = spawnSync('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error('the yardsticks could not be installed');
};

/** Runs one file in a process of its own, so that the figures do not weigh on each other. */
const figuresFrom = (file: string, flags: readonly string[]): Figures => {
  const done = spawnSync(process.execPath, [...flags, join(here, 'one.ts'), file], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(args.includes('--large') && { BENCH_LARGE: '1' }) },
  });
  if (done.status !== 0) throw new Error(`${file} failed`);
  return JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '{}') as Figures;
};

const amount = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

const line = (name: string, figure: Comparison): string =>
  `${name.padEnd(34)} ${amount(figure.ratio).padStart(7)}  (goal ${figure.goal}${figure.met ? '' : ', NOT MET'})  ` +
  `${amount(figure.ours)} against ${amount(figure.theirs)} ${figure.unit}; ${figure.yardstick}`;

const tell = (figures: Figures): void => {
  for (const [name, figure] of Object.entries(figures)) {
    process.stdout.write(`${line(name, figure)}\n`);
    for (const [part, more] of Object.entries(figure.more ?? {}))
      process.stdout.write(`${line(`${name} ${part}`, more)}\n`);
  }
};

if (unknown.length > 0) {
  process.stderr.write(
    `no such figure: ${unknown.join(', ')}; there are ${files.flatMap(({ names }) => names).join(', ')}\n`,
  );
  process.exitCode = 1;
} else {
  installYardsticks();
  const all: Record<string, Figure> = {};
  for (const { names, file, flags } of files) {
    if (wanted.length > 0 && !names.some((name) => wanted.includes(name))) continue;
    const figures = Object.entries(figuresFrom(file, flags)).filter(
      ([name]) => wanted.length === 0 || wanted.includes(name),
    );
    Object.assign(all, Object.fromEntries(figures));
    if (!asJson) tell(Object.fromEntries(figures));
  }
  if (asJson) process.stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
}
