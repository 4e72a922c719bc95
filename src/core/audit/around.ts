/** What a figure is computed from, so that a likely cause of its difference can be looked for. */
import { divide, type Exact, sum } from '../exact.ts';
import type { Expression } from '../expression/ast.ts';
import { evaluateExpression } from '../expression/evaluate.ts';
import type { Scope, Working } from '../expression/value.ts';
import type { Figure } from '../figure.ts';
import type { Report } from '../report.ts';
import type { Operand, Surroundings } from './cause.ts';

/** A rate: printed score over printed points. */
export const aroundRate = (score: Figure, points: Figure): Surroundings => ({
  operands: [
    { id: 'score', figure: score },
    { id: 'points', figure: points },
  ],
  recompute: ([part, whole]) => part && whole && divide(part, whole),
});

/** A sum of printed figures. */
export const aroundSum = (addends: readonly Figure[]): Surroundings => ({
  operands: addends.map((figure, at) => ({ id: String(at), figure })),
  recompute: sum,
});

/** The printed cell that a number of a working was taken from. */
const printedCell = (report: Report, ref: string): Figure | undefined => {
  const [, kind, code = ''] = /^(published|published_points)\.(.+)$/.exec(ref) ?? [];
  const row = report.byCode.get(code);
  return kind === 'published' ? row?.score : kind === 'published_points' ? row?.points : undefined;
};

/** The expression with other printed cells in place of some, by their refs. */
const withCells = (scope: Scope, cells: ReadonlyMap<string, Exact>): Scope => ({
  ...scope,
  published: (code) => cells.get(`published.${code}`) ?? scope.published(code),
  publishedPoints: (code) => cells.get(`published_points.${code}`) ?? scope.publishedPoints(code),
});

/** What a claim stands on, where that is printed cells of the tree. */
export const aroundExpression = (
  report: Report,
  expression: Expression,
  scope: Scope,
  { parts }: Working,
): Surroundings => {
  const refs = new Set(parts.flatMap(({ ref }) => ref ?? []));
  const operands = [...refs].flatMap((id): Operand[] => {
    const figure = printedCell(report, id);
    return figure ? [{ id, figure }] : [];
  });
  const recompute = (values: readonly Exact[]): Exact | undefined => {
    const cells = new Map(operands.map(({ id }, at) => [id, values[at] as Exact]));
    const value = evaluateExpression(expression, withCells(scope, cells));
    return value.kind === 'number' ? value.value : undefined;
  };
  return { operands, recompute };
};
