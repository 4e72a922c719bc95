import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/core/evaluate.ts';
import { ex, plain } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { bridgeOf, categoriesOf, distanceOf, lossesOf } from '../../src/core/series.ts';
import { input, money, smallReport } from './small-report.ts';

const finding = (id: string, indicators: readonly string[]): Report['findings'][number] => ({
  id,
  title: { 'zh-cn': id },
  problem: { 'zh-cn': '' },
  indicators,
  ledger: [],
  row: 2,
});

describe('points lost', () => {
  const report = smallReport(
    [
      ['1', '60'],
      ['1.1', '20', '19.5'],
      ['1.2', '40', '36.88'],
      ['2', '40', '40'],
    ],
    { findings: [finding('f1', ['1.2'])] },
  );
  const losses = lossesOf(report, evaluate(report));

  it('stands largest first, and every bar begins where the one before ended', () => {
    expect(losses.rows.map((row) => [row.code, plain(row.lost), plain(row.from), plain(row.to)])).toEqual([
      ['1.2', '3.12', '100', '96.88'],
      ['1.1', '0.5', '96.88', '96.38'],
    ]);
    expect(plain(losses.lost)).toBe('3.62');
  });

  it('knows which points no finding explains', () => {
    expect(losses.rows.map((row) => row.findings)).toEqual([['f1'], []]);
    expect(plain(losses.unexplained)).toBe('0.5');
  });
});

describe('the budget bridge', () => {
  const row = (id: string, kind: Report['budget'][number]['kind'], wan: string) => ({
    ...{ id, kind, item: { 'zh-cn': id }, amount: money(wan), row: 2 },
  });
  const report = smallReport([['1', '1', '1']], {
    budget: [
      row('first', 'version', '1164.43'),
      row('adj1', 'adjustment', '-30.01'),
      row('adj2', 'adjustment', '-626.68'),
      row('last', 'final', '507.74'),
      row('spent', 'spent', '428.54'),
      row('asked', 'context', '740.2'),
    ],
    inputs: [input('spent', '支出', money('428.54'), '万元')],
  });
  const steps = (edits = new Map<string, string>()) =>
    bridgeOf(report, evaluate(report, edits)).map((step) => [
      step.id,
      ...[step.from, step.to].map((value) => plain(value)),
    ]);

  it('runs from the first budget to what was not spent', () => {
    expect(steps()).toEqual([
      ['first', '0', '11644300'],
      ['adj1', '11644300', '11344200'],
      ['adj2', '11344200', '5077400'],
      ['last', '0', '5077400'],
      ['spent', '0', '4285400'],
      ['unspent', '4285400', '5077400'],
    ]);
  });

  it('follows an edited input of the same name', () => {
    expect(steps(new Map([['inputs.spent', '480']])).slice(4)).toEqual([
      ['spent', '0', '4800000'],
      ['unspent', '4800000', '5077400'],
    ]);
  });

  it('is empty without a final budget', () => {
    expect(bridgeOf(smallReport([['1', '1', '1']]), evaluate(smallReport([['1', '1', '1']])))).toEqual([]);
  });
});

describe('the ledger', () => {
  it('adds up by category, and a row without an amount adds nothing', () => {
    const row = (no: string, category: string, wan?: string) => ({
      ...{ no, category: { 'zh-cn': category }, item: { 'zh-cn': no }, row: 2 },
      ...(wan && { amount: money(wan) }),
    });
    const report = smallReport([['1', '1', '1']], {
      spending: [row('1', '甲', '1.5'), row('2', '乙', '2'), row('3', '甲'), row('4', '甲', '-0.5')],
    });
    const { categories, total } = categoriesOf(report);
    expect(categories.map((one) => [one.name['zh-cn'], one.rows.length, plain(one.total)])).toEqual([
      ['甲', 3, '10000'],
      ['乙', 1, '20000'],
    ]);
    expect(plain(total)).toBe('30000');
  });
});

describe('distance to the edges', () => {
  it.each([
    ['87.38', '优', '2.62', '7.38'],
    ['90', undefined, undefined, '0'],
    ['59.99', '中', '0.01', '59.99'],
  ])('%s: up to %s by %s, %s above its floor', (score, grade, by, down) => {
    const distance = distanceOf(smallReport([['1', '1', '1']]), ex(score));
    expect(distance.up?.grade).toBe(grade);
    expect(distance.up && plain(distance.up.by)).toBe(by);
    expect(distance.down && plain(distance.down)).toBe(down);
  });
});
