/** A simulation in bins: every run in one of them, and edges that are round. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, divide, ex, exact, plain } from '../../../src/core/exact.ts';
import type { Simulation } from '../../../src/core/simulate/result.ts';
import { usualSettings } from '../../../src/core/simulate/settings.ts';
import { binEdge, binsOf, summaryOf } from '../../../src/core/simulate/summary.ts';

type Histogram = Simulation['histogram'];

const histograms: fc.Arbitrary<Histogram> = fc
  .uniqueArray(
    fc.record({ at: fc.integer({ min: -500, max: 12_000 }), count: fc.integer({ min: 1, max: 9 }) }),
    {
      minLength: 1,
      maxLength: 80,
      selector: ({ at }) => at,
    },
  )
  .map((all) =>
    all.sort((a, b) => a.at - b.at).map(({ at, count }) => ({ total: exact(BigInt(at), 100n), count })),
  );

const simulation = (histogram: Histogram, total?: string): Simulation => ({
  settings: usualSettings,
  n: histogram.reduce((sum, { count }) => sum + count, 0),
  way: 'compiled',
  sources: { weighed: [], judged: [], still: [], readings: [], left: [] },
  published: { ending: { kind: 'hole' }, ...(total && { total: ex(total) }) },
  endings: [],
  histogram,
  quantiles: {},
});

describe('bins', () => {
  test('hold every run between their edges, at most 72 of them', () => {
    fc.assert(
      fc.property(histograms, (histogram) => {
        const bins = binsOf(histogram);
        if (!bins) throw new Error('no bins');
        expect(bins.counts.length).toBeLessThanOrEqual(72);
        expect(bins.counts[0]).toBeGreaterThan(0);
        expect(bins.counts.at(-1)).toBeGreaterThan(0);
        for (const [at, count] of bins.counts.entries()) {
          const own = histogram.filter(
            ({ total }) =>
              compare(total, binEdge(bins, at)) >= 0 && compare(total, binEdge(bins, at + 1)) < 0,
          );
          expect(own.reduce((sum, one) => sum + one.count, 0)).toBe(count);
        }
      }),
    );
  });

  test('have edges that are multiples of 1, 2 or 5 times a power of ten', () => {
    fc.assert(
      fc.property(histograms, (histogram) => {
        const bins = binsOf(histogram);
        if (!bins) throw new Error('no bins');
        expect(plain(bins.width)).toMatch(/^(0\.0?)?[125]0*$/);
        expect(divide(bins.from, bins.width)?.d).toBe(1n);
      }),
    );
  });

  test('33 points in half points, a single total by itself, none without totals', () => {
    const wide = binsOf([
      { total: ex('61.54'), count: 1 },
      { total: ex('94.46'), count: 2 },
    ]);
    expect(wide && [plain(wide.width), plain(wide.from), wide.counts.length]).toEqual(['0.5', '61.5', 66]);
    const single = binsOf([{ total: ex('80'), count: 7 }]);
    expect(single).toEqual({ from: ex('80'), width: ex('0.01'), counts: [7] });
    expect(binsOf([])).toBeUndefined();
  });
});

test('runs that reach the total nothing moved, both rounded to the hundredth', () => {
  const histogram = [
    { total: ex('87.37'), count: 5 },
    { total: ex('87.38'), count: 3 },
    { total: ex('90'), count: 1 },
  ];
  expect(summaryOf(simulation(histogram, '87.375')).reached).toBe(4);
  expect(summaryOf(simulation(histogram, '90.01')).reached).toBe(0);
  expect(summaryOf(simulation(histogram))).not.toHaveProperty('reached');
});
