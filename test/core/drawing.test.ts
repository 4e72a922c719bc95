import { describe, expect, test } from 'vitest';
import { effectsOf } from '../../src/core/effects.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { ex, plain } from '../../src/core/exact.ts';
import { lossAxis, lossOrder, lossRows, lostInAll } from '../../src/core/loss-rows.ts';
import { placeOn, roundStep, rulerOf, ticksBetween } from '../../src/core/ruler.ts';
import { scheme, smallReport } from './small-report.ts';

describe('grade ruler', () => {
  const ruler = rulerOf(scheme(), ex('100'));

  test('the lowest band is as wide as the others are on average', () => {
    expect(ruler && plain(ruler.low, 2)).toBe('46.67');
    expect(ruler?.bands.map((band) => [band.name, band.edge && plain(band.edge)])).toEqual([
      ['差', undefined],
      ['中', '60'],
      ['良', '80'],
      ['优', '90'],
    ]);
  });

  test('scores beyond the ends stay at the ends', () => {
    if (!ruler) throw new Error('no ruler');
    expect(plain(placeOn(ruler, ex('20')))).toBe('0');
    expect(plain(placeOn(ruler, ex('100')))).toBe('1');
    expect(plain(placeOn(ruler, ex('120')))).toBe('1');
  });

  test('no bands, no ruler; bands above the full marks, no ruler', () => {
    expect(rulerOf(scheme({ bands: [] }), ex('100'))).toBeUndefined();
    expect(rulerOf(scheme(), ex('0'))).toBeUndefined();
  });
});

test('round steps and ticks', () => {
  expect(['0.3', '1', '1.8', '4', '7', '12'].map((size) => plain(roundStep(ex(size))))).toEqual([
    '0.5',
    '1',
    '2',
    '5',
    '10',
    '20',
  ]);
  expect(ticksBetween(ex('86'), ex('100'), 8n).map((tick) => plain(tick))).toEqual([
    '86',
    '88',
    '90',
    '92',
    '94',
    '96',
    '98',
    '100',
  ]);
});

describe('points lost', () => {
  const report = smallReport([
    ['1', '10', '7'],
    ['1.1', '5', '4.5'],
    ['1.2', '5', '2.5'],
    ['2', '10', '10'],
    ['2.1', '10', '10'],
  ]);
  const published = evaluate(report);
  const figures = (code: string) => {
    const node = published.nodes.get(code);
    return { score: node?.score, points: node?.points };
  };

  test('largest first, each bar from where the one before ended, down to the total', () => {
    const rows = lossRows(lossOrder(report, figures), figures, ex('20'));
    expect([...rows.values()].map((row) => [row.code, plain(row.from), plain(row.to)])).toEqual([
      ['1.2', '20', '17.5'],
      ['1.1', '17.5', '17'],
      ['2.1', '17', '17'],
    ]);
    expect(plain(lostInAll(rows))).toBe('3');
  });

  test('the axis starts at a round number below what is left', () => {
    expect(plain(lossAxis(ex('100'), ex('87.38')).low)).toBe('86');
    expect(plain(lossAxis(ex('100'), ex('86')).low)).toBe('86');
    expect(plain(lossAxis(ex('100'), ex('-3')).low)).toBe('-20');
    expect(plain(lossAxis(ex('100'), ex('100')).low)).toBe('0');
  });

  test('effects of edits add up to the whole difference', () => {
    const edits = new Map([
      ['1.2', '5'],
      ['1.1', '0'],
    ]);
    const effects = effectsOf(edits, (some) => evaluate(report, some).total);
    expect(effects.map((effect) => effect.by && plain(effect.by))).toEqual(['2.5', '-4.5']);
  });
});
