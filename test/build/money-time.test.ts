/** The time line: what every row says, and places on the axis. */
import { beforeAll, describe, expect, test } from 'vitest';
import { auditedOf } from '../../src/build/audited.ts';
import { checksOfSum, timeAxis } from '../../src/build/money-time.ts';
import { isStriking, rowText } from '../../src/build/money-time-text.ts';
import type { ReportView } from '../../src/build/report-shelf.ts';
import { type LedgerTimes, type TimeRow, timesOf } from '../../src/core/ledger/times.ts';
import { type Locale, locales, type Report, type SpendingRow } from '../../src/core/report.ts';
import { reportWords } from '../../src/i18n/report.ts';
import { sampleReport } from '../core/sample-report.ts';

let published: Report;
let times: LedgerTimes;
const read = (report: Report): LedgerTimes => {
  const found = timesOf(report);
  if (!found) throw new Error('no dates');
  return found;
};
beforeAll(async () => {
  published = await sampleReport();
  times = read(published);
});
const viewOf = (report: Report, locale: Locale): ReportView => ({
  report,
  ...auditedOf(report),
  source: { slug: report.slug, files: {}, schemes: {} },
  files: [],
  locale,
  t: reportWords[locale],
});
const rowOf = (no: string): TimeRow => {
  const found = [...times.dated, ...times.undated].find(({ row }) => row.no === no);
  if (!found) throw new Error(`no row ${no}`);
  return found;
};
const alone = (dates: Partial<SpendingRow>): TimeRow => {
  const row: SpendingRow = { no: '1', category: { 'zh-cn': 'x' }, item: { 'zh-cn': 'x' }, row: 2, ...dates };
  const found = read({ ...published, spending: [row] });
  return (found.dated[0] ?? found.undated[0]) as TimeRow;
};
const says = (row: TimeRow, locale: Locale = 'zh-cn'): readonly string[] => {
  const { states, open, calm } = rowText(viewOf(published, locale), row);
  return [...states.map(({ text }) => text), ...open, ...(calm ? [calm] : [])];
};

describe('words', () => {
  test('of the rows of the report', () => {
    expect(says(rowOf('21'))).toEqual([
      '验收材料只说明一部分',
      '2022 年 9 月 3 日已经结束，早于 2023 年',
      '服务结束以后，过了 3 到 15 个整月才付款',
      '2022 年开票，2023 年付款',
      '验收比服务期结束早 694 天',
    ]);
    expect(says(rowOf('15'), 'en')).toEqual([
      'Invoiced 2022, paid 2023',
      'Invoiced 2022, accepted only 23 February 2023',
      'Whether payment or acceptance came first cannot be told',
    ]);
    expect(says(rowOf('18'))).toEqual(['没有看到验收材料']);
    expect(says(rowOf('22'))).toEqual(['服务期有一部分不在 2023 年', '写出的日期，先后没有问题']);
    expect(says(rowOf('1'))).toEqual(['没有另一个日期可以比较']);
  });

  test.each<[Partial<SpendingRow>, readonly string[]]>([
    [{ end: '2023-06-30', paid: '2023-06-20' }, ['服务到 2023 年 6 月 30 日才结束，付款早 10 天']],
    [{ end: '2023-06-30', paid: '2023-01' }, ['服务到 2023 年 6 月 30 日才结束，付款早 4 到 5 个整月']],
    [{ accepted: '2023-03-02', paid: '2023-03-01' }, ['2023 年 3 月 2 日才验收，付款早 1 天']],
    [
      { invoiced: '2022-12-31', paid: '2023-01-02' },
      ['2022 年 12 月 31 日开票，2023 年 1 月 2 日付款，相隔 2 天'],
    ],
    [{ invoiced: '2022-12', paid: '2023-01' }, ['2022 年 12 月开票，2023 年 1 月付款，相隔 1 到 61 天']],
    [{ end: '2023-01-31', paid: '2023' }, ['付款在服务结束以前还是以后，无法确定']],
    [{ end: '2023-01', paid: '2023-02-01' }, ['写出的日期，先后没有问题']],
  ])('%j: %j', (dates, expected) => {
    expect(says(alone(dates))).toEqual(expected);
  });

  test.each(locales)('%s: no row says nothing, and no sentence has a gap', (locale) => {
    const view = viewOf(published, locale);
    for (const row of [...times.dated, ...times.undated]) {
      const text = rowText(view, row);
      const all = [...says(row, locale), ...text.dates.map(({ label, text: date }) => `${label} ${date}`)];
      expect(all).not.toEqual([]);
      for (const one of all) expect(one).not.toMatch(/undefined| {2}|^\s|\s$/);
    }
  });
});

