import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import type { PublishedReport } from '../../src/build/published-report.ts';
import { check } from '../../src/cli/check.ts';
import { width } from '../../src/cli/terminal.ts';
import { root } from '../data/corpus.ts';
import { makeFolder } from './folder.ts';

const base = join(root, 'base');
const panyu = join(import.meta.dirname, '..', '..', 'content', 'reports', 'panyu-2023-digital-government');
const broken = join(root, 'key-missing');
const result = async (...given: string[]): Promise<PublishedReport> =>
  JSON.parse((await check([...given, '--json'])).output) as PublishedReport;

const folders: ReturnType<typeof makeFolder>[] = [];
/** A folder `r` made for one test. */
const made = (files: Parameters<typeof makeFolder>[0]): string => {
  const folder = makeFolder(files);
  folders.push(folder);
  return join(folder.path, 'r');
};
afterEach(() => {
  for (const { remove } of folders.splice(0)) remove();
});

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

describe('--strict', () => {
  test('gives 2 only for a figure that does not add up', async () => {
    expect((await check([panyu])).exitCode).toBe(0);
    expect((await check([panyu, '--strict', '--json'])).exitCode).toBe(2);
  });

  test('what should be explained or cannot be checked is no reason', async () => {
    const folder = made([
      [
        'r/report.yaml',
        'title: 甲\npublished: {total: "89.5", grade: 良}\nscheme:\n  gradeBy: printed\n' +
          '  bands: [{name: 优, min: 90}, {name: 良, min: 80}, {name: 中, min: 0}]\n' +
          '  printedBands: [{name: 优, min: 90, max: 100}, {name: 良, min: 80, max: 89}]\n',
      ],
      ['r/indicators.csv', 'code,name,points,score\n1,乙,100,89.5\n'],
      ['r/claims.csv', 'id,name,place,printed\nc001,三年规划,正文,约3亿元\n'],
    ]);
    const { findings } = await result(folder);
    expect(findings.map(({ verdict }) => verdict).sort()).toEqual(
      expect.arrayContaining(['ask', 'cannot-tell']),
    );
    expect(findings.filter(({ verdict }) => verdict === 'differs')).toEqual([]);
    expect((await check([folder, '--strict'])).exitCode).toBe(0);
  });

  test('a kind other than a claim counts, and a reply changes nothing', async () => {
    const files: [string, string][] = [
      ['r/report.yaml', 'title: 甲\nscheme: self-evaluation-90-80-60\n'],
      ['r/indicators.csv', 'code,name,points,score\n1,乙,20,9\n1.1,丙,10,4\n1.2,丁,10,4\n'],
    ];
    const open = made(files);
    expect((await result(open)).findings.map(({ id }) => id)).toContain('chk-score-sum-1');
    expect((await check([open, '--strict'])).exitCode).toBe(2);
    const answered = made([
      ...files,
      ['r/replies.csv', 'to,date,by,text\nchk-score-sum-1,2024-05-06,某局,合计已更正。\n'],
    ]);
    const { exitCode, output } = await check([answered, '--strict']);
    expect(exitCode).toBe(2);
    expect(output).toContain('      有 1 条答复；结论不变\n');
    expect((await result(answered)).findings).toEqual((await result(open)).findings);
  });

  test('a reply to nothing is an issue, and stands before any verdict', async () => {
    const { exitCode, output } = await check([join(root, 'id-unknown-reply'), '--strict']);
    expect(exitCode).toBe(1);
    expect(output).not.toContain('≠');
  });
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
      ...{
        score: null,
        money: null,
        findings: [],
        coverage: { figures: 0, checked: 0 },
        together: null,
        edits: {},
      },
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

  test('findings say what their kind is about, their cause in words and the grade after', async () => {
    const { findings, together } = await result(panyu);
    const unit = findings.find(({ cause }) => cause === 'unit');
    expect(unit).toMatchObject({ group: 'statements', kind: 'statements', gradeAfter: null });
    expect(unit?.causeText).toBe('相差一万倍或一亿倍，可能是单位');
    expect(findings.find(({ changesGrade }) => changesGrade)?.gradeAfter).toBe('优');
    expect(together).toEqual({
      total: expect.any(String),
      grade: expect.any(String),
      parts: expect.any(Array),
    });
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
      '2 处待说明：',
      '',
      '等级分段（1）',
      '  ? chk-band-hole-1  等级分段之间的空档',
      '      89 与 90 之间的得分，既不属于“良”，也不属于“优”',
      '',
      '绩效目标（1）',
      '  ? chk-target-unscored-self-evaluated  自评目标与评分指标',
      '      1 项中有 1 项没有对应的评分指标：完成数量',
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

  test('what does not agree stands by what it is about, with both figures, cause and effect', async () => {
    const { output } = await check([panyu]);
    expect(output).toContain('\n得分与等级（');
    expect(output).toContain('\n文中数字与说法（');
    const { together, findings } = await result(panyu);
    const rate = findings.find(({ stated, kind }) => stated === '77.3%' && kind === 'claim');
    expect(output.replace(/\n {6}/g, ' | ')).toMatch(
      new RegExp(
        `  ≠ ${rate?.id}  .+ \\| 公布 77\\.3%；复算 75\\.5%；差 1\\.8 个百分点 \\| 20\\.38 ÷ 27 ＝ 75\\.48…% \\| .*总分和等级不变\n`,
      ),
    );
    expect(output).toContain('      相差一万倍或一亿倍，可能是单位\n');
    expect(together?.parts.length).toBeGreaterThan(1);
    expect(output).toContain(
      `进入总分的 ${together?.parts.length} 处不吻合一起按复算的数改，总分是 ${together?.total} 分`,
    );
    const listed = [...output.matchAll(/^ {2}≠ (\S+)/gm)].map(([, id]) => id);
    const differing = findings.filter(({ verdict }) => verdict === 'differs').map(({ id }) => id);
    expect(listed.toSorted()).toEqual(differing.toSorted());
  });

  test.each([
    [40, 'zh-cn'],
    [80, 'zh-cn'],
    [40, 'en'],
    [100, 'en'],
  ] as const)('no line of the findings is wider than %i columns (%s)', async (columns, lang) => {
    const { output } = await check([panyu, '--lang', lang], columns);
    const lines = output.split('\n');
    const from = lines.findIndex((line) => /^ {2}≠/.test(line));
    const wide = lines.slice(from).filter((line) => width(line) > columns);
    expect(from).toBeGreaterThan(0);
    // A single word may be longer than the line: nothing else on it then.
    expect(wide.filter((line) => /\S\s+\S/.test(line.trim()))).toEqual([]);
    expect(lines.slice(from).filter((line) => /^\s*[，。；：、）]/.test(line))).toEqual([]);
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
