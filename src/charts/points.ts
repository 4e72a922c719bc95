/** The points of a chart that a reader stops at, in the order in which they are read. */
import type { ChartDescription } from './description.ts';

export interface ChartPoint {
  readonly part: 'bar' | 'line' | 'mark';
  /** Place in `bars`, `lines` or `marks`. */
  readonly at: number;
  readonly row: number;
  readonly said: string;
}

const saying = (
  part: ChartPoint['part'],
  parts: readonly { readonly said?: string; readonly row?: number }[],
): readonly ChartPoint[] =>
  parts.flatMap(({ said, row = 0 }, at) => (said === undefined ? [] : [{ part, at, row, said }]));

/** Row by row, of a row its bars, then its marks; at the end the lines that cross them. */
export const pointsOf = ({ bars, lines, marks = [] }: ChartDescription): readonly ChartPoint[] => [
  ...[...saying('bar', bars), ...saying('mark', marks)].sort((a, b) => a.row - b.row),
  ...saying('line', lines),
];

/** The point that a key leads to from the one in force; undefined for a key that leads nowhere. */
export const pointAfter = (key: string, current: number | undefined, count: number): number | undefined => {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight' || key === 'ArrowDown')
    return current === undefined ? 0 : Math.min(current + 1, count - 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp')
    return current === undefined ? count - 1 : Math.max(current - 1, 0);
  return undefined;
};
