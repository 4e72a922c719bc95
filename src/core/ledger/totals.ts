/** What lines of a ledger add up to, with everything named that a plain sum would hide. */
import { add, compare, divide, type Exact, zero } from '../exact.ts';
import type { LedgerLine } from './line.ts';

export interface LedgerTotals {
  readonly lines: number;
  /** Of all amounts, refunds taken off. In 元. */
  readonly sum: Exact;
  /** Numbers of the lines without an amount: they add nothing. */
  readonly withoutAmount: readonly string[];
  /** Lines below zero and their sum, which is negative. */
  readonly refunds: { readonly lines: number; readonly sum: Exact };
}

export const totalsOf = (lines: readonly LedgerLine[]): LedgerTotals => {
  const withoutAmount: string[] = [];
  let [sum, returned, refunds] = [zero, zero, 0];
  for (const { no, amount } of lines) {
    if (!amount) withoutAmount.push(no);
    else {
      sum = add(sum, amount);
      if (compare(amount, zero) < 0) [returned, refunds] = [add(returned, amount), refunds + 1];
    }
  }
  return { lines: lines.length, sum, withoutAmount, refunds: { lines: refunds, sum: returned } };
};

/** The share of a part in a whole; undefined where there is no whole to speak of. */
export const shareOf = (part: Exact, whole: Exact): Exact | undefined =>
  compare(whole, zero) > 0 ? divide(part, whole) : undefined;
