/** Orders of a ledger. All are stable: lines that tie stay in the order given. */
import { compare } from '../exact.ts';
import type { LedgerLine } from './line.ts';
import { totalsOf } from './totals.ts';

/** `category`: grouped, the largest group first; the others are one list. */
export const ledgerOrders = ['category', 'amount', 'date', 'no'] as const;
export type LedgerOrder = (typeof ledgerOrders)[number];

/** Lines without a key go last. */
const lastWithout = <Key>(
  a: Key | undefined,
  b: Key | undefined,
  order: (a: Key, b: Key) => number,
): number => {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  return order(a, b);
};

/** Largest first; lines without an amount last. */
export const byAmount = (a: Pick<LedgerLine, 'amount'>, b: Pick<LedgerLine, 'amount'>): number =>
  lastWithout(a.amount, b.amount, (one, other) => compare(other, one));

/** Earliest first, `2022` before `2022-01`; lines without a date last. */
export const byDate = (a: LedgerLine, b: LedgerLine): number =>
  lastWithout(a.date, b.date, (one, other) => (one < other ? -1 : one > other ? 1 : 0));

/** As the file has them: numbers such as `3-2` or `十` need no order of their own. */
export const byNo = (a: LedgerLine, b: LedgerLine): number => a.at - b.at;

export interface LedgerGroup<Line extends LedgerLine> {
  /** Undefined for a list that is not grouped. */
  readonly category?: string;
  readonly lines: readonly Line[];
}

const grouped = <Line extends LedgerLine>(lines: readonly Line[]): readonly LedgerGroup<Line>[] => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const held = groups.get(line.category);
    if (held) held.push(line);
    else groups.set(line.category, [line]);
  }
  return [...groups]
    .map(([category, held]) => ({ category, lines: held, sum: totalsOf(held).sum }))
    .sort((a, b) => compare(b.sum, a.sum))
    .map(({ category, lines: held }) => ({ category, lines: held }));
};

const flat = { amount: byAmount, date: byDate, no: byNo } as const;

/** The lines in an order, as groups; one group without a name where the order does not group. */
export const arranged = <Line extends LedgerLine>(
  lines: readonly Line[],
  order: LedgerOrder,
): readonly LedgerGroup<Line>[] => {
  if (order === 'category') return grouped(lines);
  return lines.length === 0 ? [] : [{ lines: lines.toSorted(flat[order]) }];
};
