import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { listReports, readReportFolder } from '../../src/build/read-content.ts';
import { contentComplaint } from '../../src/build/sound-content.ts';
import { caseFiles, root } from '../data/corpus.ts';
import { makeFolder } from './folder.ts';

const ownSchemes = join(import.meta.dirname, '..', '..', 'content', 'schemes');
const made: ReturnType<typeof makeFolder>[] = [];
const folder = (files: Parameters<typeof makeFolder>[0]): string => {
  made.push(makeFolder(files));
  return made.at(-1)?.path as string;
};
afterEach(() => {
  for (const { remove } of made.splice(0)) remove();
});

const minimal = (scheme: string) => [
  ['r/report.yaml', `title: 甲\nscheme: ${scheme}`] as const,
  ['r/indicators.csv', 'code,name,points,score\n1,乙,100,91\n'] as const,
];

test('a folder gives its report, its files byte for byte and how they are encoded', async () => {
  const { slug, report, issues, files, encodings, source } = await readReportFolder(
    join(root, 'base-gb18030'),
    ownSchemes,
  );
  expect([slug, issues]).toEqual(['base-gb18030', []]);
  expect(report?.identity.title).toEqual({
    'zh-cn': '示例项目绩效评价报告',
    en: 'Evaluation of a sample project',
  });
  expect(Buffer.from(files.get('claims.csv') ?? [])).toEqual(
    Buffer.from(caseFiles('../corpus/base-gb18030').get('claims.csv') ?? []),
  );
  expect(encodings.get('claims.csv')).toBe('gb18030');
  expect(Object.keys(source?.schemes ?? {})).toEqual(['base']);
});

describe('where schemes come from', () => {
  test('the project’s own when there is nothing nearer', async () => {
    const { report } = await readReportFolder(
      join(folder(minimal('self-evaluation-90-80-60')), 'r'),
      ownSchemes,
    );
    expect(report?.scheme.id).toBe('self-evaluation-90-80-60');
  });

  test('the folder of the report first, then the one beside the reports', async () => {
    const scheme = (name: string) => `name: ${name}\nbands: [{name: ${name}, min: 0}]`;
    const content = folder([
      ...minimal('near').map(([file, text]) => [`reports/${file}`, text] as const),
      ['reports/r/schemes/near.yaml', `extends: far\n${scheme('近')}`],
      ['schemes/near.yaml', scheme('远')],
      ['schemes/far.yaml', 'rate: {places: 3}'],
    ]);
    const { report, files, issues } = await readReportFolder(join(content, 'reports', 'r'), ownSchemes);
    expect(issues).toEqual([]);
    expect(report?.scheme).toMatchObject({ name: { 'zh-cn': '近' }, rate: { places: 3 } });
    expect([...files.keys()]).toEqual([
      'indicators.csv',
      'report.yaml',
      'schemes/near.yaml',
      'schemes/far.yaml',
    ]);
  });

  test('an unknown one is suggested from all that are at hand', async () => {
    const { issues } = await readReportFolder(
      join(folder(minimal('self-evaluation-90-80-6')), 'r'),
      ownSchemes,
    );
    expect(issues).toMatchObject([{ code: 'scheme-unknown', expected: 'self-evaluation-90-80-60' }]);
  });
});

describe('what else lies in a folder', () => {
  test('traces of programs and published descriptions are passed over', async () => {
    const extra = ['.DS_Store', '~$indicators.xlsx', 'report.json', 'datapackage.json'];
    const path = folder([...minimal('panyu-2023'), ...extra.map((name) => [`r/${name}`, 'x'] as const)]);
    const { issues } = await readReportFolder(join(path, 'r'), ownSchemes);
    expect(issues.filter(({ file }) => extra.includes(file))).toEqual([]);
  });

  test('unknown files and folders are issues, and so is a link that leads nowhere', async () => {
    const path = folder([...minimal('self-evaluation-90-80-60'), ['r/figures.xlsx', 'x']]);
    mkdirSync(join(path, 'r', 'old'));
    symlinkSync(join(path, 'nowhere'), join(path, 'r', 'claims.csv'));
    const { report, issues } = await readReportFolder(join(path, 'r'), ownSchemes);
    expect(report).toBeUndefined();
    expect(issues.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'file-missing claims.csv',
      'file-unknown figures.xlsx',
      'file-unknown old/',
    ]);
  });

  test('no folder at all', async () => {
    expect(await readReportFolder('nowhere/at/all', ownSchemes)).toMatchObject({
      slug: 'all',
      issues: [{ code: 'file-missing', file: 'nowhere/at/all' }],
    });
  });
});

test('broken content is one complaint with every issue of every report in both languages', async () => {
  const content = folder([
    ['reports/a/report.yaml', 'title: 甲'],
    ['reports/a/indicators.csv', 'code,name,score\n1,乙,3\n'],
    ['reports/b/report.yaml', 'title: 甲\nscheme: {bands: []}'],
    ['reports/b/indicators.csv', 'code,name,score\n1,乙,l0\n'],
    ['schemes/x.yaml', 'name: x'],
  ]);
  expect(await listReports(content)).toEqual(['a', 'b']);
  const complaint = await contentComplaint(content);
  expect(complaint?.split('\n').filter((line) => line !== '')).toEqual([
    'a/report.yaml，第 1 行，“scheme”：缺少“scheme”。请补上。',
    'a/report.yaml, line 1, “scheme”: There is no scheme. Please add it.',
    expect.stringContaining('b/indicators.csv，第 2 行，“score”列（C2）：“l0”不是数。'),
    expect.stringContaining('b/indicators.csv, row 2, column “score” (C2): “l0” is not a number.'),
  ]);
});
