/** The targets as the build renders them, and as a table to take along. */
import { generateHydrationScript, renderToString } from 'solid-js/web';
import { beforeAll, expect, test } from 'vitest';
import { auditedOf } from '../../src/build/audited.ts';
import { goalLineTexts } from '../../src/build/goal-lines.ts';
import type { ReportView } from '../../src/build/report-shelf.ts';
import { type Locale, locales, type Report, type TargetRow } from '../../src/core/report.ts';
import { feltWords } from '../../src/i18n/money-felt.ts';
import { goalWords } from '../../src/i18n/money-goals.ts';
import { reportWords } from '../../src/i18n/report.ts';
import IslandMoneyGoals from '../../src/islands/IslandMoneyGoals.tsx';
import { goalTable } from '../../src/islands/money/goal-table.ts';
import { sampleReport } from '../core/sample-report.ts';

let published: Report;
beforeAll(async () => {
  expect(generateHydrationScript()).not.toBe('');
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
const render = (report: Report, locale: Locale): string =>
  renderToString(() => (
    <IslandMoneyGoals locale={locale} slug="s" lines={goalLineTexts(viewOf(report, locale))} />
  ));

test.each(locales)('%s: every target stands in the table, with its result and who scored it', (locale) => {
  const html = render(published, locale);
  expect(html).not.toMatch(/undefined|NaN|\[object|\sstyle=/);
  expect(html.match(/class="state /g)).toHaveLength(20);
  expect(html).toContain(`/${locale}/reports/panyu-2023-digital-government/#target-declared-1"`);
  expect(html).toContain(`/${locale}/reports/panyu-2023-digital-government/#ind-2.1.2"`);
  expect(html).toContain(goalWords[locale].scored('4.88', '8'));
});

const renamed = (report: Report): Report => {
  const [first, ...rest] = report.targets as readonly [TargetRow, ...TargetRow[]];
  const other: TargetRow = {
    ...first,
    set: 'self-evaluated',
    no: '9',
    name: { 'zh-cn': '资金 拨付率' },
    target: { 'zh-cn': '90%' },
  };
  return { ...report, targets: [first, ...rest, other] };
};

test('one name in two sets is one line, and what they state differently is said', () => {
  const lines = goalLineTexts(viewOf(renamed(published), 'zh-cn'));
  expect(lines).toHaveLength(20);
  expect(lines[0]).toMatchObject({
    name: '资金拨付率',
    differs: '目标值不同：申报目标写 91%；自评目标写 90%',
  });
  const html = render(renamed(published), 'zh-cn');
  expect(html).toMatch(/rowspan="2"/);
  expect(html).toContain('21 个目标，名称相同的并在一行，共 20 行。');
});

test('the table to take along has every target once, and no cell that would run', () => {
  const report = renamed(published);
  const [first, ...rest] = report.targets as readonly [TargetRow, ...TargetRow[]];
  const sly = { ...report, targets: [{ ...first, actual: { 'zh-cn': '=1+1' } }, ...rest] };
  const [head, row, second, ...others] = goalTable(goalWords['zh-cn'], goalLineTexts(viewOf(sly, 'zh-cn')));
  expect(head?.join()).toBe('哪一套,序号,目标,类别,目标值,完成情况,结论,量化,计分指标,分值,得分');
  expect(row?.join()).toBe("申报目标,1,资金拨付率,产出指标,91%,'=1+1,未达到,量化,支出完成率,8,4.88");
  expect(second?.slice(0, 5).join()).toBe('自评目标,9,资金拨付率,产出指标,90%');
  expect(others).toHaveLength(19);
});

test('a share that was rounded is said to be', () => {
  const { perDay, howDays, perResident, howResidents } = feltWords['zh-cn'];
  expect(perDay('4,285,434.40', '2023', '11,741', true)).toBe(
    '4,285,434.40 元，摊到 2023 年每一天约 11,741 元。',
  );
  expect(howDays(365, true, 0)).toBe('÷ 365 天，四舍五入到元');
  expect([perDay('73,000.00', '2023', '200', false), howDays(365, false, 0)].join('')).toBe(
    '73,000.00 元，摊到 2023 年每一天正好 200 元。÷ 365 天',
  );
  expect(perResident('4,285,434.40', '35.56', true)).toContain('每个人约 35.56 元');
  expect(howResidents('120,500', '2022', '统计公报', true, 2)).toBe(
    '÷ 120,500 人（2022 年，统计公报），四舍五入到分',
  );
});
