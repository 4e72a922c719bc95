/** What the page says after it has read the published files again: everything agrees, or exactly what does not. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readReportFolder } from '../../src/build/read-content.ts';
import { reportFile } from '../../src/build/report-files.ts';
import { publishedReport } from '../../src/build/report-shelf.ts';
import { locales } from '../../src/core/report.ts';
import { type AuditFile, readAuditFile } from '../../src/data/audit-file.ts';
import { handedSource } from '../../src/data/handed-source.ts';
import { type FetchedFile, verify } from '../../src/data/verify.ts';

const content = join(import.meta.dirname, '..', '..', 'content');
const slug = 'panyu-2023-digital-government';
let file: AuditFile;
let fetched: Map<string, FetchedFile>;

const digested = (bytes: Uint8Array): FetchedFile => ({
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

beforeAll(async () => {
  const reading = await readReportFolder(join(content, 'reports', slug), join(content, 'schemes'));
  const text = new TextDecoder().decode(reportFile(reading, 'audit.json'));
  file = readAuditFile(text) as AuditFile;
  fetched = new Map(file.tables.map(({ path }) => [path, digested(reportFile(reading, path) as Uint8Array)]));
});

/** The files with one of them written otherwise. */
const changed = (path: string, from: string, to: string): Map<string, FetchedFile> => {
  const before = new TextDecoder().decode(fetched.get(path)?.bytes);
  expect(before).toContain(from);
  return new Map([...fetched, [path, digested(new TextEncoder().encode(before.replace(from, to)))]]);
};
const blockOf = async (locale: (typeof locales)[number]) => {
  const { source, report } = await publishedReport(slug);
  return { locale, text: JSON.stringify(handedSource(source, report, locale)).replaceAll('<', '\\u003c') };
};

test.each(locales)('everything agrees, the data of the page (%s) too', async (locale) => {
  expect(verify(file, fetched, await blockOf(locale))).toEqual({
    files: file.tables.length,
    checks: file.checks.length,
    discrepancies: [],
  });
});

describe('what was changed is found', () => {
  test('a byte that no figure depends on: only the file', () => {
    const { discrepancies } = verify(file, changed('zh-cn.md', '\n', '\n\n'));
    expect(discrepancies).toEqual([{ kind: 'file', path: 'zh-cn.md' }]);
  });

  test('a score: the file, the page, the total and the checks that depend on it, and no others', async () => {
    const text = new TextDecoder().decode(fetched.get('indicators.csv')?.bytes);
    const row = /^2\.2\.3,.*?,4\.5,/m.exec(text)?.[0] ?? 'no such row';
    const other = row.replace(/4\.5,$/, '4,');
    const found = verify(file, changed('indicators.csv', row, other), await blockOf('zh-cn')).discrepancies;
    expect(found[0]).toEqual({ kind: 'file', path: 'indicators.csv' });
    expect(found).toContainEqual({ kind: 'page' });
    expect(found).toContainEqual({ kind: 'total', stated: '87.38', computed: '86.88' });
    expect(found).toContainEqual({ kind: 'check', id: 'chk-total-total' });
    expect(found).not.toContainEqual({ kind: 'check', id: 'chk-above-points-1.1.1' });
  });

  test('a file that is not there, and the reason why nothing was computed', () => {
    const without = new Map([...fetched].filter(([path]) => path !== 'indicators.csv'));
    const { checks, discrepancies } = verify(file, without);
    expect(checks).toBe(0);
    expect(discrepancies).toEqual([
      { kind: 'missing', path: 'indicators.csv' },
      { kind: 'issue', issue: expect.objectContaining({ code: 'file-missing', file: 'indicators.csv' }) },
    ]);
  });

  test('a verdict in audit.json, with every file as it was', () => {
    const checks = file.checks.map((check) =>
      check.verdict === 'differs' ? { ...check, verdict: 'agrees' as const } : check,
    );
    const changedIds = file.checks.filter(({ verdict }) => verdict === 'differs').map(({ id }) => id);
    expect(verify({ ...file, checks }, fetched).discrepancies).toEqual(
      changedIds.map((id) => ({ kind: 'check', id })),
    );
  });

  test('a check left out of audit.json, and one put in', () => {
    const [first, ...rest] = file.checks;
    const checks = [...rest, { ...(first as (typeof rest)[number]), id: 'c9999' }];
    expect(verify({ ...file, checks }, fetched).discrepancies).toEqual([
      { kind: 'check', id: 'c9999' },
      { kind: 'check', id: first?.id },
    ]);
  });

  test('total and grade in audit.json', () => {
    expect(verify({ ...file, total: '90.00', grade: '优' }, fetched).discrepancies).toEqual([
      { kind: 'total', stated: '90.00', computed: '87.38' },
      { kind: 'grade', stated: '优', computed: '良' },
    ]);
  });

  test('a digest in audit.json', () => {
    const tables = file.tables.map((one, at) => (at === 1 ? { ...one, sha256: '0'.repeat(64) } : one));
    expect(verify({ ...file, tables }, fetched).discrepancies).toEqual([
      { kind: 'file', path: file.tables[1]?.path },
    ]);
  });

  test('the data of an older page', async () => {
    const { locale, text } = await blockOf('en');
    const older = { locale, text: text.replace('87.38', '87.30') };
    expect(older.text).not.toBe(text);
    expect(verify(file, fetched, older).discrepancies).toEqual([{ kind: 'page' }]);
  });
});
