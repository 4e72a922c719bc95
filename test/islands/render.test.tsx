/** Every island as the build renders it, for the report of this site and for six of other shapes. */
import type { Component } from 'solid-js';
import { generateHydrationScript, renderToString } from 'solid-js/web';
import { beforeAll, describe, expect, test } from 'vitest';
import { evaluate } from '../../src/core/evaluate.ts';
import { type Goals, goalsOf } from '../../src/core/goal.ts';
import { type Locale, locales, type Report } from '../../src/core/report.ts';
import IslandBar from '../../src/islands/IslandBar.tsx';
import IslandBridge from '../../src/islands/IslandBridge.tsx';
import IslandExecution from '../../src/islands/IslandExecution.tsx';
import IslandInputs from '../../src/islands/IslandInputs.tsx';
import IslandLosses from '../../src/islands/IslandLosses.tsx';
import IslandProse from '../../src/islands/IslandProse.tsx';
import IslandScore from '../../src/islands/IslandScore.tsx';
import IslandTree from '../../src/islands/IslandTree.tsx';
import { registerSource } from '../../src/state/source.ts';
import { cases } from '../golden/cases.ts';
import { readCase } from '../golden/source.ts';

interface Given {
  readonly slug: string;
  readonly locale: Locale;
  readonly goals: Goals;
}
const islands: Readonly<Record<string, Component<Given>>> = {
  IslandBar,
  IslandBridge,
  IslandExecution,
  IslandInputs,
  IslandLosses,
  IslandProse,
  IslandScore,
  IslandTree,
};

const reports = new Map<string, Report>();
const goals = new Map<string, Goals>();

beforeAll(async () => {
  expect(generateHydrationScript()).not.toBe('');
  for (const one of cases) {
    const { report, source } = await readCase(one);
    const published = evaluate(report);
    registerSource(source, { report, published });
    reports.set(one.slug, report);
    goals.set(one.slug, goalsOf(report, published));
  }
});

const rendered = (name: string, slug: string, locale: Locale): string => {
  const Island = islands[name] as Component<Given>;
  return renderToString(() => <Island slug={slug} locale={locale} goals={goals.get(slug) ?? {}} />);
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

  test('the bar is silent and the prose draws nothing', () => {
    expect(text('IslandBar').trim()).toBe('');
    expect(text('IslandProse').trim()).toBe('');
  });
});
