import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit/audit.ts';
import { checkBands } from '../../src/core/audit/bands.ts';
import { checkProportions } from '../../src/core/audit/proportion.ts';
import { checkRulePoints } from '../../src/core/audit/rule-points.ts';
import { checkScoreStep } from '../../src/core/audit/score-step.ts';
import { evaluate, settle } from '../../src/core/evaluate.ts';
import { ex } from '../../src/core/exact.ts';
import type { Indicator, Report } from '../../src/core/report.ts';
import type { PrintedBand } from '../../src/core/scheme.ts';
import { planArbitrary, reportOf } from './consistent-report.ts';
import { expression, figure, input, type Row, scheme, smallReport } from './small-report.ts';

const ruled = (report: Report) => checkRulePoints(report, evaluate(report), settle(report).state);

describe('the highest score of a rule against the points', () => {
  it.each([
    ['levels(4, 2, 0)', '4', 'agrees', '4'],
    ['levels(4, 2, 0)', '5', 'differs', '4'],
    ['judged(0, 2)', '7', 'differs', '2'],
    ['if(虚列, 0, judged(0, 2))', '7', 'differs', '2'],
    ['if(虚列, 0, judged(0, 9))', '7', 'differs', '9'],
    ['if(齐全, 3, judged(0, 2))', '3', 'agrees', '3'],
    ['judged(0, levels(4: n >= 6, 3: n >= 5, 0))', '4', 'agrees', '4'],
    ['if(配合, if(现场, judged(0, 2), if(熟悉, 2, judged(0, 1.5))), 0)', '2', 'agrees', '2'],
    ['parts(1: 齐全, 1: 配合, 2: n >= 6)', '4', 'agrees', '4'],
    ['parts(1: 齐全, 1: 配合)', '4', 'differs', '2'],
    ['5 - if(虚列, 3, 0)', '5', 'agrees', '5'],
    ['judged(60%, 80%)', '10', 'differs', '8'],
    ['judged(0, points + 1)', '10', 'differs', '11'],
    ['judged(0, points)', '7', undefined, undefined],
    ['if(虚列, 0, points * 50%)', '7', 'differs', '3.5'],
    ['max((执行率 - 60%) / (100% - 60%) * 17, 0)', '8', undefined, undefined],
    ['deduct(2: n)', '8', undefined, undefined],
    ['ratio(n, 8)', '8', undefined, undefined],
    ['judged(0, n)', '8', undefined, undefined],
    ['if(虚列, 0, n)', '8', undefined, undefined],
    ['4.88', '8', undefined, undefined],
  ])('%s for %s points: %s', (rule, points, verdict, highest) => {
    const truths = ['虚列', '齐全', '配合', '现场', '熟悉'].map((name, at) =>
      input(`t${at}`, name, at % 2 === 0),
    );
    const report = smallReport([['1', points, '1', { rule }]], {
      inputs: [...truths, input('n', '个数', figure('4')), input('rate', '执行率', figure('0.8'))],
    });
    const found = ruled(report);
    expect(found.map((check) => [check.verdict, check.stated])).toEqual(
      verdict === undefined ? [] : [[verdict, highest]],
    );
  });

  it('looks at the rule as printed where there is one', () => {
    const printed = { rule: 'judged(0, points)', ruleAsWritten: expression('judged(0, 2)') };
    expect(ruled(smallReport([['2.1.1', '7', '6', printed]]))).toMatchObject([
      { id: 'chk-rule-points-2.1.1', verdict: 'differs', stated: '2', allowed: '7', measure: 'points' },
    ]);
  });
});

describe('deductions stated and applied', () => {
  const rows = (rule: string | undefined, written: string): readonly Row[] => [
    ['3', '10', '9', { ...(rule !== undefined && { rule }), ruleAsWritten: expression(written) }],
    ['3.1', '5', '4'],
    ['3.2', '5', '5'],
  ];
  const stated = 'sum(children) - if(没有满意度指标, 3, 0)';
  const reportOf3 = (rule: string | undefined, written: string): Report =>
    smallReport(rows(rule, written), {
      inputs: [input('without', '没有满意度指标', true), input('taken', '扣分', false)],
      identity: { title: { 'zh-cn': '' }, published: { total: figure('9') } },
    });

  it.each([
    ['sum(children) - if(扣分, 3, 0)', [['inputs.taken', 'yes']]],
    ['sum(children) - if(扣分, 2, 0)', [['3', '6']]],
    ['sum(children)', [['3', '6']]],
    [undefined, [['3', '6']]],
  ])('finds the three points that %s does not take off', (rule, adopt) => {
    const report = reportOf3(rule, stated);
    expect(ruled(report)).toMatchObject([
      { id: 'chk-deduction-3', verdict: 'differs', params: { applied: '0', due: '3' }, code: '3' },
    ]);
    const found = audit(report, evaluate(report)).findings.find(({ kind }) => kind === 'deduction');
    expect([...(found?.adopt ?? [])]).toEqual(adopt);
    expect(found?.effectOnTotal).toBe('-3.00');
  });

  it('holds beside a correction of a row below', () => {
    const report = reportOf3('sum(children) - if(扣分, 3, 0)', stated);
    const [check] = ruled(report);
    const { total } = evaluate(report, new Map([...(check?.adopt ?? []), ['3.2', '4']]));
    expect(total).toEqual(ex('5'));
  });

  it('agrees where the same is taken off', () => {
    expect(ruled(reportOf3('sum(children) - 3', stated))).toMatchObject([
      { verdict: 'agrees', params: { applied: '3', due: '3' } },
    ]);
  });

  it('cannot tell a deduction that nobody can compute, and leaves other rules alone', () => {
    expect(ruled(reportOf3(undefined, 'sum(children) - judged(0, 3)'))).toMatchObject([
      { verdict: 'cannot-tell' },
    ]);
    expect(ruled(reportOf3(undefined, 'max(children)'))).toEqual([]);
  });
});

