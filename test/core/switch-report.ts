/** Random small reports with switches: rules, inputs, gates, absent rows, holes, every way of joining. */
import fc from 'fast-check';
import { ex } from '../../src/core/exact.ts';
import type { Alternative, Report } from '../../src/core/report.ts';
import { type AbsencePolicy, absencePolicies, type Gate, type PrintedBand } from '../../src/core/scheme.ts';
import { expression, figure, input, type Row, scheme, smallReport } from './small-report.ts';

export const alternative = (
  id: string,
  edits: Alternative['edits'],
  kind: Alternative['kind'] = 'reading',
): Alternative => ({ id, name: { 'zh-cn': `改${id}` }, kind, edits, row: 2 });

/** Bands as printed on whole numbers, so that any half point may fall into a hole. */
export const holed: readonly PrintedBand[] = [
  { name: '优', min: ex('9'), minIncluded: true, max: ex('99'), maxIncluded: true },
  { name: '良', min: ex('6'), minIncluded: true, max: ex('8'), maxIncluded: true },
  { name: '中', min: ex('3'), minIncluded: true, max: ex('5'), maxIncluded: true },
];
const closed = [
  { name: '优', min: ex('9'), minIncluded: true },
  { name: '良', min: ex('6'), minIncluded: true },
  { name: '中', min: ex('3'), minIncluded: true },
  { name: '差', min: ex('0'), minIncluded: true },
];

export const gate = (id: string, when: string, effect: Partial<Gate>): Gate => ({
  id,
  name: { 'zh-cn': id },
  when: expression(when),
  zero: [],
  setScore: [],
  fail: false,
  ...effect,
});

const leafMore: readonly NonNullable<Row[3]>[] = [
  ...Array.from({ length: 6 }, () => ({})),
  { rule: 'clamp(ratio_ab * points, 0, points)' },
  { rule: 'if(flag, points, judged(0, points))' },
  { rule: 'min(score(1.1) / 2, points)' },
  { kind: 'bonus' },
  { kind: 'deduction' },
  { kind: 'prerequisite' },
  { absence: 'na' },
  { absence: 'unknown' },
];
const groupRules = [
  undefined,
  undefined,
  'sum(children) - 1',
  'sum(children) - if(flag, 2, 0)',
  'sum(children) - if(late, 1, judged(0, 1))',
  'max(children)',
  'sum(children) + points / 4',
];
const leafCodes = ['1.1', '1.2', '1.3', '2.1', '2.2', '3'];
const conditions = [
  'ratio_ab < 50%',
  'flag',
  'score(1.2) < 1',
  'total() < 4',
  'a > 3 and late',
  'rate(2) < 50%',
];
const effects: readonly Partial<Gate>[] = [
  { zero: ['2.1'] },
  { zero: ['2'] },
  { setScore: [{ code: '1.3', score: ex('1') }], capGrade: '中' },
  { capGrade: '良' },
  { fail: true },
  { overrideGrade: '中' },
  { fail: true, on: '1' },
];
const halves = fc.integer({ min: 0, max: 8 }).map((twice) => String(twice / 2));
const anyEdit: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...leafCodes), halves) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('1', '2'), halves) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('points.1.1', 'points.2', 'weight.1.2', 'points.total'), halves),
  },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('inputs.a', 'inputs.b', 'inputs.甲'), halves) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom('inputs.flag', 'inputs.late'), fc.constantFrom('是', '0')),
  },
);

const pick = <T>(...all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...all);
const anyTree = fc.record({
  leaves: fc.array(fc.tuple(halves, fc.constantFrom(...leafMore)), { minLength: 6, maxLength: 6 }),
  groups: fc.tuple(fc.constantFrom(...groupRules), fc.constantFrom(...groupRules)),
  a: halves,
  b: fc.oneof({ weight: 5, arbitrary: pick('2', '4') }, { weight: 1, arbitrary: halves }),
});
const anyScheme = fc.record({
  joins: fc.tuple(
    pick('sum', 'sum', 'sum', 'sum', 'sum', 'sum', 'mean', 'max'),
    pick('sum', 'sum', 'sum', 'weighted-mean'),
  ),
  rounding: pick({}, {}, {}, {}, {}, { leaf: 1 }, { group: 0 }, { total: 0 }),
  na: fc.constantFrom<AbsencePolicy>(
    ...Array.from({ length: 6 }, () => 'leave-out' as const),
    ...absencePolicies,
  ),
  gradeBy: pick('printed' as const, 'bands' as const),
  graded: pick(true, true, true, false),
  gates: fc.array(fc.tuple(fc.constantFrom(...conditions), fc.constantFrom(...effects)), { maxLength: 2 }),
});
const anySwitches = fc.array(
  fc.tuple(
    fc.array(anyEdit, { minLength: 1, maxLength: 2 }),
    pick('reading', 'judgement', 'reading', 'trial'),
  ),
  { maxLength: 6 },
);

/** Reports of six leaves in two groups and a lone one, with at most six switches. */
export const anySwitchReport: fc.Arbitrary<Report> = fc
  .tuple(anyTree, anyScheme, anySwitches)
  .map(([tree, how, switches]) => {
    const leaf = (at: number): Row => {
      const [score, more] = tree.leaves[at] as (typeof tree.leaves)[number];
      const code = leafCodes[at] as string;
      const isLinked = more.rule?.includes('score(1.1)') && code === '1.1';
      return [code, '4', more.absence ? undefined : score, isLinked ? {} : more];
    };
    const group = (code: string, rule: string | undefined): Row => [
      code,
      '8',
      undefined,
      rule ? { rule } : {},
    ];
    const rows = [
      group('1', tree.groups[0]),
      ...[leaf(0), leaf(1), leaf(2)],
      group('2', tree.groups[1]),
      ...[leaf(3), leaf(4), leaf(5)],
    ];
    const rounding = Object.entries(how.rounding).map(([where, places]) => [
      where,
      { places, mode: 'half-up' },
    ]);
    return smallReport(rows, {
      inputs: [
        input('a', '甲', figure(tree.a)),
        input('b', '乙', figure(tree.b)),
        input('ratio_ab', '比', 'a / b'),
        input('flag', '是非', false),
        input('late', '逾期', false),
      ],
      scheme: scheme({
        bands: closed,
        printedBands: holed,
        gradeBy: how.gradeBy,
        gradeLevels: how.graded ? [0] : [1],
        aggregation: {
          default: 'sum',
          levels: new Map(how.joins.map((join, level) => [level, join as 'sum'])),
        },
        rounding: Object.fromEntries(rounding),
        policies: { na: how.na, merged: 'leave-out', notVisible: 'cannot-tell', unknown: 'cannot-tell' },
        gates: how.gates.map(([when, effect], at) => gate(`g${at}`, when, effect)),
      }),
      alternatives: switches.map(([edits, kind], at) =>
        alternative(`s${at}`, edits, kind as Alternative['kind']),
      ),
    });
  });
