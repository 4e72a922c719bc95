import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalLines, goalMatrix } from '../../../src/core/ledger/goals.ts';
import { type TargetRow, type TargetSet, targetResults, targetSets } from '../../../src/core/report.ts';
import { sampleReport } from '../sample-report.ts';

const target = (set: TargetSet, name: string, stated?: string, more: Partial<TargetRow> = {}): TargetRow => ({
  ...{ set, no: '1', name: { 'zh-cn': name }, result: 'reached', row: 2 },
  ...(stated !== undefined && { target: { 'zh-cn': stated } }),
  ...more,
});
const shape = (targets: readonly TargetRow[]) =>
  goalLines(targets).map(({ rows, differs }) => [rows.map(({ set }) => set).join(' '), differs]);

describe('one line for one name', () => {
  test('width and blanks make no other name; a different target is told', () => {
    expect(
      shape([target('declared', '完成数量（项）', '2项'), target('self-evaluated', '完成数量 (项)', '２')]),
    ).toEqual([['declared self-evaluated', true]]);
    expect(shape([target('declared', '率', '91%'), target('individual', '率', '９１ ％')])).toEqual([
      ['declared individual', false],
    ]);
  });

  test('a name that one set has twice is not tied to anything', () => {
    const twice = [target('declared', '效益'), target('self-evaluated', '效益'), target('declared', '效益')];
    expect(shape(twice)).toEqual([
      ['declared', false],
      ['self-evaluated', false],
      ['declared', false],
    ]);
  });
});

test('the published report: no two sets share a name, and the counts are those of the tables', async () => {
  const { targets } = await sampleReport();
  expect(goalLines(targets)).toHaveLength(20);
  const { sets, total } = goalMatrix({ targets });
  const figures = sets.map(({ set, all, quantified, results }) => [
    set,
    all,
    quantified,
    ...targetResults.map((result) => results[result]),
  ]);
  expect(figures).toEqual([
    ['declared', 8, 7, 3, 1, 4, 0],
    ['self-evaluated', 4, 1, 0, 0, 0, 4],
    ['individual', 8, 4, 5, 0, 1, 2],
  ]);
  expect(total).toEqual({
    all: 20,
    results: { reached: 8, missed: 1, 'no-evidence': 5, 'not-judged': 6 },
  });
});

const anyTarget = fc
  .tuple(fc.constantFrom(...targetSets), fc.constantFrom('甲', '乙', '丙'), fc.constantFrom(...targetResults))
  .map(([set, name, result]) => target(set, name, undefined, { result }));

test('every target stands in exactly one line, no set twice in one, and the matrix adds up both ways', () => {
  fc.assert(
    fc.property(fc.array(anyTarget, { maxLength: 12 }), (targets) => {
      const lines = goalLines(targets);
      expect(new Set(lines.flatMap(({ rows }) => rows))).toEqual(new Set(targets));
      expect(lines.flatMap(({ rows }) => rows)).toHaveLength(targets.length);
      for (const { rows } of lines) {
        expect(new Set(rows.map(({ set }) => set)).size).toBe(rows.length);
        expect(new Set(rows.map(({ name }) => name['zh-cn'])).size).toBe(1);
      }
      const { sets, total } = goalMatrix({ targets });
      expect(sets.reduce((all, one) => all + one.all, 0)).toBe(targets.length);
      for (const result of targetResults)
        expect(sets.reduce((all, one) => all + one.results[result], 0)).toBe(total.results[result]);
      const byResult = targetResults.reduce((all, result) => all + total.results[result], 0);
      expect(byResult).toBe(total.all);
    }),
  );
});
