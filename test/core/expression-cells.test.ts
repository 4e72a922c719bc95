/** Cells one by one: texts, dates, empty cells, the one row meant, and what report.yaml says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settle } from '../../src/core/evaluate.ts';
import { plain } from '../../src/core/exact.ts';
import { checkExpression } from '../../src/core/expression/check.ts';
import { evaluateExpression } from '../../src/core/expression/evaluate.ts';
import { workingOf } from '../../src/core/expression/working.ts';
import { dateSpanOf, isBefore } from '../../src/core/iso-date.ts';
import type { ProgressRow, TargetRow } from '../../src/core/report.ts';
import { scopeOf } from '../../src/core/scope.ts';
import { knownTables, tableOf } from '../../src/core/tables.ts';
import { expression, figure, input, money, smallReport } from './small-report.ts';

const target = (no: string, actual: string | undefined, more: Partial<TargetRow> = {}): TargetRow => ({
  set: 'declared',
  no,
  name: { 'zh-cn': `目标${no}` },
  result: 'not-judged',
  row: 2,
  ...(actual !== undefined && { actual: { 'zh-cn': actual, en: 'in English' } }),
  ...more,
});
const work = (no: string, start?: string, end?: string, accepted?: string): ProgressRow => ({
  no,
  item: { 'zh-cn': `子项${no}` },
  evidence: 'partial',
  indicators: [],
  row: 2,
  ...(start !== undefined && { start }),
  ...(end !== undefined && { end }),
  ...(accepted !== undefined && { accepted }),
});

const long = `${'前'.repeat(60)}没有看到佐证材料${'后'.repeat(60)}`;
const report = smallReport([['1', '10', '9', { evidence: { 'zh-cn': long } }]], {
  identity: {
    title: { 'zh-cn': '番禺区2023年报告' },
    year: '2023',
    published: { total: figure('87.38'), grade: '良' },
  },
  inputs: [input('spent', '支出', money('428.54'), '万元')],
  budget: [
    {
      id: 'final',
      item: { 'zh-cn': '年度预算' },
      amount: money('507.74'),
      kind: 'final',
      document: { 'zh-cn': '第二次预算支出调整表' },
      row: 2,
    },
  ],
  spending: [
    {
      no: '1',
      category: { 'zh-cn': '专线' },
      item: { 'zh-cn': '链路' },
      note: { 'zh-cn': '未询价' },
      row: 2,
    },
  ],
  progress: [
    work('1', '2023-01-01', '2023-12-31', '2023-06-14'),
    work('2', '2022', '2022-12', '2023-02-23'),
    work('3', '2023', '2023-12'),
  ],
  targets: [
    target('1', '已接入 4G 接口', { quantified: true }),
    target('2', undefined),
    target('3', '没有看到佐证材料', { quantified: false }),
  ],
  findings: [
    {
      id: '1',
      title: { 'zh-cn': '执行率偏低' },
      problem: { 'zh-cn': '申报与预算差364.43 万元' },
      indicators: ['2.1.1', '2.1.2'],
      ledger: [],
      row: 2,
    },
  ],
});
const scope = scopeOf(settle(report).state);
const value = (source: string) => evaluateExpression(expression(source), scope);
const result = (source: string): string => {
  const found = value(source);
  if (found.kind === 'unknown') return `? ${found.reason} ${found.about}`;
  if (found.kind === 'list') return found.values.map((one) => plain(one)).join(' ');
  return found.kind === 'number' ? plain(found.value) : String(found.value);
};

test.each([
  ['contains("政务外网", "外网")', 'true'],
  ['包含(“政务外网”，“内网”)', 'false'],
  ['contains("a", "")', 'true'],
  ['contains(3, "a")', '? type contains'],
  ['contains(the(report.title), "2023年")', 'true'],
  ['contains(the(report.department), "局")', '? input-missing report.department'],
  ['count(targets where contains(actual, "4G"))', '1'],
  ['count(targets where not contains(actual, "4G"))', '2'],
  ['count(绩效目标 where 包含(完成情况, "佐证"))', '1'],
  ['count(spending where contains(note, "询价"))', '1'],
  ['count(budget where contains(文件, "调整") and missing(note))', '1'],
  ['count(findings where contains(problem, "364.43") and contains(indicators, "2.1.2"))', '1'],
  ['count(findings where missing(ledger) and missing(remedy))', '1'],
  ['contains(the(indicators.evidence where code = 1), "没有看到")', 'true'],
  ['the(indicators.criteria where code = 1)', '? input-missing indicators.criteria'],
  ['distinct(progress.evidence)', '1'],
  ['种数(progress.no where evidence = "partial")', '3'],
  ['distinct(targets.actual)', '2'],
  ['distinct(bands.name)', '? name-unknown bands'],
  ['distinct(3)', '? type distinct'],
])('texts: %s is %s', (source, expected) => {
  expect(result(source)).toBe(expected);
});

test.each([
  ['count(progress where missing(accepted))', '1'],
  ['count(进度 where 缺(验收))', '1'],
  ['count(progress where missing(service) and missing(status))', '3'],
  ['count(targets where not missing(quantified) and quantified)', '1'],
  ['count(targets where quantified)', '? input-missing quantified'],
  ['missing(spent)', '? type missing'],
  ['count(report where missing(date))', '1'],
])('empty cells: %s is %s', (source, expected) => {
  expect(result(source)).toBe(expected);
});

test.each([
  ['the(progress.start where no = 1)', '2023-01-01'],
  ['取值(进度.开始 where 序号 = 2)', '2022'],
  ['the(targets.quantified where no = 3)', 'false'],
  ['the(budget.amount where kind = "final") - spent', '792000'],
  ['the(budget.amount)', '5077400'],
  ['the(progress.start where no = 9)', '? row-none progress.start'],
  ['the(progress.start)', '? row-several progress.start'],
  ['the(progress.accepted where no = 3)', '? input-missing progress.accepted'],
  ['the(alternatives.id)', '? name-unknown alternatives'],
  ['the(report.total) - published_total()', '0'],
  ['the(报告.等级)', '良'],
  ['the(report.year) = 2023', 'true'],
  ['the(report.year) < the(progress.accepted where no = 2)', '? date-unclear 2023 < 2023-02-23'],
])('the one row meant: %s is %s', (source, expected) => {
  expect(result(source)).toBe(expected);
});

test.each([
  ['"2022" < "2023-02-23"', 'true'],
  ['"2023-02-23" <= "2022"', 'false'],
  ['"2023" < "2023-05"', '? date-unclear 2023 < 2023-05'],
  ['"2023" >= "2023-05"', '? date-unclear 2023 >= 2023-05'],
  ['"2023-05" <= "2023-05"', '? date-unclear 2023-05 <= 2023-05'],
  ['"2023-05-31" < "2023-06"', 'true'],
  ['"2023-05-01" > "2023-05-01"', 'false'],
  ['"2023-05-01" >= "2023-05-01"', 'true'],
  ['"2024" > "2023-12-31"', 'true'],
  ['"2023-12-31" >= "2023"', 'true'],
  ['"2023-13" < "2024"', '? type <'],
  ['"2023年5月" < "2024"', '? type <'],
  ['"a" < "b"', '? type <'],
  ['"a" = "b"', 'false'],
  ['"a" != "b"', 'true'],
  ['count(progress where accepted < end)', '1'],
  ['count(progress where accepted > end)', '1'],
  ['count(progress where start < "2023-06-01")', '? date-unclear 2023 < 2023-06-01'],
])('dates: %s is %s', (source, expected) => {
  expect(result(source)).toBe(expected);
});

test('of two dates at most one lies before the other, and days always have an order', () => {
  const part = (max: number) => fc.integer({ min: 1, max }).map((one) => String(one).padStart(2, '0'));
  const date = fc
    .tuple(fc.constantFrom('2022', '2023'), part(12), part(28), fc.integer({ min: 1, max: 3 }))
    .map(([year, month, day, parts]) => [year, month, day].slice(0, parts).join('-'));
  fc.assert(
    fc.property(date, date, (a, b) => {
      const [left, right] = [dateSpanOf(a), dateSpanOf(b)];
      if (!left || !right) throw new Error(`${a} ${b}`);
      const [before, after] = [isBefore(left, right), isBefore(right, left)];
      expect(before === true && after === true).toBe(false);
      if (a.length === 10 && b.length === 10) expect([before, after]).toEqual([a < b, b < a]);
      if (before === true) expect(a < b).toBe(true);
    }),
  );
});

describe('what a check says', () => {
  const known = { names: new Set(['支出']), codes: new Set(['1']), tables: knownTables, allowRule: false };
  const problems = (source: string): string[] =>
    checkExpression(expression(source), known).map(
      ({ code, found, expected }) => `${code} ${found} → ${expected}`,
    );

  test.each([
    ['contains("a")', ['rule-arguments contains("a") → contains(text, part)']],
    ['contains(3, "a")', ['rule-type 3 → "text"']],
    ['contain("a", "b")', ['rule-name contain → contains']],
    ['the(支出)', ['rule-arguments 支出 → the(table.column where condition)']],
    ['the(targets.actal where no = 3)', ['rule-name actal → actual']],
    ['the(targets.actual where numer = 3)', ['rule-name numer → name']],
    ['the(报告.标提)', ['rule-name 标提 → 标题']],
    ['missing(支出)', ['rule-place 支出 → table.column where missing(column)']],
    ['count(progress where missing(acepted))', ['rule-name acepted → accepted']],
    ['count(progress where missing("x"))', ['rule-arguments "x" → table.column where missing(column)']],
    ['"a" < "2023-05"', ['rule-type "a" → YYYY-MM-DD']],
    ['contains("a", "b") + 1', ['rule-type contains("a", "b") → number']],
  ])('%s', (source, expected) => {
    expect(problems(source)).toEqual(expected);
  });

  test('the report is one row, and a condition on a row cannot look at another', () => {
    expect(tableOf(report, '报告')).toHaveLength(1);
    expect(problems('count(progress where start > the(report.date))')[0]).toMatch(/^rule-place the/);
  });

  test.each([
    'contains(the(targets.actual where set = "declared" and no = 3), "4G")',
    '包含(取值(报告.标题), "番禺")',
    'count(progress where not missing(accepted) and accepted < end)',
    'the(budget.amount where id = "final") / 支出',
    'the(report.grade)',
  ])('%s has no problem', (source) => {
    expect(problems(source)).toEqual([]);
  });
});

describe('workings', () => {
  const working = (source: string): string => {
    const found = workingOf(expression(source), scope, value(source));
    return `${found.symbolic} = ${found.parts.map(({ text }) => text).join('')} = ${found.result}`;
  };

  test.each([
    [
      'the(budget.amount where kind = "final") - spent',
      'the(budget.amount where kind = “final”) − spent = 5077400 元 − 428.54 万元 = 792000 元',
    ],
    ['取值(报告.等级)', 'the(报告.等级) = “良” = 良'],
    [
      'the(progress.start where no = 9)',
      'the(progress.start where no = 9) = the(progress.start where no = 9) = ?',
    ],
    [
      '包含(取值(绩效目标.完成情况 where 序号 = 1), "4G") and 1 < 2',
      'contains(the(绩效目标.完成情况 where 序号 = 1), “4G”) and 1 < 2 = “已接入 4G 接口” ∋ “4G” and 1 < 2 = 1',
    ],
    [
      'count(progress where missing(accepted) or contains(item, "1"))',
      'count(progress where missing(accepted) or contains(item, “1”)) = 2 = 2',
    ],
  ])('%s', (source, expected) => {
    expect(working(source)).toBe(expected);
  });

  test('of a long text the piece around what is looked for is shown', () => {
    const text = working('contains(the(indicators.evidence where code = 1), "没有看到")');
    expect(text).toMatch(/ = “…前+没有看到佐证材料后*…” ∋ “没有看到” = 1$/);
    expect(text.length).toBeLessThan(140);
  });

  test('a cell is tied to its row', () => {
    const source = 'the(budget.amount where kind = "final")';
    expect(workingOf(expression(source), scope, value(source)).parts[0]?.ref).toBe('budget.final');
  });
});
