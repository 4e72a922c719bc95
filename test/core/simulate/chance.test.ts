import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ex, exact } from '../../../src/core/exact.ts';
import { drawInto, seeded } from '../../../src/core/simulate/random.ts';
import { problemsIn, type SimulationSettings, usualSettings } from '../../../src/core/simulate/settings.ts';
import { hundredthsAt, placeOf, totalAt } from '../../../src/core/simulate/tally.ts';

describe('chance', () => {
  const first = (seed: string): number[] => {
    const drawn = new Uint32Array(3);
    drawInto(drawn, seeded(seed));
    return [...drawn];
  };

  it('is the same for the same text, and another for another', () => {
    expect(first('1')).toMatchInlineSnapshot(`
      [
        2395849000,
        4239110564,
        218561895,
      ]
    `);
    expect(first('复算')).not.toEqual(first('复算 '));
    expect(first('')).not.toEqual(first('0'));
  });

  it('goes on where it was, whatever the size of the draws', () => {
    const state = seeded('go on');
    const [one, two] = [new Uint32Array(5), new Uint32Array(7)];
    drawInto(one, state);
    drawInto(two, state);
    const all = new Uint32Array(12);
    drawInto(all, seeded('go on'));
    expect([...one, ...two]).toEqual([...all]);
  });

  it('spreads evenly over its range', () => {
    const drawn = new Uint32Array(160_000);
    drawInto(drawn, seeded('even'));
    const counts = new Map<number, number>();
    for (const bits of drawn) counts.set(bits >>> 28, (counts.get(bits >>> 28) ?? 0) + 1);
    // 16 classes of 10 000 each: ten standard deviations.
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(1000);
    expect(counts.size).toBe(16);
  });
});

describe('places of totals', () => {
  it('tell a hundredth from what lies beside it, and round half up', () => {
    const rounded = (text: string) => hundredthsAt(placeOf(ex(text)));
    expect(['89.99', '89.994', '89.995', '90', '-0.005', '-0.006'].map(rounded)).toEqual([
      8999, 8999, 9000, 9000, 0, -1,
    ]);
    expect(placeOf(ex('90'))).not.toBe(placeOf(ex('90.0001')));
  });

  it('are stood for by a total of the same place', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 90_000 }), fc.integer({ min: 1, max: 997 }), (n, d) => {
        const place = placeOf(exact(BigInt(n), BigInt(d)));
        expect(placeOf(totalAt(place))).toBe(place);
      }),
    );
  });
});

describe('settings', () => {
  it.each<[Partial<SimulationSettings>, readonly string[]]>([
    [{}, []],
    [{ count: 0 }, ['count']],
    [{ count: 1.5 }, ['count']],
    [{ weights: ex('0') }, ['weights']],
    [{ weights: ex('1') }, ['weights']],
    [{ count: 1e12, weights: ex('-1') }, ['count', 'weights']],
  ])('%o: %o', (more, problems) => {
    expect(problemsIn({ ...usualSettings, ...more })).toEqual(problems);
  });
});
