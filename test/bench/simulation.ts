/**
 * M1: the 23-leaf report scored a million times with weights and judged scores moved by chance, against plain arrays
 * and `Math.random`, whose totals are pushed and sorted. Chance differs, so the figures are held against each other
 * within what chance allows.
 */
import { evaluate } from '../../src/core/evaluate.ts';
import { type Exact, plain } from '../../src/core/exact.ts';
import { neighboursOf, scoreStepOf, scoresOf } from '../../src/core/leaf-scores.ts';
import { isLeaf, type Report } from '../../src/core/report.ts';
import { type SimulationSettings, usualSettings } from '../../src/core/simulate/settings.ts';
import { simulate } from '../../src/core/simulate/simulate.ts';
import { atLeast, type Figure, interleave, timed } from './measure.ts';
import { panyu } from './panyu.ts';

const count = 1_000_000;
const share = 0.25;

interface Summary {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Share of totals from 89 down, where a printed band ends. */
  readonly upTo89: number;
}

const asNumber = (value: Exact): number => Number(plain(value));

const ours = (report: Report, settings: SimulationSettings): Summary => {
  const { quantiles, histogram, way } = simulate(report, settings);
  if (way !== 'compiled') throw new Error('the compiled form should stand for this report');
  const at = (name: string): number => asNumber(quantiles[name] as Exact);
  const upTo = histogram.filter(({ total }) => asNumber(total) <= 89);
  const runs = upTo.reduce((sum, one) => sum + one.count, 0);
  return { median: at('0.50'), low: at('0.05'), high: at('0.95'), upTo89: runs / settings.count };
};

/** Points of each leaf and the scores among which it is drawn. */
const plainLeaves = (report: Report) => {
  const evaluation = evaluate(report);
  const step = scoreStepOf(report, evaluation);
  const nodes = report.indicators.filter(isLeaf).map(({ code }) => evaluation.nodes.get(code));
  return nodes.map((node) => {
    const [score, points] = [node?.score as Exact, node?.points as Exact];
    const { below = score, above = score } =
      node?.origin === 'judged' ? neighboursOf(scoresOf(node, step), score) : {};
    return { points: asNumber(points), scores: [below, score, above].map(asNumber) };
  });
};

const plainArrays = (leaves: ReturnType<typeof plainLeaves>, runs: number): Summary => {
  const points = leaves.map((leaf) => leaf.points);
  const rates = leaves.map((leaf) => leaf.scores.map((score) => score / leaf.points));
  const totals: number[] = [];
  for (let run = 0; run < runs; run++) {
    let weights = 0;
    let total = 0;
    for (let row = 0; row < points.length; row++) {
      const weight = (points[row] as number) * (1 - share + 2 * share * Math.random());
      weights += weight;
      total += weight * ((rates[row] as number[])[Math.floor(Math.random() * 3)] as number);
    }
    totals.push((100 * total) / weights);
  }
  totals.sort((a, b) => a - b);
  const at = (part: number): number => totals[Math.ceil(part * runs) - 1] as number;
  const upTo = totals.findIndex((total) => total > 89.005);
  return { median: at(0.5), low: at(0.05), high: at(0.95), upTo89: (upTo < 0 ? runs : upTo) / runs };
};

/** Some twenty standard deviations of what chance does to a million runs, and the rounding of the histogram. */
const mustBeClose = (a: Summary, b: Summary): void => {
  for (const key of ['median', 'low', 'high', 'upTo89'] as const) {
    const apart = Math.abs(a[key] - b[key]);
    if (apart > (key === 'upTo89' ? 0.01 : 0.03)) throw new Error(`${key}: ${a[key]} against ${b[key]}`);
  }
};

/** M1, and the same with the open readings drawn as well, which the yardstick leaves out. */
export const measure = async (): Promise<Readonly<Record<string, Figure>>> => {
  const report = await panyu();
  const leaves = plainLeaves(report);
  const settings = { ...usualSettings, count, readings: false };
  mustBeClose(ours(report, settings), plainArrays(leaves, count));
  const rounds = 5;
  const setting = { yardstick: 'plain arrays, Math.random', unit: 'ms per 1 000 000', rounds };
  const theirs = () => timed(() => plainArrays(leaves, count));
  const alone = await interleave(rounds, () => timed(() => simulate(report, settings)), theirs);
  const all = { ...settings, readings: true };
  const together = await interleave(rounds, () => timed(() => simulate(report, all)), theirs);
  return {
    M1: {
      ...atLeast(10, setting, alone.ours, alone.theirs),
      more: { 'with open readings': atLeast(1, setting, together.ours, together.theirs) },
    },
  };
};
