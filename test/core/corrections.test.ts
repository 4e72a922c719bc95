/** The network that the smallest corrections work on: what is printed in one tree, in money and in claims. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit/audit.ts';
import { correctionsOf } from '../../src/core/audit/corrections.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import type { Report } from '../../src/core/report.ts';
import { figure, money, type Row, smallReport } from './small-report.ts';

const corrected = (report: Report) =>
  correctionsOf(report, audit(report, evaluate(report)).byId).knots.map(({ choices }) =>
    choices.flat().map((way) => way.map(({ id, printed, corrected: to }) => `${id} ${printed} → ${to}`)),
  );

const tree = (total: string, ...scores: readonly [string, string, string, string, string]): Report => {
  const [one, first, second, two, third] = scores;
  const rows: readonly Row[] = [
    ['1', '10', one],
    ['1.1', '4', first],
    ['1.2', '6', second],
    ['2', '5', two],
    ['2.1', '5', third],
  ];
  return smallReport(rows, {
    identity: { title: { 'zh-cn': '' }, published: { total: figure(total) } },
  });
};

describe('smallest corrections', () => {
  it('none where everything printed agrees', () => {
    expect(corrected(tree('13', '9', '4', '5', '4', '4'))).toEqual([]);
  });

  it('a wrong subtotal between right sums is the one to change', () => {
    expect(corrected(tree('13', '8', '4', '5', '4', '4'))).toEqual([[['main.1.score 8 → 9']]]);
  });

  it('a wrong total alone', () => {
    expect(corrected(tree('31', '9', '4', '5', '4', '4'))).toEqual([[['total 31 → 13']]]);
  });

  it('a budget chain may be mended at any of its members', () => {
    const row = (id: string, kind: 'version' | 'adjustment' | 'final', wan: string) => ({
      ...{ id, kind, item: { 'zh-cn': id }, amount: money(wan), row: 2 },
    });
    const budget = [row('a', 'version', '100'), row('b', 'adjustment', '-30'), row('c', 'final', '50')];
    const [knot] = corrected(smallReport([['1', '1', '1']], { budget }));
    expect(knot?.flat().sort()).toEqual([
      'budget.a 100 → 80 万元',
      'budget.b -30 → -50 万元',
      'budget.c 50 → 70 万元',
    ]);
  });

  it('one broken subtotal is always put right by one correction', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8)),
        fc.integer({ min: 1, max: 9 }),
        ([a, b, c], by) => {
          const sum = a + b;
          const report = tree(`${sum + c}`, `${sum + by}`, `${a}`, `${b}`, `${c}`, `${c}`);
          const { fewest } = correctionsOf(report, audit(report, evaluate(report)).byId);
          expect(fewest).toBe(1);
        },
      ),
      { numRuns: 30 },
    );
  });
});
