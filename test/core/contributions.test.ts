/** Differences between two states, taken apart: the parts add up to the last digit, whatever the report. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { contributionsOf, floatingRows, gatesBetween, gradeOnlyKeys } from '../../src/core/contributions.ts';
import type { Edits } from '../../src/core/edits.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { type Exact, ex, plain, subtract, sum } from '../../src/core/exact.ts';
import type { Report } from '../../src/core/report.ts';
import { isLeaf } from '../../src/core/report.ts';
import { aggregations } from '../../src/core/scheme.ts';
import { switchesOf } from '../../src/core/switches.ts';
import { sampleReport } from './sample-report.ts';
import { expression, figure, input, money, scheme, smallReport } from './small-report.ts';

let report: Report;
beforeAll(async () => {
  report = await sampleReport();
});

const between = (
  of: Report,
  from: readonly (readonly [string, string])[],
  to: readonly (readonly [string, string])[],
) => contributionsOf(of, evaluate(of, new Map(from)), evaluate(of, new Map(to)));

/** Rows as text: `code kind by`. */
const lines = (
  of: Report,
  from: readonly (readonly [string, string])[],
  to: readonly (readonly [string, string])[],
) => between(of, from, to)?.rows.map(({ code, kind, by }) => `${code ?? 'total'} ${kind} ${plain(by, 4)}`);

const expectExact = (
  found: ReturnType<typeof contributionsOf>,
  from: Exact | undefined,
  to: Exact | undefined,
) => {
  if (!from || !to) {
    expect(found).toBeUndefined();
    return;
  }
  expect(sum(found?.rows.map(({ by }) => by) ?? [])).toEqual(subtract(to, from));
  expect(found?.by).toEqual(subtract(to, from));
  const bars = found ? floatingRows(found) : [];
  if (bars.length > 0) expect([bars[0]?.start, bars.at(-1)?.end]).toEqual([from, to]);
  for (const [at, bar] of bars.entries()) if (at > 0) expect(bar.start).toEqual(bars[at - 1]?.end);
};

describe('the report of this site', () => {
  test('one row per changed score, largest first', () => {
    expect(
      lines(
        report,
        [],
        [
          ['2.2.2', '2'],
          ['inputs.spent', '480'],
        ],
      ),
    ).toEqual(['2.1.2 row 2.03', '2.2.2 row 1']);
  });

  test('from one trial to another, signs and all', () => {
    expect(
      lines(
        report,
        [['2.2.2', '3']],
        [
          ['2.2.2', '0'],
          ['1.1.1', '4'],
        ],
      ),
    ).toEqual(['2.2.2 row -3', '1.1.1 row 0.5']);
  });

  test('a deduction of the group is a part of the group, not of its rows', () => {
    expect(lines(report, [], [['inputs.satisfaction_deduction', '1']])).toEqual(['3.2 group -3']);
  });

  test('a rescaled total is a part of the join', () => {
    expect(lines(report, [], [['points.total', '50']])).toEqual(['total join -43.69']);
  });

  test('bands and vetoes move the grade and no points', () => {
    const bands = new Map([
      ['2.2.2', '2'],
      ['band.1', '88'],
    ]);
    expect(lines(report, [], [...bands])).toEqual(['2.2.2 row 1']);
    expect(gradeOnlyKeys(report, new Map(), bands)).toEqual(['band.1']);
    expect(evaluate(report, bands).grade.name).toBe('优');
  });

  test('a row that no longer applies takes its score along', () => {
    expect(lines(report, [], [['2.2.2', 'na']])?.[0]).toBe('2.2.2 row -1');
  });

  test('nothing changed, nothing to say', () => {
    expect(between(report, [['2.2.2', '2']], [['2.2.2', '2']])).toMatchObject({ rows: [], by: ex('0') });
  });

  test('any switches and scores: the parts add up exactly', () => {
    const switches = switchesOf(report);
    const leaves = report.indicators.filter(isLeaf);
    const trial = fc
      .tuple(
        fc.subarray(switches.map((_, at) => at)),
        fc.dictionary(fc.constantFrom(...leaves.map(({ code }) => code)), fc.nat(400), { maxKeys: 4 }),
      )
      .map(([on, scores]): Edits => {
        const edits = on.flatMap((at) =>
          (report.alternatives.find(({ id }) => id === switches[at]?.id)?.edits ?? []).map(
            ([key, text]) => [key, text] as const,
          ),
        );
        const set = Object.entries(scores).map(([code, n]) => [code, `${n / 100}`] as const);
        return new Map([...edits, ...set]);
      });
    fc.assert(
      fc.property(trial, trial, (from, to) => {
        const [before, after] = [evaluate(report, from), evaluate(report, to)];
        expectExact(contributionsOf(report, before, after), before.total, after.total);
      }),
      { numRuns: 60 },
    );
  });
});

