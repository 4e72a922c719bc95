/** Every island as the build renders it, for the report of this site and for six of other shapes. */
import type { Component } from 'solid-js';
import { generateHydrationScript, renderToString } from 'solid-js/web';
import { beforeAll, describe, expect, test } from 'vitest';
import { deskAnswers } from '../../src/build/desk-answers.ts';
import type { ChartSource, ChartVerdict } from '../../src/charts/paper.ts';
import type { Range, TooMany } from '../../src/core/combinations/result.ts';
import { combinationsOf } from '../../src/core/combinations/search.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { type Goals, goalsOf } from '../../src/core/goal.ts';
import { type Locale, locales, type Report } from '../../src/core/report.ts';
import { type Standings, standingsOf } from '../../src/core/standings.ts';
import IslandBar from '../../src/islands/IslandBar.tsx';
import IslandBridge from '../../src/islands/IslandBridge.tsx';
import IslandExecution from '../../src/islands/IslandExecution.tsx';
import IslandInputs from '../../src/islands/IslandInputs.tsx';
import IslandLosses from '../../src/islands/IslandLosses.tsx';
import IslandProse from '../../src/islands/IslandProse.tsx';
import IslandScore from '../../src/islands/IslandScore.tsx';
import IslandSensitivity from '../../src/islands/IslandSensitivity.tsx';
import IslandSwitches from '../../src/islands/IslandSwitches.tsx';
import IslandTree from '../../src/islands/IslandTree.tsx';
import IslandWays from '../../src/islands/IslandWays.tsx';
import type { Answers } from '../../src/state/desk-answers.ts';
import { registerSource } from '../../src/state/source.ts';
import { cases } from '../golden/cases.ts';
import { readCase } from '../golden/source.ts';

interface Given {
  readonly slug: string;
  readonly locale: Locale;
  readonly goals: Goals;
  readonly range: Range | TooMany;
  readonly standings: Standings;
  readonly ways: Answers['ways'];
  readonly sensitivity: Answers['sensitivity'];
  readonly source: ChartSource;
  readonly verdicts: readonly ChartVerdict[];
}
type Worked = Omit<Given, 'slug' | 'locale'>;
const islands: Readonly<Record<string, Component<Given>>> = {
  IslandBar,
  IslandBridge,
  IslandExecution,
  IslandInputs,
  IslandLosses,
  IslandProse,
  IslandScore,
  IslandSensitivity,
  IslandSwitches,
  IslandTree,
  IslandWays,
};

const reports = new Map<string, Report>();
const worked = new Map<string, Worked>();
const plenty = 4096n;

beforeAll(async () => {
  expect(generateHydrationScript()).not.toBe('');
  for (const one of cases) {
    const { report, source } = await readCase(one);
    const published = evaluate(report);
    registerSource(source, { report, published });
    reports.set(one.slug, report);
    worked.set(one.slug, {
      goals: goalsOf(report, published),
      range: combinationsOf(report, plenty),
      standings: standingsOf(report),
      ...deskAnswers(report),
      source: { slug: one.slug, text: 'source' },
      verdicts: [],
    });
  }
});

const rendered = (name: string, slug: string, locale: Locale, more: Partial<Given> = {}): string => {
  const Island = islands[name] as Component<Given>;
  const given = worked.get(slug) as Worked;
  return renderToString(() => <Island slug={slug} locale={locale} {...given} {...more} />);
};

