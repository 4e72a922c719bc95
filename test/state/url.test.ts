import { beforeEach, describe, expect, test, vi } from 'vitest';
import { plain } from '../../src/core/exact.ts';
import { writeLink } from '../../src/core/link.ts';
import type { Report } from '../../src/core/report.ts';
import { reportMark } from '../../src/core/report-mark.ts';
import { createReportStore, type ReportStore, totalName } from '../../src/state/report-store.ts';
import { connectUrl, linkNews, shareUrl, trialFragment } from '../../src/state/url.ts';
import { alternative } from '../core/switch-report.ts';
import { type FakePage, fakePage } from './fake-page.ts';
import { fixture, published } from './fixture.ts';

const home = 'https://example.org/zh-cn/reports/small/';
const mark = reportMark(fixture());
const linkTo = (...edits: readonly (readonly [string, string])[]) => writeLink('small', mark, new Map(edits));

let page: FakePage;
let store: ReportStore;
const open = (fragment = '', more: Partial<Report> = {}): void => {
  page = fakePage(home + fragment);
  const report = fixture(more);
  store = createReportStore(report, published(report));
  connectUrl('small', store);
};
const total = (): string => plain(store.score(totalName) ?? { n: -1n, d: 1n });

beforeEach(() => () => vi.unstubAllGlobals());

describe('the trial in the address', () => {
  test('stepping in adds one entry, edits rewrite it, Back leaves and Forward returns', () => {
    open();
    page.follow(`#${trialFragment}`);
    expect(store.trial()).toBe(true);
    store.edit('1.1', '20');
    store.edit('inputs.spent', '90');
    expect(page.entries).toHaveLength(2);
    expect(page.hash()).toBe(`#${linkTo(['1.1', '20'], ['inputs.spent', '90'])}`);
    page.go(-1);
    expect([store.trial(), total()]).toEqual([false, '85']);
    page.go(1);
    expect([store.trial(), total()]).toEqual([true, '91']);
    expect(page.entries).toHaveLength(2);
  });

  test('an edit made without the link steps in by itself', () => {
    open();
    store.edit('1.1', '20');
    expect(page.entries).toEqual([home, `${home}#${linkTo(['1.1', '20'])}`]);
  });

  test('a link opens its trial, and every edit of it can be undone', () => {
    open(`#${linkTo(['1.1', '20'], ['1.2', '40'])}`);
    expect(total()).toBe('92');
    store.undo();
    expect(total()).toBe('87');
    expect(page.hash()).toBe(`#${linkTo(['1.1', '20'])}`);
    expect(page.entries).toHaveLength(1);
  });

  test('back to published adds an entry, so that Back brings the trial again', () => {
    open(`#${linkTo(['1.1', '20'])}`);
    store.reset();
    expect(page.hash()).toBe('');
    page.go(-1);
    expect(total()).toBe('87');
  });

  test('plain fragments are no trial', () => {
    for (const fragment of ['#ind-1.1', '#c008']) {
      open(fragment);
      expect([store.trial(), page.hash(), linkNews().troubles.length]).toEqual([false, fragment, 0]);
    }
  });

  test('a long burst of edits is joined, and its end stands in the address', () => {
    vi.useFakeTimers();
    open(`#${trialFragment}`);
    for (let step = 0; step < 60; step++) store.edit('1.1', plain({ n: BigInt(step), d: 4n }));
    vi.advanceTimersByTime(400);
    expect(page.hash()).toBe(`#${linkTo(['1.1', '14.75'])}`);
    vi.useRealTimers();
  });

  test.each([
    ['cut short', `#${linkTo(['1.1', '20']).slice(0, -9)}`, 'form'],
    ['altered', `#${linkTo(['1.1', '20']).replace('=20', '=19')}`, 'checksum'],
    ['of another version', `#${linkTo(['1.1', '20']).replace('w=2', 'w=7')}`, 'version'],
    ['with a row the report does not have', `#${linkTo(['1.1', '20'], ['7.7', '1'])}`, 'edit-key'],
    ['with a value the report cannot take', `#${linkTo(['1.1', 'x'])}`, 'edit-value'],
  ])('a link %s opens the published report and says why', (_, fragment, code) => {
    open(fragment);
    expect([store.trial(), total(), page.hash()]).toEqual([false, '85', fragment]);
    expect(linkNews().troubles.map((one) => one.code)).toEqual([code]);
  });

  test('such a link, followed within a trial, ends the trial and stays in the address', () => {
    open(`#${linkTo(['1.1', '20'])}`);
    const altered = `#${linkTo(['1.1', '20']).replace('=20', '=19')}`;
    page.follow(altered);
    expect([store.trial(), page.hash(), linkNews().troubles.length]).toEqual([false, altered, 1]);
  });

  test('what the report can still take of a link is offered, not taken', () => {
    open(`#${linkTo(['1.1', '20'], ['7.7', '1'])}`);
    expect([store.trial(), [...linkNews().rest]]).toEqual([false, [['1.1', '20']]]);
  });

  test('a link made before the report changed says so, and is taken all the same', () => {
    open(`#${writeLink('small', '000000', new Map([['1.1', '20']]))}`);
    expect([store.trial(), total(), linkNews().changed]).toEqual([true, '87', true]);
    open(`#${linkTo(['1.1', '20'])}`);
    expect(linkNews().changed).toBe(false);
  });

  test('the address to hand on holds the edits', () => {
    open();
    expect(shareUrl(store.report, new Map([['1.1', '20']]))).toBe(`${home}#${linkTo(['1.1', '20'])}`);
  });

  test('no score goes beyond its points, unless the report itself offers it', () => {
    const alternatives = [alternative('beyond', [['2.1', '45']])];
    open(`#${linkTo(['2.1', '44'])}`, { alternatives });
    expect([store.trial(), linkNews().troubles.length]).toEqual([false, 1]);
    open(`#${linkTo(['2.1', '45'])}`, { alternatives });
    expect([store.trial(), linkNews().troubles.length, total()]).toEqual([true, 0, '98']);
  });
});
