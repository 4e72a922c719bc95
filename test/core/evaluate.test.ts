import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/core/evaluate.ts';
import { ex, plain } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { expression, figure, input, money, scheme, smallReport } from './small-report.ts';

const total = (report: Report, edits: Record<string, string> = {}): string | undefined => {
  const value = evaluate(report, new Map(Object.entries(edits))).total;
  return value && plain(value);
};

const execution = 'clamp((执行率 - 60%) / (100% - 60%) * points, 0, points)';
const report = (more: Partial<Report> = {}): Report =>
  smallReport(
    [
      ['1', '15', '12'],
      ['1.1', '7', '6.5'],
      ['1.2', '8', '5.5'],
      ['2', '8', '4.88'],
      ['2.1', '8', '4.88', { rule: execution }],
    ],
    {
      scheme: scheme({ rounding: { leaf: { places: 2, mode: 'half-up' } } }),
      inputs: [
        input('spent', '支出', money('428.54'), '万元'),
        input('budget', '年度预算', money('507.74'), '万元'),
        input('rate', '执行率', '支出 / 年度预算', '%'),
      ],
      ...more,
    },
  );

describe('scoring', () => {
  it('computes a formula with its working and adds up the leaves', () => {
    const evaluation = evaluate(report());
    const formula = evaluation.nodes.get('2.1');
    expect(formula?.score && plain(formula.score)).toBe('4.88');
    expect(formula?.origin).toBe('formula');
    expect(formula?.working?.parts.map((part) => part.text).join('')).toBe(
      '(428.54 ÷ 507.74 − 60%) ÷ (100% − 60%) × 8',
    );
    expect(evaluation.total && plain(evaluation.total)).toBe('16.88');
    expect(evaluation.points && plain(evaluation.points)).toBe('23');
  });

  it('never takes a parent’s printed score into the sum', () => {
    const wrong = smallReport([
      ['1', '10', '99'],
      ['1.1', '10', '7'],
    ]);
    expect(total(wrong)).toBe('7');
  });

  it.each<[Record<string, string>, string]>([
    [{ '1.1': '7' }, '17.38'],
    [{ '1.1': '７' }, '17.38'],
    [{ 'inputs.spent': '507.74' }, '20'],
    [{ 'inputs.支出': '507.74万元' }, '20'],
    [{ 'inputs.spent': '5077400元' }, '20'],
    [{ 'inputs.spent': '300' }, '12'],
    [{ '2.1': '8' }, '20'],
    [{ '1': '0' }, '4.88'],
    [{ 'points.2.1': '17' }, '22.37'],
    [{ '1.1': 'nonsense' }, '16.88'],
    [{ '9.9': '1' }, '16.88'],
  ])('%o gives %s', (edits, expected) => expect(total(report(), edits)).toBe(expected));

  it('applies gates to scores and to the grade', () => {
    const gates = [
      {
        ...{ id: 'execution', name: {}, setScore: [], fail: false },
        ...{ when: expression('执行率 < 60%'), zero: ['1.2'], capGrade: '差' },
      },
    ];
    const gated = report({ scheme: scheme({ gates }) });
    expect(evaluate(gated).gates).toEqual([]);
    const low = evaluate(gated, new Map([['inputs.spent', '300']]));
    expect(low.gates.map((gate) => gate.id)).toEqual(['execution']);
    expect(low.nodes.get('1.2')).toMatchObject({ origin: 'gate', gate: 'execution' });
    expect(low.total && plain(low.total)).toBe('6.5');
  });

  it('gives no grade where a gate that would change it cannot be told', () => {
    const gate = { ...{ id: 'g', name: {}, zero: [], setScore: [], fail: false }, capGrade: '中' };
    const high = (when: string) =>
      smallReport([['1', '100', '95']], {
        inputs: [input('rate', '执行率', undefined)],
        scheme: scheme({ gates: [{ ...gate, when: expression(when) }] }),
      });
    expect(evaluate(high('rate < 60%')).grade).toMatchObject({ untold: 'g' });
    expect(evaluate(high('rate < 60%')).grade.name).toBeUndefined();
    expect(evaluate(high('1 = 2')).grade.name).toBe('优');
  });

  it('fails the whole for a prerequisite that is not met', () => {
    const rows = (met: string) =>
      smallReport([
        ['1', '100', '95'],
        ['2', undefined, met, { kind: 'prerequisite' }],
      ]);
    expect(evaluate(rows('1')).grade.name).toBe('优');
    expect(evaluate(rows('0')).grade).toMatchObject({
      name: '差',
      gate: { id: 'prerequisite-2', from: '优' },
    });
  });

  it('cannot tell a sum over a table that the report does not have', () => {
    const bare = smallReport([['1', '10', undefined, { rule: 'sum(spending.amount) / 1元' }]]);
    expect(evaluate(bare).unknown?.reason).toBe('name-unknown');
  });

  it('keeps the printed points of a parent that chooses between its children', () => {
    const either = smallReport([
      ['1', '100', '90', { rule: 'max(score(1.1), score(1.2))' }],
      ['1.1', '100', '90'],
      ['1.2', '100', '80'],
    ]);
    const { total, points } = evaluate(either);
    expect([total, points].map((value) => value && plain(value))).toEqual(['90', '100']);
  });

  it('cannot tell a circle, and says so', () => {
    const circle = smallReport([
      ['1', '5', undefined, { rule: 'score(2)' }],
      ['2', '5', undefined, { rule: 'score(1)' }],
    ]);
    expect(evaluate(circle).unknown?.reason).toBe('circle');
    expect(evaluate(circle).total).toBeUndefined();
  });

  it('refers to other rows, rates and the total', () => {
    const linked = smallReport([
      ['1', '10', '8'],
      ['2', '10', undefined, { rule: 'rate(1) * points' }],
      ['3', '10', undefined, { rule: 'min(score(1), points(2))' }],
    ]);
    expect(total(linked)).toBe('24');
    expect(total(linked, { '1': '4' })).toBe('12');
  });
});