describe('shares reached, without a rule', () => {
  const text = (zh: string) => ({ 'zh-cn': zh });
  const share = (points: string, score: string, more: Partial<Omit<Indicator, 'rule'>>) =>
    checkProportions(smallReport([['1', points, score, more]]))[0];
  const cells = (target: string, actual: string) => ({ target: text(target), actual: text(actual) });

  it.each([
    ['10', '9', '65.66', '65.07', 'ask', '9.9', '99.1%'],
    ['15', '13', '8755', '8676', 'ask', '14.9', '99.1%'],
    ['30', '27', '95%', '95%', 'ask', '30', '100.0%'],
    ['10', '10', '≥266米', '≥266米', 'agrees', '10', undefined],
    ['10', '10', '20万元', '200000元', 'agrees', '10', undefined],
    ['10', '9.9', '65.66', '65.07', 'agrees-rounded', '9.91', undefined],
    ['10', '9.91', '65.66', '65.07', 'agrees-rounded', '9.91', undefined],
    ['10', '9.8', '65.66', '65.07', 'ask', '9.91', '99.1%'],
    ['10', '10', '1000', '997', 'agrees-rounded', '10', undefined],
    ['10', '10', '100', '120', 'agrees', '10', undefined],
    ['10', '9', '优良', '86.2%', 'ask', '8.6', '86.2%'],
    ['10', '9', '5 个', '90%', 'agrees', '9', undefined],
  ])('%s points, %s given, target %s, done %s: %s', (points, score, target, actual, verdict, due, said) => {
    const found = share(points, score, cells(target, actual));
    expect(found).toMatchObject({ verdict, recomputed: due });
    expect(found?.params).toEqual(said === undefined ? undefined : { share: said });
  });

  it('reads an execution from the one percentage of the reasons', () => {
    const name = text('预算执行率');
    const found = share('10', '9', { name, evidence: text('支出 103.44 万元，执行率86.2％') });
    expect(found).toMatchObject({
      ...{ id: 'chk-actual-target-1', verdict: 'ask', stated: '9', recomputed: '8.6' },
      ...{ params: { share: '86.2%' }, working: { symbolic: '10 × 86.2%', result: '8.62' } },
    });
    expect([...(found?.adopt ?? [])]).toEqual([['1', '8.6']]);
    expect(share('10', '9', { name, evidence: text('执行率86.2%，上年91%') })).toBeUndefined();
    expect(share('10', '9', { name: text('项目管理'), evidence: text('执行率86.2%') })).toBeUndefined();
  });

  it.each([
    ['投诉率', '2%', '1%'],
    ['响应', '≤10分钟', '5分钟'],
    ['响应', '10分钟以内', '5分钟'],
    ['支出', '不超过200万元', '180万元'],
    ['效果', '显著', '显著'],
    ['面积', '50亩', '40公顷'],
    ['数量', '0', '3'],
  ])('leaves alone %s: target %s, done %s', (name, target, actual) => {
    expect(share('10', '8', { name: text(name), ...cells(target, actual) })).toBeUndefined();
  });

  it('leaves alone costs, scores with a rule, and leaves without points', () => {
    const cost = smallReport([
      ['2', '10', '10', { name: text('成本指标') }],
      ['2.1', '10', '10', cells('200', '195.5')],
    ]);
    expect(checkProportions(cost)).toEqual([]);
    expect(
      checkProportions(smallReport([['1', '10', '8', { rule: 'levels(10, 8)', ...cells('5', '4') }]])),
    ).toEqual([]);
    expect(checkProportions(smallReport([['1', undefined, '8', cells('5', '3')]]))).toEqual([]);
  });
});

