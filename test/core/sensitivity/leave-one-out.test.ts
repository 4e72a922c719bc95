import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/evaluate.ts';
import { divide, type Exact, exact, multiply, plain, subtract, sum } from '../../../src/core/exact.ts';
import { isLeaf } from '../../../src/core/report.ts';
import { leaveOneOut } from '../../../src/core/sensitivity/leave-one-out.ts';
import { sampleReport } from '../sample-report.ts';
import { type Row, scheme, smallReport } from '../small-report.ts';
import { gate } from '../switch-report.ts';

const panyu = await sampleReport();

describe('one row left out', () => {
  it('gives the sum of the others, taken to the points of the whole', () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 0, max: 3 }),
        (drawn, lost) => {
          const scored = drawn.map(
            ([points, tenths], at) => [`1.${at + 1}`, points, (points * tenths) / 10] as const,
          );
          const rows: readonly Row[] = [
            ['1', undefined, undefined, { rule: `sum(children) - ${lost}` }],
            ...scored.map(([code, points, score]): Row => [code, String(points), String(score)]),
          ];
          const report = smallReport(rows);
          const found = leaveOneOut(report);
          expect(found.map(({ code }) => code).sort()).toEqual(scored.map(([code]) => code).sort());
          const whole = scored.reduce((all, [, points]) => all + points, 0);
          for (const { code, total } of found) {
            const rest = scored.filter(([own]) => own !== code);
            const [points, score] = [1, 2].map((at) =>
              rest.reduce((all, one) => all + (one[at] as number), 0),
            ) as [number, number];
            expect(Number(plain(total as Exact))).toBeCloseTo(((score - lost) * whole) / points, 8);
          }
        },
      ),
    );
  });

  it('of the sample report: the other 22 rows as a share of their points, of 100', () => {
    const { nodes, total } = evaluate(panyu);
    const found = leaveOneOut(panyu);
    const leaves = panyu.indicators.filter(isLeaf).map(({ code }) => nodes.get(code));
    expect(found.length).toBe(23);
    for (const { code, total: left, by } of found) {
      const rest = leaves.filter((node) => node?.code !== code);
      const [score, points] = [
        sum(rest.map((node) => node?.score as Exact)),
        sum(rest.map((node) => node?.points as Exact)),
      ];
      const expected = multiply(divide(score, points) as Exact, exact(100n));
      expect(left).toEqual(expected);
      expect(by).toEqual(subtract(expected, total as Exact));
    }
    // (87.38 − 4.88) × 100 ÷ 92: in the hole below the best grade.
    const first = found[0];
    expect([first?.code, first?.total && plain(first.total, 4), first?.grade, first?.changesGrade]).toEqual([
      ...['2.1.2', '89.6739', undefined, true],
    ]);
  });

  it('grades the rest under the gates on the whole, not under one on a group', () => {
    const gates = [gate('own', '1 = 1', { capGrade: '中' }), gate('group', '1 = 1', { fail: true, on: '1' })];
    const rows: readonly Row[] = [['1'], ['1.1', '50', '50'], ['2', '50', '45']];
    const report = smallReport(rows, { scheme: scheme({ gates }) });
    expect(leaveOneOut(report).map(({ total, grade }) => [total && plain(total), grade])).toEqual([
      ['90', '中'],
      ['100', '中'],
    ]);
  });

  it('leaves out a group with its last row, and keeps what stands beside the sum', () => {
    const report = smallReport([
      ['1', '10'],
      ['1.1', '10', '5'],
      ['2', '10', '8'],
      ['3', undefined, '2', { kind: 'bonus' }],
    ]);
    const shown = leaveOneOut(report).map(({ code, total }) => [code, total && plain(total)]);
    expect(Object.fromEntries(shown)).toEqual({ '1.1': '20', '2': '14', '3': '13' });
  });
});
