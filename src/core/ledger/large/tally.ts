/** What the rows of a large ledger come to, added up row by row: exact, whole and by category. */
import type { LargeFound, LargeGroup } from './facts.ts';
import { fenLimit } from './fen.ts';

/** More groups than these are added up as one: nobody reads them, and handing them over takes time. */
export const listedGroups = 1000;

/** A sum in fen: a number while that is exact, carried over into a bigint before it is not. */
class FenSum {
  private part = 0;
  private carried = 0n;

  add(fen: number): void {
    const sum = this.part + fen;
    if (sum < fenLimit && sum > -fenLimit) this.part = sum;
    else {
      this.carried += BigInt(sum);
      this.part = 0;
    }
  }

  addHuge(fen: bigint): void {
    this.carried += fen;
  }

  get value(): bigint {
    return this.carried + BigInt(this.part);
  }
}

interface OpenGroup {
  rows: number;
  readonly sum: FenSum;
}

export class Tally {
  private readonly groups: OpenGroup[] = [];
  private readonly refunds = { rows: 0, sum: new FenSum() };
  private rows = 0;
  private withoutAmount = 0;

  private groupOf(category: number): OpenGroup {
    let group = this.groups[category];
    if (group === undefined) {
      // Filled in order, so that the list never has holes.
      for (let at = this.groups.length; at <= category; at++)
        this.groups.push({ rows: 0, sum: new FenSum() });
      group = this.groups[category] as OpenGroup;
    }
    return group;
  }

  /** A row with its fen as the columns hold them; `huge` where that is an infinity. */
  add(category: number, fen: number, huge?: bigint): void {
    const group = this.groupOf(category);
    this.rows += 1;
    group.rows += 1;
    if (huge !== undefined) {
      group.sum.addHuge(huge);
      if (huge < 0n) this.addRefund(huge);
    } else if (Number.isNaN(fen)) this.withoutAmount += 1;
    else {
      group.sum.add(fen);
      if (fen < 0) this.addRefund(fen);
    }
  }

  private addRefund(fen: number | bigint): void {
    this.refunds.rows += 1;
    if (typeof fen === 'bigint') this.refunds.sum.addHuge(fen);
    else this.refunds.sum.add(fen);
  }

  /** The groups that have rows, the largest sum first, those that tie as their categories came. */
  private sorted(names: readonly string[]): readonly (LargeGroup & { readonly category: number })[] {
    return this.groups
      .map(({ rows, sum }, category) => ({ name: names[category] ?? '', rows, sum: sum.value, category }))
      .filter(({ rows }) => rows > 0)
      .sort((a, b) => (a.sum < b.sum ? 1 : a.sum > b.sum ? -1 : 0));
  }

  /** Place of each category among the groups, the largest first; for as many categories as there are. */
  ranks(categories: number): Uint32Array {
    const ranks = new Uint32Array(categories);
    this.sorted([]).forEach(({ category }, rank) => {
      ranks[category] = rank;
    });
    return ranks;
  }

  /** What has been added so far; groups without a row are left out. */
  found(names: readonly string[]): LargeFound {
    const all = this.sorted(names).map(({ name, rows, sum }) => ({ name, rows, sum }));
    const groups = all.slice(0, listedGroups);
    const rest = all.slice(listedGroups);
    return {
      totals: {
        rows: this.rows,
        sum: all.reduce((total, group) => total + group.sum, 0n),
        refunds: { rows: this.refunds.rows, sum: this.refunds.sum.value },
        withoutAmount: this.withoutAmount,
      },
      groups,
      ...(rest.length > 0 && {
        others: {
          groups: rest.length,
          rows: rest.reduce((count, group) => count + group.rows, 0),
          sum: rest.reduce((total, group) => total + group.sum, 0n),
        },
      }),
    };
  }
}
