/** How the total answers to the weight of each row. */
import { type AppliedEdit, type Edits, noEdits, readable } from '../edits.ts';
import { evaluateWhole } from '../evaluate.ts';
import { absolute, compare, divide, type Exact, exact, multiply, subtract, sum, zero } from '../exact.ts';
import type { Report } from '../report.ts';
import { revised } from '../revised.ts';
import { moreWeight, type Weighed, weighedRows } from './more-weight.ts';

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

const hundred = exact(100n);

/** With weights w and scores s that add up to S over points P, a row's weight moves the total by s − w × S ÷ P. */
const derivatives = (rows: readonly Weighed[]): readonly Exact[] => {
  const rate = divide(sum(rows.map(({ score }) => score)), sum(rows.map(({ weight }) => weight))) ?? zero;
  return rows.map(({ score, weight }) => subtract(score, multiply(weight, rate)));
};

/** The report scored again with 1 % more weight on each row. */
const differences = (
  report: Report,
  applied: readonly AppliedEdit[],
  rows: readonly Weighed[],
): readonly (Exact | undefined)[] => {
  const { total } = evaluateWhole(report, applied);
  return rows.map((row) => {
    const after = evaluateWhole(report, [...applied, ...moreWeight(row, rows)]).total;
    return total && after && multiply(subtract(after, total), hundred);
  });
};

/**
 * The elasticity of the total to each weight, strongest first. Rows keep their rates, and those that are added up
 * with one that gains weight give way in proportion. Where all that happens is adding, the derivative is given;
 * elsewhere the report is scored again at 1 % more.
 */
export const elasticities = (published: Report, edits: Edits = noEdits): readonly Elasticity[] => {
  const report = revised(published, edits);
  const applied = readable(report, edits);
  const { total } = evaluateWhole(report, applied);
  if (!total) return [];
  const { rows, isPlainSum } = weighedRows(report, applied);
  const slopes = isPlainSum ? derivatives(rows) : differences(report, applied, rows);
  return rows
    .flatMap(({ code, weight }, at): readonly Elasticity[] => {
      const slope = slopes[at];
      if (!slope) return [];
      const elasticity = divide(slope, total);
      return [
        {
          ...{ code, weight, perCent: multiply(slope, exact(1n, 100n)) },
          ...(elasticity && { elasticity }),
          how: isPlainSum ? 'derivative' : 'difference',
        },
      ];
    })
    .toSorted((a, b) => compare(absolute(b.perCent), absolute(a.perCent)));
};
