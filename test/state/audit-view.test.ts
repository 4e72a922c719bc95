/** What a reader chose on the audit page: its fragment, and which checks it shows. */
import fc from 'fast-check';
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FilterRow, passes, shownRows } from '../../src/state/audit-filter.ts';
import { type AuditView, auditTabs, readAuditView, writeAuditView } from '../../src/state/audit-view.ts';
import { searchable } from '../../src/state/search-text.ts';
import { type FakePage, fakePage } from './fake-page.ts';

const none: AuditView = { section: '', group: '', query: '', order: 'effect', untied: false, at: '' };

describe('the fragment', () => {
  test('nothing chosen leaves no trace', () => {
    expect(writeAuditView(none)).toBe('');
    expect(readAuditView('')).toEqual(none);
  });

  test('a check alone is its id, which leads there without a script', () => {
    expect(writeAuditView({ ...none, at: 'chk-score-sum-3.2' })).toBe('chk-score-sum-3.2');
    expect(readAuditView('#chk-score-sum-3.2')).toEqual({ ...none, at: 'chk-score-sum-3.2' });
    expect(readAuditView('#f-c077').at).toBe('c077');
    expect(readAuditView('#doc-scores')).toEqual(none);
  });

  test('words that say nothing are passed over', () => {
    expect(readAuditView('#v=maybe&o=shape&u=yes&x=1&q=%E0%A4%A')).toMatchObject({
      order: 'effect',
      untied: false,
    });
    expect(readAuditView('#v=maybe').tab).toBeUndefined();
    expect(readAuditView('#%E0%A4%A')).toEqual(none);
  });

  test('whatever is chosen can be read again', () => {
    const text = fc.string({ unit: 'grapheme' });
    const choice = fc.record({
      tab: fc.constantFrom(undefined, ...auditTabs),
      section: fc.constantFrom('', 'chapter-4', 'page-tree'),
      group: fc.constantFrom('', 'score'),
      query: text,
      order: fc.constantFrom('effect' as const, 'place' as const),
      untied: fc.boolean(),
      at: fc.constantFrom('', 'c077', 'chk-total-total'),
    });
    fc.assert(
      fc.property(choice, ({ tab, ...rest }) => {
        const view = { ...(tab && { tab }), ...rest };
        expect(readAuditView(`#${writeAuditView(view)}`)).toEqual(view);
      }),
    );
  });
});

describe('the address of the page', () => {
  const home = 'https://example.org/zh-cn/reports/small/audit/';
  let page: FakePage;
  let view: () => AuditView;
  let choose: (change: Partial<AuditView>) => void;
  const open = async (fragment = ''): Promise<void> => {
    page = fakePage(home + fragment);
    vi.resetModules();
    const state = await import('../../src/state/audit-view.ts');
    view = createRoot(() => state.useAuditView());
    choose = state.chooseInAudit;
  };
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('a choice rewrites the address and adds no entry; close ones are joined', async () => {
    await open();
    choose({ tab: 'na' });
    expect(page.hash()).toBe('#v=na');
    for (const query of ['a', 'ab', 'abc']) choose({ query });
    expect(page.hash()).toBe('#v=na');
    vi.advanceTimersByTime(400);
    expect(page.hash()).toBe('#v=na&q=abc');
    expect(page.entries).toHaveLength(1);
  });

  test('a link with a choice is taken, and Back to one too', async () => {
    await open('#v=ok&o=place');
    expect(view()).toMatchObject({ tab: 'ok', order: 'place' });
    page.follow('#v=na&s=table-1');
    expect(view()).toMatchObject({ tab: 'na', section: 'table-1', order: 'effect' });
    page.go(-1);
    expect(view()).toMatchObject({ tab: 'ok', section: '', order: 'place' });
  });

  test('a plain link into the page leaves the choice as it is', async () => {
    await open('#s=chapter-4');
    page.follow('#c077');
    expect(view()).toMatchObject({ section: 'chapter-4', at: 'c077' });
    expect(page.hash()).toBe('#s=chapter-4&at=c077');
    page.follow('#main');
    expect(view()).toMatchObject({ section: 'chapter-4', at: '' });
  });
});

describe('the rows that are shown', () => {
  const row = (text: string, more: Partial<FilterRow> = {}): FilterRow => ({
    tab: 'no',
    section: 'chapter-4',
    group: 'score',
    text: searchable(text),
    list: 0,
    rank: 0,
    place: 0,
    ...more,
  });

  test.each([
    ['', true],
    ['  ', true],
    ['得分率', true],
    ['77.3%', true],
    ['７７．３％', true],
    ['正文四 管理', true],
    ['正文四 产出', false],
    ['c-1', false],
  ])('search for “%s”: %s', (query, found) => {
    const one = row('项目管理得分率\n77.3%\n正文四（二）');
    expect(passes(one, { section: '', group: '', query })).toBe(found);
  });

  test('a true minus is found by the sign on the keyboard', () => {
    expect(passes(row('得分 −3.12'), { section: '', group: '', query: '-3.12' })).toBe(true);
  });

  test('section, kind and tab narrow, the order is that of the page', () => {
    const rows = [
      row('a', { rank: 2, place: 1 }),
      row('b', { rank: 1, place: 2 }),
      row('c', { section: 'table-1' }),
      row('d', { group: 'rule' }),
      row('e', { tab: 'ok', list: 4, rank: 0 }),
      row('f', { tab: 'ok', list: 3, rank: 9 }),
    ];
    const shown = (view: Partial<AuditView>, tab: 'no' | 'ok' = 'no') =>
      shownRows(rows, { ...none, ...view }, tab)
        .map(({ text }) => text)
        .join('');
    expect(shown({ section: 'chapter-4', group: 'score' })).toBe('ba');
    expect(shown({ section: 'chapter-4', group: 'score', order: 'place' })).toBe('ab');
    expect(shown({ group: 'rule' })).toBe('d');
    expect(shown({}, 'ok')).toBe('fe');
  });
});
