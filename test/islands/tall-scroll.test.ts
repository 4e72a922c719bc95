/** A list taller than an element can be: every row is reached, and near both ends a pixel is a pixel. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barAt, listAfter, listAt, tallest, waysOf } from '../../src/islands/large/tall-scroll.ts';

const window = fc.integer({ min: 100, max: 2_000 });
const lists = fc.record({ height: fc.integer({ min: 1, max: 60_000_000 }), window });

test('a list that fits is scrolled as it is', () => {
  const ways = waysOf(1_000_000, 500);
  expect(ways).toEqual({ bar: 999_500, list: 999_500 });
  expect(listAt(1234, ways)).toBe(1234);
  expect(listAfter(1000, 1000, 900_000, 500, ways)).toBe(900_000);
});

test('the ends of the bar are the ends of the list, and no element is taller than allowed', () => {
  fc.assert(
    fc.property(lists, ({ height, window: size }) => {
      const ways = waysOf(height, size);
      expect(ways.bar).toBeLessThanOrEqual(tallest);
      expect(listAt(0, ways)).toBe(0);
      expect(listAt(ways.bar, ways)).toBe(ways.list);
      expect(barAt(ways.list, ways)).toBe(ways.bar);
    }),
  );
});

test('bar and list lead to each other, and neither goes back when the other goes on', () => {
  fc.assert(
    fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), ({ height, window: size }, share) => {
      const ways = waysOf(height, size);
      const at = ways.list * share;
      const back = listAt(barAt(at, ways), ways);
      expect(Math.abs(back - at)).toBeLessThan(0.01);
      const next = Math.min(at + 1, ways.list);
      expect(barAt(next, ways)).toBeGreaterThanOrEqual(barAt(at, ways));
    }),
  );
});

test('a turn of the wheel moves as many rows in the middle of a long list as at its start', () => {
  const ways = waysOf(40_000_000, 600);
  expect(listAfter(20_000_000, barAt(20_000_000, ways), barAt(20_000_000, ways) + 120, 600, ways)).toBe(
    20_000_120,
  );
  // Dragging the bar goes where the bar stands.
  expect(listAfter(0, 0, ways.bar, 600, ways)).toBe(ways.list);
  // What has reached an end stays there.
  expect(listAfter(ways.list, 3_000_000, 3_000_100, 600, ways)).toBe(ways.list);
});
