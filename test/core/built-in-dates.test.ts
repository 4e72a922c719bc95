import { describe, expect, it } from 'vitest';
import type { AuditCheck } from '../../src/core/audit/check.ts';
import { checkDates } from '../../src/core/audit/dates.ts';
import { checkEvidence } from '../../src/core/audit/evidence.ts';
import { checkPayments } from '../../src/core/audit/payments.ts';
import { checkTargets } from '../../src/core/audit/targets.ts';
import { certainlyBefore, certainlyNotAfter, daysBetween } from '../../src/core/days.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import type { ProgressRow, Report, SpendingRow, TargetRow } from '../../src/core/report.ts';
import { money, smallReport } from './small-report.ts';

const item = (no: string, more: Partial<ProgressRow> = {}): ProgressRow => ({
  no,
  item: { 'zh-cn': `子项${no}` },
  evidence: 'complete',
  indicators: [],
  row: 2,
  ...more,
});
const paid = (no: string, more: Partial<SpendingRow> = {}): SpendingRow => ({
  no,
  category: { 'zh-cn': '甲' },
  item: { 'zh-cn': `子项${no}` },
  amount: money('2.5'),
  row: 2,
  ...more,
});
const identity = { title: { 'zh-cn': '报告' }, year: '2023', published: {} };
const reportOf = (more: Partial<Report>): Report => smallReport([], { identity, ...more });
const told = (checks: readonly AuditCheck[]) => checks.map(({ id, verdict }) => `${id.slice(4)} ${verdict}`);

describe('days between dates', () => {
  it.each([
    ['2022-09-03', '2020-10-09', -694, -694],
    ['2023-11-30', '2023-12-26', 26, 26],
    ['2023-06-13', '2023-06-14', 1, 1],
    ['2024-02-28', '2024-03-01', 2, 2],
    ['2023-02-28', '2023-03-01', 1, 1],
    ['1900-02-28', '1900-03-01', 1, 1],
    ['2000-02-28', '2000-03-01', 2, 2],
    ['2023-12-31', '2024-01-01', 1, 1],
    ['2022', '2023', 1, 729],
    ['2022-09', '2022-10-03', 3, 32],
    ['2023-02', '2023-03-10', 10, 37],
    ['2024-01-20', '2024-02', 12, 40],
  ])('%s → %s: %i to %i', (from, to, least, most) => {
    expect(daysBetween(from, to)).toEqual({ least, most });
  });

  it('says only what is certain of coarse dates', () => {
    expect(certainlyBefore('2022', '2022-12-31')).toBe(false);
    expect(certainlyBefore('2022', '2023-01')).toBe(true);
    expect(certainlyNotAfter('2022-05', '2022')).toBe(false);
    expect(certainlyNotAfter('2022-05-31', '2022-05-31')).toBe(true);
    expect(certainlyBefore('去年', '2023')).toBe(false);
    expect(daysBetween('去年', '2023')).toBeUndefined();
  });
});

describe('acceptance', () => {
  it.each([
    ['2022-09-03', '2020-10-09', 'ask', '-694'],
    ['2023-11-30', '2023-12-26', 'agrees', '26'],
    ['2023-04-29', '2023-04-29', 'agrees', '0'],
    ['2022-09', '2022-08', 'ask', '-'],
    ['2022-09', '2022-10', 'agrees', ''],
  ])('service to %s, accepted %s: %s', (end, accepted, verdict, days) => {
    const [check] = checkDates(reportOf({ progress: [item('21', { end, accepted })] }));
    expect(check).toMatchObject({
      ...{ id: 'chk-acceptance-date-21', verdict, params: { end, accepted, days } },
    });
  });

  it('leaves open what coarse dates leave open', () => {
    expect(checkDates(reportOf({ progress: [item('1', { end: '2022', accepted: '2022-09' })] }))).toEqual([]);
  });
});

