/** Small reports in which scores bear on one another: rounding, gates on scores, groups that take the best row. */
import fc from 'fast-check';
import { ex } from '../../../src/core/exact.ts';
import type { Report } from '../../../src/core/report.ts';
import type { Aggregation, Gate, Rounding } from '../../../src/core/scheme.ts';
import { type Row, scheme, smallReport } from '../small-report.ts';
import { gate, holed } from '../switch-report.ts';

const rules = ['levels(4, 2, 0)', 'levels(3, 0)', 'judged(1, 2)', 'min(score(1.1) / 2, points)'];
const conditions = ['score(1.1) < 2', 'total() < 5', 'rate(2) < 50%', 'score(1.2) + score(2.1) > 5'];
const effects: readonly Partial<Gate>[] = [
  { capGrade: '中' },
  { fail: true },
  { zero: ['2.2'] },
  { overrideGrade: '良' },
];
const groupRules = [
  undefined,
  'max(children)',
  'sum(children) - 1',
  'sum(children) - if(score(1.1) < 2, 1, 0)',
];
const half: Rounding = { places: 0, mode: 'half-up' };

/** Five rows with two or three scores each. */
export const anyEntangledReport: fc.Arbitrary<Report> = fc
  .record({
    rows: fc.array(fc.tuple(fc.constantFrom(...rules), fc.integer({ min: 0, max: 4 })), {
      ...{ minLength: 5, maxLength: 5 },
    }),
    groups: fc.tuple(fc.constantFrom(...groupRules), fc.constantFrom(...groupRules)),
    above: fc.constantFrom<Aggregation[]>('sum', 'sum', 'sum', 'max', 'mean'),
    rounding: fc.constantFrom({}, {}, { total: half }, { group: half }),
    gates: fc.array(fc.tuple(fc.constantFrom(...conditions), fc.constantFrom(...effects)), { maxLength: 2 }),
    printed: fc.boolean(),
  })
  .map(({ rows, groups, above, rounding, gates, printed }): Report => {
    const leaf = (code: string, at: number): Row => {
      const [rule, score] = rows[at] as (typeof rows)[number];
      return [
        code,
        '4',
        String(score),
        { rule: code === '1.1' && rule.includes('1.1') ? 'levels(4, 0)' : rule },
      ];
    };
    const group = (code: string, rule: string | undefined): Row => [
      ...([code, '8', undefined] as const),
      rule ? { rule } : {},
    ];
    const all = [
      ...[group('1', groups[0]), leaf('1.1', 0), leaf('1.2', 1), leaf('1.3', 2)],
      ...[group('2', groups[1]), leaf('2.1', 3), leaf('2.2', 4)],
    ];
    return smallReport(all, {
      scheme: scheme({
        ...{ rounding, printedBands: holed, gradeBy: printed ? 'printed' : 'bands' },
        bands: ['9', '6', '3', '-99'].map((min, at) => ({
          ...{ name: ['优', '良', '中', '差'][at] as string, min: ex(min), minIncluded: true },
        })),
        aggregation: { default: 'sum', levels: new Map([[0, above]]) },
        gates: gates.map(([when, effect], at) => gate(`g${at}`, when, effect)),
      }),
    });
  });
