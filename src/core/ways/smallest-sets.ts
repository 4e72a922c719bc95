/**
 * The smallest sets of movers whose gains together come to a sum that is accepted, and for each the choice that
 * moves least. Whole numbers only. Exact: sets are tried by size, and only what cannot come to the sum is left out.
 */

export interface MoverUnits {
  /** Gain of each choice, ascending, above 0. */
  readonly gains: readonly number[];
  /** What each choice moves, ascending like the gains. */
  readonly moved: readonly number[];
}

/** Accepted sums, both ends included, ascending and apart. */
export type Accepted = readonly (readonly [low: number, high: number])[];

export interface FoundSet {
  /** Movers and their choices, as positions, in the order of the movers given. */
  readonly choices: readonly (readonly [mover: number, choice: number])[];
  readonly moved: number;
}

export interface SmallestSets {
  /** Movers in each set. */
  readonly size: number;
  /** Sets of this size that come to an accepted sum; at least so many where `complete` is false. */
  readonly count: number;
  readonly complete: boolean;
  /** Those that move least, in order; of equals those with the largest gains at hand. */
  readonly best: readonly FoundSet[];
}

export interface Limits {
  /** Sets to give. */
  readonly best: number;
  /** Sets to try before the count is given up. */
  readonly tried: number;
}

/** Sets tried between two reports of progress. */
const stride = 4096;

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
const last = (values: readonly number[]): number => values.at(-1) ?? 0;

