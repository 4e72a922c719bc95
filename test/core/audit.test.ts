import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestAllowed } from '../../src/core/audit/allowed.ts';
import { audit } from '../../src/core/audit/audit.ts';
import { causeOf, judge } from '../../src/core/audit/verdict.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { compare, ex, exact, fixed, multiply, plain, powerOfTen } from '../../src/core/exact.ts';
import type { Claim, Report } from '../../src/core/report.ts';
import { expression, figure, input, money, scheme, smallReport } from './small-report.ts';

const claim = (id: string, printed: Claim['figure'], source?: string, more: Partial<Claim> = {}): Claim => ({
  id,
  name: { 'zh-cn': id },
  place: { 'zh-cn': '正文' },
  printed: printed?.text ?? '',
  row: 2,
  ...(printed && { figure: printed }),
  ...(source && { expression: expression(source) }),
  ...more,
});

const percent = (text: string) => {
  const share = figure(text, '%');
  return { ...share, value: multiply(share.value, ex('0.01')) };
};

const audited = (report: Report) => audit(report, evaluate(report));
const differing = (report: Report) =>
  audited(report)
    .findings.filter((finding) => finding.verdict === 'differs')
    .map((finding) => finding.id);

describe('verdicts', () => {
  it.each([
    ['77.3', '20.38', '27', 'differs'],
    ['75.5', '20.38', '27', 'agrees-rounded'],
    ['80.0', '12', '15', 'agrees'],
    ['84.4', '428.54', '507.74', 'agrees-rounded'],
    ['84.5', '428.54', '507.74', 'differs'],
    ['84.3', '428.54', '507.74', 'differs'],
    ['68.8', '5.5', '8', 'agrees-rounded'],
  ])('%s%% for %s of %s: %s', (printed, part, whole, verdict) => {
    const [a, b] = [ex(part), ex(whole)];
    expect(judge(percent(printed), exact(a.n * b.d, a.d * b.n))).toBe(verdict);
  });

  it('right by rounding is never accused, wrong by one in the last place always is', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 9n), 10n ** 9n),
        fc.bigInt(1n, 10n ** 6n),
        fc.integer({ min: 0, max: 4 }),
        (n, d, places) => {
          const value = exact(n, d);
          const printed = figure(fixed(value, places));
          expect(judge(printed, value)).not.toBe('differs');
          const unit = exact(1n, powerOfTen(places));
          const off = figure(
            fixed(
              exact(printed.value.n * unit.d + unit.n * printed.value.d, printed.value.d * unit.d),
              places,
            ),
          );
          expect(judge(off, value)).toBe('differs');
        },
      ),
    );
  });

  it('names a near cause, and none where there is none', () => {
    expect(causeOf(money('0.042854'), money('428.54').value)).toBe('unit');
    expect(causeOf(figure('84.4'), ex('0.844'))).toBe('percent');
    expect(causeOf(figure('-30.01'), ex('30.01'))).toBe('sign');
    expect(causeOf(figure('20.83'), ex('20.38'))).toBe('digits-swapped');
    expect(causeOf(figure('20.88'), ex('20.38'))).toBeUndefined();
  });
});

describe('checks of the tree', () => {
  const rows = [
    ['1', '10', '9'],
    ['1.1', '4', '4'],
    ['1.2', '6', '5'],
  ] as const;

  it('says nothing about a tree that adds up', () => {
    const report = smallReport(rows, {
      identity: { title: { 'zh-cn': '' }, published: { total: figure('9'), grade: '差' } },
    });
    expect(audited(report).findings).toEqual([]);
    expect(audited(report).coverage).toMatchObject({ figures: 6, checked: 6 });
  });

  it('finds a stale subtotal, a wrong total and the grade that goes with it', () => {
    const report = smallReport(
      [
        ['1', '100', '89'],
        ['1.1', '60', '50'],
        ['1.2', '40', '39.5'],
      ],
      {
        identity: { title: { 'zh-cn': '' }, published: { total: figure('90.0'), grade: '优' } },
      },
    );
    expect(differing(report)).toEqual(['chk-score-sum-1', 'chk-total-total', 'chk-grade-total']);
    const found = audited(report).findings.find((finding) => finding.kind === 'total');
    expect(found).toMatchObject({
      stated: '90.0',
      recomputed: '89.5',
      effectOnTotal: '-0.50',
      changesGrade: true,
    });
  });

  it('finds points that add up to 110, and a score above its points', () => {
    const report = smallReport(
      [
        ['1', '60', '61'],
        ['2', '50', '50'],
      ],
      { scheme: scheme({ fullMarks: ex('100') }) },
    );
    expect(differing(report)).toEqual(['chk-above-points-1', 'chk-full-marks-total']);
  });

  it('finds a score that its own rule cannot give', () => {
    const report = smallReport([
      ['1', '4', '3.5', { rule: 'levels(4, 2, 0)' }],
      ['2', '4', '2', { rule: 'levels(4, 2, 0)' }],
      ['3', '7', '6', { rule: 'judged(0, points)', ruleAsWritten: expression('judged(0, 2)') }],
    ]);
    expect(differing(report)).toEqual(['chk-unattainable-1', 'chk-unattainable-3', 'chk-rule-points-3']);
  });

  it('adds up printed points whether or not a row was scored', () => {
    const rows = [
      ['1', '60', '50'],
      ['2', '40', undefined, { absence: 'na' }],
    ] as const;
    expect(differing(smallReport(rows, { scheme: scheme({ fullMarks: ex('100') }) }))).toEqual([]);
  });

  it('finds negative scores, bonuses above their points, and formulas that exceed theirs', () => {
    const report = smallReport([
      ['1', '5', '-3'],
      ['2', '5', '8', { kind: 'bonus' }],
      ['3', '10', '10', { rule: '30' }],
      ['4', '5', '-2', { kind: 'deduction' }],
    ]);
    const above = differing(report).filter((id) => id.startsWith('chk-above'));
    expect(above).toEqual(['chk-above-points-1', 'chk-above-points-2', 'chk-above-points-3']);
  });

  it('asks about a grade in a hole of the printed bands instead of calling it wrong', () => {
    const band = (name: string, min: string, max: string) => ({
      ...{ name, min: ex(min), minIncluded: true, max: ex(max), maxIncluded: true },
    });
    const printed = scheme({
      gradeBy: 'printed',
      printedBands: [band('优', '90', '100'), band('良', '80', '89')],
    });
    const report = smallReport([['1', '100', '89.5']], {
      scheme: printed,
      identity: { title: { 'zh-cn': '' }, published: { grade: '良' } },
    });
    expect(audited(report).findings).toMatchObject([
      { kind: 'grade', verdict: 'ask', recomputed: '良' },
      { kind: 'band-hole', verdict: 'ask' },
    ]);
  });

  it('does not call a blank subtotal or an unknown leaf wrong', () => {
    const report = smallReport([
      ['1', '10', '9'],
      ['1.1', '4', '4'],
      ['1.2', '6'],
    ]);
    const finding = audited(report).findings.find((one) => one.id === 'chk-score-sum-1');
    expect(finding?.verdict).toBe('cannot-tell');
  });
});

