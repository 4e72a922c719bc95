/** What the switch of bases is handed is what the engine says. */
import { beforeAll, expect, test } from 'vitest';
import { auditedOf } from '../../src/build/audited.ts';
import { basePropsOf, baseTexts } from '../../src/build/money-bases.ts';
import type { ReportView } from '../../src/build/report-shelf.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { divide, ex, fixed, multiply } from '../../src/core/exact.ts';
import { basesOf } from '../../src/core/ledger/bases.ts';
import { type Locale, locales, type Report } from '../../src/core/report.ts';
import { reportWords } from '../../src/i18n/report.ts';
import { totalText } from '../../src/islands/sentences.ts';
import { sampleReport } from '../core/sample-report.ts';

let published: Report;
beforeAll(async () => {
  published = await sampleReport();
});
const viewOf = (report: Report, locale: Locale): ReportView => ({
  report,
  ...auditedOf(report),
  source: { slug: report.slug, files: {}, schemes: {} },
  files: [],
  locale,
  t: reportWords[locale],
});
const propsOf = (report: Report, locale: Locale) => {
  const view = viewOf(report, locale);
  const bases = basesOf(report, view.evaluation);
  if (!bases) throw new Error('no bases');
  const rows = baseTexts(view, bases, totalText);
  return { bases, rows, props: basePropsOf(view, bases, rows) };
};

test.each(locales)('%s: rate, gate, total and grade of every base', (locale) => {
  const { bases, rows, props } = propsOf(published, locale);
  expect(props?.rows).toEqual(rows);
  expect(rows.map(({ id }) => id)).toEqual([
    'final_budget',
    'applied',
    'needed',
    'initial_budget',
    'project_total',
    'three_year_total',
  ]);
  for (const [at, row] of rows.entries()) {
    const base = bases.rows[at];
    const after = evaluate(published, base?.outcome?.edits ?? new Map());
    const rate = divide(ex('428.54'), ex(row.amount));
    expect(row.rate).toBe(rate && `${fixed(multiply(rate, ex('100')), 1)}%`);
    expect(row.working).toBe(`428.54 ÷ ${row.amount} × 100% ＝ ${row.rate}`);
    expect(row.total).toBe(after.total && fixed(after.total, 2));
    expect(row.grade?.slice(0, 1)).toBe(after.grade.name);
    expect(row.vetoed).toBe(after.gates.length > 0);
    expect(row.desk !== undefined).toBe(true);
    expect(row.outcome.startsWith(row.gate)).toBe(true);
  }
  expect(rows.map(({ vetoed }) => vetoed)).toEqual([false, true, true, true, true, true]);
  expect(props?.published).toMatchObject({ id: 'final_budget', total: '87.38' });
  expect(props?.published.grade?.slice(0, 1)).toBe('良');
  expect(props?.veto?.text).toBe('60%');
});

test('one base leaves nothing to switch', () => {
  const budget = published.budget.filter(({ kind }) => kind === 'final' || kind === 'spent');
  const { rows, props } = propsOf({ ...published, budget }, 'zh-cn');
  expect(rows).toHaveLength(1);
  expect(props).toBeUndefined();
});

test('a scheme without the gate says so, and still shows every rate', () => {
  const scheme = { ...published.scheme, gates: [] };
  const { rows, props } = propsOf({ ...published, scheme }, 'zh-cn');
  expect(props?.veto).toBeUndefined();
  expect(new Set(rows.map(({ gate }) => gate))).toEqual(new Set(['评分方案没有按执行率设否决条款。']));
  expect(rows.every(({ desk, total }) => desk === undefined && total === undefined)).toBe(true);
  expect(rows.map(({ rate }) => rate)).toContain('36.8%');
});
