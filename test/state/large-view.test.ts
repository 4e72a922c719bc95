/** A large ledger on a page: what it asks of its reader, and what it makes of the answers. */
import { createRoot, createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import type { LargeFound, LargeRow } from '../../src/core/ledger/large/facts.ts';
import { isOpen, isPartial } from '../../src/state/large-heard.ts';
import type { LargeAsk, LargeTell } from '../../src/state/large-ledger-messages.ts';
import { block, createLargeRows } from '../../src/state/large-rows.ts';
import { createLargeView, type LargeChoice } from '../../src/state/large-view.ts';

const found = (rows: number, sum: bigint): LargeFound => ({
  totals: { rows, sum, refunds: { rows: 0, sum: 0n }, withoutAmount: 0 },
  groups: [],
});
const oddities = { counts: {}, first: [] };
const whole: LargeChoice = { query: '', category: '', order: 'no' };

interface Reader {
  readonly asked: LargeAsk[];
  readonly tell: (news: LargeTell) => void;
  readonly fail: () => void;
  closed: boolean;
}

const started = () => {
  const readers: Reader[] = [];
  const [choice, setChoice] = createSignal(whole);
  const view = createRoot(() =>
    createLargeView((tell, fail) => {
      const reader: Reader = { asked: [], tell, fail, closed: false };
      readers.push(reader);
      return {
        ask: (ask) => reader.asked.push(ask),
        close: () => {
          reader.closed = true;
        },
      };
    }, choice),
  );
  const reader = (at: number): Reader => readers[at] as Reader;
  return { view, reader, setChoice };
};
const asks = ({ asked }: Reader): readonly string[] => asked.map(({ kind }) => kind);

test('a file that is read is looked at as chosen, and a late answer to an older question is dropped', () => {
  const { view, reader, setChoice } = started();
  view.open({ name: 'a.csv', from: 'a' });
  expect(view.state().phase).toBe('reading');
  reader(0).tell({ kind: 'progress', bytes: 5, total: 10, found: found(1, 100n), oddities });
  expect(view.state().found?.totals.sum).toBe(100n);
  expect(isOpen(view.state())).toBe(false);
  reader(0).tell({ kind: 'read', found: found(2, 300n), oddities, bytes: 10 });
  expect(asks(reader(0))).toEqual(['open', 'view']);
  setChoice({ ...whole, category: '甲' });
  expect(asks(reader(0))).toEqual(['open', 'view', 'view']);
  const [, first, second] = reader(0).asked as Extract<LargeAsk, { kind: 'view' }>[];
  reader(0).tell({ kind: 'viewed', id: first?.id ?? -1, found: found(2, 300n) });
  expect(view.shown()).toBeUndefined();
  reader(0).tell({ kind: 'viewed', id: second?.id ?? -1, found: found(1, 100n) });
  expect(view.shown()?.choice.category).toBe('甲');
  expect(view.waiting()).toBe(false);
});

test('another file, and the same file understood anew, have a reader of their own', () => {
  const { view, reader } = started();
  view.open({ name: 'a.csv', from: 'a' });
  view.open({ name: 'b.csv', from: 'b' });
  expect(reader(0).closed).toBe(true);
  view.reread({ roles: { amount: 2 }, unit: '万元' });
  expect(reader(1).closed).toBe(true);
  expect(reader(2).asked[0]).toMatchObject({ kind: 'open', from: 'b', shape: { roles: { amount: 2 } } });
});

test('what was read before the end of the memory stays open as a part', () => {
  const { view, reader } = started();
  view.open({ name: 'a.csv', from: 'a' });
  reader(0).tell({ kind: 'failed', code: 'memory', found: found(7, 700n), oddities });
  expect(isOpen(view.state())).toBe(true);
  expect(isPartial(view.state())).toBe(true);
  expect(asks(reader(0))).toEqual(['open', 'view']);
});

test('a reader that ends without a word leaves its last figures, and no rows', () => {
  const { view, reader } = started();
  view.open({ name: 'a.csv', from: 'a' });
  reader(0).tell({ kind: 'progress', bytes: 5, found: found(3, 300n), oddities });
  reader(0).fail();
  expect(view.state()).toMatchObject({ phase: 'failed', failure: { code: 'memory' }, lost: true });
  expect(view.state().found?.totals.rows).toBe(3);
  expect(isOpen(view.state())).toBe(false);
  view.again();
  reader(1).fail();
  expect(view.state().failure?.code).toBe('unreadable');
});

test('a file that could not be made leaves the ledger open', () => {
  const { view, reader } = started();
  view.open({ name: 'a.csv', from: 'a' });
  reader(0).tell({ kind: 'read', found: found(2, 300n), oddities, bytes: 10 });
  view.save('all', () => undefined);
  expect(view.saving()).toBe('all');
  reader(0).tell({ kind: 'failed', code: 'memory' });
  expect(view.saving()).toBeUndefined();
  expect(isOpen(view.state())).toBe(true);
  expect(view.state().failure?.code).toBe('memory');
});

test('rows are asked for by blocks, once, with the next frame', () => {
  const asked: (readonly [from: number, count: number])[] = [];
  const frames: (() => void)[] = [];
  const rows = createRoot(() =>
    createLargeRows(
      ({ from, count }) => asked.push([from, count]),
      (run) => frames.push(run),
    ),
  );
  const row = (at: number): LargeRow => ({ at, row: at + 2, cells: [] });
  rows.restart(4);
  rows.need(0, 30);
  rows.need(block - 10, block + 10);
  expect(frames).toHaveLength(1);
  frames[0]?.();
  expect(asked, 'only what was wanted last').toEqual([
    [0, block],
    [block, block],
  ]);
  rows.take({ kind: 'rows', id: 3, from: 0, rows: [row(0)] });
  expect(rows.rowAt(0), 'of an older view').toBeUndefined();
  rows.take({ kind: 'rows', id: 4, from: block, rows: [row(block)] });
  expect(rows.rowAt(block)?.row).toBe(block + 2);
  rows.need(block, block + 20);
  frames[1]?.();
  expect(asked, 'nothing is asked twice').toHaveLength(2);
  rows.restart(5);
  expect(rows.rowAt(block)).toBeUndefined();
});
