import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, sum } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { weightShifts } from '../../src/core/weight-shift.ts';
import { figure, type Row, scheme, smallReport } from './small-report.ts';

const report = (weights: readonly number[]): Report =>
  smallReport(
    weights.map((weight, at): Row => [`${at + 1}`, '100', '50', { weight: figure(String(weight)) }]),
    { scheme: scheme({ aggregation: { default: 'weighted-mean', levels: new Map() } }) },
  );

describe('weights that no longer add up to what was published', () => {
  it('are named with both sums, and with what the others would have to give', () => {
    const [shift, ...more] = weightShifts(report([50, 30, 20]), new Map([['weight.1', '60']]));
    expect(more).toEqual([]);
    expect([shift?.was, shift?.now].map((value) => value && plain(value))).toEqual(['100', '110']);
    expect([...(shift?.givingWay ?? [])]).toEqual([
      ['weight.2', '24'],
      ['weight.3', '16'],
    ]);
  });

  it('cannot be given way to where what was set is more than the whole, or nobody is left', () => {
    expect(weightShifts(report([50, 50]), new Map([['weight.1', '120']]))[0]?.givingWay).toBeUndefined();
    const both = new Map([
      ['weight.1', '50'],
      ['weight.2', '60'],
    ]);
    expect(weightShifts(report([50, 50]), both)[0]?.givingWay).toBeUndefined();
  });

  it('are none where nothing was set, where the sum is kept, and where scores are added', () => {
    expect(weightShifts(report([50, 50]), new Map())).toEqual([]);
    const kept = new Map([
      ['weight.1', '40'],
      ['weight.2', '60'],
    ]);
    expect(weightShifts(report([50, 50]), kept)).toEqual([]);
    const added = smallReport([['1', '100', '50', { weight: figure('50') }]]);
    expect(weightShifts(added, new Map([['weight.1', '60']]))).toEqual([]);
  });

  it('add up again once the others have given way, to the last of six decimals', () => {
    const weight = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 2, maxLength: 6 }), weight, (weights, typed) => {
        const made = report(weights);
        const edits = new Map([['weight.1', String(typed)]]);
        const [shift] = weightShifts(made, edits);
        if (!shift?.givingWay) return;
        const [after] = weightShifts(made, new Map([...edits, ...shift.givingWay]));
        const rest = after ? sum([after.now, { n: -after.was.n, d: after.was.d }]) : { n: 0n, d: 1n };
        const size = rest.n < 0n ? -rest.n : rest.n;
        expect(size * 1_000_000n <= rest.d * BigInt(weights.length)).toBe(true);
      }),
    );
  });
});
