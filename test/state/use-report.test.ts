/** The trap of the late island: one that wakes after an edit must not keep what the server wrote. */
import { createEffect, createRoot } from 'solid-js';
import { beforeEach, expect, test, vi } from 'vitest';
import { plain } from '../../src/core/exact.ts';
import type { ReportSource } from '../../src/core/report.ts';
import { storeOf, totalName } from '../../src/state/report-store.ts';
import { registerSource } from '../../src/state/source.ts';
import { type Reading, useReport } from '../../src/state/use-report.ts';
import { fakePage } from './fake-page.ts';
import { fixture, published } from './fixture.ts';

let slug = '';
let count = 0;

beforeEach(() => {
  slug = `late-${count++}`;
  const report = fixture({ slug });
  registerSource({ slug, files: {}, schemes: {} } satisfies ReportSource, {
    report,
    published: published(report),
  });
  fakePage(`https://example.org/zh-cn/reports/${slug}/`);
  return () => vi.unstubAllGlobals();
});

const text = (reading: Reading): string => plain(reading.score(totalName) ?? { n: -1n, d: 1n });

test('an island sees the published figures while it is set up and the live ones once mounted', () => {
  createRoot(() => useReport(slug));
  storeOf(slug).edit('1.1', '20');
  const seen: string[] = [];
  createRoot((dispose) => {
    const reading = useReport(slug);
    // What hydration compares with the markup of the server.
    seen.push(text(reading));
    createEffect(() => seen.push(text(reading)));
    return dispose;
  });
  expect(seen[0]).toBe('85');
  expect(seen.at(-1)).toBe('87');
});

test('an island that was there before follows every edit', () => {
  const seen: string[] = [];
  createRoot(() => {
    const reading = useReport(slug);
    createEffect(() => seen.push(`${text(reading)} ${reading.trial()} ${reading.typed('1.1') ?? '-'}`));
  });
  storeOf(slug).edit('1.1', '19');
  storeOf(slug).reset();
  expect(seen.slice(-3)).toEqual(['85 false -', '86 true 19', '85 false -']);
});
