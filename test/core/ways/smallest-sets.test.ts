import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/evaluate.ts';
import { compare, type Exact, equals, exact, plain } from '../../../src/core/exact.ts';
import type { Way, Ways } from '../../../src/core/ways/result.ts';
import { losing, smallestWays, usualWaySettings } from '../../../src/core/ways/search.ts';
import { gradeAt, isThere, type KnownAim, smallestByTrying } from './brute-force.ts';
import { anyKnownTree, type KnownTree, unit } from './leaf-tree.ts';

const settings = { ...usualWaySettings, inputs: false };

const found = ({ report }: KnownTree, aim: KnownAim): Ways =>
  aim.kind === 'reach' ? smallestWays(report, aim.grade, settings) : losing(report, settings);

/** The points moved and the grade of a way, by scoring the report with it. */
const scored = ({ report }: KnownTree, { changes }: Way) =>
  evaluate(
    report,
    new Map(changes.flatMap((one) => (one.kind === 'score' ? [[one.code, plain(one.to)] as const] : []))),
  );

const inPoints = (value: Exact): number => Number(value.n) / Number(value.d);

const inUnits = ({ n, d }: Exact): number => Number((n * BigInt(unit)) / d);

const expectSame = (tree: KnownTree, aim: KnownAim, counts: Record<string, number>): void => {
  const wanted = smallestByTrying(tree, aim);
  const ways = found(tree, aim);
  const outcome = isThere(tree, aim, tree.total) ? 'there' : wanted ? 'found' : ways.outcome;
  expect(ways.outcome).toBe(outcome);
  counts[ways.outcome] = (counts[ways.outcome] ?? 0) + 1;
  if (ways.outcome !== 'found') {
    expect(ways.ways).toEqual([]);
    if (ways.outcome !== 'there') expect(['none', 'barred']).toContain(ways.outcome);
    return;
  }
  counts[ways.size > 1 ? 'several' : 'alone'] = (counts[ways.size > 1 ? 'several' : 'alone'] ?? 0) + 1;
  expect({ size: ways.size, count: ways.count, complete: ways.complete }).toEqual({
    ...{ size: wanted?.size, count: wanted?.count, complete: true },
  });
  expect(ways.ways.map(({ moved }) => inPoints(moved))).toEqual(wanted?.moved.slice(0, settings.best));
  for (const way of ways.ways) {
    expect(way.changes.length).toBe(ways.size);
    const { total, grade } = scored(tree, way);
    expect([total, grade.name]).toEqual([way.total, way.grade]);
    expect(isThere(tree, aim, inUnits(way.total))).toBe(true);
  }
};

describe('the smallest sets of changes', () => {
  it('are those that trying every set finds, for every better grade and for losing the grade', () => {
    const counts: Record<string, number> = {};
    let leaves = 0;
    fc.assert(
      fc.property(anyKnownTree, (tree) => {
        const { total, grade } = evaluate(tree.report);
        expect(total && equals(total, exact(BigInt(tree.total), BigInt(unit)))).toBe(true);
        expect(grade.name).toBe(gradeAt(tree, tree.total));
        leaves = Math.max(leaves, tree.leaves.length);
        for (const name of ['优', '良', '中']) expectSame(tree, { kind: 'reach', grade: name }, counts);
        if (grade.name !== undefined) expectSame(tree, { kind: 'lose' }, counts);
        else expect(losing(tree.report, settings).outcome).toBe('no-grade');
      }),
      { numRuns: 200 },
    );
    expect(leaves).toBe(15);
    // Each case is met often enough for the test to mean something.
    for (const kind of ['there', 'alone', 'several', 'none', 'barred'])
      expect(counts[kind]).toBeGreaterThan(2);
  });

  it('come least points moved first', () => {
    fc.assert(
      fc.property(anyKnownTree, (tree) => {
        const { ways } = found(tree, { kind: 'reach', grade: '优' });
        for (const [at, { moved }] of ways.entries())
          expect(at === 0 || compare((ways[at - 1] as Way).moved, moved) <= 0).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
