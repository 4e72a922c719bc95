import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/evaluate.ts';
import { compare, type Exact, ex, exact, multiply, plain, subtract } from '../../../src/core/exact.ts';
import type { Report } from '../../../src/core/report.ts';
import { valueAt } from '../../../src/core/rule/fraction.ts';
import type { Curve, CurveBreak } from '../../../src/core/sensitivity/curve.ts';
import { curveOf, standingOf } from '../../../src/core/sensitivity/trace-curve.ts';
import { sampleReport } from '../sample-report.ts';
import { figure, input, scheme, smallReport } from '../small-report.ts';
import { gate, holed } from '../switch-report.ts';

/** The report with the input `n` of another value, given exactly. */
const at = (report: Report, value: Exact) =>
  evaluate({
    ...report,
    inputs: report.inputs.map((one) =>
      one.key === 'n' && typeof one.value === 'object' ? { ...one, value: { ...one.value, value } } : one,
    ),
  });

const rules = [
  'clamp((率 - 60%) / 40% * points, 0, points)',
  'levels(4: n >= 7, 2: n > 3.5, 0)',
  'ratio(n, 8)',
  'ratio(3, n + 1)',
  'deduct(1.5: n)',
  'max(min(n, 6 - n), 0)',
  'if(n > 5 and n <= 8, points / 2, judged(0, points))',
  'abs(n - 3) / 2',
];
const conditions = ['n < 2', '率 >= 80%', 'n > 2 and n < 4.5', 'n = 3', '1 = 2'];

const anyReport: fc.Arbitrary<Report> = fc
  .record({
    rules: fc.tuple(fc.constantFrom(...rules), fc.constantFrom(...rules)),
    when: fc.constantFrom(...conditions),
    judged: fc.integer({ min: 0, max: 3 }),
    mean: fc.boolean(),
    printed: fc.boolean(),
  })
  .map(({ rules: [first, second], when, judged, mean, printed }) =>
    smallReport(
      [
        ['1', '4', '1', { rule: first }],
        ['2', '4', '2', { rule: second }],
        ['3', '3', String(judged)],
      ],
      {
        inputs: [
          input('n', '个数', figure('6')),
          input('m', '总数', figure('10')),
          input('率', '率', 'n / m'),
        ],
        scheme: scheme({
          bands: ['9', '6', '3', '-9'].map((min, rank) => ({
            ...{ name: ['优', '良', '中', '差'][rank] as string, min: ex(min), minIncluded: true },
          })),
          ...{ printedBands: holed, gradeBy: printed ? 'printed' : 'bands' },
          aggregation: { default: mean ? 'mean' : 'sum', levels: new Map() },
          gates: [gate('g', when, { capGrade: '中', zero: ['2'] })],
        }),
      },
    ),
  );

const holding = (curve: Curve, value: Exact) =>
  curve.breaks.find((one) => compare(one.at, value) === 0) ??
  curve.stretches.find(({ from, to }) => compare(from, value) < 0 && compare(value, to) < 0);

