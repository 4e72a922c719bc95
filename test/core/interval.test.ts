import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, ex, exact, round } from '../../src/core/exact.ts';
import type { Figure } from '../../src/core/figure.ts';
import {
  contains,
  type Interval,
  intersection,
  intervalAt,
  intervalOf,
  meets,
} from '../../src/core/interval.ts';
import { readFigure } from '../../src/core/number-text.ts';

const of = (text: string): Interval => intervalOf(readFigure(text) as Figure);
const span = (min: string, max: string, minIncluded = true, maxIncluded = false): Interval => ({
  min: ex(min),
  max: ex(max),
  minIncluded,
  maxIncluded,
});

describe('what a printed figure stands for', () => {
  test.each([
    ['84.4%', span('0.8435', '0.8445')],
    ['84.40%', span('0.84395', '0.84405')],
    ['-84.4%', span('-0.8445', '-0.8435', false, true)],
    ['0', span('-0.5', '0.5', false, false)],
    ['0.00', span('-0.005', '0.005', false, false)],
    ['12', span('11.5', '12.5')],
    ['428.54万元', span('4285350', '4285450')],
    ['1.5亿元', span('145000000', '155000000')],
  ])('%s', (text, interval) => {
    expect(of(text)).toEqual(interval);
  });
});

describe('meeting', () => {
  test.each([
    ['84.4%', '84.40%', true],
    ['84.4%', '84.5%', false],
    ['84%', '84.4%', true],
    ['428.54万元', '4285434.40元', true],
    ['77.3%', '75.5%', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(meets(of(a), of(b))).toBe(expected);
    expect(meets(of(b), of(a))).toBe(expected);
  });

  test('a shared edge counts only if both include it', () => {
    expect(meets(span('0', '1', true, true), span('1', '2'))).toBe(true);
    expect(meets(span('0', '1'), span('1', '2'))).toBe(false);
    expect(meets(intervalAt(ex('1')), span('1', '2'))).toBe(true);
    expect(meets(intervalAt(ex('2')), span('1', '2'))).toBe(false);
  });

  test('the intersection keeps the stricter edges', () => {
    expect(intersection(span('0', '2', true, true), span('0', '1', false, true))).toEqual(
      span('0', '1', false, true),
    );
    expect(intersection(of('84%'), of('84.4%'))).toEqual(span('0.8435', '0.8445'));
  });
});

const value = fc
  .tuple(fc.bigInt({ min: -100_000n, max: 100_000n }), fc.bigInt({ min: 1n, max: 999n }))
  .map(([n, d]) => exact(n, d));
const places = fc.integer({ min: 0, max: 3 });

test('a figure holds exactly the values that round to it', () => {
  fc.assert(
    fc.property(value, value, places, (printed, candidate, decimals) => {
      const shown = round(printed, decimals);
      const interval = intervalOf({ value: shown, money: false, decimals, unit: '', text: '' });
      expect(contains(interval, printed)).toBe(true);
      expect(contains(interval, candidate)).toBe(compare(round(candidate, decimals), shown) === 0);
    }),
  );
});

test('an intersection holds what both hold', () => {
  fc.assert(
    fc.property(value, value, value, places, places, (a, b, x, first, second) => {
      const [left, right] = [
        intervalOf({ value: round(a, first), money: false, decimals: first, unit: '', text: '' }),
        intervalOf({ value: round(b, second), money: false, decimals: second, unit: '', text: '' }),
      ];
      const common = intersection(left, right);
      expect(common ? contains(common, x) : false).toBe(contains(left, x) && contains(right, x));
    }),
  );
});
