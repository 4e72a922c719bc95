import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/evaluate.ts';
import { plain } from '../../../src/core/exact.ts';
import type { Figure } from '../../../src/core/figure.ts';
import type { Aim } from '../../../src/core/ways/aim.ts';
import type { Way } from '../../../src/core/ways/result.ts';
import { losing, singleChanges, smallestWays } from '../../../src/core/ways/search.ts';
import { sampleReport } from '../sample-report.ts';
import { isThere } from './brute-force.ts';
import { anyInputReport, leads } from './input-report.ts';
import { anyKnownTree } from './leaf-tree.ts';

const inputOf = (ways: readonly Way[], key: string): string | undefined =>
  ways.flatMap(({ changes: [one] }) => (one?.kind === 'input' && one.key === key ? [one.text] : []))[0];

const anyAim = fc.constantFrom<Aim[]>(
  { kind: 'reach', grade: '优' },
  { kind: 'reach', grade: '良' },
  { kind: 'lose' },
);

describe('single changes of a score', () => {
  it('are the least of each row that suffice', () => {
    let found = 0;
    fc.assert(
      fc.property(anyKnownTree, anyAim, (tree, aim) => {
        if (isThere(tree, aim, tree.total)) return;
        const ways = singleChanges(tree.report, aim).filter(({ changes: [one] }) => one?.kind === 'score');
        const wanted = tree.leaves.flatMap(({ code, score, others, factor }) => {
          const does = others.filter((other) => isThere(tree, aim, tree.total + factor * (other - score)));
          const moves = does.map((other) => Math.abs(other - score));
          return moves.length > 0 ? [`${code} ${Math.min(...moves)}`] : [];
        });
        found += wanted.length;
        const moved = ways.map((way) =>
          way.changes.map((one) => `${one.kind === 'score' && one.code} ${plain(way.moved)}`),
        );
        expect(moved.flat().sort()).toEqual(wanted.sort());
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('single changes of an input', () => {
  it('suffice, and no value between does', () => {
    const counts = { found: 0, none: 0 };
    fc.assert(
      fc.property(anyInputReport, anyAim, (report, aim) => {
        const start = evaluate(report);
        if (start.grade.name === undefined && aim.kind === 'lose') return;
        const ways = singleChanges(report, aim);
        if (leads(report, aim, new Map([['inputs.flag', report.inputs[2]?.value ? '1' : '0']]))) {
          expect(ways).toEqual([]);
          return;
        }
        for (const key of ['n', 'q'] as const) {
          const now = Number(
            (report.inputs.find((one) => one.key === key)?.value as Figure | undefined)?.text ?? '',
          );
          const values = Array.from({ length: 41 }, (_, at) => at).filter((at) =>
            leads(report, aim, new Map([[`inputs.${key}`, String(at)]])),
          );
          const near = Math.min(...values.map((at) => Math.abs(at - now)));
          const text = inputOf(ways, key);
          if (values.length === 0) expect(text).toBe(undefined);
          else expect([key, text && Math.abs(Number(text) - now)]).toEqual([key, near]);
          counts[values.length === 0 ? 'none' : 'found'] += 1;
        }
        const other = report.inputs[2]?.value ? '0' : '1';
        expect(inputOf(ways, 'flag')).toBe(
          leads(report, aim, new Map([['inputs.flag', other]])) ? other : undefined,
        );
      }),
      { numRuns: 150 },
    );
    expect(Math.min(counts.found, counts.none)).toBeGreaterThan(20);
  });
});

describe('the sample report', async () => {
  const panyu = await sampleReport();

  it('reaches the best grade by spending 495.05, or by a budget of 439.52', () => {
    const ways = singleChanges(panyu, { kind: 'reach', grade: '优' });
    expect(
      ways.map(({ changes: [one], total, grade, moved }) => [one, plain(total), grade, plain(moved)]),
    ).toEqual([
      [{ kind: 'input', key: 'final_budget', text: '439.52', rows: ['2.1.2'] }, '90', '优', '2.62'],
      [{ kind: 'input', key: 'spent', text: '495.05', rows: ['2.1.2'] }, '90', '优', '2.62'],
    ]);
    const { outcome, size, count } = smallestWays(panyu, '优');
    expect([outcome, size, count]).toEqual(['found', 1, 2]);
  });

  it('loses its grade by spending below 60 % alone, and the gate is named', () => {
    const { ways, size } = losing(panyu);
    expect(size).toBe(1);
    expect(
      ways.map(({ changes: [one], grade, gates }) => [one?.kind === 'input' && one.text, grade, gates]),
    ).toEqual([
      ['714.24', '中', ['execution']],
      ['304.64', '中', ['execution']],
    ]);
  });
});
