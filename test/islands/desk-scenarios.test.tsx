/** Saved trials as the build renders them, and as they look in the words of every report. */
import { generateHydrationScript, renderToString } from 'solid-js/web';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edits } from '../../src/core/edits.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { isLeaf, locales, type Report } from '../../src/core/report.ts';
import { Compare } from '../../src/islands/desk/scenarios/Compare.tsx';
import { changeTexts, defaultName } from '../../src/islands/desk/scenarios/change-text.ts';
import type { DeskState } from '../../src/islands/desk/scenarios/desk-states.ts';
import { Waterfall } from '../../src/islands/desk/scenarios/Waterfall.tsx';
import IslandScenarios from '../../src/islands/IslandScenarios.tsx';
import { registerSource } from '../../src/state/source.ts';
import { cases } from '../golden/cases.ts';
import { readCase } from '../golden/source.ts';

const reports = new Map<string, Report>();

beforeAll(async () => {
  expect(generateHydrationScript()).not.toBe('');
  for (const one of cases) {
    const { report, source } = await readCase(one);
    registerSource(source, { report, published: evaluate(report) });
    reports.set(one.slug, report);
  }
});

const odd = /undefined|NaN|\[object|\sstyle=/;
const textOf = (html: string): string =>
  html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** Two leaves at zero, which every report takes. */
const trialOf = (report: Report): Edits =>
  new Map(
    report.indicators
      .filter((row) => isLeaf(row) && row.kind === 'score')
      .slice(0, 2)
      .map(({ code }) => [code, '0']),
  );

describe.each(cases.map((one) => one.slug))('%s', (slug) => {
  test.each(locales)('%s: the published state alone, without script', (locale) => {
    const html = renderToString(() => <IslandScenarios slug={slug} locale={locale} />);
    expect(html).not.toMatch(odd);
    expect(html.match(/<tr/g)).toHaveLength(2);
    expect(textOf(html)).toContain(locale === 'en' ? 'Published' : '公布值');
  });

  test.each(locales)('%s: side by side and taken apart', (locale) => {
    const report = reports.get(slug) as Report;
    const published = evaluate(report);
    const edits = trialOf(report);
    const telling = { report, published, locale };
    const states: readonly DeskState[] = [
      { id: 'published', name: 'A', edits: new Map(), evaluation: published },
      { id: 'current', name: 'B', edits, evaluation: evaluate(report, edits) },
    ];
    for (const html of [
      renderToString(() => <Compare telling={telling} states={states} />),
      renderToString(() => <Waterfall telling={telling} states={states} />),
    ]) {
      expect(html).not.toMatch(odd);
    }
    for (const text of [...changeTexts(telling, edits), defaultName(telling, edits)]) {
      expect(text).not.toMatch(odd);
      expect(text.length).toBeGreaterThan(3);
    }
  });
});
