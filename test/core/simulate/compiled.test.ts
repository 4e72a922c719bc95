import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable } from '../../../src/core/edits.ts';
import { ex, fixed, plain } from '../../../src/core/exact.ts';
import type { Report } from '../../../src/core/report.ts';
import { EvaluatedRuns } from '../../../src/core/simulate/evaluated-runs.ts';
import { groundOf } from '../../../src/core/simulate/ground.ts';
import { seeded } from '../../../src/core/simulate/random.ts';
import { openReadings } from '../../../src/core/simulate/readings.ts';
import { figuresOf, type Simulation } from '../../../src/core/simulate/result.ts';
import { type SimulationSettings, usualSettings } from '../../../src/core/simulate/settings.ts';
import { simulate, simulationSteps } from '../../../src/core/simulate/simulate.ts';
import { anyFlatReport } from '../flat-report.ts';
import { sampleReport } from '../sample-report.ts';
import { scheme, smallReport } from '../small-report.ts';
import { alternative, anySwitchReport } from '../switch-report.ts';
import { without } from './sources.ts';

const panyu = await sampleReport();

/** The same runs, each scored by the plain evaluation of the report. */
const byEvaluation = (report: Report, settings: SimulationSettings) => {
  const { ground } = groundOf(report, settings, readable(report, new Map()));
  const none = { groups: [], open: [], left: [], apart: true };
  const readings = settings.readings ? openReadings(report, []) : none;
  const runs = new EvaluatedRuns(ground, readings, settings.weights, seeded(settings.seed));
  runs.run(settings.count);
  return figuresOf(report, runs.counts(), settings.count);
};

const figures = ({ n, endings, histogram, quantiles, mean }: ReturnType<typeof byEvaluation>) => ({
  ...{ n, endings, histogram, quantiles, mean },
});

describe('the compiled form', () => {
  it('gives what scoring the report anew in every run gives, whatever the tree', () => {
    const ways = { compiled: 0, evaluated: 0 };
    const sources = fc.constantFrom(without(), without('weights'), without('judged'));
    fc.assert(
      fc.property(fc.oneof(anyFlatReport, anySwitchReport), sources, (report, usual) => {
        const settings = { ...usual, count: 20 };
        const found = simulate(report, settings);
        ways[found.way] += 1;
        expect(figures(found)).toEqual(figures(byEvaluation(report, settings)));
      }),
      { numRuns: 150 },
    );
    expect(ways.compiled).toBeGreaterThan(30);
    expect(ways.evaluated).toBeGreaterThan(30);
  });

  it('gives the same for the sample report, from all sources together', () => {
    const settings = { ...usualSettings, count: 300, seed: 'both' };
    const found = simulate(panyu, settings);
    expect(found.way).toBe('compiled');
    expect(figures(found)).toEqual(figures(byEvaluation(panyu, settings)));
  });

  const pair = (more: Partial<Report>): Report => smallReport([['1'], ['1.1', '5', '3']], more);
  const mean = { default: 'mean', levels: new Map() } as const;
  const fine = [{ name: '优', min: ex('2.125'), minIncluded: true }];
  it.each<[string, Report]>([
    ['not-sums', pair({ scheme: scheme({ aggregation: mean }) })],
    ['edges', pair({ scheme: scheme({ bands: fine }) })],
    ['decimals', smallReport([['1'], ['1.1', '3', undefined, { rule: 'points / 7' }]])],
    ['group-set', pair({ alternatives: [alternative('a', [['1', '2']])] })],
    ['points-set', pair({ alternatives: [alternative('a', [['points.1.1', '2']])] })],
    ['no-total', smallReport([['1'], ['1.1', '3', undefined, { absence: 'unknown' }]])],
  ])('says why it is not used: %s', (barrier, report) => {
    expect(simulate(report, { ...usualSettings, count: 5 })).toMatchObject({ way: 'evaluated', barrier });
  });
});

describe('the sample report', () => {
  it('gives these figures everywhere: they are what the seed promises', () => {
    const found = simulate(panyu, { ...usualSettings, count: 10_000, seed: '复算' });
    const ends = found.endings.map(({ ending, count, share }) => [
      'name' in ending ? ending.name : 'below' in ending ? `${ending.below}–${ending.above}` : ending.kind,
      count,
      share,
    ]);
    expect(found.published.ending).toEqual({ kind: 'grade', name: '良' });
    expect(ends).toMatchInlineSnapshot(`
      [
        [
          "优",
          68,
          "0.0068",
        ],
        [
          "良–优",
          70,
          "0.007",
        ],
        [
          "良",
          2854,
          "0.2854",
        ],
        [
          "中–良",
          584,
          "0.0584",
        ],
        [
          "中",
          5498,
          "0.5498",
        ],
        [
          "低–中",
          304,
          "0.0304",
        ],
        [
          "低",
          622,
          "0.0622",
        ],
        [
          "差",
          0,
          "0",
        ],
      ]
    `);
    expect(Object.values(found.quantiles).map((total) => plain(total))).toMatchInlineSnapshot(`
      [
        "68.6",
        "70.2",
        "73.02",
        "76.96",
        "81.27",
        "84.84",
        "86.61",
      ]
    `);
    expect(found.mean && fixed(found.mean, 4)).toMatchInlineSnapshot(`"77.2309"`);
  });

  it('gives the same figures whatever the size of the steps', () => {
    const settings = { ...usualSettings, count: 2345, seed: 'steps' };
    const inSteps = (size: number): Simulation => {
      const steps = simulationSteps(panyu, settings, undefined, size);
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
    };
    expect(inSteps(7)).toEqual(simulate(panyu, settings));
    expect(inSteps(1000)).toEqual(simulate(panyu, settings));
  });

  it('can be stopped, and then says how many runs it stands on', () => {
    const steps = simulationSteps(panyu, { ...usualSettings, count: 1_000_000 }, undefined, 500);
    let step = steps.next();
    while (!step.done && step.value.done < 1500) step = steps.next();
    step = steps.next('stop');
    expect(step.done && step.value.n).toBe(1500);
    expect(step.done && step.value.endings.reduce((sum, { count }) => sum + count, 0)).toBe(1500);
  });
});
