import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edits } from '../../../src/core/edits.ts';
import { evaluate } from '../../../src/core/evaluate.ts';
import { plain } from '../../../src/core/exact.ts';
import type { Report } from '../../../src/core/report.ts';
import type { Aim } from '../../../src/core/ways/aim.ts';
import { losing, smallestWays } from '../../../src/core/ways/search.ts';
import { anyInputReport, leads } from './input-report.ts';

/** One way to change a row: an edit, and what it does to the row. */
interface Change {
  readonly code: string;
  readonly edit: readonly [key: string, text: string];
  readonly moved: number;
  readonly gain: number;
}

/** Rows whose rule names an input, and values of it. */
const tried = [
  ['n', Array.from({ length: 41 }, (_, at) => String(at))],
  ['q', Array.from({ length: 41 }, (_, at) => String(at))],
  ['flag', ['0', '1']],
] as const;

/** Inputs of two rows of which the gate takes notice stay out of sets. */
const staysOut = ({ scheme, indicators }: Report, key: string): boolean => {
  const when = scheme.gates[0]?.when.source ?? '';
  const rows = (one: string) => indicators.filter(({ rule }) => rule?.source.includes(one));
  const watched = ['n', 'q', 'flag'].filter((one) => when.includes(one) && rows(one).length === 1);
  const all = new Set(watched.flatMap((one) => rows(one).map(({ code }) => code)));
  return watched.includes(key) && all.size > 1;
};

/** Every other score that an input alone gives a computed row, the gates as they are. */
const computed = (report: Report): readonly Change[] => {
  const start = evaluate(report);
  const gates = (one: typeof start) =>
    [...one.gates, '?', ...one.untoldGates].map((gate) => (typeof gate === 'string' ? gate : gate.id)).join();
  return tried.flatMap(([key, texts]) => {
    const rows = report.indicators.filter(({ rule }) => rule?.source.includes(key));
    const node = rows[0] && start.nodes.get(rows[0].code);
    if (rows.length !== 1 || node?.origin !== 'formula' || !node.score || staysOut(report, key)) return [];
    const from = Number(plain(node.score, 30));
    return texts.flatMap((text): readonly Change[] => {
      const edit = [`inputs.${key}`, text] as const;
      const after = evaluate(report, new Map([edit]));
      const score = after.nodes.get(node.code);
      if (!score?.score || score.origin !== 'formula' || gates(after) !== gates(start)) return [];
      const gain = Number(plain(score.score, 30)) - from;
      return gain === 0 ? [] : [{ code: node.code, edit, moved: Math.abs(gain), gain }];
    });
  });
};

/** Halves of a point from 0 to the points of a judged row. */
const judged = (report: Report): readonly Change[] =>
  [...evaluate(report).nodes.values()].flatMap(({ code, origin, score, points }) => {
    if (origin !== 'judged' || !score || !points) return [];
    const [from, most] = [Number(plain(score)), Number(plain(points))];
    const all = Array.from({ length: 2 * most + 1 }, (_, at) => at / 2).filter((to) => to !== from);
    return all.map((to) => ({
      code,
      edit: [code, String(to)] as const,
      moved: Math.abs(to - from),
      gain: to - from,
    }));
  });

/** By set of rows, the fewest points moved; sets in which every change goes the way one aims. */
const setsOf = (report: Report, aim: Aim): ReadonlyMap<string, number> => {
  const sign = aim.kind === 'reach' ? 1 : -1;
  const all = [...computed(report), ...judged(report)].filter(({ gain }) => gain * sign > 0);
  const codes = [...new Set(all.map(({ code }) => code))].sort();
  const found = new Map<string, number>();
  const visit = (at: number, set: readonly Change[]): void => {
    const code = codes[at];
    if (code === undefined) {
      const edits: Edits = new Map(set.map(({ edit }) => edit));
      if (set.length < 2 || !leads(report, aim, edits)) return;
      const key = set.map((one) => one.code).join();
      const moved = set.reduce((sum, one) => sum + one.moved, 0);
      found.set(key, Math.min(moved, found.get(key) ?? moved));
      return;
    }
    visit(at + 1, set);
    for (const change of all.filter((one) => one.code === code)) visit(at + 1, [...set, change]);
  };
  visit(0, []);
  return found;
};

const anyAim = fc.constantFrom<Aim[]>(
  { kind: 'reach', grade: '优' },
  { kind: 'reach', grade: '良' },
  { kind: 'lose' },
);

describe('sets with computed rows', () => {
  it('move them through an input that can be printed, and are the smallest there are', () => {
    const counts = { found: 0, none: 0, inputs: 0 };
    fc.assert(
      fc.property(anyInputReport, anyAim, (report, aim) => {
        const ways = aim.kind === 'reach' ? smallestWays(report, aim.grade) : losing(report);
        if (['there', 'no-grade'].includes(ways.outcome) || ways.size === 1) return;
        const sets = setsOf(report, aim);
        const sizes = [...sets.keys()].map((key) => key.split(',').length);
        if (sets.size === 0) {
          counts.none += 1;
          expect([ways.outcome === 'none' || ways.outcome === 'barred', ways.ways]).toEqual([true, []]);
          return;
        }
        counts.found += 1;
        const size = Math.min(...sizes);
        const wanted = [...sets].filter(([key]) => key.split(',').length === size).map(([, moved]) => moved);
        expect([ways.outcome, ways.size, ways.count]).toEqual(['found', size, wanted.length]);
        for (const [at, moved] of wanted.sort((a, b) => a - b).entries())
          expect(Number(plain(ways.ways[at]?.moved ?? { n: -1n, d: 1n }, 30))).toBeCloseTo(moved, 9);
        for (const { changes, total } of ways.ways) {
          const edits = changes.map((one) => {
            if (one.kind === 'input') throw new Error('sets hold scores');
            if (!one.inputs) return [one.code, plain(one.to)] as const;
            counts.inputs += 1;
            return [`inputs.${one.inputs[0]?.key}`, one.inputs[0]?.text ?? ''] as const;
          });
          expect(evaluate(report, new Map(edits)).total).toEqual(total);
        }
      }),
      { numRuns: 100 },
    );
    expect(Math.min(counts.found, counts.none, counts.inputs)).toBeGreaterThan(0);
  });
});
