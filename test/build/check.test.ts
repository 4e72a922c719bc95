import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { PublishedReport } from '../../src/build/published-report.ts';
import { check } from '../../src/cli/check.ts';
import { root } from '../data/corpus.ts';

const base = join(root, 'base');
const panyu = join(import.meta.dirname, '..', '..', 'content', 'reports', 'panyu-2023-digital-government');
const broken = join(root, 'key-missing');
const result = async (...given: string[]): Promise<PublishedReport> =>
  JSON.parse((await check([...given, '--json'])).output) as PublishedReport;

describe('exit codes', () => {
  test.each<[string, string[], number]>([
    ['a sound report', [base], 0],
    ['a sound report whose figures agree, strictly', [base, '--strict'], 0],
    ['broken data', [broken], 1],
    ['an edit of something that is not there', [base, '--set', '9.9=4'], 1],
    ['an edit to something that is no number', [base, '--set', '2.1=many'], 1],
    ['no folder given', [], 1],
    ['a folder that is not there', ['nowhere'], 1],
    ['two folders', [base, base], 1],
    ['a flag that is not known', [base, '--jsn'], 1],
    ['a flag without its value', [base, '--set'], 1],
    ['an edit without a sign', [base, '--set', '2.1'], 1],
    ['a language that is not there', [base, '--lang', 'fr'], 1],
    ['help', ['--help'], 0],
  ])('%s', async (_, given, exitCode) => {
    expect((await check(given)).exitCode).toBe(exitCode);
  });
});

test('--strict gives 2 only for a figure that does not add up', async () => {
  expect((await check([panyu])).exitCode).toBe(0);
  expect((await check([panyu, '--strict', '--json'])).exitCode).toBe(2);
});

describe('--json', () => {
  test('issues come with every key, and nothing else is claimed', async () => {
    expect(await result(broken)).toEqual({
      report: 'key-missing',
      engine: expect.any(String),
      issues: expect.arrayContaining([
        {
          ...{
            code: 'key-missing',
            file: 'report.yaml',
            row: 1,
            column: 'title',
            found: null,
            expected: 'title',
          },
          message: 'report.yaml，第 1 行，“title”：缺少“title”。请补上。',
        },
      ]),
      ...{ score: null, findings: [], coverage: { figures: 0, checked: 0 }, edits: {} },
    });
  });

  test('several edits together; the audit stays that of the published report', async () => {
    const before = await result(base);
    const after = await result(base, '--set', '2.2=15.5', '--set=inputs.spent=50 万元');
    expect(after.score).toMatchObject({ total: '48.0', grade: '差', gates: ['execution'] });
    expect(after.edits).toEqual({ '2.2': '15.5', 'inputs.spent': '50 万元' });
    expect(after.findings).toEqual(before.findings);
  });

  test('a total in a hole of the printed bands has no grade, and the hole is named', async () => {
    const { score } = await result(base, '--set', '2.1=33');
    expect(score).toMatchObject({ total: '89.5', grade: null, gradeNote: 'hole', closedGrade: '良' });
    expect(score?.hole).toEqual({ below: '良', above: '优' });
  });

  test('full-width signs in an edit', async () => {
    expect((await result(base, '--set', '2.1＝２９')).score?.total).toBe('85.5');
  });
});

describe('a call that cannot be carried out is an object too', () => {
  test.each<[string, string[], object[]]>([
    ['an edit without a sign', ['--set', '2'], [{ code: 'edit-value', found: '2' }]],
    ['no edit at all', ['--set'], [{ code: 'edit-key', found: '--set' }]],
    ['a flag in place of an edit', ['--set', '--strict'], [{ code: 'edit-key', found: '--set' }]],
    [
      'two mistakes',
      ['--nonsense', '--lang=fr'],
      [
        { code: 'argument', found: '--nonsense' },
        { code: 'argument', found: 'fr' },
      ],
    ],
  ])('%s', async (_, given, issues) => {
    const { exitCode, output, complaint } = await check([base, ...given, '--json']);
    const published = JSON.parse(output) as PublishedReport;
    expect(exitCode).toBe(1);
    expect(published).toMatchObject({ report: 'base', score: null, findings: [] });
    expect(published.issues).toMatchObject(issues.map((issue) => ({ ...issue, file: 'arguments' })));
    for (const { message } of published.issues) expect(complaint).toContain(message);
  });

  test('an edit of something near', async () => {
    const { issues } = await result(base, '--set', 'inputs.spnt=8', '--set', '2.1=-1');
    expect(issues).toMatchObject([
      { code: 'edit-key', expected: 'inputs.spent', message: expect.stringContaining('“inputs.spent”') },
      { code: 'edit-value', expected: '0 … 30', message: expect.stringContaining('从 0 到 30 的数') },
    ]);
  });

  test('in the language asked for', async () => {
    const { complaint } = await check([base, '--lang', 'en', '--set', '2']);
    expect(complaint).toContain('--set takes “code=score”');
    expect(complaint).toContain('Usage:');
  });
});

describe('text', () => {
  test('a short table in Chinese', async () => {
    expect((await check([base])).output.split('\n')).toEqual([
      '报告  示例项目绩效评价报告',
      '总分  86.5 / 100',
      '等级  良',
      '',
      '编码  名称  得分  分值  得分率  公布',
      '1     管理  36.5    40   91.3%  36.5',
      '2     效果    50    60   83.3%    50',
      '',
      '数据没有问题。',
      '有 2 处不吻合或待说明：',
      '',
      '核对                                名称                公布  复算    结论',
      'chk-band-hole-1                     分段的空档                      待说明',
      'chk-target-unscored-self-evaluated  没有对应指标的目标              待说明',
      '',
      '另有 1 处报告没有给出可核对的依据，用 --json 可逐处查看。',
      expect.stringMatching(/^\d+ 个数里核对了 \d+ 个。$/),
      '',
    ]);
  });

  test('in English, with the edits, the hole and the gate', async () => {
    const hole = await check([base, '--lang', 'en', '--set', '2.1=33']);
    expect(hole.output).toContain('With the edits 2.1=33\n');
    expect(hole.output).toContain(
      'Grade  none (in the gap between the printed bands “良” and “优”; “良” when',
    );
    const gate = await check([panyu, '--lang=en', '--set', 'inputs.spent=200']);
    expect(gate.output).toContain('Grade  中 (gate “execution” holds, “良” without it)');
  });

  test('issues, one line each', async () => {
    const { output } = await check([broken, '--lang', 'en']);
    expect(output).toContain('report.yaml, line 1, “title”: There is no title. Please add it.');
  });

  test('what is wrong with the call is explained, with the usage', async () => {
    expect(await check([base, '--jsn'])).toMatchObject({
      output: '',
      complaint: expect.stringContaining('“--jsn”'),
    });
    expect((await check(['nowhere'])).complaint).toBe('找不到报告文件夹“nowhere”。请检查路径。\n');
  });
});

test('the command itself runs without a build', async () => {
  const script = join(import.meta.dirname, '..', '..', 'src', 'cli', 'check.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, base, '--json']);
  expect((JSON.parse(stdout) as PublishedReport).score?.total).toBe('86.5');
});
