import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/core/evaluate.ts';
import { divide, type Exact, exact, multiply, plain, subtract, sum } from '../../../src/core/exact.ts';
import { isLeaf, type Report } from '../../../src/core/report.ts';
import { elasticities } from '../../../src/core/sensitivity/elasticities.ts';
import { anyFlatReport } from '../flat-report.ts';
import { sampleReport } from '../sample-report.ts';
import { figure, scheme, smallReport } from '../small-report.ts';

const panyu = await sampleReport();

/** The total with a row's weight as much larger, from rates and points alone: the rest of the sum stays. */
const totalWith = (report: Report, code: string, growth: Exact): Exact => {
  const { nodes, total } = evaluate(report);
  const rows = report.indicators.filter((row) => {
    const node = nodes.get(row.code);
    return isLeaf(row) && row.kind === 'score' && node?.score && node.points && node.points.n > 0n;
  });
  const all = rows.map((row) => {
    const { score, points } = nodes.get(row.code) as { score: Exact; points: Exact };
    const grown = row.code === code ? multiply(points, growth) : points;
    return { points, grown, score, rate: divide(score, points) as Exact };
  });
  const scale = divide(sum(all.map(({ points }) => points)), sum(all.map(({ grown }) => grown))) as Exact;
  const others = subtract(total as Exact, sum(all.map(({ score }) => score)));
  return sum([others, ...all.map(({ rate, grown }) => multiply(rate, multiply(grown, scale)))]);
};

/** Differences on both sides of the weight in force, ever smaller: they close in on the derivative as their squares. */
const slopesOf = (report: Report, code: string): readonly number[] =>
  [100n, 1000n, 10_000n].map((parts) => {
    const [more, less] = [exact(parts + 1n, parts), exact(parts - 1n, parts)];
    const by = subtract(totalWith(report, code, more), totalWith(report, code, less));
    return Number(plain(multiply(by, exact(parts, 200n)), 15));
  });

describe('elasticity of the total to a weight', () => {
  it('is the derivative where all that happens is adding', () => {
    let derivatives = 0;
    fc.assert(
      fc.property(anyFlatReport, (report) => {
        for (const { code, perCent, how } of elasticities(report)) {
          if (how !== 'derivative') continue;
          derivatives += 1;
          const wanted = Number(plain(perCent, 15));
          const far = slopesOf(report, code).map((slope) => Math.abs(slope - wanted));
          expect(far[2]).toBeLessThan(1e-8);
          expect(far[2]).toBeLessThanOrEqual((far[0] as number) + 1e-12);
        }
      }),
      { numRuns: 150 },
    );
    expect(derivatives).toBeGreaterThan(50);
  });

  it('of the sample report: (s − w × 87.38 %) ÷ 100 points for each percent', () => {
    const found = elasticities(panyu);
    expect(found.length).toBe(23);
    const spent = found.find(({ code }) => code === '2.1.2');
    expect([spent?.how, spent && plain(spent.weight), spent && plain(spent.perCent)]).toEqual([
      // 4.88 − 8 × 0.8738 = −2.1104
      ...['derivative', '8', '-0.021104'],
    ]);
    expect(spent?.elasticity && plain(spent.elasticity, 6)).toBe('-0.024152');
    // What one row gains the others lose: weights moved in proportion move nothing.
    expect(plain(sum(found.map(({ perCent }) => perCent)))).toBe('0');
  });

  it('is a difference of totals in a weighted mean', () => {
    const report = smallReport(
      [
        ['1', '100', '80', { weight: figure('3') }],
        ['2', '100', '40', { weight: figure('1') }],
      ],
      { scheme: scheme({ aggregation: { default: 'weighted-mean', levels: new Map() } }) },
    );
    const [first, second] = elasticities(report);
    expect([first?.how, second?.how]).toEqual(['difference', 'difference']);
    // (80 × 3.03 + 40) ÷ 4.03 − 70 and (80 × 3 + 40 × 1.01) ÷ 4.01 − 70.
    const byCode = Object.fromEntries(
      elasticities(report).map(({ code, perCent }) => [code, plain(perCent, 6)]),
    );
    expect(byCode).toEqual({ '1': '0.074442', '2': '-0.074813' });
  });

  it('is told by scoring again where the total is rounded or a gate sets a score', () => {
    const total = { places: 0, mode: 'half-up' } as const;
    const rounded = smallReport(
      [
        ['1', '5', '4'],
        ['2', '5', '1'],
      ],
      { scheme: scheme({ rounding: { total } }) },
    );
    expect(elasticities(rounded).map(({ how, perCent }) => [how, plain(perCent)])).toEqual([
      ['difference', '0'],
      ['difference', '0'],
    ]);
  });

  it('gives nothing without a total', () => {
    expect(elasticities(smallReport([['1', '5', undefined, { absence: 'unknown' }]]))).toEqual([]);
  });
});