describe('service and documents', () => {
  it.each([
    ['2023-05-01', '2023-04-30', 'service-dates-1 differs'],
    ['2023-05-01', '2023-05-01', 'service-dates-1 agrees'],
    ['2023-05', '2023-05-20', undefined],
  ])('%s to %s: %s', (start, end, expected) => {
    const checks = checkDates(reportOf({ progress: [item('1', { start, end })] }));
    expect(told(checks)[0]).toBe(expected);
  });

  it('asks about a request filed in October for work that ran before, and not about earlier contracts', () => {
    const row = { id: 'request', kind: 'context', item: { 'zh-cn': '请示' }, row: 2 } as const;
    const document = { 'zh-cn': '立项请示' };
    const progress = [
      item('21', { start: '2020-09-03', end: '2022-09-03' }),
      item('17', { start: '2021-03-01', end: '2023-02-28' }),
      item('1', { start: '2022-06-01' }),
    ];
    const of = (date: string, more = {}) =>
      checkDates(reportOf({ progress, budget: [{ ...row, document, date, ...more }] })).filter(
        ({ kind }) => kind === 'application-date',
      );
    expect(of('2023-10')).toMatchObject([
      { verdict: 'ask', params: { date: '2023-10', start: '2021-03-01' }, stated: '2023-10' },
    ]);
    expect(of('2021')).toEqual([]);
    expect(told(of('2021-02'))).toEqual(['application-date-request agrees']);
    expect(of('2023-10', { kind: 'version' })).toEqual([]);
  });
});

describe('invoices and payments', () => {
  it.each([
    ['2022', '2023', '2023-02-23', ['invoice-acceptance-15 ask', 'payment-delay-15 ask']],
    ['2022', '2023', '2022-09-22', ['payment-delay-15 ask']],
    ['2023-03-01', '2023-05-30', '2023-03-01', ['invoice-acceptance-15 agrees', 'payment-delay-15 agrees']],
    ['2023-03-01', '2023-05-31', undefined, ['payment-delay-15 ask']],
    ['2023', '2023', undefined, []],
    ['2023-03', '2023-05', undefined, []],
  ])('invoiced %s, paid %s, accepted %s: %j', (invoiced, date, accepted, expected) => {
    const done = accepted === undefined ? [] : [item('15', { accepted })];
    const spending = [paid('15', { invoiced, paid: date })];
    const checks = checkPayments(reportOf({ spending, progress: done }));
    expect(told(checks).filter((one) => !one.startsWith('earlier-year'))).toEqual(expected);
  });

  it('asks about the three items of the source that were over before the year', () => {
    const progress = [
      item('9', { end: '2022-10-31', accepted: '2022-10-31' }),
      item('12', { accepted: '2022-09-22' }),
      item('21', { end: '2022-09-03', accepted: '2020-10-09' }),
      item('7', { end: '2023-04-29', accepted: '2023-04-29' }),
      item('4'),
      item('5', { end: '2022-11', accepted: '2023-01-04' }),
    ];
    const spending = progress.map(({ no }) => paid(no));
    const checks = checkPayments(reportOf({ spending, progress }));
    expect(told(checks)).toEqual([
      'earlier-year-9 ask',
      'earlier-year-12 ask',
      'earlier-year-21 ask',
      'earlier-year-7 agrees',
      'earlier-year-5 agrees',
    ]);
    expect(checks[2]?.params).toEqual({ year: '2023', date: '2022-09-03', amount: '2.5 万元' });
    const timeless = { ...reportOf({ spending, progress }), identity: { ...identity, year: undefined } };
    expect(checkPayments(timeless as unknown as Report)).toEqual([]);
  });
});

