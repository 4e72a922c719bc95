/** What the report page says in words, published and on trial, against figures reckoned by hand. */
import { beforeAll, expect, test } from 'vitest';
import { evaluate } from '../../src/core/evaluate.ts';
import type { Locale, Report } from '../../src/core/report.ts';
import { headlinesOf, headlineText } from '../../src/i18n/headlines.ts';
import { sampleReport } from '../core/sample-report.ts';

let report: Report;
beforeAll(async () => {
  report = await sampleReport();
});

const told = (edits: Readonly<Record<string, string>> = {}, locale: Locale = 'zh-cn') => {
  const given = new Map(Object.entries(edits));
  const headlines = headlinesOf({ report, evaluation: evaluate(report, given), locale, edits: given });
  return (key: string) => {
    const headline = headlines.get(key);
    return headline && headlineText(headline);
  };
};

test('as published', () => {
  const of = told();
  expect(of('take-money')).toBe('预算执行 84.4%，此前已调减 56.4%');
  expect(of('take-grade')).toBe('离“优”差 2.62 分');
  expect(of('take-grade-text')).toBe('单独补满一项就能到“优”的只有支出完成率。');
  expect(of('loss-title')).toBe('扣掉的 12.62 分在哪里');
  expect(of('findings-sum')).toBe('3.12 ＋ 1.50 ＋ 3.50 ＋ 4.50 ＝ 12.62');
  expect(of('findings-none')).toBe('−4.50');
  expect(of('lost-2.1.2')).toBe('−3.12');
});

test('a trial counts in what one more row would reach', () => {
  // 1.38 are then missing: every row that lost more than that can reach 优 alone.
  const of = told({ '2.2.3': '5', '2.2.2': '1.74' });
  expect(of('take-grade')).toBe('离“优”差 1.38 分');
  expect(of('take-grade-text')).toBe('有 2 项指标，单独补满任何一项就能到“优”。');
  expect(told({ 'inputs.spent': '495.05' })('take-grade-text')).toBe('正好够到“优”线。');
  expect(told({ 'inputs.spent': '507.74' })('take-grade-text')).toBe('高出“优”线 0.5 分。');
});

test('more spent than there was is not money left', () => {
  expect(told({ 'inputs.spent': '520' })('take-money-text')).toBe(
    '年度预算 507.74 万元，实际支出 520.00 万元，超支 12.26 万元。',
  );
});

test('English has the same figures', () => {
  const [zh, en] = [told({ 'inputs.spent': '480' }), told({ 'inputs.spent': '480' }, 'en')];
  const figures = (text: string | undefined) =>
    text
      ?.replace('10k', '')
      .match(/\d[\d.]*\d|\d/g)
      ?.toSorted();
  for (const key of ['take-money', 'take-money-text', 'take-grade', 'loss-title', 'findings-lede'])
    expect(figures(en(key)), key).toEqual(figures(zh(key)));
});
