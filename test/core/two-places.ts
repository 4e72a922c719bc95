/** A report whose scores are printed in two places, for tests: both alike until a cell is changed. */
import fc from 'fast-check';
import { divide, ex, fixed, multiply, sum } from '../../src/core/exact.ts';
import { readFigure } from '../../src/core/number-text.ts';
import type { ReadingRow, Report } from '../../src/core/report.ts';
import { figure, type Row, smallReport } from './small-report.ts';

const figureOf = (text: string) => {
  const read = readFigure(text);
  if (!('value' in read)) throw new Error(`not a figure: ${text}`);
  return read;
};

/** Cells of the other place as text. */
export interface Printed {
  readonly code: string;
  readonly name?: string;
  readonly points?: string;
  readonly score?: string;
  readonly rate?: string;
}

export const readingRow = ({ code, name, points, score, rate }: Printed, reading = '正文'): ReadingRow => ({
  reading: { 'zh-cn': reading, en: reading === '正文' ? 'Body' : reading },
  code,
  row: 2,
  ...(name !== undefined && { name: { 'zh-cn': name } }),
  ...(points !== undefined && { points: figureOf(points) }),
  ...(score !== undefined && { score: figureOf(score) }),
  ...(rate !== undefined && { rate: figureOf(rate) }),
});

/** The rows as a report whose annex is scored, with what the body prints beside it. */
export const besideBody = (
  rows: readonly Row[],
  body: readonly Printed[],
  more: Partial<Report> = {},
): Report =>
  smallReport(rows, {
    identity: { title: { 'zh-cn': '' }, reading: { 'zh-cn': '附件', en: 'Annex' }, published: {} },
    readings: body.map((row) => readingRow(row)),
    ...more,
  });

export interface Leaf {
  readonly points: number;
  /** Half points above half of the points. */
  readonly halves: number;
}

/** Three levels: groups of groups of leaves. Scores lie between half of the points and all of them. */
export const trees: fc.Arbitrary<readonly (readonly (readonly Leaf[])[])[]> = fc.array(
  fc.array(
    fc.array(
      fc
        .integer({ min: 1, max: 20 })
        .chain((points) => fc.record({ points: fc.constant(points), halves: fc.nat({ max: points }) })),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 3 },
);

const halves = (count: number): string => fixed(multiply(ex(String(count)), ex('0.5')), 1);
const rateOf = (points: string, score: string): string => {
  const share = divide(ex(score), ex(points)) ?? ex('0');
  return `${fixed(multiply(share, ex('100')), 1)}%`;
};

/** Every row of a tree with its printed cells, parents first. */
export const printedTree = (tree: readonly (readonly (readonly Leaf[])[])[]): readonly Printed[] => {
  const cellsOf = (code: string, leaves: readonly Leaf[]): Printed => {
    const points = String(leaves.reduce((all, leaf) => all + leaf.points, 0));
    const score = halves(leaves.reduce((all, leaf) => all + leaf.points + leaf.halves, 0));
    return { code, name: `指标${code}`, points, score, rate: rateOf(points, score) };
  };
  return tree.flatMap((groups, one) => [
    cellsOf(`${one + 1}`, groups.flat()),
    ...groups.flatMap((leaves, two) => [
      cellsOf(`${one + 1}.${two + 1}`, leaves),
      ...leaves.map((leaf, three) => cellsOf(`${one + 1}.${two + 1}.${three + 1}`, [leaf])),
    ]),
  ]);
};

/** A report with the tree as its annex and `body` as its body, published with the total of the annex. */
export const twoPlaces = (annex: readonly Printed[], body: readonly Printed[]): Report => {
  const rows = annex.map(({ code, points, score }): Row => [code, points, score]);
  const roots = annex.filter(({ code }) => !code.includes('.'));
  const total = fixed(sum(roots.map(({ score = '0' }) => ex(score))), 1);
  return besideBody(rows, body, {
    identity: {
      title: { 'zh-cn': '' },
      reading: { 'zh-cn': '附件' },
      published: { total: figure(total) },
    },
  });
};

/** Code of the row above, if there is one. */
export const above = (code: string): string | undefined => /^(.+)\.\d+$/.exec(code)?.[1];
