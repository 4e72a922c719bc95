import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  decimalsOf,
  divide,
  ex,
  exact,
  exactFrom,
  fixed,
  multiply,
  plain,
  type RoundingMode,
  ratio,
  round,
  subtract,
  zero,
} from '../../src/core/exact.ts';

const anyExact = fc
  .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(1n, 10n ** 12n))
  .map(([n, d]) => exact(n, d));

describe('exact numbers', () => {
  it.each([
    ['20.38', '27', 1, '75.5'],
    ['20.88', '27', 1, '77.3'],
    ['428.54', '507.74', 1, '84.4'],
    ['5.5', '8', 1, '68.8'],
    ['1', '3', 1, '33.3'],
    ['428.54', '1164.43', 1, '36.8'],
  ])('%s of %s is printed with %i decimal as %s%%', (part, whole, places, printed) => {
    const share = divide(ex(part), ex(whole));
    expect(share && fixed(multiply(share, exact(100n)), places)).toBe(printed);
  });

  it.each<[string, number, RoundingMode, string]>([
    ['68.75', 1, 'half-up', '68.8'],
    ['68.75', 1, 'half-even', '68.8'],
    ['68.65', 1, 'half-even', '68.6'],
    ['68.65', 1, 'half-up', '68.7'],
    ['-68.65', 1, 'half-up', '-68.7'],
    ['9.89', 1, 'down', '9.8'],
    ['-9.89', 1, 'down', '-9.8'],
    ['9.81', 1, 'up', '9.9'],
    ['9.8', 1, 'up', '9.8'],
    ['1.005', 2, 'half-up', '1.01'],
    ['89.5', 0, 'half-up', '90'],
    ['0.05', 1, 'half-even', '0.0'],
  ])('%s to %i places, %s: %s', (text, places, mode, printed) => {
    expect(fixed(ex(text), places, mode)).toBe(printed);
  });

  it('has no quotient by zero', () => {
    expect(divide(ex('1'), zero)).toBeUndefined();
    expect(() => exact(1n, 0n)).toThrow(RangeError);
  });

  it('knows which values end', () => {
    expect(decimalsOf(exact(1n, 8n))).toBe(3);
    expect(decimalsOf(exact(1n, 3n))).toBeUndefined();
    expect(plain(exact(1n, 3n), 4)).toBe('0.3333');
    expect(plain(ex('12.00'))).toBe('12');
  });

  it.each(['', ' ', '1.', '.5', '1e3', '1,000', '１', '--1', 'NaN'])('does not read %j', (text) => {
    expect(exactFrom(text)).toBeUndefined();
  });

  it('adds and subtracts without loss', () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('rounds to within half a unit, and a second rounding changes nothing', () => {
    fc.assert(
      fc.property(anyExact, fc.integer({ min: 0, max: 6 }), (value, places) => {
        const once = round(value, places);
        const gap = subtract(value, once);
        const half = exact(1n, 2n * 10n ** BigInt(places));
        expect(compare(gap, half)).toBeLessThanOrEqual(0);
        expect(compare(gap, { n: -half.n, d: half.d })).toBeGreaterThanOrEqual(0);
        expect(round(once, places)).toEqual(once);
      }),
    );
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: 0, max: 6 }), (n, places) => {
        const value = exact(n, 10n ** BigInt(places));
        expect(ex(plain(value))).toEqual(value);
      }),
    );
  });

  it('makes the same of safe integers as of big ones', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (n, d) => {
        expect(ratio(n, d)).toEqual(exact(BigInt(n), BigInt(d)));
      }),
    );
    expect(ratio(0, 7)).toEqual(exact(0n));
  });
});
