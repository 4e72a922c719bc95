/** Random small reports whose total is a plain sum: rules, inputs, gates, holes, switches, rows set aside. */
import fc from 'fast-check';
import type { Report } from '../../src/core/report.ts';
import type { Gate } from '../../src/core/scheme.ts';
import { figure, input, type Row, scheme, smallReport } from './small-report.ts';
import { alternative, gate, holed } from './switch-report.ts';

const leaves: readonly NonNullable<Row[3]>[] = [
  {},
  {},
  { rule: 'levels(4, 3, 1, 0)' },
  { rule: 'judged(1, 3)' },
  { rule: 'clamp(ratio_ab * points, 0, points)' },
  { rule: 'if(flag, points / 2, judged(0, points))' },
  { kind: 'bonus' },
  { kind: 'deduction' },
  { absence: 'na' },
];
const codes = ['1.1', '1.2', '1.3', '2.1', '2.2', '3'];
const groupRules = [undefined, 'sum(children) - 1', 'sum(children) - if(flag, 2, 0)'];
const conditions = ['ratio_ab < 50%', 'flag', 'a > 3 and late'];
const effects: readonly Partial<Gate>[] = [
  { zero: ['2.1'] },
  { zero: ['1.2'], capGrade: '中' },
  { capGrade: '良' },
  { fail: true },
];
const halves = fc.integer({ min: 0, max: 8 }).map((twice) => String(twice / 2));
const anyEdit = fc.oneof(
  fc.tuple(fc.constantFrom(...codes), halves),
  fc.tuple(fc.constantFrom('inputs.a', 'inputs.b'), fc.constantFrom('1', '2', '4')),
  fc.tuple(fc.constantFrom('inputs.flag', 'inputs.late'), fc.constantFrom('是', '否')),
);

/** Six leaves in two groups and a lone one, at most five switches and two gates. */
export const anyFlatReport: fc.Arbitrary<Report> = fc
  .record({
    leaves: fc.array(fc.tuple(halves, fc.constantFrom(...leaves)), { minLength: 6, maxLength: 6 }),
    groups: fc.tuple(fc.constantFrom(...groupRules), fc.constantFrom(...groupRules)),
    inputs: fc.tuple(halves, fc.constantFrom('2', '4')),
    gradeBy: fc.constantFrom('printed' as const, 'bands' as const),
    gates: fc.array(fc.tuple(fc.constantFrom(...conditions), fc.constantFrom(...effects)), { maxLength: 2 }),
    switches: fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 2 }), { maxLength: 5 }),
  })
  .map((drawn) => {
    const leaf = (at: number): Row => {
      const [score, more] = drawn.leaves[at] as (typeof drawn.leaves)[number];
      return [codes[at] as string, '4', more.absence ? undefined : score, more];
    };
    const group = (code: string, rule: string | undefined): Row => [
      code,
      '8',
      undefined,
      rule ? { rule } : {},
    ];
    const rows = [
      ...[group('1', drawn.groups[0]), leaf(0), leaf(1), leaf(2)],
      ...[group('2', drawn.groups[1]), leaf(3), leaf(4), leaf(5)],
    ];
    const [a, b] = drawn.inputs;
    return smallReport(rows, {
      inputs: [
        input('a', '甲', figure(a)),
        input('b', '乙', figure(b)),
        input('ratio_ab', '比', 'a / b'),
        input('flag', '是非', false),
        input('late', '逾期', false),
      ],
      scheme: scheme({
        bands: holed.map(({ name, min, minIncluded }) => ({
          name,
          min: min as NonNullable<typeof min>,
          minIncluded,
        })),
        printedBands: holed,
        gradeBy: drawn.gradeBy,
        gates: drawn.gates.map(([when, effect], at) => gate(`g${at}`, when, effect)),
      }),
      alternatives: drawn.switches.map((edits, at) => alternative(`s${at}`, edits)),
    });
  });
