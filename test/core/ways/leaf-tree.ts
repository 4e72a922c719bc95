/**
 * Random trees of up to fifteen judged leaves, each with what the test itself knows of it: the scores it may be
 * given and what a point of it adds to the total. Whole points throughout, totals in 360ths.
 */
import fc from 'fast-check';
import { exact } from '../../../src/core/exact.ts';
import type { Report } from '../../../src/core/report.ts';
import type { Aggregation } from '../../../src/core/scheme.ts';
import { figure, input, type Row, scheme, smallReport } from '../small-report.ts';
import { gate } from '../switch-report.ts';

/** Units of a total in one point: means of up to five rows and of three groups stay whole, of half points too. */
export const unit = 360;

export interface KnownLeaf {
  readonly code: string;
  readonly score: number;
  /** Scores that it may be given instead, in points. */
  readonly others: readonly number[];
  /** Units that a point of it adds to the total. */
  readonly factor: number;
}

export interface KnownTree {
  readonly report: Report;
  readonly leaves: readonly KnownLeaf[];
  /** In units. */
  readonly total: number;
  /** Best first: name and the totals in units that have it, both ends included. */
  readonly bands: readonly (readonly [name: string, from: number, to: number])[];
  /** Best grade that the gate in force leaves. */
  readonly cap: string | undefined;
}

interface Drawn {
  readonly points: number;
  readonly kind: 'levels' | 'two' | 'range' | 'free' | 'bonus' | 'deduction';
  readonly share: number;
}

const anyLeaf: fc.Arbitrary<Drawn> = fc.record({
  points: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom<Drawn['kind'][]>(
    ...['levels', 'levels', 'two', 'range', 'range', 'free', 'bonus', 'deduction'].map(
      (kind) => kind as Drawn['kind'],
    ),
  ),
  share: fc.integer({ min: 0, max: 4 }),
});

const names = ['优', '良', '中', '差'] as const;

/** Scores by the rule, ascending, and the rule itself. */
const scoresOf = (
  { kind, points }: Drawn,
  step: number,
): readonly [scores: readonly number[], rule?: string] => {
  if (kind === 'levels')
    return [[...new Set([0, points / 2, points])], `levels(${points}, ${points / 2}, 0)`];
  if (kind === 'two') return [[0, points], `levels(${points}, 0)`];
  const [low, high] = kind === 'range' ? [Math.max(0, points - 2), points] : [0, Math.min(points, 2)];
  const all = Array.from({ length: (high - low) / step + 1 }, (_, at) => low + at * step);
  return kind === 'range' ? [all, `judged(${low}, ${high})`] : [all];
};

/** How a point of a row in a group of so many rows enters the total, in units. */
const factorOf = (kind: Drawn['kind'], leaf: Aggregation, group: number, counted: number): number => {
  if (leaf === 'sum') return kind === 'deduction' ? -group : group;
  return kind === 'bonus' || kind === 'deduction' ? 0 : group / counted;
};

/** At most so many combinations, so that all can be tried. */
const mostCombinations = 200_000;

const groupsOf = (fewest: number, rows: number): fc.Arbitrary<Drawn[][]> =>
  fc.array(fc.array(anyLeaf, { minLength: rows, maxLength: 5 }), { minLength: fewest, maxLength: 3 });

export const anyKnownTree: fc.Arbitrary<KnownTree> = fc
  .record({
    groups: fc.oneof(groupsOf(1, 1), groupsOf(3, 5)),
    within: fc.constantFrom<Aggregation[]>('sum', 'sum', 'mean'),
    above: fc.constantFrom<Aggregation[]>('sum', 'sum', 'weighted-mean'),
    edges: fc.uniqueArray(fc.integer({ min: 1, max: 19 }), { minLength: 3, maxLength: 3 }),
    printed: fc.boolean(),
    capped: fc.boolean(),
  })
  .map(({ groups, within, above, edges, printed, capped }): KnownTree => {
    const sized = groups.map((rows) =>
      // A mean needs a row that counts in it.
      rows.map((row, at) => (at === 0 && within !== 'sum' ? { ...row, kind: 'two' as const } : row)),
    );
    const step = sized.flat().length < 5 ? 0.5 : 1;
    const leaves: KnownLeaf[] = [];
    const rows: Row[] = [];
    let most = 0;
    let total = 0;
    for (const [at, group] of sized.entries()) {
      const code = String(at + 1);
      rows.push([code, undefined, undefined, { weight: figure('2') }]);
      const counted = group.filter(({ kind }) => kind !== 'bonus' && kind !== 'deduction').length;
      const groupFactor = above === 'sum' ? unit : unit / sized.length;
      for (const [place, drawn] of group.entries()) {
        const [scores, rule] = scoresOf(drawn, step);
        const whole = scores.filter(Number.isInteger);
        const score = whole[Math.floor((drawn.share * whole.length) / 5)] as number;
        const own = `${code}.${place + 1}`;
        const kind = drawn.kind === 'bonus' || drawn.kind === 'deduction' ? drawn.kind : 'score';
        const limit = String(drawn.kind === 'range' ? drawn.points : scores.at(-1));
        rows.push([own, limit, String(score), { kind, ...(rule && { rule }) }]);
        const factor = factorOf(drawn.kind, within, groupFactor, counted);
        leaves.push({ code: own, score, others: scores.filter((one) => one !== score), factor });
        total += factor * score;
        most += factor > 0 ? factor * drawn.points : 0;
      }
    }
    const [a, b, c] = edges.toSorted((x, y) => y - x).map((edge) => Math.ceil((most * edge) / 20)) as [
      number,
      number,
      number,
    ];
    const mins = [a, b, c, -100 * unit];
    const gap = printed ? unit / 2 : 1;
    const bands = names.map((name, at) => {
      const above = at === 0 ? 1000 * unit : (mins[at - 1] as number) - gap;
      return [name, mins[at] as number, above] as const;
    });
    const inPoints = (units: number) => exact(BigInt(units), BigInt(unit));
    const report = smallReport(rows, {
      inputs: [input('flag', '封顶', capped)],
      scheme: scheme({
        bands: names.map((name, at) => ({ name, min: inPoints(mins[at] as number), minIncluded: true })),
        printedBands: bands.map(([name, from, to]) => ({
          ...{ name, min: inPoints(from), minIncluded: true, max: inPoints(to), maxIncluded: true },
        })),
        gradeBy: printed ? 'printed' : 'bands',
        aggregation: { default: 'sum', levels: new Map([[0, above] as const, [1, within] as const]) },
        // The second bears on the grade of its group alone.
        gates: [gate('cap', '封顶', { capGrade: '良' }), gate('group', '1 = 1', { fail: true, on: '1' })],
      }),
    });
    return { report, leaves, total, bands, cap: capped ? '良' : undefined };
  })
  .filter(({ leaves }) =>
    [1, -1].every((sign) => {
      const ahead = ({ score, others, factor }: KnownLeaf) =>
        others.filter((other) => factor * (other - score) * sign > 0).length;
      return leaves.reduce((all, leaf) => all * (1 + ahead(leaf)), 1) <= mostCombinations;
    }),
  );
