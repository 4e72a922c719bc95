/** `check --simulate`: sentence, tables, settings; the record; and what is wrong with settings. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { progressLine } from '../../src/cli/progress-line.ts';
import { root } from '../data/corpus.ts';

const base = join(root, 'base');
const panyu = join(import.meta.dirname, '..', '..', 'content', 'reports', 'panyu-2023-digital-government');
const usual = 'seed=1;count=10000;weights=25%;judged=yes;readings=yes';

const record = async (...given: string[]) => {
  const { exitCode, output } = await check([panyu, '--json', ...given]);
  expect(exitCode).toBe(0);
  return JSON.parse(output) as {
    simulate: string;
    n: number;
    edits: Record<string, string>;
    endings: { ending: { kind: string; name?: string }; count: number; share: string }[];
    histogram: [string, number][];
  };
};

describe('in words', () => {
  test('sentence, grades, quantiles and settings, and nothing of the audit', async () => {
    const { exitCode, output } = await check([panyu, '--simulate']);
    expect(exitCode).toBe(0);
    const flat = output.replace(/\n(?! )/g, '');
    expect(flat).toContain('10,000 次里，54.55% 得“中”，29.37% 得“良”');
    expect(output).toMatch(/^良 +2937 +29\.37%$/m);
    expect(output).toMatch(/5% +10% +25% +50% +75% +90% +95% +平均/);
    expect(output).toContain('2.1.2（由公式算出）');
    expect(output).toContain(`设定  ${usual}\n`);
    expect(output).not.toContain('不吻合');
  });

  test('in English, on the edits of --set, with settings after a sign', async () => {
    const { output } = await check([panyu, '--lang', 'en', '--set', '2.2.2=0', '--simulate=count=500']);
    expect(output).toContain('With the edits 2.2.2=0');
    expect(output).toContain('Of 500 runs');
    expect(output).toContain('2.2.2 (changed in');
    expect(output).toContain('count=500;');
  });

  test('no line is longer than the terminal, but for tables and settings', async () => {
    const { output } = await check([panyu, '--lang', 'en', '--simulate'], 60);
    const [, sentences = '', , , sources = ''] = output.split('\n\n');
    const said = [sentences, sources].flatMap((part) => part.split('\n'));
    expect(said.length).toBeGreaterThan(8);
    for (const line of said) expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('as a record', () => {
  test('counts add up, and the settings give the same again', async () => {
    const first = await record('--simulate', 'seed=复核 1;count=2000;weights=10%');
    expect(first.n).toBe(2000);
    expect(first.endings.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
    expect(first.histogram.reduce((sum, [, count]) => sum + count, 0)).toBe(2000);
    expect(await record('--simulate', first.simulate)).toEqual(first);
    expect((await record('--simulate', 'seed=2;count=2000;weights=10%')).histogram).not.toEqual(
      first.histogram,
    );
  });

  test('has the edits it stands on', async () => {
    const { edits, simulate } = await record('--set', 'inputs.spent=495.05', '--simulate', 'count=100');
    expect(edits).toEqual({ 'inputs.spent': '495.05' });
    expect(simulate).toBe(usual.replace('10000', '100'));
  });
});

describe('arguments', () => {
  test('a folder after --simulate is no settings', async () => {
    const { exitCode, output } = await check(['--simulate', panyu]);
    expect(exitCode).toBe(0);
    expect(output).toContain(usual);
  });

  test.each([
    ['count=0', '次数'],
    ['weights=150%', '权重'],
    ['judged=perhaps', 'judged'],
    ['readings=perhaps', 'readings'],
    ['seed=', '种子'],
    ['runs=5', '不认识“runs=5”'],
    ['count=5;count=6', '写了两次'],
  ])('%s is refused by name', async (settings, named) => {
    const { exitCode, output, complaint } = await check([base, '--simulate', settings]);
    expect(exitCode).toBe(1);
    expect(output).toBe('');
    expect(complaint).toContain('--simulate');
    expect(complaint).toContain(named);
  });

  test('as issues in the JSON object', async () => {
    const { output } = await check([base, '--json', '--simulate', 'count=x']);
    expect(JSON.parse(output)).toMatchObject({ issues: [{ code: 'argument', found: 'count=x' }] });
  });

  test('data with issues, and edits that cannot be applied, come first', async () => {
    const { exitCode, output } = await check([base, '--set', '9.9=4', '--simulate']);
    expect(exitCode).toBe(1);
    expect(output).toContain('9.9');
    expect(output).not.toContain('设定');
  });

  test('the help names it', async () => {
    for (const lang of ['zh-cn', 'en']) {
      expect((await check(['--help', '--lang', lang])).output).toContain(`"${usual}"`);
    }
  });
});

test('how far it is can be watched, and the line is cleared at the end', async () => {
  const seen: [string, boolean][] = [];
  await check([panyu, '--simulate', 'count=50000'], 80, (text, isDone) => seen.push([text, isDone]));
  expect(seen.slice(0, -1).every(([, isDone]) => !isDone)).toBe(true);
  expect(seen.at(-2)?.[0]).toBe('已算 50,000 次，共 50,000 次');
  expect(seen.at(-1)).toEqual(['', true]);
  const written: string[] = [];
  progressLine({ write: (text) => written.push(text) })('', true);
  expect(written).toEqual(['\r\u001b[K']);
});
