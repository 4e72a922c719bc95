/** Answers of the desk in step with the trial, here without a worker: in slices. */
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Edits, noEdits } from '../../src/core/edits.ts';
import { exact } from '../../src/core/exact.ts';
import { inOneGo } from '../../src/core/one-go.ts';
import { createReckoning } from '../../src/state/desk-reckoning.ts';
import { answerWays, plainQuestion } from '../../src/state/desk-ways.ts';
import { type Row, scheme, smallReport } from '../core/small-report.ts';

const leaves = Array.from({ length: 5 }, (_, at): Row => [`1.${at + 1}`, '20', '14']);
const band = (name: string, min: bigint) => ({ name, min: exact(min), minIncluded: true });
const report = smallReport([['1'], ...leaves], {
  scheme: scheme({ bands: [band('优', 90n), band('良', 60n), band('差', 0n)], gradeLevels: [0] }),
});
const published = inOneGo(answerWays(report, plainQuestion));
const trial: Edits = new Map([['1.1', '20']]);
const expected = inOneGo(answerWays(report, { edits: trial, keep: [] }));

const opened = (given: Edits = noEdits) => {
  const [edits, setEdits] = createSignal<Edits>(given);
  const { reckoning, dispose } = createRoot((end) => ({
    dispose: end,
    reckoning: createReckoning(report, 'ways', plainQuestion, published, () => ({
      edits: edits(),
      keep: [],
    })),
  }));
  return { setEdits, reckoning, dispose };
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an answer', () => {
  test('to the published report is the one given', () => {
    const { reckoning, dispose } = opened();
    expect(reckoning.answer()).toBe(published);
    expect(published.total).toEqual(exact(70n));
    expect(published.reach?.free.outcome).toBe('found');
    expect(reckoning.stale()).toBe(false);
    dispose();
  });

  test('is stale from the change on until the new one is here, which is that of one go', async () => {
    const { setEdits, reckoning, dispose } = opened();
    setEdits(trial);
    expect(reckoning.stale()).toBe(true);
    expect(reckoning.answer(), 'the old one stays to be read').toBe(published);
    await vi.waitFor(() => {
      vi.advanceTimersByTime(200);
      expect(reckoning.stale()).toBe(false);
    });
    expect(reckoning.answer()).toEqual(expected);
    setEdits(noEdits);
    expect(reckoning.stale()).toBe(false);
    expect(reckoning.answer()).toBe(published);
    dispose();
  });

  test('is asked for at once on a page that opens on trial', async () => {
    const { reckoning, dispose } = opened(trial);
    expect(reckoning.stale()).toBe(true);
    await vi.waitFor(() => {
      vi.advanceTimersByTime(200);
      expect(reckoning.stale()).toBe(false);
    });
    expect(reckoning.answer()).toEqual(expected);
    dispose();
  });

  test('that was overtaken is never shown', async () => {
    const { setEdits, reckoning, dispose } = opened();
    setEdits(new Map([['1.1', '16']]));
    await vi.advanceTimersByTimeAsync(160);
    setEdits(trial);
    await vi.waitFor(() => {
      vi.advanceTimersByTime(200);
      expect(reckoning.stale()).toBe(false);
    });
    expect(reckoning.answer()).toEqual(expected);
    dispose();
  });

  test('stopped stays the old one and says so, and goes on when told to', async () => {
    const { setEdits, reckoning, dispose } = opened();
    setEdits(trial);
    reckoning.stop();
    for (let turn = 0; turn < 20; turn++) await vi.advanceTimersByTimeAsync(100);
    expect([reckoning.stopped(), reckoning.stale()]).toEqual([true, true]);
    expect(reckoning.answer()).toBe(published);
    reckoning.resume();
    expect(reckoning.stopped()).toBe(false);
    await vi.waitFor(() => {
      vi.advanceTimersByTime(200);
      expect(reckoning.stale()).toBe(false);
    });
    expect(reckoning.answer()).toEqual(expected);
    dispose();
  });
});
