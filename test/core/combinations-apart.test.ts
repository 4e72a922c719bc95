/** Which switches are scored together: no more than have to do with one another, and no fewer. */
import { describe, expect, it } from 'vitest';
import { ex } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { asBrute, bruteForce, rangeOf, scorings } from './brute-force.ts';
import { figure, input, type Row, scheme, smallReport } from './small-report.ts';
import { alternative, gate } from './switch-report.ts';

describe('what switches have to do with each other', () => {
  const rows: readonly Row[] = [
    ['1', undefined, undefined, { rule: 'sum(children) - if(late, 3, 0)' }],
    ['1.1', '5', '4'],
    ['1.2', '5', '4'],
    ['1.3', '5', undefined, { rule: 'clamp(spent / 10, 0, points)' }],
  ];
  const inputs = [input('spent', '支出', figure('40')), input('late', '逾期', false)];
  const one = alternative('one', [['1.1', '3']]);
  const two = alternative('two', [['1.2', '1']]);
  const three = alternative('three', [['inputs.spent', '10']]);
  const four = alternative('four', [['inputs.late', '是']]);
  const all = { inputs, alternatives: [one, two, three, four] };

  it('takes a sum with a deduction apart', () => {
    expect(scorings(smallReport(rows, all))).toBe(8);
    expect(rangeOf(smallReport(rows, all))).toMatchObject({
      count: 16n,
      lowest: { total: ex('2'), on: ['one', 'two', 'three', 'four'] },
      highest: { total: ex('12'), on: [] },
    });
  });

  it('keeps together what a gate, a rule, a group or an exclusion ties', () => {
    const gated = scheme({ gates: [gate('g', 'spent < 20 or late', { capGrade: '差' })] });
    expect(scorings(smallReport(rows, { ...all, scheme: gated }))).toBe(2 + 2 + 4);
    const linked: Row = ['2', '5', undefined, { rule: 'min(score(1.1), 2) + score(1.2)' }];
    expect(scorings(smallReport([...rows, linked], all))).toBe(4 + 2 + 2);
    const greatest: Row = ['1', undefined, undefined, { rule: 'max(children)' }];
    expect(scorings(smallReport([greatest, ...rows.slice(1)], all))).toBe(8 + 2);
    const other = alternative('other', [['1.1', '0']]);
    const more = { inputs, alternatives: [...all.alternatives, other] };
    expect(scorings(smallReport(rows, more))).toBe(3 + 2 + 2 + 2);
  });
});

/** Two groups of two rows, and on every row a switch. */
const twoGroups = (
  rule: string | undefined,
  more: Partial<Report> = {},
  last: NonNullable<Row[3]> = {},
): Report =>
  smallReport(
    [
      ['1', undefined, undefined, rule === undefined ? {} : { rule }],
      ['1.1', '4', '3'],
      ['1.2', '8', '2', last],
      ['2'],
      ['2.1', '4', '4'],
      ['2.2', '4', '1'],
    ],
    {
      inputs: [input('late', '逾期', false)],
      alternatives: [
        alternative('a', [['1.1', '0.5']]),
        alternative('b', [['1.2', '4']]),
        alternative('c', [['2.1', '2']]),
        alternative('d', [['2.2', '3']]),
        alternative('e', [['inputs.late', 'yes']]),
      ],
      ...more,
    },
  );

describe('what cannot be taken apart', () => {
  const apart = 10;
  const weights = new Map([[1, 'weighted-mean' as const]]);
  const judgedAway = 'sum(children) - if(late, 2, judged(0, 2))';
  const veto = gate('g', 'late', { zero: ['1'] });
  const points = [alternative('p', [['points.1.2', '2']]), alternative('q', [['1.1', '1']])];
  it.each<readonly [what: string, report: Report, scorings: number]>([
    ['nothing', twoGroups(undefined), apart],
    [
      'a group that is a mean',
      twoGroups(undefined, { scheme: scheme({ aggregation: { default: 'sum', levels: weights } }) }),
      10,
    ],
    ['a group with a rule of its own', twoGroups('max(children)'), 10],
    ['a group of which the points count', twoGroups('max(children) + points', { alternatives: points }), 4],
    ['a group that a gate sets', twoGroups('sum(children)', { scheme: scheme({ gates: [veto] }) }), 12],
    ['a deduction among rows that a rule adds up', twoGroups(judgedAway, {}, { kind: 'deduction' }), 12],
    [
      'rounded groups',
      twoGroups(undefined, { scheme: scheme({ rounding: { group: { places: 0, mode: 'half-up' } } }) }),
      10,
    ],
    [
      'a rounded total',
      twoGroups(undefined, { scheme: scheme({ rounding: { total: { places: 0, mode: 'half-up' } } }) }),
      18,
    ],
  ])('%s', (_, report, expected) => {
    expect(asBrute(rangeOf(report))).toEqual(bruteForce(report));
    expect(scorings(report)).toBe(expected);
  });
});
