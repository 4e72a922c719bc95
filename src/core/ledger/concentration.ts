/** How much of all payments the largest few make up. */
import { compare, divide, type Exact, sum, zero } from '../exact.ts';
import type { LedgerLine } from './line.ts';
import { byAmount } from './sort.ts';

export interface Concentration {
  /** The largest payments, largest first. */
  readonly largest: readonly LedgerLine[];
  readonly sum: Exact;
  /** All payments: amounts above zero. Refunds are no payments; they would make a share larger than it is. */
  readonly paid: Exact;
  readonly payments: number;
  /** sum ÷ paid. */
  readonly share: Exact;
}

/** The `count` largest payments; undefined where there are not more than that, as they would be all. */
export const concentrationOf = (lines: readonly LedgerLine[], count: number): Concentration | undefined => {
  const payments = lines.filter(({ amount }) => amount && compare(amount, zero) > 0).toSorted(byAmount);
  if (count < 1 || payments.length <= count) return undefined;
  const amounts = payments.flatMap(({ amount }) => amount ?? []);
  const [part, paid] = [sum(amounts.slice(0, count)), sum(amounts)];
  const share = divide(part, paid);
  return share && { largest: payments.slice(0, count), sum: part, paid, payments: payments.length, share };
};