describe('checks', () => {
  test('stand behind the states that the audit asks about', () => {
    const view = viewOf(published, 'zh-cn');
    const ids = rowText(view, rowOf('21')).states.map(({ check }) => check?.id);
    expect(ids).toEqual([
      'chk-evidence-full-marks-3.1.2',
      'chk-earlier-year-21',
      undefined,
      'chk-payment-delay-21',
      'chk-acceptance-date-21',
    ]);
    expect(checksOfSum(view, times, 'papers-missing').map(({ id }) => id)).toEqual([
      'chk-evidence-full-marks-3.1.3',
      'chk-evidence-full-marks-3.1.5',
    ]);
  });
});

describe('the axis', () => {
  test('of the report runs from the first to the last year that occurs', () => {
    const axis = timeAxis(times);
    expect(axis.years.map(({ name }) => name)).toEqual(['2020', '2021', '2022', '2023', '2024']);
    expect(axis.years[0]?.x).toBe('0.00%');
    // 2023 begins 1096 days after 2020 and has 365 of the 1827.
    expect(axis.budgetYear).toEqual({ x: '59.99%', width: '19.98%' });
  });

  test('an exact day has no spread; a year spreads over its days with the mark in the middle', () => {
    const line = timeAxis(times).lineOf(rowOf('12').row);
    expect(line.lanes).toBe(2);
    expect(line.marks.map(({ column, lane, spread }) => [column, lane, spread !== undefined])).toEqual([
      ['accepted', 1, false],
      ['invoiced', 0, true],
      ['paid', 0, true],
    ]);
    expect(line.marks[2]).toMatchObject({ x: '69.98%', spread: { x: '59.99%', width: '19.98%' } });
  });

  test('invoice and payment that may be the same days stand on lines of their own', () => {
    const { row } = alone({ invoiced: '2023', paid: '2023-05' });
    const line = timeAxis(read({ ...published, spending: [row] })).lineOf(row);
    expect([line.lanes, ...line.marks.map(({ lane }) => lane)]).toEqual([2, 0, 1]);
  });

  test('a service told in years is nowhere certain, one told in days is everywhere', () => {
    const axis = timeAxis(times);
    const coarse = axis.lineOf(rowOf('14').row).service;
    expect([coarse?.coarse, coarse?.sure !== undefined]).toEqual([true, true]);
    const exact = axis.lineOf(rowOf('17').row).service;
    expect(exact?.coarse).toBe(false);
    expect(exact?.sure).toEqual({ x: exact?.x, width: exact?.width });
  });

  test('many years are not all named', () => {
    const { row } = alone({ start: '1990', end: '2023' });
    const { years } = timeAxis(read({ ...published, spending: [row] }));
    expect(years.map(({ name }) => name)).toEqual(['1990', '1995', '2000', '2005', '2010', '2015', '2020']);
  });
});

test('what stands first is what more is said of than a service that is not all of the year', () => {
  expect(times.dated.filter(isStriking).map(({ row }) => row.no)).toEqual(['9', '12', '15', '17', '21']);
});

test('the ledger of the report tells what its table of items tells; a payment for one year of a lease names that year', () => {
  const items = new Map(published.progress.map((row) => [row.no, row]));
  const other = published.spending.filter(({ no, start, end, accepted }) => {
    const item = items.get(no);
    const isTold = item?.start !== undefined;
    return item?.accepted !== accepted || (isTold && (item.start !== start || item.end !== end));
  });
  expect(other.map(({ no, start, end }) => [no, start, end])).toEqual(
    ['1', '2', '3'].map((no) => [no, '2023-01', '2023-12']),
  );
});
