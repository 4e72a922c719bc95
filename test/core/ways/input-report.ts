/** Random small reports with computed rows, their inputs whole numbers and a truth. */
import fc from 'fast-check';
import type { Edits } from '../../../src/core/edits.ts';
import { evaluate } from '../../../src/core/evaluate.ts';
import { ex, plain } from '../../../src/core/exact.ts';
import type { Report } from '../../../src/core/report.ts';
import type { Aim } from '../../../src/core/ways/aim.ts';
import { figure, input, scheme, smallReport } from '../small-report.ts';
import { gate, holed } from '../switch-report.ts';

const edge = (name: string, min: string) => ({ name, min: ex(min), minIncluded: true });
export const bands = [edge('优', '9'), edge('良', '6'), edge('中', '3'), edge('差', '0')];

/** A judged row, and rows that follow whole numbers from 0 to some twenty: lines, steps, quotients, a gate. */
export const anyInputReport: fc.Arbitrary<Report> = fc
  .record({
    n: fc.integer({ min: 0, max: 12 }),
    q: fc.integer({ min: 1, max: 12 }),
    flag: fc.boolean(),
    rules: fc.tuple(
      fc.constantFrom('clamp(n / 2, 0, points)', 'levels(4: n >= 6, 2: n > 3, 0)', 'deduct(1: n)'),
      fc.constantFrom(
        'ratio(q, 8)',
        'ratio(4, q)',
        'if(flag, q / 4, 0)',
        'if(n > 5, q / 3, judged(0, points))',
      ),
    ),
    when: fc.constantFrom('n < 2', 'q > 9', 'flag and n > 7', '1 = 2'),
    judged: fc.integer({ min: 0, max: 3 }),
    printed: fc.boolean(),
  })
  .map(({ n, q, flag, rules: [first, second], when, judged, printed }) =>
    smallReport(
      [
        ['1', '4', undefined, { rule: first }],
        ['2', '4', '1', { rule: second }],
        ['3', '3', String(judged)],
      ],
      {
        inputs: [
          input('n', '甲', figure(String(n))),
          input('q', '乙', figure(String(q))),
          input('flag', '是非', flag),
        ],
        scheme: scheme({
          ...{ bands, printedBands: holed, gradeBy: printed ? 'printed' : 'bands' },
          gates: [gate('g', when, { capGrade: '中' })],
        }),
      },
    ),
  );

const gradeRank = (name: string | undefined) => bands.findIndex((band) => band.name === name);

/** Whether edits lead where one aims, by the definition of an aim. */
export const leads = (report: Report, aim: Aim, edits: Edits): boolean => {
  const [start, after] = [evaluate(report), evaluate(report, edits)];
  const [before, name] = [start.grade.name, after.grade.name];
  if (!after.total || !start.total) return false;
  if (aim.kind === 'reach') return name !== undefined && gradeRank(name) <= gradeRank(aim.grade);
  if (name !== undefined) return gradeRank(name) > (before === undefined ? 4 : gradeRank(before));
  return Number(plain(after.total)) < Number(plain(start.total));
};