/** Text of the markup, without tags and without the marks of hydration. */
const textOf = (html: string): string =>
  html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe.each(cases.map((one) => one.slug))('%s', (slug) => {
  test.each(Object.keys(islands))('%s renders in both languages, without inline styles', (name) => {
    for (const locale of locales) {
      const html = rendered(name, slug, locale);
      expect(html).not.toMatch(/\sstyle=/);
      expect(html).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('the table holds every row and every published score', () => {
    const html = rendered('IslandTree', slug, 'zh-cn');
    for (const row of reports.get(slug)?.indicators ?? []) {
      expect(html).toContain(`id="ind-${row.code}"`);
      const found = new RegExp(`id="ind-${row.code.replaceAll('.', '\\.')}".*?</tr>`, 's').exec(html);
      if (row.score) expect(textOf(found?.[0] ?? '')).toContain(row.score.text);
    }
  });
});

describe('the report of this site without script', () => {
  const slug = 'panyu-2023-digital-government';
  const text = (name: string, locale: Locale = 'zh-cn') => textOf(rendered(name, slug, locale));

  test('score header: score, grade, distance, recomputed total', () => {
    const header = text('IslandScore');
    for (const part of ['87.38', '良', '满分 100，扣 12.62 分', '距“优”差 2.62 分', '高出“良”线 7.38 分']) {
      expect(header).toContain(part);
    }
    expect(text('IslandScore', 'en')).toContain('2.62 points below 优');
  });

  test('points lost: ten rows that add up, with the findings they belong to', () => {
    const losses = text('IslandLosses');
    expect(losses).toContain('−3.12');
    expect(losses).toContain('10 项相加 12.62');
    expect(losses).toContain('未写入问题');
  });

  test('an opened row: rule, evidence, working with the numbers put in, the formula as printed', () => {
    const tree = text('IslandTree');
    expect(tree).toMatch(/428\.54 ÷ 507\.74/);
    expect(tree).toContain('≈ 4.88');
    expect(tree).toContain('超过分值 8');
    expect(tree).toContain('4、2、0 分，其中之一');
  });

  test('a parent that does not agree says so with both figures', () => {
    expect(text('IslandTree')).toMatch(/复算 23 ?，原文 22/);
  });

  test('charts have a sentence and a table', () => {
    expect(text('IslandBridge')).toContain('未支出 79.20 万元');
    expect(text('IslandExecution')).toContain('执行率 84.4%');
    expect(text('IslandExecution')).toContain('97.5%');
    expect(rendered('IslandBridge', slug, 'zh-cn')).toMatch(/<table.*年初预算.*1164\.43/s);
  });

  test('inputs are listed with their sources', () => {
    expect(text('IslandInputs')).toMatch(/支出 428\.54 万元/);
  });

  test('other readings: range, grades with their counts, each switch with both arguments', () => {
    const readings = text('IslandSwitches');
    for (const part of [
      '任意组合的总分： 66.90 至 93.37',
      '一共 4608 种组合',
      '都不采用，即公布的读法',
      '没有等级，在“中”与“良”之间 258 5.6%',
      '支持 附件的公式印的是17。 反对 公布的4.88 分只能由乘8 得出。',
      '单独采用 79.78 无 −7.60',
      '不能与“立项依据记2 分”同时采用。',
    ]) {
      expect(readings).toContain(part);
    }
    const html = rendered('IslandSwitches', slug, 'zh-cn');
    expect(html.match(/aria-pressed="false"/g)).toHaveLength(17);
    expect(text('IslandSwitches', 'en')).toContain('no grade, between 中 (Fair) and 良 (Good)');
  });

  test('too many combinations are said to be, and offered where a reader may wait for them', () => {
    const tooMany = { kind: 'too-many', count: 16_384n, switches: 14, evaluations: 16_384n } as const;
    const offered = rendered('IslandSwitches', slug, 'zh-cn', { range: tooMany });
    expect(textOf(offered)).toContain('共有 16,384 种组合，没有逐一计算');
    expect(offered).toContain('逐一计算（要算 16,384 次）');
    const beyond = { ...tooMany, count: 2n ** 60n, evaluations: 2n ** 60n };
    const refused = rendered('IslandSwitches', slug, 'zh-cn', { range: beyond });
    expect(textOf(refused)).toContain('共有 1,152,921,504,606,846,976 种组合');
    expect(refused).not.toContain('逐一计算（');
  });

  test('the way to a grade: distances, single changes, smallest sets', () => {
    const ways = text('IslandWays');
    for (const part of [
      '差 2.62 分',
      '428.54 → 495.05 万元',
      '最少改 2 项，共 6 组',
      '支出低于 304.644 万元',
    ])
      expect(ways).toContain(part);
  });

  test('what matters most: steps, rows left out, curves, weights', () => {
    const said = text('IslandSensitivity');
    for (const part of [
      '85.88',
      '89.67… 分，没有等级',
      '每多 10 万元，总分约多 0.39 分',
      '495.0465 万元',
      '−0.021',
    ])
      expect(said).toContain(part);
  });

  test('the bar is silent and the prose draws nothing', () => {
    expect(text('IslandBar').trim()).toBe('');
    expect(text('IslandProse').trim()).toBe('');
  });
});
