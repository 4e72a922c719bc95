/** The search for smallest corrections against trying everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../src/core/audit/repair/network.ts';
import {
  type Constraint,
  type Network,
  type Repair,
  repairsOf,
  type Variable,
} from '../../src/core/audit/repair.ts';
import { ex, exact, fixed, powerOfTen } from '../../src/core/exact.ts';
import type { Figure } from '../../src/core/figure.ts';
import { applied, type Figures, isSound, printedFigures } from './reconciled.ts';
import { figure } from './small-report.ts';

const ids = ['a', 'b', 'c', 'd', 'e'] as const;
const id = fc.constantFrom(...ids);

const variable = (name: string): fc.Arbitrary<Variable> =>
  fc
    .record({
      steps: fc.integer({ min: -3, max: 9 }),
      decimals: fc.constantFrom(0, 0, 1),
      fixed: fc.constantFrom(false, false, false, true),
    })
    .map(({ steps, decimals, fixed: isFixed }) => ({
      id: name,
      figure: figure(fixed(exact(BigInt(steps), powerOfTen(decimals)), decimals)),
      min: ex(decimals === 0 ? '-3' : '-0.3'),
      max: ex(decimals === 0 ? '9' : '0.9'),
      ...(isFixed && { fixed: true }),
    }));

const constraint = (at: number): fc.Arbitrary<Constraint> => {
  const name = `k${at}`;
  const terms = fc.uniqueArray(fc.record({ id, sign: fc.constantFrom(1 as const, -1 as const) }), {
    selector: (term) => term.id,
    minLength: 1,
    maxLength: 3,
  });
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .record({ parent: id, terms, constant: fc.constantFrom('0', '0', '2', '0.5') })
        .map((rest) => ({ kind: 'sum' as const, id: name, ...rest, constant: ex(rest.constant) })),
    },
    {
      weight: 3,
      arbitrary: fc
        .uniqueArray(id, { minLength: 3, maxLength: 3 })
        .map(([stated = 'a', part = 'b', whole = 'c']) => ({
          kind: 'ratio' as const,
          id: name,
          stated,
          part,
          whole,
        })),
    },
    {
      weight: 2,
      arbitrary: fc
        .uniqueArray(id, { minLength: 2, maxLength: 2 })
        .map(([a = 'a', b = 'b']) => ({ kind: 'equal' as const, id: name, a, b })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ of: id, value: fc.integer({ min: -20, max: 60 }) })
        .map(({ of, value }) => ({ kind: 'given' as const, id: name, of, value: exact(BigInt(value), 8n) })),
    },
  );
};

const network: fc.Arbitrary<Network> = fc
  .tuple(fc.tuple(...ids.map(variable)), fc.integer({ min: 1, max: 4 }))
  .chain(([variables, count]) =>
    fc
      .tuple(...Array.from({ length: count }, (_, at) => constraint(at)))
      .map((constraints) => ({ variables, constraints })),
  );

const candidates = (one: Variable): readonly Figure[] =>
  Array.from({ length: 13 }, (_, at) => ({
    ...one.figure,
    value: exact(BigInt(at - 3), powerOfTen(one.figure.decimals)),
  }));

/** Number of ways in which changing exactly these variables, to anything, makes the network sound. */
const ways = (network: Network, names: readonly Variable[], figures: Figures): number => {
  const [first, ...rest] = names;
  if (!first) return isSound(network, figures) ? 1 : 0;
  return candidates(first).reduce(
    (count, one) => count + ways(network, rest, new Map(figures).set(first.id, one)),
    0,
  );
};

const subsets = (items: readonly Variable[], size: number): readonly (readonly Variable[])[] => {
  const [first, ...rest] = items;
  if (size === 0) return [[]];
  if (!first) return [];
  return [...subsets(rest, size - 1).map((one) => [first, ...one]), ...subsets(rest, size)];
};

/** The smallest sets by trying everything, with whether one way only is open to each; undefined beyond `most`. */
const tried = (network: Network, most: number): ReadonlyMap<string, boolean> | undefined => {
  const open = network.variables.filter((one) => !one.fixed);
  for (let size = 0; size <= Math.min(most, open.length); size++) {
    const found = subsets(open, size).flatMap((names) => {
      const count = ways(network, names, printedFigures(network));
      return count > 0 ? [[names.map((one) => one.id).join(''), count === 1] as const] : [];
    });
    if (found.length > 0) return new Map(found);
  }
  return most >= open.length ? new Map() : undefined;
};

const namesIn = ({ corrections }: Repair): string =>
  corrections
    .map((one) => one.id)
    .sort()
    .join('');

describe('against trying everything', () => {
  it('finds all smallest sets, no other, and figures that reconcile', () => {
    const sizes = new Map<number, number>();
    const compared = (component: Network): void => {
      const [repair] = repairsOf(component);
      const expected = tried(component, 3);
      if (expected?.has('')) expect(repair).toBeUndefined();
      else if (!expected) expect(repair?.outcome === 'repaired' ? repair.size : 4).toBeGreaterThan(3);
      else if (expected.size === 0) expect(repair?.outcome).toBe('none');
      else if (repair?.outcome !== 'repaired') throw new Error(repair?.outcome);
      else {
        sizes.set(repair.size, (sizes.get(repair.size) ?? 0) + 1);
        const found = repair.repairs.map((one) => [namesIn(one), one.only] as const);
        expect(new Map(found)).toEqual(expected);
        for (const one of repair.repairs) expect(isSound(component, applied(component, one))).toBe(true);
      }
    };
    fc.assert(
      fc.property(network, (one) => {
        const components = componentsOf(one);
        expect(repairsOf(one)).toEqual(components.flatMap((component) => repairsOf(component)));
        components.forEach(compared);
      }),
      { numRuns: 250 },
    );
    // The property is worth something only if it meets more than single corrections.
    expect(sizes.get(1)).toBeGreaterThan(30);
    expect(sizes.get(2)).toBeGreaterThan(10);
    expect(sizes.get(3)).toBeGreaterThan(2);
  });

  it('does not depend on the order of figures and constraints', () => {
    const told = (one: Network) =>
      repairsOf(one)
        .map((repair) => {
          const sets = repair.outcome === 'repaired' ? repair.repairs.map(namesIn).sort() : [];
          return [[...repair.variables].sort().join(''), repair.outcome, ...sets].join(' ');
        })
        .sort();
    fc.assert(
      fc.property(network, ({ variables, constraints }) => {
        const turned = { variables: variables.toReversed(), constraints: constraints.toReversed() };
        expect(told(turned)).toEqual(told({ variables, constraints }));
      }),
      { numRuns: 120 },
    );
  });
});
