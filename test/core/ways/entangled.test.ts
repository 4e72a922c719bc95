import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/evaluate.ts';
import type { Evaluation } from '../../../src/core/evaluation.ts';
import { compare, type Exact, plain } from '../../../src/core/exact.ts';
import type { Report } from '../../../src/core/report.ts';
import type { Ways } from '../../../src/core/ways/result.ts';
import { losing, smallestWays, usualWaySettings } from '../../../src/core/ways/search.ts';
import { anyEntangledReport } from './entangled-report.ts';

const settings = { ...usualWaySettings, inputs: false };
const names = ['优', '良', '中', '差'];
const rankOf = (name: string | undefined) => (name === undefined ? names.length : names.indexOf(name));

interface Change {
  readonly code: string;
  readonly text: string;
  readonly moved: number;
  /** What the change does to the total by itself. */
  readonly sign: number;
}

/** The other scores that the rule of each judged row allows. */
const changesOf = (report: Report): readonly (readonly Change[])[] => {
  const { total, nodes } = evaluate(report);
  const judged = [...nodes.values()].filter(({ origin }) => origin === 'judged');
  // Fewer than five scores have no habit of whole points.
  const between = judged.length < 5 ? ['1', '1.5', '2'] : ['1', '2'];
  const allowed: Readonly<Record<string, readonly string[]>> = {
    ...{ 'levels(4, 2, 0)': ['0', '2', '4'], 'levels(3, 0)': ['0', '3'], 'levels(4, 0)': ['0', '4'] },
    'judged(1, 2)': between,
  };
  return judged.flatMap(({ code, score }) => {
    const from = Number(plain(score as Exact));
    const texts = allowed[report.byCode.get(code)?.rule?.source ?? ''] ?? [];
    const others = texts.filter((text) => Number(text) !== from);
    if (others.length === 0) return [];
    return [
      others.map((text): Change => {
        const after = evaluate(report, new Map([[code, text]])).total as Exact;
        return { code, text, moved: Math.abs(Number(text) - from), sign: compare(after, total as Exact) };
      }),
    ];
  });
};

/** By size less one: rows and the fewest points moved, for every set of rows that leads there. */
const bySize = (
  rows: readonly (readonly Change[])[],
  leads: (set: readonly Change[]) => boolean,
): readonly ReadonlyMap<string, number>[] => {
  const sizes: Map<string, number>[] = rows.map(() => new Map());
  const visit = (at: number, set: readonly Change[]): void => {
    const row = rows[at];
    if (row) {
      visit(at + 1, set);
      for (const change of row) visit(at + 1, [...set, change]);
      return;
    }
    if (set.length === 0 || !leads(set)) return;
    const sets = sizes[set.length - 1] as Map<string, number>;
    const key = set.map(({ code }) => code).join();
    const moved = set.reduce((sum, one) => sum + one.moved, 0);
    sets.set(key, Math.min(moved, sets.get(key) ?? moved));
  };
  visit(0, []);
  return sizes;
};

/** Where the aim is met, by the definition of an aim. */
const acceptsFor = (report: Report, aim: string): ((found: Evaluation) => boolean) => {
  const start = evaluate(report);
  return ({ total, grade }) => {
    if (!total) return false;
    if (aim !== 'lose') return rankOf(grade.name) <= rankOf(aim);
    if (grade.name === undefined) return compare(total, start.total as Exact) < 0;
    return rankOf(grade.name) > rankOf(start.grade.name);
  };
};

/** By size less one, where larger sets only take changes that go one way or where they take any. */
const setsFor = (report: Report, aim: string, how: Ways['how']): readonly ReadonlyMap<string, number>[] => {
  const accepts = acceptsFor(report, aim);
  const leads = (set: readonly Change[]) =>
    accepts(evaluate(report, new Map(set.map(({ code, text }) => [code, text] as const))));
  const rows = changesOf(report);
  const any = bySize(rows, leads);
  if (how === 'evaluated') return any;
  const sign = aim === 'lose' ? -1 : 1;
  const ahead = rows.map((row) => row.filter((change) => change.sign === sign));
  return [...any.slice(0, 1), ...bySize(ahead, leads).slice(1)];
};

const expectSame = (report: Report, aim: string, tell: (what: string) => void): void => {
  const start = evaluate(report);
  const ways = aim === 'lose' ? losing(report, settings) : smallestWays(report, aim, settings);
  tell(`${ways.how} ${ways.outcome}`);
  if (ways.outcome === 'no-grade') expect([aim, start.grade.name]).toEqual(['lose', undefined]);
  else if (ways.outcome === 'there') expect(acceptsFor(report, aim)(start)).toBe(true);
  else {
    const all = setsFor(report, aim, ways.how);
    const size = all.findIndex((sets) => sets.size > 0) + 1;
    const sets = all[size - 1];
    tell(`${ways.how} ${size > 1 ? 'several' : 'alone'}`);
    expect([ways.outcome === 'found', ways.size, ways.count]).toEqual([size > 0, size, sets?.size ?? 0]);
    const moved = [...(sets?.values() ?? [])].sort((a, b) => a - b);
    expect(ways.ways.map((way) => Number(plain(way.moved)))).toEqual(moved);
  }
};

describe('where scores bear on one another', () => {
  it('every set is tried, and the smallest are those that scoring all of them finds', () => {
    const counts: Record<string, number> = {};
    const tell = (what: string) => {
      counts[what] = (counts[what] ?? 0) + 1;
    };
    fc.assert(
      fc.property(anyEntangledReport, fc.constantFrom('优', '良', 'lose'), (report, aim) => {
        expectSame(report, aim, tell);
      }),
      { numRuns: 120 },
    );
    for (const kind of ['evaluated alone', 'evaluated several', 'evaluated none'])
      expect([kind, (counts[kind] ?? 0) > 1]).toEqual([kind, true]);
  });
});
