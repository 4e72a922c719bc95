/** Consistent trees of sums and rates, and what repairs them after one figure is broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Constraint, type Network, repairsOf, type Variable } from '../../src/core/audit/repair.ts';
import {
  compare,
  divide,
  type Exact,
  ex,
  exact,
  fixed,
  plain,
  powerOfTen,
  sum as sumOf,
} from '../../src/core/exact.ts';
import { applied, isSound } from './reconciled.ts';

interface Node {
  readonly score: number;
  readonly points: number;
  readonly below: readonly Node[];
}

const { tree } = fc.letrec<{ tree: Node; leaf: Node }>((tie) => ({
  leaf: fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 100, max: 900 }))
    .map(([score, points]) => ({ score, points, below: [] })),
  tree: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map((below) => ({ score: 0, points: 0, below })),
  ),
}));

/** A consistent network: scores and points with two decimals add up, and every row prints its rate. */
const consistent = (root: Node): Network => {
  const variables: Variable[] = [];
  const constraints: Constraint[] = [];
  const print = (name: string, value: Exact, decimals: number, unit = ''): void => {
    variables.push({
      id: name,
      figure: { value, money: false, decimals, unit, text: `${plain(value)}${unit}` },
    });
  };
  const visit = (node: Node, name: string): readonly [score: Exact, points: Exact] => {
    const below = node.below.map((child, at) => visit(child, `${name}.${at}`));
    const score = below.length > 0 ? sumOf(below.map(([one]) => one)) : exact(BigInt(node.score), 100n);
    const points = below.length > 0 ? sumOf(below.map(([, one]) => one)) : exact(BigInt(node.points), 100n);
    print(`s${name}`, score, 2);
    print(`p${name}`, points, 2);
    const rate = divide(score, points) as Exact;
    print(`r${name}`, divide(ex(fixed(rate, 3)), ex('1')) as Exact, 1, '%');
    constraints.push({
      kind: 'ratio',
      id: `rate ${name}`,
      stated: `r${name}`,
      part: `s${name}`,
      whole: `p${name}`,
    });
    for (const kind of below.length > 0 ? ['s', 'p'] : []) {
      const terms = below.map((_, at) => ({ id: `${kind}${name}.${at}`, sign: 1 as const }));
      constraints.push({ kind: 'sum', id: `${kind} of ${name}`, parent: `${kind}${name}`, terms });
    }
    return [score, points];
  };
  visit(root, '');
  return { variables, constraints };
};

describe('a consistent tree of sums and rates', () => {
  it('needs nothing', () => {
    fc.assert(
      fc.property(tree, (root) => {
        expect(repairsOf(consistent(root))).toEqual([]);
      }),
    );
  });

  it('with one figure broken is restored by that figure alone', () => {
    let restored = 0;
    fc.assert(
      fc.property(
        tree,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        fc.nat({ max: 2 }),
        (root, pick, digit, place) => {
          const sound = consistent(root);
          const at = pick % sound.variables.length;
          const broken = sound.variables.map((one, index) => {
            if (index !== at) return one;
            const unit = exact(
              BigInt(digit) * powerOfTen(place),
              powerOfTen(one.figure.decimals) * (one.figure.unit === '%' ? 100n : 1n),
            );
            const value = sumOf([one.figure.value, unit]);
            return { ...one, figure: { ...one.figure, value, text: plain(value) } };
          });
          const network = { ...sound, variables: broken };
          const repairs = repairsOf(network);
          // A rate beside a share of nothing, or a part too small to show in its rate, may hide the slip.
          if (repairs.length === 0) return;
          expect(repairs).toHaveLength(1);
          const [repair] = repairs;
          if (repair?.outcome !== 'repaired') throw new Error(repair?.outcome);
          expect(repair.size).toBe(1);
          const original = sound.variables[at] as Variable;
          const own = repair.repairs.find(({ corrections }) => corrections[0]?.id === original.id);
          expect(own).toBeDefined();
          if (own?.only) {
            restored += 1;
            expect(compare(own.corrections[0]?.figure.value as Exact, original.figure.value)).toBe(0);
          }
          for (const each of repair.repairs) expect(isSound(network, applied(network, each))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
    expect(restored).toBeGreaterThan(120);
  });
});