describe('evidence behind full marks', () => {
  const rows = [
    ['1', '4', '4'],
    ['2', '4', '3.5'],
    ['3', '4', '4'],
  ] as const;
  const checked = (progress: readonly ProgressRow[]) => {
    const report = smallReport(rows, { identity, progress });
    return checkEvidence(report, evaluate(report));
  };

  it('asks about missing papers, about service after the year, and names the items', () => {
    const checks = checked([
      item('18', { indicators: ['1'], evidence: 'missing', end: '2023-12-31' }),
      item('10', { indicators: ['3'], end: '2024-06-19' }),
      item('11', { indicators: ['3'], end: '2023-10-31' }),
      item('12', { indicators: ['2'], evidence: 'missing' }),
    ]);
    expect(told(checks).slice(0, 4)).toEqual([
      'evidence-full-marks-1 ask',
      'evidence-period-1 agrees',
      'evidence-full-marks-3 ask',
      'evidence-period-3 agrees',
    ]);
    expect(checks[2]?.sources.map(({ key }) => key)).toEqual(['3', '10']);
    expect(checks[2]).toMatchObject({ code: '3', stated: '4', params: { count: '1' } });
  });

  it('asks where everything ended before the year did', () => {
    const checks = checked([item('8', { indicators: ['1'], end: '2023-06-13' })]);
    expect(told(checks)).toContain('evidence-period-1 ask');
    expect(checks[1]?.params).toEqual({ end: '2023-06-13', year: '2023' });
    const coarse = checked([item('8', { indicators: ['1'], end: '2023' })]);
    expect(told(coarse)).not.toContain('evidence-period-1 ask');
    expect(told(checked([item('8', { indicators: ['1'] })])).join()).not.toContain('evidence-period');
  });

  it('asks about an item that two indicators count', () => {
    const checks = checked([
      item('20', { indicators: ['1', '3'] }),
      item('7', { indicators: ['1'] }),
      item('4'),
    ]);
    expect(told(checks).slice(-2)).toEqual(['counted-twice-20 ask', 'counted-twice-7 agrees']);
  });
});

describe('targets', () => {
  const target = (set: TargetRow['set'], no: string, name: string, more: Partial<TargetRow> = {}) => ({
    ...{ set, no, name: { 'zh-cn': name }, result: 'not-judged' as const, row: 2 },
    ...more,
  });
  const rows = [
    ['1', '12', '12'],
    ['1.1', '4', '4', { rule: 'judged(0, points)' }],
    ['1.2', '4', '4', { rule: 'judged(0, points)' }],
    ['1.3', '4', '4', { rule: 'judged(0, points)' }],
    ['1.4', '5', '4'],
  ] as const;
  const checked = (targets: readonly TargetRow[]) => told(checkTargets(smallReport(rows, { targets })));

  it('finds that nothing scored is a declared target, and which leaf has none', () => {
    const checks = checked([
      target('declared', '1', '资金拨付率'),
      target('individual', '1', '指标1.1', { indicator: '1.1' }),
      target('individual', '2', '指标1.2', { indicator: '1.2' }),
    ]);
    expect(checks).toEqual([
      'target-names-declared ask',
      'target-unscored-declared ask',
      'target-unscored-individual agrees',
      'target-missing-1.1 agrees',
      'target-missing-1.2 agrees',
      'target-missing-1.3 ask',
    ]);
  });

  it('knows a name in other brackets, by the name of either table', () => {
    const checks = checked([
      target('self-evaluated', '1', '指标 1.1'),
      target('self-evaluated', '2', '完成（数量）'),
      target('individual', '1', '线路', { indicator: '1.1' }),
      target('individual', '2', '完成(数量)', { indicator: '1.2' }),
    ]);
    expect(checks).toContain('target-names-self-evaluated agrees');
  });

  it('says nothing of indicators where no target names one', () => {
    expect(checked([target('declared', '1', '资金拨付率')])).toEqual([]);
  });

  it.each([
    ['99%', '运行正常，基本达到预期', 'reached', 'ask'],
    ['上班时间10分钟内', '响应时间达到预期', 'reached', 'ask'],
    ['5 个', '按合同约定开展', 'not-judged', 'ask'],
    ['20', '２０２３年完成六项工作', 'not-judged', 'ask'],
    ['20', '按番政数〔2023〕55号第3条、表7完成', 'not-judged', 'ask'],
    ['5 个', '2023年完成5 个', 'reached', 'agrees'],
    ['5 个', '五个', 'no-evidence', undefined],
    ['91%', '没有达到', 'missed', undefined],
    ['每日监测', '达到约定频率', 'reached', undefined],
  ] as const)('target %s, result %s (%s): %s', (aim, done, result, verdict) => {
    const more = { target: { 'zh-cn': aim }, actual: { 'zh-cn': done }, quantified: true, result };
    const found = checkTargets(smallReport([], { targets: [target('declared', '5', '指标', more)] }));
    expect(found.map((check) => check.verdict)).toEqual(verdict === undefined ? [] : [verdict]);
    expect(checked([target('declared', '5', '指标', { ...more, quantified: false })])).toEqual([]);
  });
});
