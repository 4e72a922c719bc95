import { describe, expect, it } from 'vitest';
import { ex, plain } from '../../../src/core/exact.ts';
import type { Simulation } from '../../../src/core/simulate/result.ts';
import { simulate } from '../../../src/core/simulate/simulate.ts';
import { figure, type Row, scheme, smallReport } from '../small-report.ts';
import { alternative } from '../switch-report.ts';
import { without } from './sources.ts';

const totals = ({ histogram }: Simulation): readonly string[] => histogram.map(({ total }) => plain(total));

describe('weights', () => {
  it('keep the points of the whole, so that equal rates give the published total in every run', () => {
    const report = smallReport([['1'], ['1.1', '40', '30'], ['1.2', '60', '45']]);
    const { histogram } = simulate(report, { ...without('judged'), count: 500 });
    expect(histogram).toEqual([{ total: ex('75'), count: 500 }]);
  });

  it('move the total as far as the share allows and no further', () => {
    const report = smallReport([['1'], ['1.1', '50', '50'], ['1.2', '50', '0']]);
    const found = totals(simulate(report, { ...without('judged'), count: 20_000 }));
    // 50 × 1.25 of 50 × 1.25 + 50 × 0.75, and the other way round.
    const [low, high] = [Number(found[0]), Number(found.at(-1))];
    expect(low).toBeGreaterThanOrEqual(37.5);
    expect(low).toBeLessThan(37.8);
    expect(high).toBeLessThanOrEqual(62.5);
    expect(high).toBeGreaterThan(62.2);
  });

  it('move the weights of a weighted mean, of groups too', () => {
    const weight = (text: string) => ({ weight: figure(text) });
    const rows: readonly Row[] = [
      ['1', '100', undefined, weight('50')],
      ['1.1', '100', '100', weight('1')],
      ['2', '100', undefined, weight('50')],
      ['2.1', '100', '0', weight('1')],
    ];
    const how = scheme({ aggregation: { default: 'weighted-mean', levels: new Map() } });
    const found = simulate(smallReport(rows, { scheme: how }), { ...without('judged'), count: 400 });
    expect(found.sources.weighed).toEqual(['1', '1.1', '2', '2.1']);
    expect(found.histogram.length).toBeGreaterThan(100);
    for (const total of totals(found)) expect(Math.abs(Number(total) - 50)).toBeLessThanOrEqual(12.5);
  });

  it('leave rows without points, bonuses and deductions as they are', () => {
    const report = smallReport([
      ['1'],
      ['1.1', '5', '4'],
      ['1.2', undefined, '3'],
      ['1.3', undefined, '2', { kind: 'bonus' }],
      ['1.4', '3', '1', { kind: 'deduction' }],
    ]);
    const found = simulate(report, { ...without('judged'), count: 50 });
    expect(found.sources.weighed).toEqual(['1.1']);
    expect(found.histogram).toEqual([{ total: ex('8'), count: 50 }]);
  });
});

describe('judged scores', () => {
  it('stay or go one step of their rule, a third each', () => {
    const report = smallReport([['1', '5', '3', { rule: 'levels(5, 3, 0)' }]]);
    const found = simulate(report, { ...without('weights'), count: 30_000 });
    expect(totals(found)).toEqual(['0', '3', '5']);
    // Thirds of 30 000: ten standard deviations.
    for (const { count } of found.histogram) expect(Math.abs(count - 10_000)).toBeLessThan(820);
  });

  it('move within the points, and rows that cannot move are named with the reason', () => {
    const report = smallReport([
      ['1', '5', '5'],
      ['2', '5', undefined, { rule: 'points / 2' }],
      ['3', undefined, '4'],
      ['4', '5', undefined, { absence: 'na' }],
      ['5', '2', '2', { rule: 'levels(2)' }],
    ]);
    const found = simulate(report, { ...without('weights'), count: 200 });
    expect(found.sources.judged).toEqual(['1']);
    expect(found.sources.still).toEqual([
      { code: '2', why: 'formula' },
      { code: '3', why: 'no-points' },
      { code: '4', why: 'absent' },
      { code: '5', why: 'one-score' },
    ]);
    expect(totals(found)).toEqual(['13', '13.5']);
  });
});

describe('open readings', () => {
  const rows: readonly Row[] = [
    ['1', '10', '5'],
    ['2', '10', '5'],
  ];

  it('hold or not, every set that is possible as likely as any other', () => {
    const report = smallReport(rows, {
      alternatives: [
        alternative('a', [['1', '6']]),
        alternative('b', [['1', '7']]),
        alternative('c', [['2', '9']], 'judgement'),
        alternative('t', [['2', '0']], 'trial'),
      ],
    });
    const found = simulate(report, { ...without('weights', 'judged'), count: 60_000 });
    expect(found.sources.readings).toEqual(['a', 'b', 'c']);
    expect(found.sources.left).toEqual([{ id: 't', why: 'trial' }]);
    expect(totals(found)).toEqual(['10', '11', '12', '14', '15', '16']);
    for (const { count } of found.histogram) expect(Math.abs(count - 10_000)).toBeLessThan(920);
  });

  it('leave alone what the reader has set', () => {
    const report = smallReport(rows, { alternatives: [alternative('a', [['1', '6']])] });
    const settings = { ...without('weights', 'judged'), count: 20 };
    const found = simulate(report, settings, new Map([['1', '2']]));
    expect(found.sources.left).toEqual([{ id: 'a', why: 'edited' }]);
    expect(found.histogram).toEqual([{ total: ex('7'), count: 20 }]);
    expect(found.published.total).toEqual(ex('7'));
  });
});

it('counts runs without a total apart', () => {
  const report = smallReport([['1', '10', '5']], {
    alternatives: [alternative('a', [['1', '6']])],
    scheme: scheme({ bands: [] }),
  });
  const found = simulate(report, { ...without('weights', 'judged'), count: 10 });
  expect(found.endings).toEqual([{ ending: { kind: 'hole' }, count: 10, share: '1' }]);
});