describe('a curve', () => {
  it('is the total, the grade and the gates at every value, and breaks where one of them changes course', () => {
    const values = fc.array(
      fc.oneof(
        fc.integer({ min: 1, max: 89 }).map((tenths) => exact(BigInt(tenths), 10n)),
        fc
          .tuple(fc.integer({ min: 1, max: 800 }), fc.constantFrom(97n, 89n))
          .map(([n, d]) => exact(BigInt(n), d)),
      ),
      { minLength: 12, maxLength: 12 },
    );
    let fitted = 0;
    fc.assert(
      fc.property(anyReport, values, (report, some) => {
        const curve = curveOf(report, 'n') as Curve;
        expect([plain(curve.breaks[0]?.at as Exact), plain(curve.breaks.at(-1)?.at as Exact)]).toEqual([
          '0',
          '10',
        ]);
        for (const value of some) {
          const [whole, place] = [at(report, value), holding(curve, value)];
          const { grade, gates } = standingOf(whole);
          const isFitted = place && 'fit' in place && place.fit;
          if (isFitted) expect(valueAt(place.fit, value)).toEqual(whole.total);
          const isBreak = place && 'at' in place;
          if (isBreak) expect(place.total).toEqual(whole.total);
          // What is no line and no simple quotient is looked at where the input can be printed.
          if (!isFitted && !isBreak && value.d !== 1n) expect(curve.exact).toBe(false);
          else expect([grade, gates]).toEqual([place?.grade, place?.gates]);
          fitted += isFitted ? 1 : 0;
        }
      }),
      { numRuns: 120 },
    );
    expect(fitted).toBeGreaterThan(300);
  });

  it('is told exactly for lines and quotients, and as looked at for anything else', () => {
    const one = (rule: string, more = {}) =>
      curveOf(
        smallReport([['1', '9', '3', { rule }]], {
          inputs: [input('n', '个数', figure('6'))],
          ...more,
        }),
        'n',
      )?.exact;
    expect(one('clamp(n * 2, 0, points)')).toBe(true);
    expect(one('ratio(n, 8)')).toBe(true);
    expect(one('n * n / 10')).toBe(false);
    expect(one('floor(n)')).toBe(false);
    expect(one('judged(0, levels(9: n > 5, 3))')).toBe(true);
    expect(one('n', { scheme: scheme({ rounding: { total: { places: 0, mode: 'half-up' } } }) })).toBe(false);
  });

  it('of an unfollowed rule still finds the printed value at which the grade changes', () => {
    const report = smallReport([['1', '99', undefined, { rule: 'floor(n * n)' }]], {
      inputs: [input('n', '个数', figure('6.0'))],
    });
    const curve = curveOf(report, 'n') as Curve;
    const bands = curve.breaks.filter(({ kinds }) => kinds.includes('band'));
    // 7.7² = 59.29 and 7.8² = 60.84, 8.9² = 79.21 and 9², 9.4² = 88.36 and 9.5² = 90.25.
    expect(bands.map((one) => [plain(one.at), one.grade])).toEqual([
      ['7.8', '中'],
      ['9', '良'],
      ['9.5', '优'],
    ]);
  });
});

describe('the sample report', async () => {
  const panyu = await sampleReport();
  const shown = ({ at: value, kinds, total, grade, gates }: CurveBreak) => [
    plain(multiply(value, exact(1n, 10_000n))),
    kinds.join(' '),
    total && plain(total),
    grade,
    gates.join(),
  ];

  it('breaks along spending where the gate ends, where the printed bands end, and at the full budget', () => {
    const curve = curveOf(panyu, 'spent') as Curve;
    expect(curve.exact).toBe(true);
    expect(curve.breaks.map(shown)).toEqual([
      ['0', 'end', '82.5', '中', 'execution'],
      ['304.644', 'kink gate band', '82.5', '良', ''],
      ['469.6595', 'band', '89', '良', ''],
      ['495.0465', 'band', '90', '优', ''],
      ['507.74', 'kink', '90.5', '优', ''],
      ['700', 'end', '90.5', '优', ''],
    ]);
    expect(curve.stretches.map(({ grade }) => grade)).toEqual(['中', '良', undefined, '优', '优']);
  });

  it('follows spending to half a hundredth, which is what the score is rounded to', () => {
    const curve = curveOf(panyu, 'spent') as Curve;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 69_999 }), (hundredths) => {
        const text = plain(exact(BigInt(hundredths), 100n));
        const { total } = evaluate(panyu, new Map([['inputs.spent', text]]));
        const place = holding(curve, exact(BigInt(hundredths) * 100n));
        const fit = place && 'fit' in place ? place.fit : undefined;
        const expected = fit ? valueAt(fit, exact(BigInt(hundredths) * 100n)) : undefined;
        const apart = total && expected && subtract(total, expected);
        expect(apart && compare(apart, ex('-0.005')) >= 0 && compare(apart, ex('0.005')) <= 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('reaches 90.00 and the best grade with 495.05', () => {
    const { total, grade } = evaluate(panyu, new Map([['inputs.spent', '495.05']]));
    expect([total && plain(total), grade.name]).toEqual(['90', '优']);
  });
});
