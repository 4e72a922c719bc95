/** The oddities of a large ledger: all are counted, the first of each kind are kept. */
import type { Oddities, Oddity, OddityCode } from './facts.ts';

const kept = 50;
const longest = 60;

/** A text short enough for a message, without what stands on further lines. */
const short = (text: string): string => {
  const line = text.trim().split('\n', 1)[0] as string;
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

export class OddityList {
  private readonly counts: Partial<Record<OddityCode, number>> = {};
  private readonly first: Oddity[] = [];

  add(oddity: Oddity): void {
    const before = this.counts[oddity.code] ?? 0;
    this.counts[oddity.code] = before + 1;
    if (before < kept) this.first.push({ ...oddity, found: short(oddity.found) });
  }

  get oddities(): Oddities {
    return { counts: { ...this.counts }, first: [...this.first] };
  }
}
