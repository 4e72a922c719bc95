/** How the total answers to the weight of each row. */
import { type AppliedEdit, type Edits, noEdits } from '../edits.ts';
import { evaluateApplied, evaluateWhole, readable } from '../evaluate.ts';
import { absolute, add, compare, divide, type Exact, exact, multiply, subtract, sum } from '../exact.ts';
import type { Report } from '../report.ts';
import { simulatedRows } from '../simulate/rows.ts';
import { type Ground, type RowState, worldOf } from '../simulate/world.ts';

export interface Elasticity {
  readonly code: string;
  /** Weight in force: points, or the weight in a weighted mean. */
  readonly weight: Exact;
  /** Points that the total moves for each 1 % more weight, the whole keeping its points. */
  readonly perCent: Exact;
  /** Percent that the total moves for each percent more weight; absent for a total of 0. */
  readonly elasticity?: Exact;
  /** `derivative` at the weights in force; `difference` of the totals at 1 % more. */
  readonly how: 'derivative' | 'difference';
}

const hundredth = exact(1n, 100n);

interface Weighed {
  readonly code: string;
  readonly state: RowState & { readonly weight: Exact };
  readonly within: string | undefined;
}

/** The edits of 1 % more weight; rows added up with it give way in proportion. */
const moreWeight = (
  row: Weighed,
  all: readonly Weighed[],
  linked: ReadonlySet<string>,
): readonly AppliedEdit[] => {
  const { weight } = row.state;
  const more = multiply(weight, exact(101n, 100n));
  if (row.within === undefined) return [{ target: 'weight', code: row.code, value: more }];
  const island = all.filter(({ within }) => within === row.within);
  const before = sum(island.map(({ state }) => state.weight));
  const scale = divide(before, add(before, multiply(weight, hundredth))) as Exact;
  return island.flatMap(({ code, state }): readonly AppliedEdit[] => {
    const points = multiply(code === row.code ? more : state.weight, scale);
    const now = state.scores?.[1];
    const rate = divide(points, state.weight);
    const moved = { target: 'points', code, value: points } as const;
    return now && rate && !linked.has(code)
      ? [moved, { target: 'score', code, value: multiply(now, rate) }]
      : [moved];
  });
};

/**
 * The elasticity of the total to each weight, strongest first. With weights w and scores s added up to S over points
 * P, 1 % more weight on a row moves the total by (s − w × S ÷ P) ÷ 100; where more than adding happens the report is
 * scored again instead.
 */
export const elasticities = (report: Report, edits: Edits = noEdits): readonly Elasticity[] => {
  const applied = readable(report, edits);
  const rows = simulatedRows(report);
  const ground: Ground = { report, rows, applied, step: exact(1n), judged: false, weighed: true };
  const world = worldOf(ground, []);
  const { total } = world.evaluation;
  if (!total) return [];
  const all = rows.flatMap(({ code, weighing }, at): readonly Weighed[] => {
    const state = world.rows[at];
    if (!state?.weight || !weighing) return [];
    const within = weighing.kind === 'points' ? weighing.within : undefined;
    return [{ code, state: { ...state, weight: state.weight }, within }];
  });
  const linked = linkedRows(report, applied);
  const isSum = all.every(({ within, code }) => within === '' && !linked.has(code));
  const isPlain = isSum && !report.scheme.rounding.group && !report.scheme.rounding.total;
  const points = sum(all.map(({ state }) => state.weight));
  const scores = sum(all.map(({ state }) => state.scores?.[1] ?? exact(0n)));
  const rate = divide(scores, points);
  return all
    .map((row): Elasticity => {
      const own = row.state.scores?.[1];
      const derivative = isPlain && own && rate && subtract(own, multiply(row.state.weight, rate));
      const perCent = derivative
        ? multiply(derivative, hundredth)
        : byDifference(report, applied, total, row, all, linked);
      const elasticity = divide(multiply(perCent, exact(100n)), total);
      return {
        ...{
          code: row.code,
          weight: row.state.weight,
          perCent,
          how: derivative ? 'derivative' : 'difference',
        },
        ...(elasticity && { elasticity }),
      };
    })
    .toSorted((a, b) => compare(absolute(b.perCent), absolute(a.perCent)));
};

const byDifference = (
  report: Report,
  applied: readonly AppliedEdit[],
  total: Exact,
  row: Weighed,
  all: readonly Weighed[],
  linked: ReadonlySet<string>,
): Exact => {
  const after = evaluateWhole(report, [...applied, ...moreWeight(row, all, linked)]).total;
  return after ? subtract(after, total) : exact(0n);
};

/** Rows whose computed score follows its points by itself and is not taken in proportion. */
const linkedRows = (report: Report, applied: readonly AppliedEdit[]): ReadonlySet<string> => {
  const { nodes } = evaluateApplied(report, applied);
  return new Set(report.indicators.flatMap(({ code }) => (nodes.get(code)?.origin === 'gate' ? [code] : [])));
};
