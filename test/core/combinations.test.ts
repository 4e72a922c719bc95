import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingOf } from '../../src/core/combinations/endings.ts';
import { combinationsOf, searchCombinations } from '../../src/core/combinations/search.ts';
import { allowedSets, countAllowed } from '../../src/core/combinations/subsets.ts';
import { ex, plain } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import type { Switch } from '../../src/core/switches.ts';
import { asBrute, bruteForce, choicesOf, everySet, named, plenty, rangeOf, scorings } from './brute-force.ts';
import { type Row, scheme, smallReport } from './small-report.ts';
import { alternative, anySwitchReport } from './switch-report.ts';

describe('all combinations', () => {
  it('gives what scoring every single combination gives, whatever the tree', () => {
    fc.assert(
      fc.property(anySwitchReport, (report) => {
        expect(asBrute(rangeOf(report))).toEqual(bruteForce(report));
      }),
      { numRuns: 1500 },
    );
  });

  it('names switches that really lead to the ends of the range and to each grade', () => {
    fc.assert(
      fc.property(anySwitchReport, (report) => {
        const { lowest, highest, endings } = rangeOf(report);
        for (const end of [lowest, highest]) {
          const again = end && named(report, end.on);
          expect([again?.total, again?.grade]).toEqual([end?.total, end?.grade]);
        }
        for (const { ending, fewest } of endings) {
          const { total, grade } = named(report, fewest);
          expect(endingOf(total, grade)).toEqual(ending);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lists the sets that can be on together, and counts them', () => {
    fc.assert(
      fc.property(anySwitchReport, (report) => {
        const choices = choicesOf(report);
        const ids = (on: readonly Switch[]) => on.map(({ id }) => id).join(' ');
        const listed = [...allowedSets(choices)].map(ids);
        expect(listed.toSorted()).toEqual(everySet(choices).map(ids).toSorted());
        expect(countAllowed(choices)).toBe(BigInt(listed.length));
        expect(listed[0]).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

/** `count` leaves of 5 points each, and for each a switch that takes it from 4 to something lower. */
const broad = (count: number, more: Partial<Report> = {}, rows: readonly Row[] = []): Report => {
  const leaves = Array.from({ length: count }, (_, at): Row => [`1.${at + 1}`, '5', '4']);
  const alternatives = leaves.map(([code], at) =>
    alternative(`s${at}`, [[code, `${at % 4}.${at}1`.slice(0, 4)]]),
  );
  return smallReport([['1'], ...leaves, ...rows], { alternatives, ...more });
};

describe('many switches', () => {
  it('scores each alone where they do not meet: 2 to the 12th, the 20th and the 60th', () => {
    for (const count of [12, 20, 60]) {
      const report = broad(count);
      expect(scorings(report)).toBe(2 * count);
      const { lowest, highest, count: combinations, endings } = rangeOf(report);
      expect(combinations).toBe(2n ** BigInt(count));
      expect(endings.reduce((sum, one) => sum + one.count, 0n)).toBe(combinations);
      expect(highest).toMatchObject({ total: ex(String(4 * count)), on: [] });
      expect(lowest?.total).toEqual(
        named(
          report,
          report.alternatives.map(({ id }) => id),
        ).total,
      );
      expect(lowest?.on).toHaveLength(count);
    }
  });

  it('counts 2 to the 12th as scoring all 4096 does', () => {
    const report = broad(12);
    expect(asBrute(rangeOf(report))).toEqual(bruteForce(report));
  });

  it('says so where too many would have to be scored one by one', () => {
    const mean = { scheme: scheme({ aggregation: { default: 'mean', levels: new Map() } }) };
    expect(combinationsOf(broad(14, mean), 4096n)).toEqual({
      ...{ kind: 'too-many', count: 16384n, switches: 14, evaluations: 16384n },
    });
    expect(combinationsOf(broad(6, mean), 4096n).kind).toBe('range');
  });

  it('says so where the totals are too many to be told apart', () => {
    const leaves = Array.from({ length: 18 }, (_, at): Row => [`1.${at + 1}`, '5', '0']);
    const alternatives = leaves.map(([code], at) =>
      alternative(`s${at}`, [[code as string, plain({ n: 2n ** BigInt(at), d: 2n ** 18n }, 18)]]),
    );
    expect(combinationsOf(smallReport([['1'], ...leaves], { alternatives }), plenty)).toMatchObject({
      ...{ kind: 'too-many', count: 2n ** 18n, evaluations: 36n },
    });
  });

  it('can be followed step by step, and dropped', () => {
    const search = searchCombinations(broad(3), plenty);
    expect(search.next().value).toEqual({ done: 1, all: 6 });
    expect(search.next().value).toEqual({ done: 2, all: 6 });
    expect(search.return(undefined as never).done).toBe(true);
    expect(search.next().done).toBe(true);
  });
});