describe('grades in the language', () => {
  const named = (source: string, score: string) => {
    const graded = smallReport([
      ['1', '100', score],
      ['2', '1', undefined, { rule: `if(${source}, 1, 0)` }],
    ]);
    const value = evaluate(graded).nodes.get('2')?.score;
    return value && plain(value);
  };
  it.each([
    ['grade(score(1)) = "良"', '87.38', '1'],
    ['grade(score(1)) = "优"', '87.38', '0'],
    ['grade(90) = "优"', '10', '1'],
  ])('%s at %s is %s', (source, score, expected) => expect(named(source, score)).toBe(expected));

  it('closes a circle where a row asks for the grade of the total it belongs to', () => {
    expect(named('grade() = "良"', '87.38')).toBeUndefined();
  });
});

describe('aggregation', () => {
  const rows = [
    ['1', undefined, undefined],
    ['1.1', '20', '80', { weight: figure('20') }],
    ['1.2', '10', '88', { weight: figure('10') }],
    ['1.3', '70', '50', { weight: figure('70') }],
  ] as const;
  it.each([
    ['sum', '218'],
    ['mean', '72.6666666667'],
    ['weighted-mean', '59.8'],
    ['min', '50'],
    ['max', '88'],
  ] as const)('%s is %s', (how, expected) => {
    const aggregation = { default: how, levels: new Map([[0, 'sum' as const]]) };
    expect(total(smallReport(rows, { scheme: scheme({ aggregation }) }))).toBe(expected);
  });

  it('adds bonuses, takes deductions away, and counts neither as points', () => {
    const extra = smallReport([
      ['1', '90', '80'],
      ['2', undefined, '5', { kind: 'bonus' }],
      ['3', undefined, '3', { kind: 'deduction' }],
      ['4', undefined, '-2', { kind: 'deduction' }],
      ['5', undefined, '1', { kind: 'prerequisite' }],
    ]);
    const evaluation = evaluate(extra);
    expect(evaluation.total && plain(evaluation.total)).toBe('80');
    expect(evaluation.points && plain(evaluation.points)).toBe('90');
  });

  it('rounds group and total only where the scheme says so', () => {
    const aggregation = { default: 'mean' as const, levels: new Map() };
    const means = [
      ['1', '10', '7'],
      ['2', '10', '8'],
      ['3', '10', '8'],
    ] as const;
    expect(total(smallReport(means, { scheme: scheme({ aggregation }) }))).toBe('7.6666666667');
    const rounding = { total: { places: 0, mode: 'half-up' as const } };
    expect(total(smallReport(means, { scheme: scheme({ aggregation, rounding }) }))).toBe('8');
  });
});

describe('workings of sums', () => {
  const line = (report: Report): string => {
    const { working } = evaluate(report);
    return `${working?.parts.map((part) => part.text).join('')} = ${working?.result}`;
  };

  it('are true equations', () => {
    const taken = smallReport([
      ['1', '9', '9'],
      ['2', undefined, '-1', { kind: 'deduction' }],
    ]);
    expect(line(taken)).toBe('9 − 1 = 8');
    const rounding = { total: { places: 0, mode: 'half-up' as const } };
    expect(
      line(
        smallReport(
          [
            ['1', '9', '8.5'],
            ['2', '1', '1'],
          ],
          { scheme: scheme({ rounding }) },
        ),
      ),
    ).toBe('8.5 + 1 = 9.5 ≈ 10');
    const policies = { ...scheme().policies, na: 'renormalise' as const };
    const rescaled = smallReport(
      [
        ['1', '60', '54'],
        ['2', '40', undefined, { absence: 'na' }],
      ],
      {
        scheme: scheme({ policies }),
      },
    );
    expect(line(rescaled)).toBe('(54) × 100 ÷ 60 = 90');
  });
});

describe('scores that are not there', () => {
  const rows = [
    ['1', '60', '50'],
    ['2', '40', undefined, { absence: 'na' as const }],
  ] as const;
  it.each([
    ['leave-out', '50', '60'],
    ['zero', '50', '100'],
    ['full', '90', '100'],
    ['renormalise', '83.3333333333', '100'],
    ['cannot-tell', undefined, undefined],
  ] as const)('policy %s: %s of %s', (na, expected, points) => {
    const policies = { ...scheme().policies, na };
    const evaluation = evaluate(smallReport(rows, { scheme: scheme({ policies }) }));
    expect(evaluation.total && plain(evaluation.total)).toBe(expected);
    if (points) expect(evaluation.points && plain(evaluation.points)).toBe(points);
  });

  it('cannot tell a blank score of a row with points, and never calls it zero', () => {
    const blank = smallReport([
      ['1', '60', '50'],
      ['2', '40'],
    ]);
    expect(evaluate(blank).unknown).toMatchObject({ reason: 'score-missing', about: '2' });
  });

  it('a reader’s own score takes the place of a missing one', () => {
    expect(total(smallReport(rows), { '2': '30' })).toBe('80');
  });

  it('gives no rate on points of zero', () => {
    expect(evaluate(smallReport([['1', '0', '0']])).rate).toBeUndefined();
  });

  it('falls back to the full marks of the scheme where leaves print no points', () => {
    const evaluation = evaluate(
      smallReport([['1', undefined, '90']], { scheme: scheme({ fullMarks: ex('100') }) }),
    );
    expect(evaluation.points && plain(evaluation.points)).toBe('100');
  });
});
