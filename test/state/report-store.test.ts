import { createEffect, createRoot } from 'solid-js';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/core/evaluate.ts';
import { plain } from '../../src/core/exact.ts';
import { createReportStore, type ReportStore, totalName } from '../../src/state/report-store.ts';
import { fixture, published } from './fixture.ts';

const fresh = (): ReportStore => {
  const report = fixture();
  return createReportStore(report, published(report));
};
const total = (store: ReportStore): string => plain(store.score(totalName) ?? { n: -1n, d: 1n });

describe('report store', () => {
  test('starts at the published report, without a trial', () => {
    const store = fresh();
    expect(total(store)).toBe('85');
    expect(store.trial()).toBe(false);
    expect(store.canUndo()).toBe(false);
  });

  test('edit, undo, redo and reset', () => {
    const store = fresh();
    expect(store.edit('1.1', '20')).toBeUndefined();
    expect(total(store)).toBe('87');
    store.edit('inputs.spent', '90');
    expect(total(store)).toBe('91');
    expect(store.grade().name).toBe('优');
    store.undo();
    expect(total(store)).toBe('87');
    store.redo();
    expect(total(store)).toBe('91');
    store.reset();
    expect([total(store), store.trial(), store.edits().size]).toEqual(['85', false, 0]);
  });

  test('after every edit its figures are those of a full evaluation', () => {
    const store = fresh();
    const steps: readonly (readonly [string, string])[] = [
      ['1.1', '12.5'],
      ['inputs.spent', '55'],
      ['1.2', '0'],
      ['points.1.1', '30'],
      ['inputs.late', '是'],
      ['2.1', '10'],
      ['1.1', '18'],
    ];
    for (const [key, text] of steps) {
      expect(store.edit(key, text)).toBeUndefined();
      const expected = evaluate(store.report, store.edits());
      for (const row of store.report.indicators) {
        const node = expected.nodes.get(row.code);
        expect([store.score(row.code), store.points(row.code), store.rate(row.code)]).toEqual([
          node?.score,
          node?.points,
          node?.rate,
        ]);
      }
      expect(store.score(totalName)).toEqual(expected.total);
      expect(store.grade()).toEqual(expected.grade);
      expect(store.frame().inputs).toEqual(expected.inputs);
      expect(store.frame().gates.map((gate) => gate.id)).toEqual(expected.gates.map((gate) => gate.id));
    }
  });

  test('the published value is no edit, full-width digits are', () => {
    const store = fresh();
    store.edit('1.1', '１９');
    expect([...store.edits()]).toEqual([['1.1', '19']]);
    store.edit('1.1', '18');
    expect(store.edits().size).toBe(0);
    expect(store.trial()).toBe(true);
    store.edit('inputs.late', '否');
    expect(store.edits().size).toBe(0);
  });

  test('a score in place of a formula cuts the formula, also with the same figure', () => {
    const store = fresh();
    store.edit('2.1', '32');
    store.edit('inputs.spent', '90');
    expect(total(store)).toBe('85');
    store.restore('2.1');
    expect(total(store)).toBe('89');
  });

  test('what cannot be taken is an issue and the last good value stands', () => {
    const store = fresh();
    store.edit('1.1', '19');
    expect(store.edit('1.1', '20.5')?.code).toBe('edit-value');
    expect(store.edit('1.1', 'abc')?.code).toBe('edit-value');
    expect(store.edit('1.1', '-1')?.code).toBe('edit-value');
    expect(store.edit('9.9', '1')?.code).toBe('edit-key');
    expect(store.edit('points.1.1', '10')?.expected).toBe('19 …');
    expect(total(store)).toBe('86');
    expect([...store.edits()]).toEqual([['1.1', '19']]);
  });

  test('the total can be rescaled when points no longer add up', () => {
    const store = fresh();
    store.edit('points.1.1', '45');
    expect(plain(store.points(totalName) ?? { n: 0n, d: 1n })).toBe('125');
    store.edit('points.total', '100');
    expect(total(store)).toBe('68');
    store.edit('1.1', '23');
    expect(total(store)).toBe('72');
  });

  test('several edits at once are one step', () => {
    const store = fresh();
    store.apply(
      new Map([
        ['1.1', '10'],
        ['1.2', '30'],
      ]),
    );
    expect(total(store)).toBe('72');
    store.undo();
    expect(total(store)).toBe('85');
  });

  test('what is tried and says what is published is no change, and no step where nothing changes', () => {
    const store = fresh();
    store.open();
    store.apply(new Map([['inputs.spent', '80']]));
    expect([store.edits().size, store.canUndo()]).toEqual([0, false]);
    store.edit('1.1', '20');
    store.apply(new Map([['1.1', '18']]));
    expect(store.edits().size).toBe(0);
    store.undo();
    expect([...store.edits()]).toEqual([['1.1', '20']]);
  });

  test('edits can be replaced as a whole, in one step', () => {
    const store = fresh();
    store.edit('1.1', '20');
    store.replace(new Map([['1.2', '30']]));
    expect([...store.edits()]).toEqual([['1.2', '30']]);
    expect(total(store)).toBe('80');
    expect(store.typed('1.1')).toBeUndefined();
    store.undo();
    expect([...store.edits()]).toEqual([['1.1', '20']]);
    store.replace(new Map());
    expect([total(store), store.trial()]).toEqual(['85', true]);
  });

  test('an edit moves the figures of its ancestors and no others', () => {
    const store = fresh();
    const runs: string[] = [];
    createRoot((dispose) => {
      for (const code of ['1', '1.1', '1.2', '2', '2.1', totalName]) {
        createEffect(() => {
          store.score(code);
          runs.push(code);
        });
      }
      queueMicrotask(dispose);
    });
    runs.length = 0;
    store.edit('1.1', '19');
    expect(runs.toSorted()).toEqual([totalName, '1', '1.1']);
    runs.length = 0;
    store.edit('inputs.spent', '70');
    expect(runs.toSorted()).toEqual([totalName, '2', '2.1']);
  });
});
