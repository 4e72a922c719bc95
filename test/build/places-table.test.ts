import { beforeAll, describe, expect, test } from 'vitest';
import { type Sides, sidesOf } from '../../src/build/places-table.ts';
import { type ReportView, reportView } from '../../src/build/report-shelf.ts';
import type { Locale } from '../../src/core/report.ts';

const slug = 'panyu-2023-digital-government';
const view: Partial<Record<Locale, ReportView>> = {};
const sides = (locale: Locale): Sides => {
  const found = sidesOf(view[locale] as ReportView);
  if (!found) throw new Error('one place only');
  return found;
};
const row = (locale: Locale, code: string) => {
  const found = sides(locale).rows.find((one) => one.row.code === code);
  if (!found) throw new Error(code);
  return found;
};
beforeAll(async () => {
  for (const locale of ['zh-cn', 'en'] as const) view[locale] = await reportView(slug, locale);
});

describe('annex and body side by side', () => {
  test('the scored place stands first, every row of the tree below it', () => {
    expect(sides('zh-cn').places).toEqual(['附件', '正文']);
    expect(sides('en').places).toEqual(['Annex', 'Body']);
    expect(sides('zh-cn').rows.map((one) => one.row.code)).toEqual(
      view['zh-cn']?.report.indicators.map(({ code }) => code),
    );
    expect(sides('zh-cn').hasRates).toEqual([false, true]);
  });

  test('what differs, and only that', () => {
    const { rows, differing } = sides('zh-cn');
    const codes = rows.filter(({ differs }) => differs).map((one) => one.row.code);
    expect(codes).toEqual([
      ...['1.2.1', '2', '2.2.3', '3', '3.1.6', '3.2', '3.2.3', '3.2.4', '3.2.5', '4.2.1', '4.2.2'],
    ]);
    expect(differing).toBe(codes.length);
  });

  test('both scores of 3.2.5 are lit, the reason that both give is not', () => {
    const [annex, body] = row('zh-cn', '3.2.5').cells;
    expect([annex?.score, body?.score]).toEqual(['5', '4']);
    expect([...(annex?.lit ?? [])]).toEqual(['score', 'name']);
    expect(annex?.text).toBe(body?.text);
    expect(annex?.name).toBe('综合评价（5分）');
    expect(body?.name, 'the name that the row goes by').toBeUndefined();
    expect(row('zh-cn', '3.2.5').differences).toEqual([
      { id: 'chk-reading-score-3.2.5', verdict: 'differs', text: '得分 不吻合' },
      { id: 'chk-reading-name-3.2.5', verdict: 'ask', text: '名称 待说明' },
    ]);
  });

  test('a sum that the annex does not print is recomputed, points that it does not print stay blank', () => {
    expect(row('zh-cn', '3.2').cells[0]).toMatchObject({ score: '23', isSum: true, points: '25' });
    expect(row('zh-cn', '3.2').cells[1]).toMatchObject({ score: '22', isSum: false, rate: '88.0%' });
    expect(row('zh-cn', '3.1.1').cells[0]).toMatchObject({ score: '4', isSum: false });
    expect(row('zh-cn', '3.1.1').cells[0]?.points).toBeUndefined();
  });

  test.each([
    ['zh-cn', '2', '得分率 不吻合', '75.5%'],
    ['zh-cn', '3', '正文下级相加 不吻合', '46'],
    ['zh-cn', '3.2', '附件各项相加 不吻合', '23'],
    ['en', '2', 'Rate does not add up', '75.5%'],
    ['en', '3', 'Body sum does not add up', '46'],
  ] as const)('%s: the difference of %s is named', (locale, code, text, recomputed) => {
    expect(row(locale, code).differences).toMatchObject([{ text, recomputed }]);
  });

  test('the sums stand at the foot, the one that is not the published total is lit', () => {
    expect(sides('zh-cn').totals).toEqual([
      { total: '87.38', grade: '良', points: '100', isWhole: true, isLit: false },
      { total: '86.38', grade: '良', points: '100', isWhole: true, isLit: true },
    ]);
    expect(sides('zh-cn').totalDifferences.map(({ id }) => id)).toEqual(['chk-reading-sum-total']);
  });

  test('a report of one place has no such table', () => {
    const whole = view['zh-cn'] as ReportView;
    expect(sidesOf({ ...whole, report: { ...whole.report, readings: [] } })).toBeUndefined();
  });
});
