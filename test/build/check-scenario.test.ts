import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { check } from '../../src/cli/check.ts';
import type { CheckedReport } from '../../src/cli/check-text.ts';
import { makeFolder } from './folder.ts';

const panyu = join(import.meta.dirname, '..', '..', 'content', 'reports', 'panyu-2023-digital-government');
const run = async (...given: string[]) => {
  const { exitCode, output } = await check([panyu, ...given, '--json']);
  return { exitCode, ...(JSON.parse(output) as CheckedReport) };
};

const folders: ReturnType<typeof makeFolder>[] = [];
const file = (name: string, text: string | Uint8Array): string => {
  const folder = makeFolder([[name, text]]);
  folders.push(folder);
  return join(folder.path, name);
};
afterEach(() => {
  for (const { remove } of folders.splice(0)) remove();
});

describe('check --scenario', () => {
  test('scores a link of any version, with --set on top', async () => {
    const link = 'w=1;2.2.2=0;inputs.spent=495.05;k=rjz2gl';
    for (const given of [link, `#${link}`]) {
      expect(await run('--scenario', given)).toMatchObject({
        exitCode: 0,
        score: { total: '89.00', grade: '良' },
        edits: { '2.2.2': '0', 'inputs.spent': '495.05' },
      });
    }
    expect((await run('--scenario', link, '--set', '2.2.2=1')).score).toMatchObject({
      total: '90.00',
      grade: '优',
    });
  });

  test('scores the one trial of a file', async () => {
    const path = file('one.csv', '试算,键,值\n多花,inputs.spent,495.05\n');
    expect((await run('--scenario', path)).score).toMatchObject({ total: '90.00', grade: '优' });
  });

  test('reads a file as a Chinese spreadsheet saves it, and says what is no text', async () => {
    // 试算,键,值 / 甲,2.2.2,2 in GB18030.
    const head = [0xca, 0xd4, 0xcb, 0xe3, 0x2c, 0xbc, 0xfc, 0x2c, 0xd6, 0xb5, 0x0d, 0x0a, 0xbc, 0xd7];
    const rest = new TextEncoder().encode(',2.2.2,2\r\n');
    const path = file('excel.csv', Uint8Array.from([...head, ...rest]));
    expect((await run('--scenario', path)).score?.total).toBe('88.38');
    const zip = file('book.csv', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]));
    expect((await run('--scenario', zip)).issues.map(({ code }) => code)).toEqual(['unreadable']);
  });

  test('compares several trials with what was published', async () => {
    const path = file('three.csv', '试算,键,值\n多花,inputs.spent,495.05\n正文,3.2.5,4\n等级线,band.1,87\n');
    const { score, scenarios } = await run('--scenario', path);
    expect(score?.total).toBe('87.38');
    expect(scenarios).toMatchObject([
      { name: '多花', total: '90.00', grade: '优', difference: '2.62' },
      { name: '正文', total: '86.38', grade: '良', difference: '-1' },
      { name: '等级线', total: '87.38', grade: '优', difference: '0' },
    ]);
    for (const { link, total } of scenarios ?? []) {
      expect((await run('--scenario', link)).score?.total).toBe(total);
    }
    const { output } = await check([panyu, '--scenario', path, '--lang', 'en']);
    expect(output).toMatch(
      /3 trials\n.*\n.*Published .* 87\.38\n.*90\.00 +\+2\.62\n.*86\.38 +−1\n.*87\.38 +0\n/s,
    );
  });

  test('takes only one trial where something else is asked as well', async () => {
    const path = file('two.csv', '试算,键,值\n甲,2.2.2,2\n乙,2.2.2,3\n');
    for (const more of [['--simulate'], ['--set', '2.2.3=5']]) {
      const { exitCode, issues } = await run('--scenario', path, ...more);
      expect([exitCode, issues.map(({ code, found }) => [code, found])]).toEqual([1, [['several', '2']]]);
    }
  });

  test('takes nothing where something is wrong, and says all of it', async () => {
    const path = file('bad.csv', '试算,键,值\n甲,9.9,1\n甲,2.2.2,x\n');
    const { exitCode, score, issues } = await run('--scenario', path);
    expect([exitCode, score]).toEqual([1, null]);
    expect(issues.map(({ code, file: name, row }) => [code, name, row])).toEqual([
      ['edit-key', 'bad.csv', 2],
      ['edit-value', 'bad.csv', 3],
    ]);
    const codes = async (given: string) => (await run('--scenario', given)).issues.map(({ code }) => code);
    expect(await codes('w=1;2.2.2=1;k=rjz2gl')).toEqual(['link-checksum']);
    expect(await codes('nowhere.csv')).toEqual(['no-file']);
  });
});
