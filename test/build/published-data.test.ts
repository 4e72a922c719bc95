import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { engineVersion } from '../../src/build/engine-version.ts';
import type { PublishedReport } from '../../src/build/published-report.ts';
import { type ReportReading, readReportFolder } from '../../src/build/read-content.ts';
import { contentType, reportFile, reportFileNames } from '../../src/build/report-files.ts';
import { root } from '../data/corpus.ts';
import { makeFolder } from './folder.ts';

const project = join(import.meta.dirname, '..', '..');
const schemes = join(project, 'content', 'schemes');
let reading: ReportReading;
beforeAll(async () => {
  reading = await readReportFolder(join(root, 'base-gb18030'), schemes);
});

const json = <T>(name: string): T => JSON.parse(new TextDecoder().decode(reportFile(reading, name))) as T;

test('the version of the engine is that of the project', () => {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
  expect(engineVersion).toBe(version);
});

test('published are the files of the folder, the score, the description and the archive', () => {
  expect(reportFileNames(reading)).toEqual([
    ...[
      'report.yaml',
      'indicators.csv',
      'inputs.csv',
      'budget.csv',
      'spending.csv',
      'progress.csv',
      'targets.csv',
    ],
    ...['findings.csv', 'claims.csv', 'alternatives.csv', 'zh-cn.md', 'en.md', 'schemes/base.yaml'],
    ...['report.json', 'audit.json', 'datapackage.json', 'badge.svg', 'badge-en.svg', 'all.zip'],
  ]);
  expect(reportFile(reading, 'nothing.csv')).toBeUndefined();
  expect(contentType('all.zip')).toBe('application/zip');
});

describe('report.json', () => {
  const published = () => json<PublishedReport>('report.json');

  test('figures are decimal strings, rates as the scheme rounds them', () => {
    const { score, report, engine, issues } = published();
    expect({ report, engine, issues }).toEqual({ report: 'base-gb18030', engine: engineVersion, issues: [] });
    expect(score).toMatchObject({
      total: '86.5',
      points: '100',
      grade: '良',
      gradeNote: null,
      hole: null,
      gates: [],
    });
    expect(score?.nodes.find(({ code }) => code === '1.2')).toMatchObject({
      ...{ name: '预算执行', points: '20', score: '18.5', stated: '18.5', rate: '92.5', origin: 'formula' },
      working: '92.5 ÷ 100 × 20 = 18.5',
    });
    expect(score?.nodes.find(({ code }) => code === '2.3')).toMatchObject({
      points: null,
      stated: null,
      rate: null,
      unknown: null,
      absence: { status: 'na', policy: 'leave-out' },
    });
  });

  test('findings carry their message, coverage counts what was checked', () => {
    const { findings, coverage } = published();
    expect(findings).toEqual([
      expect.objectContaining({ id: 'chk-band-hole-1', kind: 'band-hole', verdict: 'ask' }),
      expect.objectContaining({ id: 'chk-target-unscored-self-evaluated', verdict: 'ask' }),
      expect.objectContaining({ id: 'c004', kind: 'claim', verdict: 'cannot-tell', stated: '约3亿元' }),
    ]);
    expect(findings[1]?.message).toBe(
      '自评目标与评分指标：待说明；1 项中有 1 项没有对应的评分指标：完成数量。',
    );
    expect(findings[2]).toMatchObject({
      reason: 'not-checkable: c004',
      message: '数字 c004：未核对；公布 约3亿元；报告没有给出算式。',
    });
    expect(coverage.figures - coverage.checked).toBe(1);
  });
});

describe('datapackage.json', () => {
  interface Resource {
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly encoding: string;
    readonly dialect?: { readonly delimiter: string };
    readonly schema?: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly constraints?: object;
      }[];
      readonly primaryKey: readonly string[];
    };
  }
  const resources = () => json<{ resources: readonly Resource[] }>('datapackage.json').resources;

  test('follows Data Package 2.0', () => {
    expect(json('datapackage.json')).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'base-gb18030',
      title: '示例项目绩效评价报告',
      version: '1',
      licenses: [{ name: 'CC-BY-4.0' }],
    });
    expect(json('datapackage.json')).not.toHaveProperty('profile');
  });

  test('size and hash are those of the bytes', () => {
    for (const { path, bytes, hash } of resources()) {
      const file = reportFile(reading, path) ?? new Uint8Array();
      expect(bytes).toBe(file.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    }
  });

  test('fields are named as in the file, with their types, choices and keys', () => {
    const table = resources().find(({ path }) => path === 'budget.csv');
    expect(table).toMatchObject({
      type: 'table',
      encoding: 'gb18030',
      dialect: { delimiter: ',', header: true },
    });
    expect(table?.schema?.primaryKey).toEqual(['id']);
    expect(table?.schema?.fields.map(({ name, type }) => `${name}: ${type}`)).toEqual([
      ...['id: string', 'item: string', 'amount: number', 'unit: string', 'kind: string', 'document: string'],
      'date: date',
    ]);
    expect(table?.schema?.fields[0]?.constraints).toEqual({ required: true, unique: true });
    expect(table?.schema?.fields[4]?.constraints).toMatchObject({
      enum: expect.arrayContaining(['final', '年度预算']),
    });
  });
});

describe('all.zip', () => {
  test('holds every other published file, byte for byte, and is the same every time', () => {
    const archive = reportFile(reading, 'all.zip') ?? new Uint8Array();
    const files = unzipSync(archive);
    expect(Object.keys(files).sort()).toEqual(
      reportFileNames(reading)
        .filter((name) => name !== 'all.zip')
        .sort(),
    );
    for (const [name, bytes] of Object.entries(files)) {
      expect(Buffer.from(bytes).equals(Buffer.from(reportFile(reading, name) ?? []))).toBe(true);
    }
    expect(Buffer.from(reportFile(reading, 'all.zip') ?? []).equals(Buffer.from(archive))).toBe(true);
  });

  test('unpacked, it is a report folder that gives the same report', async () => {
    const files = Object.entries(unzipSync(reportFile(reading, 'all.zip') ?? new Uint8Array()));
    const folder = makeFolder(files.map(([name, bytes]) => [`base-gb18030/${name}`, bytes]));
    const { report, issues } = await readReportFolder(join(folder.path, 'base-gb18030'), schemes);
    folder.remove();
    expect(issues).toEqual([]);
    expect(report).toEqual(reading.report);
  });
});

test('a report with issues publishes nothing', async () => {
  const broken = await readReportFolder(join(root, 'key-missing'), schemes);
  expect(reportFileNames(broken)).toEqual([]);
  expect(reportFile(broken, 'report.json')).toBeUndefined();
});