describe('claims', () => {
  const report = smallReport(
    [
      ['1', '8', '6'],
      ['2', '2', '1'],
    ],
    {
      inputs: [
        input('spent', '支出', money('428.54'), '万元'),
        input('budget', '预算', money('507.74'), '万元'),
      ],
      claims: [
        claim('c001', percent('84.4'), 'spent / budget'),
        claim('c002', percent('84.5'), 'spent / budget'),
        claim('c003', percent('84.40'), undefined, { sameAs: 'c001' }),
        claim('c004', figure('7'), 'total()'),
        claim('c005', figure('7')),
        claim('c006', figure('1'), '1 / 0'),
        claim('c007', figure('1'), 'spent'),
      ],
    },
  );

  it('gives each its verdict, and never "agrees" without a check', () => {
    const { checks, tally } = audited(report);
    const claims = checks.filter((check) => check.kind === 'claim');
    expect(claims.map((check) => check.verdict)).toEqual([
      'agrees-rounded',
      'differs',
      'agrees-rounded',
      'agrees',
      'cannot-tell',
      'cannot-tell',
      'cannot-tell',
    ]);
    expect(claims.slice(4).map((check) => check.unknown?.reason)).toEqual([
      'not-checkable',
      'zero-denominator',
      'mixed-units',
    ]);
    expect(tally['cannot-tell']).toBe(3);
  });

  it('breaking one score breaks exactly what depends on it', () => {
    const broken = smallReport(
      [
        ['1', '8', '5'],
        ['2', '2', '1'],
      ],
      {
        ...report,
        ...onlyRows([
          ['1', '8', '5'],
          ['2', '2', '1'],
        ]),
      },
    );
    expect(differing(broken)).toEqual(['c002', 'c004']);
  });

  it('prints the recomputed value like the stated one', () => {
    expect(audited(report).byId.get('c002')?.recomputed).toBe('84.4%');
    expect(plain(evaluate(report).total ?? exact(0n))).toBe('7');
  });
});

const onlyRows = (rows: Parameters<typeof smallReport>[0]) => {
  const { indicators, byCode, roots } = smallReport(rows);
  return { indicators, byCode, roots };
};

describe('consequences', () => {
  const report = smallReport(
    [
      ['1', '8', '4.88', { rule: '4.88', ruleAsWritten: expression('10.37') }],
      ['2', '4', '3.5', { rule: 'levels(4, 2, 0)' }],
      ['3', '88', '79'],
    ],
    { identity: { title: { 'zh-cn': '' }, published: { total: figure('87.38'), grade: '良' } } },
  );
  const finding = (kind: string) => audited(report).findings.find((one) => one.kind === kind);

  it('puts the score where the rule as printed would have it, up to the points', () => {
    expect(finding('as-written')).toMatchObject({
      ...{ at: '1', stated: '4.88', recomputed: '10.37', effectOnTotal: '3.12', changesGrade: true },
    });
  });

  it('puts a score outside its rule to the nearest one allowed', () => {
    expect(finding('unattainable')).toMatchObject({ at: '2', effectOnTotal: '0.50', changesGrade: false });
  });

  it.each([
    [['4', '2', '0'], '3.5', '4'],
    [['4', '2', '0'], '1.9', '2'],
    [['4', '2', '0'], '3', undefined],
  ])('of %j the nearest to %s is %s', (values, score, nearest) => {
    const allowed = nearestAllowed({ kind: 'choice', values: values.map(ex).toSorted(compare) }, ex(score));
    expect(allowed && plain(allowed)).toBe(nearest);
  });
});
