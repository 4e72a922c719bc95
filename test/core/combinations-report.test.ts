import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReportFolder } from '../../src/build/read-content.ts';
import { ex, plain } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { asBrute, bruteForce, named, rangeOf, scorings } from './brute-force.ts';

describe('the report of this site', () => {
  let report: Report;
  beforeAll(async () => {
    const content = join(import.meta.dirname, '..', '..', 'content');
    const folder = join(content, 'reports', 'panyu-2023-digital-government');
    report = (await readReportFolder(folder, join(content, 'schemes'))).report as Report;
  });

  it.each([
    ['body-3.2.5', '86.38', '良'],
    ['monitoring-0', '86.38', '良'],
    ['satisfaction', '84.38', '良'],
    ['grounds-4', '87.88', '良'],
    ['grounds-2', '85.88', '良'],
    ['records-2', '83.38', '良'],
    ['times-17-capped', '90.5', '优'],
    ['times-17', '92.87', '优'],
    ['completed-4-of-5', '86.58', '良'],
    ['accepted-4-of-5', '86.58', '良'],
    ['papers-2', '86.38', '良'],
    ['target-missing', '84.88', '良'],
    ['six-together', '79.78', undefined],
    ['all-strict', '71.78', '中'],
    ['initial-base', '82.5', '中'],
    ['below-60', '82.5', '中'],
    ['spent-for-top', '90', '优'],
  ])('%s alone gives %s, %s', (id, total, grade) => {
    const found = named(report, [id]);
    expect([found.total && plain(found.total), found.grade.name]).toEqual([total, grade]);
  });

  it('79.78 falls between two printed bands, and the initial budget raises the veto', () => {
    expect(named(report, ['six-together']).grade.hole).toEqual({ below: '中', above: '良' });
    expect(named(report, ['initial-base']).grade.gate).toEqual({ id: 'execution', from: '良' });
  });

  it('4608 combinations lie between 66.90 and 93.37, in every grade from 优 to 低 and in three holes', () => {
    const range = rangeOf(report);
    expect(scorings(report)).toBe(25);
    expect([range.switches, range.count]).toEqual([13, 4608n]);
    expect(range.lowest).toMatchObject({ total: ex('66.9'), grade: { name: '低' } });
    expect(range.lowest?.on).toHaveLength(10);
    expect(range.highest).toMatchObject({ total: ex('93.37'), on: ['grounds-4', 'times-17'] });
    expect(range.endings.map(({ ending, count, fewest }) => [ending, count, fewest.length])).toEqual([
      [{ kind: 'grade', name: '优' }, 69n, 1],
      [{ kind: 'hole', below: '良', above: '优' }, 57n, 2],
      [{ kind: 'grade', name: '良' }, 1639n, 0],
      [{ kind: 'hole', below: '中', above: '良' }, 258n, 2],
      [{ kind: 'grade', name: '中' }, 2465n, 1],
      [{ kind: 'hole', below: '低', above: '中' }, 66n, 7],
      [{ kind: 'grade', name: '低' }, 54n, 8],
    ]);
  });

  it('counts them as scoring all 4608 does', () => {
    expect(asBrute(rangeOf(report))).toEqual(bruteForce(report));
  });
});
