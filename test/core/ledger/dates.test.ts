/** Dates of payments: worked examples of the report, and what coarse dates may never do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, ex, plain, sum } from '../../../src/core/exact.ts';
import type { Issue } from '../../../src/core/issue.ts';
import { type Dated, timeAnswers, yearRelation } from '../../../src/core/ledger/dates.ts';
import { gapBetween } from '../../../src/core/ledger/gap.ts';
import { answerFor, timesOf } from '../../../src/core/ledger/times.ts';
import type { Report } from '../../../src/core/report.ts';
import { readTable } from '../../../src/data/table.ts';
import { readSpending } from '../../../src/data/tables/money.ts';

const folder = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'content',
  'reports',
  'panyu-2023-digital-government',
);
const issues: Issue[] = [];
const ledger = readSpending(
  readTable('spending', readFileSync(join(folder, 'spending.csv'), 'utf8'), issues),
).rows;
const reportOf = (spending: Report['spending'], year?: string) =>
  ({ spending, identity: year === undefined ? {} : { year } }) as Report;
const times = timesOf(reportOf(ledger, '2023'));
const rowOf = (no: string) =>
  [...(times?.dated ?? []), ...(times?.undated ?? [])].find(({ row }) => row.no === no);
const verdicts = (row: Dated) =>
  Object.fromEntries(timeAnswers(row).map(({ question, verdict }) => [question, verdict]));

describe('the report', () => {
  test('is read without an issue; 20 rows are dated, 3 of them by payment', () => {
    expect(issues).toEqual([]);
    expect(times?.dated).toHaveLength(20);
    expect(times?.undated.map(({ row }) => row.no)).toEqual(['18', '19']);
    expect(times?.withPayment.rows.map(({ no }) => no)).toEqual(['12', '15', '21']);
    expect(plain(times?.withPayment.amount ?? ex('0'))).toBe('147300');
  });

  test.each([
    ['papers-missing', ['17', '18'], '97988'],
    ['papers-partial', ['21'], '25000'],
    ['over-before', ['9', '12', '21'], '57600'],
    ['late-done', ['12', '21'], '32600'],
    ['late-invoice', ['12', '15', '21'], '147300'],
    ['invoice-first', ['15'], '114700'],
    ['accepted-first', ['21'], '25000'],
  ] as const)('%s: rows %j, %s yuan', (state, nos, amount) => {
    const found = times?.sums.get(state);
    expect(found?.rows.map(({ no }) => no)).toEqual(nos);
    expect(found && plain(found.amount)).toBe(amount);
  });

  test('no payment is known to come before its service ended or was accepted', () => {
    expect(times?.sums.has('early-end')).toBe(false);
    expect(times?.sums.has('early-accepted')).toBe(false);
  });

  test('row 21: paid 3 to 15 whole months after the service, accepted 694 days before its end', () => {
    const row = rowOf('21');
    const late = row && answerFor(row, 'late-done');
    expect(late?.from).toEqual({ column: 'end', date: '2022-09-03' });
    expect(late?.gap.months).toEqual({ least: 3, most: 15 });
    expect(row && answerFor(row, 'accepted-first')?.gap.days).toEqual({ least: -694, most: -694 });
  });

  test('row 15: payment and acceptance within one year cannot be put in order', () => {
    expect(verdicts(rowOf('15')?.row ?? {})).toEqual({
      'paid-accepted': 'open',
      'paid-done': 'open',
      'paid-invoiced': 'late',
      'invoiced-accepted': 'early',
    });
  });

  test('row 22: accepted 26 days after the end, and its service began before the year', () => {
    const row = rowOf('22');
    expect(row?.answers.map(({ verdict, gap }) => [verdict, gap.days.least])).toEqual([['in-order', 26]]);
    expect(row?.states).toEqual(['reaches-out']);
  });
});

describe('an answer', () => {
  test.each<[Dated, Record<string, string>]>([
    [
      { end: '2021-06-30', paid: '2022-10' },
      { 'paid-end': 'in-order', 'paid-done': 'late' },
    ],
    [
      { end: '2023-06-30', paid: '2023-06-29' },
      { 'paid-end': 'early', 'paid-done': 'in-order' },
    ],
    [
      { end: '2023-06-30', paid: '2023-06' },
      { 'paid-end': 'open', 'paid-done': 'in-order' },
    ],
    [
      { end: '2023-06-30', accepted: '2023-09-01', paid: '2023-10-15' },
      {
        'paid-end': 'in-order',
        'paid-accepted': 'in-order',
        'paid-done': 'in-order',
        'accepted-end': 'in-order',
      },
    ],
    [
      { accepted: '2023-03-01', paid: '2023-02' },
      { 'paid-accepted': 'early', 'paid-done': 'in-order' },
    ],
    [{ invoiced: '2022-12-31', paid: '2023-01-02' }, { 'paid-invoiced': 'late' }],
    [{ invoiced: '2023-01-01', paid: '2023-04-01' }, { 'paid-invoiced': 'in-order' }],
    [{ invoiced: '2023-01-01', paid: '2023-04-02' }, { 'paid-invoiced': 'late' }],
    [{ invoiced: '2023', paid: '2023' }, { 'paid-invoiced': 'open' }],
    [{ start: '2023-01' }, {}],
  ])('%j: %j', (row, expected) => {
    expect(verdicts(row)).toEqual(expected);
  });

  test.each<[Dated, string | undefined]>([
    [{ start: '2021', end: '2022' }, 'over-before'],
    [{ end: '2022-12-31', accepted: '2023-01-01' }, undefined],
    [{ start: '2022-12', end: '2023-11' }, 'reaches-out'],
    [{ start: '2023', end: '2024' }, 'reaches-out'],
    [{ end: '2024-06-19' }, 'reaches-out'],
    [{ start: '2024-01-01', end: '2024-06-30' }, 'begins-after'],
    [{ start: '2023-01', end: '2023-12' }, undefined],
    [{ accepted: '2022-09-22' }, 'over-before'],
    [{ invoiced: '2022' }, undefined],
  ])('%j lies to 2023 as %s', (row, expected) => {
    expect(yearRelation(row, '2023')).toBe(expected);
    expect(yearRelation(row, undefined)).toBeUndefined();
  });
});

test.each([
  ['2021-06-30', '2022-10', { least: 15, most: 16 }],
  ['2020-02', '2020-03-31', { least: 1, most: 1 }],
  ['2023-01-31', '2023-02-28', { least: 0, most: 0 }],
  ['2022-01-31', '2022-03-01', { least: 1, most: 1 }],
  ['2022', '2023', undefined],
  ['2021', '2023', { least: 12, most: 35 }],
])('whole months from %s to %s', (from, to, expected) => {
  if (expected) expect(gapBetween(from, to)?.months).toEqual(expected);
  else expect(gapBetween(from, to)?.months).toEqual({ least: 0, most: 23 });
});

const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const columns = ['start', 'end', 'accepted', 'invoiced', 'paid'] as const;
const exactRow = fc.record(Object.fromEntries(columns.map((key) => [key, day])), { requiredKeys: [] });
/** How many characters of each date stay: the day, the month, the year. */
const widths = fc.record(Object.fromEntries(columns.map((key) => [key, fc.constantFrom(10, 7, 4)])));
const widened = (row: Dated, width: Readonly<Record<string, number>>): Dated =>
  Object.fromEntries(Object.entries(row).map(([key, date]) => [key, date.slice(0, width[key])]));

