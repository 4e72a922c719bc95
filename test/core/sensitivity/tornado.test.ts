import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/evaluate.ts';
import { compare, type Exact, ex, multiply, plain, subtract } from '../../../src/core/exact.ts';
import type { Report } from '../../../src/core/report.ts';
import { type Step, type Swing, tornado } from '../../../src/core/sensitivity/tornado.ts';
import { anyFlatReport } from '../flat-report.ts';
import { sampleReport } from '../sample-report.ts';
import { smallReport } from '../small-report.ts';
import { anySwitchReport } from '../switch-report.ts';

const panyu = await sampleReport();

/** The edit of a step, as a reader would type it. */
const editOf = (report: Report, { code, input }: Swing, { to }: Step): readonly [string, string] => {
  if (input === undefined) return [code, plain(to)];
  const figure = report.inputs.find(({ key }) => key === input)?.value;
  const value = typeof figure === 'object' && figure.unit === '万元' ? multiply(to, ex('0.0001')) : to;
  return [`inputs.${input}`, plain(value)];
};

const steps = ({ down, up }: Swing): readonly Step[] => [...(down ? [down] : []), ...(up ? [up] : [])];

const expectRight = (report: Report): number => {
  const start = evaluate(report);
  const swings = tornado(report);
  for (const swing of swings) {
    for (const step of steps(swing)) {
      const after = evaluate(report, new Map([editOf(report, swing, step)]));
      expect(step.total).toEqual(after.total);
      expect(step.by).toEqual(after.total && subtract(after.total, start.total as Exact));
      expect([step.grade, step.changesGrade]).toEqual([
        after.grade.name,
        after.grade.name !== start.grade.name,
      ]);
    }
    expect(swing.down ? compare(swing.down.to, swing.from) : -1).toBe(-1);
    expect(swing.up ? compare(swing.up.to, swing.from) : 1).toBe(1);
  }
  const widths = swings.map((swing) =>
    Math.max(...steps(swing).map(({ by }) => Math.abs(Number(plain(by ?? ex('0')))))),
  );
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  return swings.length;
};

describe('one step up and down', () => {
  it('is what scoring the report with that edit gives, whatever the tree', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(anyFlatReport, anySwitchReport), (report) => {
        found += expectRight(report);
      }),
      { numRuns: 120 },
    );
    expect(found).toBeGreaterThan(150);
  });

  it('goes to the next score of the rule, not to one that it does not know', () => {
    const report = smallReport([
      ['1', '4', '2', { rule: 'levels(4, 2, 0)' }],
      ['2', '4', '4', { rule: 'levels(4, 2, 0)' }],
      ['3', '4', '3.5', { rule: 'levels(4, 2, 0)' }],
      ['4', '2', '2', { rule: 'levels(2)' }],
    ]);
    const shown = ({ code, down, up }: Swing) => [code, down && plain(down.to), up && plain(up.to)];
    expect(tornado(report).map(shown)).toEqual([
      ['1', '0', '4'],
      ['2', '2', undefined],
      ['3', '2', '4'],
    ]);
  });

  it('of the sample report: every row that can move, spending and the budget by a step of their sliders', () => {
    expect(expectRight(panyu)).toBeGreaterThan(20);
    const swings = tornado(panyu);
    const spent = swings.find(({ input }) => input === 'spent');
    expect([spent?.code, spent?.up && plain(spent.up.to), spent?.up?.total && plain(spent.up.total)]).toEqual(
      [...['2.1.2', '4335400', '87.58']],
    );
    const top = swings[0];
    expect([top?.code, top?.down && plain(top.down.by ?? ex('0'))]).toEqual(['1.1.1', '-1.5']);
  });

  it('starts from the scores that a reader has set', () => {
    const swing = tornado(panyu, new Map([['1.1.1', '4']])).find(({ code }) => code === '1.1.1');
    expect([swing && plain(swing.from), swing?.down && plain(swing.down.to), swing?.up]).toEqual([
      '4',
      '2',
      undefined,
    ]);
  });
});