/** Position of the first gain not below `wanted`. */
const firstFrom = (gains: readonly number[], wanted: number): number => {
  let [low, high] = [0, gains.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gains[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

class Chooser {
  readonly #movers: readonly MoverUnits[];
  readonly #accepted: Accepted;
  readonly #least: number;
  /** What moving costs at least for each unit of gain. */
  readonly #price: number;
  readonly #grain: readonly number[];
  #best = Number.POSITIVE_INFINITY;
  #found: readonly (readonly [number, number])[] | undefined;

  constructor(movers: readonly MoverUnits[], accepted: Accepted) {
    this.#movers = movers;
    this.#accepted = accepted;
    this.#least = accepted[0]?.[0] ?? 0;
    this.#price = Math.min(
      ...movers.flatMap(({ gains, moved }) => gains.map((gain, at) => (moved[at] as number) / gain)),
    );
    this.#grain = movers.map(({ gains }) => gains.reduce(common, 0));
  }

  /** No choice of these movers can move less. */
  bound(members: readonly number[]): number {
    const grain = members.reduce((sofar, member) => common(sofar, this.#grain[member] as number), 0) || 1;
    return Math.ceil(this.#least / grain) * grain * this.#price;
  }

  /** The choice that moves least; undefined where every sum misses what is accepted. */
  cheapest(members: readonly number[]): FoundSet | undefined {
    const order = members.toSorted((a, b) => this.#size(a) - this.#size(b));
    this.#best = Number.POSITIVE_INFINITY;
    this.#found = undefined;
    this.#descend(order, 0, 0, 0, [], this.bound(members));
    if (!this.#found) return undefined;
    const choices = (this.#found as readonly (readonly [number, number])[]).toSorted(([a], [b]) => a - b);
    return { choices, moved: this.#best };
  }

  #size(member: number): number {
    return this.#movers[member]?.gains.length ?? 0;
  }

  #rest(order: readonly number[], from: number, of: (mover: MoverUnits) => number): number {
    let sum = 0;
    for (let at = from; at < order.length; at++) sum += of(this.#movers[order[at] as number] as MoverUnits);
    return sum;
  }

  #descend(
    order: readonly number[],
    at: number,
    gain: number,
    moved: number,
    picks: readonly (readonly [number, number])[],
    bound: number,
  ): void {
    const member = order[at] as number;
    const mover = this.#movers[member] as MoverUnits;
    if (at === order.length - 1) {
      this.#close(mover, member, gain, moved, picks);
      return;
    }
    const most = this.#rest(order, at + 1, ({ gains }) => last(gains));
    const cheapest = this.#rest(order, at + 1, (one) => one.moved[0] ?? 0);
    for (const [choice, own] of mover.gains.entries()) {
      const spent = moved + (mover.moved[choice] as number);
      if (spent + cheapest >= this.#best || this.#best <= bound) return;
      if (gain + own + most < this.#least) continue;
      this.#descend(order, at + 1, gain + own, spent, [...picks, [member, choice]], bound);
    }
  }

  /** The last mover takes the least choice that brings the sum into an accepted stretch. */
  #close(
    { gains, moved: prices }: MoverUnits,
    member: number,
    gain: number,
    moved: number,
    picks: readonly (readonly [number, number])[],
  ): void {
    for (const [low, high] of this.#accepted) {
      const choice = firstFrom(gains, low - gain);
      const own = gains[choice];
      if (own === undefined) return;
      const spent = moved + (prices[choice] as number);
      if (gain + own <= high && spent < this.#best) {
        this.#best = spent;
        this.#found = [...picks, [member, choice]];
      }
    }
  }
}

/** Sets of one size, largest gains first; only those whose gains can come to `least`. */
function* setsOf(size: number, most: readonly number[], least: number): Generator<readonly number[]> {
  const sums = [0];
  for (const gain of most) sums.push(last(sums) + gain);
  const top = (from: number, count: number): number =>
    (sums[from + count] as number) - (sums[from] as number);
  const chosen: number[] = [];
  let gain = 0;
  let next = 0;
  while (true) {
    const left = size - chosen.length;
    if (left === 0) yield [...chosen];
    // Gains fall with the position: where the best of the rest do not do, nothing further on does.
    else if (next + left <= most.length && gain + top(next, left) >= least) {
      chosen.push(next);
      gain += most[next] as number;
      next += 1;
      continue;
    }
    const back = chosen.pop();
    if (back === undefined) return;
    gain -= most[back] as number;
    next = back + 1;
  }
}

/** Searches step by step; each step says how many sets were tried. Undefined where no set does. */
export function* smallestSets(
  movers: readonly MoverUnits[],
  accepted: Accepted,
  limits: Limits,
): Generator<number, SmallestSets | undefined> {
  const most = (at: number) => last(movers[at]?.gains ?? []);
  const able = [...movers.keys()].filter((at) => most(at) > 0);
  const all = able.reduce((sum, at) => sum + most(at), 0);
  const least = accepted[0]?.[0];
  if (least === undefined || able.length === 0) return undefined;
  const order = able.toSorted((a, b) => most(b) - most(a) || a - b);
  const chooser = new Chooser(movers, accepted);
  // Where any sum from some point on will do, every set that can come to it does.
  const isOpen = (accepted[0]?.[1] ?? 0) >= all;
  let tried = 0;
  for (let size = 1; size <= order.length; size++) {
    const best: FoundSet[] = [];
    let count = 0;
    for (const places of setsOf(size, order.map(most), least)) {
      tried += 1;
      if (tried % stride === 0) yield tried;
      if (tried > limits.tried && (count > 0 || !isOpen)) return { size, count, complete: false, best };
      const members = places.map((place) => order[place] as number);
      const worst = best.length < limits.best ? Number.POSITIVE_INFINITY : (best.at(-1)?.moved ?? 0);
      if (isOpen && chooser.bound(members) >= worst) {
        count += 1;
        continue;
      }
      const found = chooser.cheapest(members);
      if (!found) continue;
      count += 1;
      if (found.moved >= worst) continue;
      const place = best.findIndex(({ moved }) => moved > found.moved);
      best.splice(place < 0 ? best.length : place, 0, found);
      best.length = Math.min(best.length, limits.best);
    }
    if (count > 0) return { size, count, complete: true, best };
  }
  return undefined;
}
