import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/core/audit/repair/parts.ts';

describe('sets that fall apart', () => {
  const sortedSets = (sets: readonly (readonly string[])[]) =>
    sets.map((set) => [...set].sort().join('')).sort();
  const product = (parts: readonly (readonly (readonly string[])[])[]): readonly (readonly string[])[] =>
    parts.reduce<readonly (readonly string[])[]>(
      (sets, part) => sets.flatMap((set) => part.map((choice) => [...set, ...choice])),
      [[]],
    );

  it('are given as their parts', () => {
    expect(
      partsOf([
        ['a', 'x'],
        ['b', 'x'],
      ]),
    ).toEqual([[['a'], ['b']], [['x']]]);
    expect(
      partsOf([
        ['a', 'c'],
        ['a', 'd'],
        ['b', 'c'],
        ['b', 'd'],
      ]),
    ).toEqual([
      [['a'], ['b']],
      [['c'], ['d']],
    ]);
    expect(
      partsOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
    expect(
      partsOf([
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
      ]),
    ).toHaveLength(1);
  });

  it('are exactly the product of the parts', () => {
    const entry = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const sets = fc.uniqueArray(
      fc.uniqueArray(entry, { minLength: 2, maxLength: 2 }).map((set) => set.sort()),
      {
        selector: (set) => set.join(''),
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(sets, (given) => {
        expect(sortedSets(product(partsOf(given)))).toEqual(sortedSets(given));
      }),
    );
  });
});
