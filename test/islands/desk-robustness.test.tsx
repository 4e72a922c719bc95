/** The section on robustness as the build renders it, its sentences, its command and what its form reads. */
import { generateHydrationScript, renderToString } from 'solid-js/web';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishedSimulation } from '../../src/build/published-simulation.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { ex } from '../../src/core/exact.ts';
import { locales, type Report } from '../../src/core/report.ts';
import { usualSettings } from '../../src/core/simulate/settings.ts';
import { commandOf } from '../../src/islands/desk/robustness/command.ts';
import { draftOf, readDraft } from '../../src/islands/desk/robustness/draft.ts';
import {
  gradeSentence,
  middleSentence,
  movedPhrases,
  shareText,
  shareTexts,
} from '../../src/islands/desk/robustness/says.ts';
import IslandRobustness from '../../src/islands/IslandRobustness.tsx';
import { registerSource } from '../../src/state/source.ts';
import { cases } from '../golden/cases.ts';
import { readCase } from '../golden/source.ts';

const panyu = 'panyu-2023-digital-government';
/** Sums without bands, a single total, and every row of a mean: each another shape of the section. */
const shapes = [
  panyu,
  'cn-zhongjiang-water-gauge-2022',
  'cn-huangshi-sponge-city-2022',
  'us-part-fy2008-agriculture',
];
const reports = new Map<string, Report>();
const reportOf = (slug: string): Report => reports.get(slug) as Report;

beforeAll(async () => {
  expect(generateHydrationScript()).not.toBe('');
  for (const one of cases.filter(({ slug }) => shapes.includes(slug))) {
    const { report, source } = await readCase(one);
    registerSource(source, { report, published: evaluate(report) });
    reports.set(one.slug, report);
  }
}, 60_000);

describe('rendered by the build', () => {
  test.each(shapes)('%s', (slug) => {
    const published = publishedSimulation(reportOf(slug));
    for (const locale of locales) {
      const html = renderToString(() => (
        <IslandRobustness slug={slug} locale={locale} published={published} />
      ));
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toMatch(/undefined|NaN|\[object/);
      expect(html).toContain(`count=${published.n};`);
      expect(html.match(/class="bin /g)?.length).toBe(published.bins?.counts.filter(Boolean).length);
    }
  });

  test('bars have the tone of the grade of their totals, grey between printed bands', () => {
    const html = renderToString(() => (
      <IslandRobustness slug={panyu} locale="zh-cn" published={publishedSimulation(reportOf(panyu))} />
    ));
    for (const tone of ['g1', 'g2', 'g3', 'g4', 'none']) expect(html).toContain(`class="bin ${tone}"`);
    expect(html).not.toContain('class="bin g5"');
    expect(html).toContain('公布 87.38');
  });
});

describe('sentences', () => {
  const found = () => publishedSimulation(reportOf(panyu));

  test('the most frequent grade first, holes apart, in exact shares', () => {
    expect(gradeSentence(reportOf(panyu), found(), 'zh-cn')).toBe(
      '10,000 次里，54.55% 得“中”，29.37% 得“良”，5.9% 得“低”，0.61% 得“优”；9.57% 落在公布分段之间的空档，没有等级。',
    );
    expect(gradeSentence(reportOf(panyu), found(), 'en')).toContain('Of 10,000 runs 54.55% end in 中 (Fair)');
  });

  test('where most totals lie, and how many reach the published one', () => {
    expect(middleSentence(found(), false, 'zh-cn')).toBe(
      '一半的总分不超过 77.06，九成在 68.67 到 86.44 之间；3.22% 不低于公布的 87.38。',
    );
    expect(middleSentence(found(), true, 'en')).toContain('are not below the trial’s 87.38.');
  });

  test('what was moved, in a few words', () => {
    expect(movedPhrases(found(), 'zh-cn')).toEqual(['权重上下各至多 25%', '20 项打分', '13 处口径']);
    const none = { weighed: [], judged: [], still: [], readings: [], left: [] };
    expect(movedPhrases({ ...found(), sources: none }, 'en')).toEqual(['nothing']);
  });

  test('one grade in all runs, and none at all', () => {
    const one = {
      ...found(),
      n: 7,
      endings: [{ ending: { kind: 'grade', name: '良' }, count: 7, share: '1' }],
    };
    expect(gradeSentence(reportOf(panyu), one as never, 'zh-cn')).toBe('7 次里，100% 得“良”。');
    const none = { ...found(), n: 7, endings: [{ ending: { kind: 'untold' }, count: 7, share: '1' }] };
    expect(gradeSentence(reportOf(panyu), none as never, 'zh-cn')).toBe('7 次里，100% 没有等级。');
    const noTotals = { ...found(), n: 7, quantiles: {} };
    expect(gradeSentence(reportOf(panyu), noTotals, 'zh-cn')).toBe('7 次都算不出总分。');
    expect(middleSentence(noTotals, false, 'zh-cn')).toBe('');
  });

  test('a report whose total has no grade says so', () => {
    const slug = 'cn-zhongjiang-water-gauge-2022';
    expect(gradeSentence(reportOf(slug), publishedSimulation(reportOf(slug)), 'zh-cn')).toContain(
      '不给总分定等级',
    );
  });

  test('shares', () => {
    expect(shareText(1, 3)).toBe('33.33…%');
    expect(shareText(5, 10)).toBe('50%');
    expect(shareTexts([590, 5455, 0], 10_000)).toEqual(['5.90%', '54.55%', '0.00%']);
    expect(shareTexts([1, 2], 3)).toEqual(['33.3333…%', '66.6666…%']);
  });
});

test('where every run scores the whole report, the build runs fewer', () => {
  expect(publishedSimulation(reportOf('us-part-fy2008-agriculture'))).toMatchObject({
    n: 1000,
    way: 'evaluated',
  });
});

test('the command repeats settings and edits, quoted for a shell', () => {
  expect(commandOf('r', usualSettings, new Map())).toBe(
    'npm run --silent check -- content/reports/r --simulate "seed=1;count=10000;weights=25%;judged=yes;readings=yes"',
  );
  const edits = new Map([
    ['2.1', '4'],
    ['inputs.甲 乙', '$5'],
  ]);
  expect(commandOf('r', usualSettings, edits)).toContain(
    'r --set 2.1=4 --set "inputs.甲 乙=\\$5" --simulate',
  );
});

describe('the form', () => {
  test('reads what it was filled with', () => {
    expect(readDraft(draftOf(usualSettings, true))).toEqual({ settings: usualSettings, problems: [] });
  });

  test('shares in per cent, counts with separators, weights left out', () => {
    const draft = { ...draftOf(usualSettings, true), share: '12.5', count: '1,000,000' };
    expect(readDraft(draft).settings).toMatchObject({ weights: ex('0.125'), count: 1_000_000 });
    const still = { ...draft, moves: { weights: false, judged: true, readings: false } };
    expect(readDraft(still).settings).not.toHaveProperty('weights');
    expect(readDraft({ ...still, share: 'x' }).problems).toEqual([]);
  });

  test('names everything that is wrong', () => {
    const draft = draftOf(usualSettings, true);
    expect(readDraft({ ...draft, count: '0', share: '100', seed: '' }).problems).toEqual([
      'count',
      'weights',
      'seed',
    ]);
    const nothing = { weights: false, judged: false, readings: false };
    expect(readDraft({ ...draft, moves: nothing }).problems).toEqual(['nothing']);
  });
});
