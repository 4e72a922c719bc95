/** How far the totals of a compiled report can go, whatever is drawn. */
import type { Compiled } from './compile.ts';
import { choices, type Factors, weightSteps } from './draws.ts';
import { weightAt } from './states.ts';

export interface Bounds {
  /** Least and greatest total, in hundredths. */
  readonly low: number;
  readonly high: number;
  /** No whole number in a run is larger. */
  readonly largest: number;
}

/** The states that each row may come into. */
const reached = ({ base, groups }: Compiled): readonly ReadonlySet<number>[] => {
  const rows = Array.from(base, (start) => new Set([start]));
  for (const { states } of groups.flat()) for (const [row, start] of states) rows[row]?.add(start);
  return rows;
};

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), 0);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);

/** Bounds on the safe side: every row and every reading at its end, which need not meet in one run. */
export const boundsOf = (compiled: Compiled, factors: Factors): Bounds => {
  const { table, weighed } = compiled;
  const rows = reached(compiled).map((starts, at) => {
    const scores = [...starts].flatMap((start) => [...table.subarray(start, start + choices)]);
    const weight = table[(compiled.base[at] as number) + weightAt] as number;
    return { low: least(scores), high: most(scores), weight };
  });
  const [first, rest] = [rows.slice(0, weighed), rows.slice(weighed)];
  const shifts = compiled.groups.map((sets) => sets.map(({ shift }) => shift));
  const fixed = (end: 'low' | 'high', side: typeof least): number =>
    compiled.shift +
    rest.reduce((sum, row) => sum + row[end], 0) +
    shifts.reduce((sum, own) => sum + side(own), 0);
  const [low, high] = [fixed('low', least), fixed('high', most)];
  const points = first.reduce((sum, { weight }) => sum + weight, 0);
  const sizes = first.reduce((sum, row) => sum + Math.max(-row.low, row.high), 0);
  const factor = factors.low + factors.slope * weightSteps;
  const scale = 10 ** (compiled.places - 2);
  const divisor = Math.max(points, 1) * factor * scale;
  return {
    low: Math.floor((low + points * least(first.map((row) => row.low / row.weight))) / scale) - 1,
    high: Math.ceil((high + points * most(first.map((row) => row.high / row.weight))) / scale) + 1,
    largest: 2 * Math.max(Math.max(-low, high) * divisor + sizes * factor * points, divisor),
  };
};
