/** Rows that are weighed, and what 1 % more weight on one of them changes. */
import type { AppliedEdit } from '../edits.ts';
import { divide, type Exact, exact, multiply, one, sum } from '../exact.ts';
import { touchesScores } from '../group-rule.ts';
import type { Report } from '../report.ts';
import { weightsOnlyAdd } from '../simulate/barriers.ts';
import { simulatedRows } from '../simulate/rows.ts';
import { type Ground, worldOf } from '../simulate/world.ts';

export interface Weighed {
  readonly code: string;
  readonly score: Exact;
  /** Points, or the weight in a weighted mean. */
  readonly weight: Exact;
  /** Node up to which the row's points are added; absent in a weighted mean. */
  readonly within?: string;
  /** Whether the score follows other scores by a rule: then it is not taken in proportion to the points. */
  readonly isLinked: boolean;
}

/** The rows that are weighed in the whole, and whether their weights enter nothing but one sum. */
export const weighedRows = (
  report: Report,
  applied: readonly AppliedEdit[],
): { readonly rows: readonly Weighed[]; readonly isPlainSum: boolean } => {
  const simulated = simulatedRows(report);
  const ground: Ground = { report, rows: simulated, applied, step: one, judged: false, weighed: true };
  const world = worldOf(ground, []);
  const rows = simulated.flatMap(({ code, weighing }, at): readonly Weighed[] => {
    const { weight, scores } = world.rows[at] ?? {};
    if (!weight || !scores || !weighing) return [];
    const rule = report.byCode.get(code)?.rule;
    const isLinked = rule !== undefined && touchesScores(rule);
    const score = scores[1];
    return [
      {
        ...{ code, score, weight, isLinked },
        ...(weighing.kind === 'points' && { within: weighing.within }),
      },
    ];
  });
  return { rows, isPlainSum: weightsOnlyAdd(ground) };
};

/** A row's points in a proportion, and its score with them. */
const inProportion = ({ code, score, isLinked, weight }: Weighed, by: Exact): readonly AppliedEdit[] => [
  { target: 'points', code, value: multiply(weight, by) },
  ...(isLinked ? [] : [{ target: 'score', code, value: multiply(score, by) } as const]),
];

/** The edits of 1 % more weight on a row; rows added up with it give way in proportion. */
export const moreWeight = (row: Weighed, all: readonly Weighed[]): readonly AppliedEdit[] => {
  const more = exact(101n, 100n);
  if (row.within === undefined) {
    return [{ target: 'weight', code: row.code, value: multiply(row.weight, more) }];
  }
  const island = all.filter(({ within }) => within === row.within);
  const before = sum(island.map(({ weight }) => weight));
  const after = sum(island.map((one) => (one === row ? multiply(one.weight, more) : one.weight)));
  const scale = divide(before, after) ?? one;
  return island.flatMap((one) => inProportion(one, one === row ? multiply(more, scale) : scale));
};
