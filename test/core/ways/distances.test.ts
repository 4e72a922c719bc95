import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/evaluate.ts';
import { add, compare, type Exact, ex, exact, multiply, plain } from '../../../src/core/exact.ts';
import { gradeOf } from '../../../src/core/grade.ts';
import type { BandDistance } from '../../../src/core/ways/distances.ts';
import { distanceToBands } from '../../../src/core/ways/distances.ts';
import { sampleReport } from '../sample-report.ts';
import { input, scheme, smallReport } from '../small-report.ts';
import { anySwitchReport, gate, holed } from '../switch-report.ts';

const shown = ({ grade, hole, by, atEdge, barredBy }: BandDistance) => [
  grade ?? `${hole?.below ?? ''}–${hole?.above ?? ''}`,
  plain(by),
  atEdge,
  barredBy,
];

describe('the distance to every band', () => {
  it('brings the total to the edge, and no nearer total has the grade', () => {
    let found = 0;
    fc.assert(
      fc.property(anySwitchReport, (report) => {
        const evaluation = evaluate(report);
        const { total } = evaluation;
        const { bands } = distanceToBands(report, evaluation) ?? { bands: [] };
        if (!total || !report.scheme.gradeLevels.includes(0)) {
          expect(bands).toEqual([]);
          return;
        }
        const nameAt = (value: Exact) => gradeOf(report.scheme, value).name;
        const little = ex('0.0001');
        for (const { grade, by, atEdge, to } of bands) {
          found += 1;
          const isDownward = to !== undefined && compare(total, to) >= 0;
          const onward = isDownward ? multiply(little, exact(-1n)) : little;
          const edge = add(total, by);
          expect(nameAt(atEdge ? edge : add(edge, onward))).toBe(grade);
          const part = (parts: bigint) => nameAt(add(total, multiply(by, exact(parts, 13n))));
          const isNear = by.n !== 0n && [0n, 5n, 12n].some((parts) => part(parts) === grade);
          if (grade !== undefined) expect(isNear).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(200);
  });

  it('names the gate that bars a grade, and leaves the band where it is', () => {
    const report = smallReport([['1', '100', '70']], {
      inputs: [input('flag', '是非', true)],
      scheme: scheme({
        gates: [gate('veto', 'flag', { capGrade: '中' }), gate('idle', '1 = 2', { fail: true })],
      }),
    });
    const { bands } = distanceToBands(report, evaluate(report)) ?? { bands: [] };
    expect(bands.map(shown)).toEqual([
      ['优', '20', true, 'veto'],
      ['良', '10', true, 'veto'],
      ['中', '0', true, undefined],
      ['差', '-10', false, undefined],
      ['–', '-70', false, undefined],
    ]);
  });

  it('goes both ways out of a hole', () => {
    const printed = scheme({ printedBands: holed, gradeBy: 'printed' });
    const report = smallReport([['1', '100', '8.4']], { scheme: printed });
    const { bands } = distanceToBands(report, evaluate(report)) ?? { bands: [] };
    expect(bands.slice(1, 4).map(shown)).toEqual([
      ['优', '0.6', true, undefined],
      ['良–优', '0', true, undefined],
      ['良', '-0.4', true, undefined],
    ]);
  });
});

describe('the sample report', async () => {
  const panyu = await sampleReport();
  const wan = (value: Exact) => plain(multiply(value, ex('0.0001')));

  it('lacks 2.62 points of the best grade, and has 7.38 above the hole below its own', () => {
    const { bands } = distanceToBands(panyu, evaluate(panyu)) ?? { bands: [] };
    const by = Object.fromEntries(bands.map((one) => [one.grade ?? `–${one.hole?.above}`, plain(one.by)]));
    expect(by).toMatchObject({ 优: '2.62', '–优': '1.62', 良: '0', '–良': '-7.38', 中: '-8.38' });
  });

  it('is 304.644 of spending away from the gate, from either side', () => {
    const gates = (edits?: ReadonlyMap<string, string>) =>
      (distanceToBands(panyu, evaluate(panyu, edits), edits)?.gates ?? []).map((one) => [
        ...[one.gate, one.input, plain(multiply(one.at, ex('0.0001')), 3), one.holds],
      ]);
    expect(gates()).toEqual([
      ['execution', 'final_budget', '714.233', false],
      ['execution', 'spent', '304.644', false],
    ]);
    const edits = new Map([['inputs.spent', '300']]);
    expect(gates(edits)).toContainEqual(['execution', 'spent', '304.644', true]);
    const spent = distanceToBands(panyu, evaluate(panyu, edits), edits)?.gates.find(
      (one) => one.input === 'spent',
    );
    expect(spent && [wan(spent.now), compare(spent.at, spent.now)]).toEqual(['300', 1]);
    const barred = distanceToBands(panyu, evaluate(panyu, edits), edits)?.bands.filter((one) => one.barredBy);
    expect(barred?.map(({ grade, barredBy }) => [grade, barredBy])).toEqual([
      ['优', 'execution'],
      ['良', 'execution'],
    ]);
  });
});
