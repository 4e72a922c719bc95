/** `audit.json`: every check with the files that it stands on, the same bytes for the same files. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditedOf } from '../../src/build/audited.ts';
import { engineVersion } from '../../src/build/engine-version.ts';
import type { PublishedReport } from '../../src/build/published-report.ts';
import { type ReportReading, readReportFolder } from '../../src/build/read-content.ts';
import { reportFile, reportFileNames } from '../../src/build/report-files.ts';
import type { Report } from '../../src/core/report.ts';
import { type AuditFile, readAuditFile } from '../../src/data/audit-file.ts';

const content = join(import.meta.dirname, '..', '..', 'content');
const slug = 'panyu-2023-digital-government';
const read = () => readReportFolder(join(content, 'reports', slug), join(content, 'schemes'));
let reading: ReportReading;
let text: string;
let file: AuditFile;
beforeAll(async () => {
  reading = await read();
  text = new TextDecoder().decode(reportFile(reading, 'audit.json'));
  file = JSON.parse(text) as AuditFile;
});

test('it names the engine, the form, the report and its edition', () => {
  expect(file).toMatchObject({ format: '1', engine: engineVersion, report: slug, edition: '1' });
  expect(file).toMatchObject({ total: '87.38', grade: '良' });
});

test('every file of the folder and the schemes used, with size and digest', () => {
  const made = ['report.json', 'audit.json', 'datapackage.json', 'badge.svg', 'badge-en.svg', 'all.zip'];
  const own = reportFileNames(reading).filter((name) => !made.includes(name));
  expect(own.some((name) => name.startsWith('schemes/'))).toBe(true);
  expect(file.tables.map(({ path }) => path)).toEqual(own);
  for (const { path, bytes, sha256 } of file.tables) {
    const body = reportFile(reading, path) ?? new Uint8Array();
    expect(bytes, path).toBe(body.length);
    expect(sha256, path).toBe(createHash('sha256').update(body).digest('hex'));
  }
});

test('the same files give the same bytes, in another reading too', async () => {
  expect(new TextDecoder().decode(reportFile(await read(), 'audit.json'))).toBe(text);
});

describe('checks', () => {
  test('are all of the audit, agreeing ones too, with every key', () => {
    const { audit } = auditedOf(reading.report as Report);
    expect(file.checks.map(({ id, verdict }) => [id, verdict])).toEqual(
      audit.checks.map(({ id, verdict }) => [id, verdict]),
    );
    const keys = Object.keys(file.checks[0] ?? {});
    expect(keys).toEqual(
      (
        'id kind group verdict at code stated recomputed allowed difference measure cause effectOnTotal ' +
        'changesGrade gradeAfter sources working reason message'
      ).split(' '),
    );
    for (const check of file.checks) expect(Object.keys(check), check.id).toEqual(keys);
  });

  test('the tally counts them, coverage and the sum of all differences stand beside', () => {
    const counted = Object.entries(file.tally).map(
      ([verdict, count]) => [file.checks.filter((check) => check.verdict === verdict).length, count] as const,
    );
    for (const [found, count] of counted) expect(found).toBe(count);
    const published = JSON.parse(
      new TextDecoder().decode(reportFile(reading, 'report.json')),
    ) as PublishedReport;
    expect(file.coverage).toEqual(published.coverage);
    expect(file.together).toEqual(published.together);
    expect(file.coverage.figures).toBe(file.checks.length);
  });

  test('a rate that does not follow from its row: both figures, the difference as a share, the cells, the words', () => {
    const check = file.checks.find(({ stated }) => stated === '77.3%');
    expect(check).toMatchObject({
      verdict: 'differs',
      recomputed: '75.5%',
      measure: 'share',
      difference: expect.stringMatching(/^-0\.0181/),
      effectOnTotal: null,
      changesGrade: false,
    });
    expect(check?.sources.length).toBeGreaterThan(0);
    expect(check?.message['zh-cn']).toContain('公布 77.3%；复算 75.5%');
    expect(check?.message.en).toContain('published 77.3%; recomputed 75.5%');
  });

  test('findings say the same as report.json', () => {
    const { findings } = JSON.parse(
      new TextDecoder().decode(reportFile(reading, 'report.json')),
    ) as PublishedReport;
    const byId = new Map(file.checks.map((check) => [check.id, check]));
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      const check = byId.get(finding.id);
      const { id, kind, group, verdict, at, stated, recomputed, allowed, effectOnTotal, changesGrade } =
        finding;
      expect(check).toMatchObject({ id, kind, group, verdict, at, stated, recomputed, allowed });
      expect(check).toMatchObject({ effectOnTotal, changesGrade, gradeAfter: finding.gradeAfter });
      expect(check?.message['zh-cn']).toBe(finding.message);
      expect(check?.cause?.kind ?? null).toBe(finding.cause);
      expect(check?.reason).toBe(finding.reason);
    }
  });
});

describe('read again', () => {
  test('what was written is read', () => {
    expect(readAuditFile(text)).toEqual(file);
  });

  test.each<[string, (of: Record<string, unknown>) => unknown]>([
    ['another form', (of) => ({ ...of, format: '2' })],
    ['no report', ({ report, ...of }) => of],
    ['no files', ({ tables, ...of }) => of],
    [
      'a file elsewhere',
      (of) => ({ ...of, tables: [{ path: '../x.csv', bytes: 1, sha256: 'a'.repeat(64) }] }),
    ],
    ['a folder up', (of) => ({ ...of, tables: [{ path: '..', bytes: 1, sha256: 'a'.repeat(64) }] })],
    [
      'another host',
      (of) => ({ ...of, tables: [{ path: 'https://x/y', bytes: 1, sha256: 'a'.repeat(64) }] }),
    ],
    ['a digest that is none', (of) => ({ ...of, tables: [{ path: 'x.csv', bytes: 1, sha256: 'A1' }] })],
    ['a check without an id', (of) => ({ ...of, checks: [{}] })],
    ['a list', () => []],
    ['nothing', () => null],
  ])('%s is refused', (_, change) => {
    expect(readAuditFile(JSON.stringify(change({ ...file })))).toBeUndefined();
  });

  test('what is no JSON is refused', () => {
    expect(readAuditFile('<!doctype html>')).toBeUndefined();
  });
});