describe('the step of judged scores', () => {
  const stepOf = (scores: readonly string[], more: readonly Row[] = []) => {
    const report = smallReport([...scores.map((score, at): Row => [String(at + 1), '30', score]), ...more]);
    return checkScoreStep(report, evaluate(report))[0];
  };

  it.each([
    [['3.5', '3', '2.5', '6', '4'], '0.5'],
    [['10', '10', '20', '15', '5'], '5'],
    [['10', '8', '20', '15', '5'], '1'],
    [['1.25', '2', '3', '4', '5'], '0.25'],
    [['1.2', '2', '3', '4', '5'], '0.2'],
  ])('%j: %s', (scores, step) => {
    expect(stepOf(scores)).toMatchObject({ verdict: 'agrees', params: { step, except: '' } });
  });

  it('does not count what a formula gives, and asks about the one that stands out', () => {
    const halves = ['3.5', '3', '2.5', '6', '4', '5', '1', '2', '4.5'];
    expect(stepOf(halves, [['20', '8', '4.88', { rule: '4.88' }]])?.verdict).toBe('agrees');
    const found = stepOf([...halves, '4.88']);
    expect(found).toMatchObject({ verdict: 'ask', params: { step: '0.5', except: '指标10' } });
    expect(found?.sources.map(({ key }) => key)).toEqual(['10']);
  });

  it('needs five scores and a step', () => {
    expect(stepOf(['3.5', '3', '2.5', '6'])).toBeUndefined();
    expect(stepOf(['3.51', '3.17', '2.53', '6.09', '4.77'])).toBeUndefined();
  });
});

describe('printed bands', () => {
  const band = (name: string, min?: string, max?: string, more: Partial<PrintedBand> = {}): PrintedBand => ({
    ...{ name, minIncluded: true, maxIncluded: true, ...more },
    ...(min !== undefined && { min: ex(min) }),
    ...(max !== undefined && { max: ex(max) }),
  });
  const source = [
    band('优', '90', '100'),
    band('良', '80', '89'),
    band('中', '70', '79'),
    band('低', '60', '69'),
  ];
  const banded = (printedBands: readonly PrintedBand[], score = '4.88') => {
    const report = smallReport([['1', '100', score]], { scheme: scheme({ printedBands }) });
    return checkBands(report, evaluate(report));
  };
  const below60 = band('差', undefined, '60', { maxIncluded: false });

  it('finds the three holes of the source, highest first', () => {
    const found = banded([...source, below60]);
    expect(found.map(({ id, params }) => [id, params])).toEqual([
      ['chk-band-hole-1', { from: '89', to: '90', below: '良', above: '优' }],
      ['chk-band-hole-2', { from: '79', to: '80', below: '中', above: '良' }],
      ['chk-band-hole-3', { from: '69', to: '70', below: '低', above: '中' }],
    ]);
  });

  it('finds none where scores are whole', () => {
    expect(banded([...source, below60], '87')).toEqual([]);
  });

  it('finds the score that two bands hold', () => {
    const found = banded([...source, band('差', undefined, '60')], '87');
    expect(found).toMatchObject([
      {
        id: 'chk-band-overlap-1',
        verdict: 'ask',
        params: { from: '60', to: '60', first: '低', second: '差' },
      },
    ]);
  });

  it('finds a single score that no band holds, and a band within another', () => {
    const open = [
      band('优', '90', '100', { minIncluded: false }),
      band('良', '0', '90', { maxIncluded: false }),
    ];
    expect(banded(open, '87')).toMatchObject([{ kind: 'band-hole', params: { from: '90', to: '90' } }]);
    const within = banded([band('优', '0', '100'), band('良', '50', '60')]);
    expect(within).toMatchObject([{ kind: 'band-overlap', params: { from: '50', to: '60' } }]);
  });

  it('says nothing of closed bands and of none', () => {
    const closed = [band('优', '90', '100'), band('良', undefined, '90', { maxIncluded: false })];
    expect(banded(closed)).toEqual([]);
    expect(banded([])).toEqual([]);
  });
});

describe('ids', () => {
  it('are plain ASCII and each its own, whatever the rows are called', () => {
    const name = fc.constantFrom('一', 'A1', '1 2', 'row-3', '专线/甲', '#7', 'x.y_z-1', '“一”');
    fc.assert(
      fc.property(planArbitrary, fc.uniqueArray(name, { minLength: 8 }), (plan, names) => {
        const report = reportOf(plan);
        const called = (no: string): string => names[Number.parseInt(no, 10) - 1] ?? no;
        const renamed: Report = {
          ...report,
          budget: report.budget.map((row, at) => ({ ...row, id: called(String(at + 1)) })),
          spending: report.spending.map((row) => ({ ...row, no: called(row.no) })),
          progress: report.progress.map((row) => ({ ...row, no: called(row.no) })),
          targets: report.targets.map((row) => ({ ...row, no: called(row.no) })),
        };
        const ids = audit(renamed, evaluate(renamed)).checks.map(({ id }) => id);
        expect(ids.filter((id) => !/^chk-[A-Za-z0-9_.-]+$/.test(id))).toEqual([]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