describe('a date told less exactly', () => {
  test('never turns into another verdict: it stays, or it cannot be told', () => {
    fc.assert(
      fc.property(exactRow, widths, (row, width) => {
        const [exact, coarse] = [verdicts(row), verdicts(widened(row, width))];
        expect(Object.keys(coarse)).toEqual(Object.keys(exact));
        for (const [question, verdict] of Object.entries(coarse)) {
          expect(['open', exact[question]]).toContain(verdict);
        }
      }),
    );
  });

  test('never makes a gap leave out the true one', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(10, 7, 4), fc.constantFrom(10, 7, 4), (a, b, wa, wb) => {
        const [exact, coarse] = [gapBetween(a, b), gapBetween(a.slice(0, wa), b.slice(0, wb))];
        expect(coarse?.days.least).toBeLessThanOrEqual(exact?.days.least ?? Number.NaN);
        expect(coarse?.days.most).toBeGreaterThanOrEqual(exact?.days.most ?? Number.NaN);
        if (!coarse?.months) return;
        expect(coarse.months.least).toBeLessThanOrEqual(exact?.months?.least ?? Number.NaN);
        expect(coarse.months.most).toBeGreaterThanOrEqual(exact?.months?.most ?? Number.NaN);
      }),
    );
  });

  test('never puts a row before or after the year that its days do not lie in', () => {
    fc.assert(
      fc.property(exactRow, widths, (row, width) => {
        const coarse = yearRelation(widened(row, width), '2022');
        if (coarse !== undefined) expect(yearRelation(row, '2022')).toBe(coarse);
      }),
    );
  });
});

test('rows with and without a date are all the rows, and no state holds more money than they do', () => {
  const amount = fc.integer({ min: 0, max: 10 ** 9 }).map((fen) => ex((BigInt(fen) / 100n).toString()));
  const row = fc.tuple(
    exactRow,
    widths,
    amount,
    fc.constantFrom('missing', 'partial', 'complete', undefined),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (all) => {
      const spending = all.map(([dates, width, value, papers], at) => ({
        no: String(at + 1),
        category: { 'zh-cn': 'x' },
        item: { 'zh-cn': 'x' },
        amount: { value, text: plain(value), unit: '元', money: true },
        ...widened(dates, width),
        ...(papers && { papers }),
        row: at + 2,
      })) as unknown as Report['spending'];
      const found = timesOf(reportOf(spending, '2022'));
      if (!found) {
        expect(
          all.every(
            ([dates, , , papers]) =>
              Object.keys(dates).length === 0 && papers !== 'missing' && papers !== 'partial',
          ),
        ).toBe(true);
        return;
      }
      expect(found.dated.length + found.undated.length).toBe(spending.length);
      const whole = sum(all.map(([, , value]) => value));
      for (const one of found.sums.values()) {
        expect(compare(one.amount, whole)).toBeLessThanOrEqual(0);
        expect(one.amount).toEqual(
          one.rows.reduce((held, { amount: a }) => (a ? add(held, a.value) : held), ex('0')),
        );
      }
    }),
  );
});

test('a ledger that says nothing of time is not shown', () => {
  expect(
    timesOf(reportOf([{ no: '1', category: { 'zh-cn': 'x' }, item: { 'zh-cn': 'x' }, row: 2 }], '2023')),
  ).toBeUndefined();
});