describe('small reports', () => {
  const rows = [
    ['1', '60', '50'],
    ['1.1', '20', '15'],
    ['1.2', '40', '35'],
    ['2', '40', '30'],
    ['3', undefined, '2', { kind: 'bonus' }],
    ['4', undefined, '1', { kind: 'deduction' }],
  ] as const;

  test('a deduction counts against, a bonus for', () => {
    expect(
      lines(
        smallReport(rows),
        [],
        [
          ['4', '3'],
          ['3', '2.5'],
        ],
      ),
    ).toEqual(['4 row -2', '3 row 0.5']);
  });

  test('a mean shares out; a maximum leaves all to the join', () => {
    const mean = smallReport(rows.slice(0, 4), {
      scheme: scheme({ aggregation: { default: 'mean', levels: new Map() } }),
    });
    expect(lines(mean, [], [['2', '20']])).toEqual(['2 row -5']);
    const most = smallReport(rows.slice(0, 4), {
      scheme: scheme({ aggregation: { default: 'max', levels: new Map() } }),
    });
    expect(lines(most, [], [['1.2', '38']])).toEqual(['total join 3']);
  });

  test('a score set on a group stands for its rows', () => {
    expect(
      lines(
        smallReport(rows),
        [],
        [
          ['1', '44'],
          ['1.1', '20'],
        ],
      ),
    ).toEqual(['1 row -6']);
  });

  test('a total that cannot be told is not taken apart', () => {
    const untold = smallReport([
      ['1', '60', '50'],
      ['2', '40'],
    ]);
    expect(between(untold, [], [['1', '20']])).toBeUndefined();
  });

  test('a gate that caps the grade is named, with no points', () => {
    const gated = smallReport([['1', '100', '95']], {
      inputs: [input('rate', '执行率', money('80'), '万元')],
      scheme: scheme({
        gates: [
          {
            id: 'low',
            name: { 'zh-cn': '低' },
            when: expression('执行率 < 600000元'),
            zero: [],
            setScore: [],
            capGrade: '中',
            fail: false,
          },
        ],
      }),
    });
    const [before, after] = [evaluate(gated), evaluate(gated, new Map([['inputs.rate', '50']]))];
    expect(contributionsOf(gated, before, after)?.rows).toEqual([]);
    expect(gatesBetween(before, after)).toMatchObject({ raised: [{ id: 'low' }], lifted: [] });
    expect(gatesBetween(after, before)).toMatchObject({ raised: [], lifted: [{ id: 'low' }] });
    const [none, spent] = [new Map(), new Map([['inputs.rate', '50']])];
    expect(gradeOnlyKeys(gated, none, spent)).toEqual(['inputs.rate']);
    expect(gradeOnlyKeys(gated, spent, none)).toEqual(['inputs.rate']);
    expect(gradeOnlyKeys(gated, none, new Map([['1', '85']]))).toEqual([]);
  });

  test('every aggregation, with weights edited and rows set aside: the parts add up exactly', () => {
    const edits = fc
      .dictionary(
        fc.constantFrom(
          '1.1',
          '1.2',
          '2',
          '3',
          '4',
          'points.2',
          'weight.2',
          'points.1.1',
          'points.total',
          '1',
        ),
        fc.nat(60),
        { maxKeys: 5 },
      )
      .map((one): Edits => new Map(Object.entries(one).map(([key, n]) => [key, String(n)])));
    fc.assert(
      fc.property(
        fc.constantFrom(...aggregations),
        fc.constantFrom(...aggregations),
        fc.constantFrom('leave-out', 'renormalise', 'zero', 'full'),
        edits,
        edits,
        (total, group, na, from, to) => {
          const made = smallReport(
            [...rows, ['2.1', '10', '5'], ['2.2', '30', undefined, { absence: 'na' }]],
            {
              scheme: scheme({
                aggregation: { default: group, levels: new Map([[0, total]]) },
                rounding: { total: { places: 1, mode: 'half-up' } },
                policies: { na, merged: 'leave-out', notVisible: 'zero', unknown: 'zero' },
              }),
            },
          );
          const [before, after] = [evaluate(made, from), evaluate(made, to)];
          expectExact(contributionsOf(made, before, after), before.total, after.total);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a single changed score', () => {
  const how = fc.constantFrom('sum' as const, 'mean' as const, 'weighted-mean' as const);
  const points = fc.integer({ min: 0, max: 100 });
  test('is the one row, whatever the weights in force, and nothing is left to the join', () => {
    fc.assert(
      fc.property(
        how,
        fc.array(points, { minLength: 2, maxLength: 5 }),
        points,
        points,
        (join, scores, to, weight) => {
          const made = smallReport(
            scores.map((score, at) => [
              ...([`${at + 1}`, '100', String(score), { weight: figure('10') }] as const),
            ]),
            { scheme: scheme({ aggregation: { default: join, levels: new Map() } }) },
          );
          const before = new Map([['weight.1', String(weight + 1)]]);
          const after = new Map([...before, ['1', String(to)]]);
          const found = contributionsOf(made, evaluate(made, before), evaluate(made, after), before);
          expect(found?.rows.map(({ kind, code }) => `${kind} ${code}`)).toEqual(
            to === scores[0] ? [] : ['row 1'],
          );
        },
      ),
    );
  });
});
