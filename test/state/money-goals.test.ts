/** What a reader chose among the targets: its part of the fragment, and which targets it shows. */
import fc from 'fast-check';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { targetResults, targetSets } from '../../src/core/report.ts';
import {
  everyGoal,
  type GoalFilter,
  type GoalTraits,
  isGoalFiltered,
  passesGoal,
  readGoalFilter,
  shownGoals,
  writeGoalFilter,
} from '../../src/state/money-goals.ts';
import { searchable } from '../../src/state/search-text.ts';

describe('the fragment', () => {
  test('nothing chosen leaves no trace, and what others keep there stays', () => {
    expect(writeGoalFilter('', everyGoal)).toBe('');
    expect(writeGoalFilter('#sec-targets', everyGoal)).toBe('');
    const chosen = writeGoalFilter('#rows=3&goal-set=declared', { ...everyGoal, result: 'missed' });
    expect(chosen).toBe('rows=3&goal-result=missed');
    expect(writeGoalFilter(`#${chosen}`, everyGoal)).toBe('rows=3');
  });

  test('words that say nothing are passed over', () => {
    expect(readGoalFilter('#goal-set=all&goal-result=x&goal-number=maybe&q=1')).toEqual(everyGoal);
    expect(readGoalFilter('#target-declared-1')).toEqual(everyGoal);
    expect(readGoalFilter('#%E0%A4%A')).toEqual(everyGoal);
  });

  test('whatever is chosen can be read again', () => {
    const choice = fc.record<GoalFilter>({
      set: fc.constantFrom('' as const, ...targetSets),
      result: fc.constantFrom('' as const, ...targetResults),
      quantified: fc.constantFrom('' as const, 'yes' as const, 'no' as const),
      query: fc.string({ unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(choice, (filter) => {
        expect(readGoalFilter(`#${writeGoalFilter('#rows=a%26b', filter)}`)).toEqual(filter);
      }),
    );
  });
});

describe('the targets that are shown', () => {
  const goal = (text: string, more: Partial<GoalTraits> = {}): GoalTraits => ({
    set: 'declared',
    result: 'reached',
    quantified: true,
    text: searchable(text),
    ...more,
  });
  const choice = (change: Partial<GoalFilter>): GoalFilter => ({ ...everyGoal, ...change });

  test.each<[Partial<GoalFilter>, boolean]>([
    [{}, true],
    [{ set: 'declared' }, true],
    [{ set: 'individual' }, false],
    [{ result: 'missed' }, false],
    [{ quantified: 'yes' }, true],
    [{ quantified: 'no' }, false],
    [{ query: '可用率 ９９％' }, true],
    [{ query: '可用率 98%' }, false],
  ])('%o: %s', (change, passes) => {
    expect(passesGoal(goal('网络带宽年可用率 99%'), choice(change))).toBe(passes);
  });

  test('a target that says nothing of being quantified is neither', () => {
    const { quantified: _, ...silent } = goal('效益');
    const found = (['yes', 'no', ''] as const).map((quantified) =>
      passesGoal(silent, choice({ quantified })),
    );
    expect(found).toEqual([false, false, true]);
  });

  test('of a line only the targets that pass are shown, and no empty line', () => {
    const lines = [
      { name: 'a', rows: [goal('a'), goal('a', { set: 'individual', result: 'missed' })] },
      { name: 'b', rows: [goal('b')] },
    ];
    expect(shownGoals(lines, everyGoal)).toEqual(lines);
    expect(shownGoals(lines, choice({ result: 'missed' }))).toEqual([
      { name: 'a', rows: [lines[0]?.rows[1]] },
    ]);
    expect(isGoalFiltered(choice({ query: '  ' }))).toBe(false);
  });
});

describe('the address of the page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.doUnmock('solid-js');
  });

  test('a linked choice is taken and shown; a change rewrites the address; a plain link leaves it', async () => {
    const { fakePage } = await import('./fake-page.ts');
    const page = fakePage('https://example.org/zh-cn/reports/small/money/#rows=1&goal-set=declared');
    vi.resetModules();
    const { useGoalFilter } = await import('../../src/state/money-goals.ts');
    const linked = vi.fn();
    const [filter, choose] = createRoot(() => useGoalFilter(linked));
    await vi.advanceTimersByTimeAsync(0);
    expect(linked).toHaveBeenCalledOnce();
    expect(filter()).toEqual({ ...everyGoal, set: 'declared' });
    choose({ query: '光' });
    choose({ query: '光纤' });
    expect(page.hash()).toBe('#rows=1&goal-set=declared');
    vi.advanceTimersByTime(400);
    expect(new URLSearchParams(page.hash().slice(1)).get('goal-text')).toBe('光纤');
    expect(page.entries).toHaveLength(1);
    page.follow('#thread-1');
    expect(filter()).toEqual({ ...everyGoal, set: 'declared', query: '光纤' });
  });
});
