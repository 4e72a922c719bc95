/** Runs on a compiled report: integers in typed arrays, exact up to 2^53. */
import type { Exact } from '../exact.ts';
import type { Report } from '../report.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Compiled } from './compile.ts';
import { choices, type Factors, factorsFor } from './draws.ts';
import { drawInto, pick } from './random.ts';
import { weightAt } from './states.ts';
import { type Count, endingAt } from './tally.ts';

/** Runs at a time: one huge call would go on in the slower form in which its loop was begun. */
const block = 1000;
/** Widest range of totals that is worth an array, in hundredths. */
const mostHundredths = 10_000_000;

const runningSums = (sizes: readonly number[]): Int32Array => {
  const sums = new Int32Array(sizes.length + 1);
  for (const [at, size] of sizes.entries()) sums[at + 1] = (sums[at] as number) + size;
  return sums;
};

/** The sets of readings in flat arrays. */
const flatSets = ({ groups }: Compiled) => {
  const sets = groups.flat();
  const changes = sets.flatMap(({ states }) => states);
  return {
    sizes: Int32Array.from(groups, ({ length }) => length),
    firstSet: runningSums(groups.map(({ length }) => length)),
    shift: Float64Array.from(sets, (set) => set.shift),
    gates: Float64Array.from(sets, (set) => set.gates),
    firstChange: runningSums(sets.map(({ states }) => states.length)),
    row: Int32Array.from(changes, ([row]) => row),
    state: Int32Array.from(changes, ([, start]) => start),
  };
};

export class CompiledRuns {
  readonly #compiled: Compiled;
  readonly #sets: ReturnType<typeof flatSets>;
  readonly #factors: Factors;
  readonly #bounds: Bounds;
  readonly #points: number;
  readonly #random: Int32Array;
  readonly #drawn: Uint32Array;
  /** Where each row's state begins in the run under way. */
  readonly #now: Int32Array;
  /** Counts by place, for each state of the gates. */
  readonly #counts = new Map<number, Uint32Array>();
  /** What the readings of the run under way set. */
  #shift = 0;
  #gates = 0;

  constructor(compiled: Compiled, share: Exact | undefined, random: Int32Array) {
    this.#compiled = compiled;
    this.#sets = flatSets(compiled);
    this.#factors = factorsFor(compiled.weighed > 0 ? share : undefined);
    this.#bounds = boundsOf(compiled, this.#factors);
    const weighed = compiled.base.subarray(0, compiled.weighed);
    this.#points = weighed.reduce((sum, start) => sum + (compiled.table[start + weightAt] as number), 0);
    this.#random = random;
    this.#drawn = new Uint32Array(block * (compiled.groups.length + compiled.base.length));
    this.#now = compiled.base.slice();
  }

  /** Whether every whole number stays exact, and the range of totals small enough. */
  get fits(): boolean {
    const { low, high, largest } = this.#bounds;
    return largest < Number.MAX_SAFE_INTEGER && high - low < mostHundredths;
  }

  run(count: number): void {
    for (let left = count; left > 0; left -= block) {
      const runs = Math.min(left, block);
      const width = this.#compiled.groups.length + this.#compiled.base.length;
      const drawn = runs === block ? this.#drawn : this.#drawn.subarray(0, runs * width);
      drawInto(drawn, this.#random);
      this.#runBlock(drawn, runs);
    }
  }

  #countsFor(gates: number): Uint32Array {
    const known = this.#counts.get(gates);
    if (known) return known;
    const made = new Uint32Array(3 * (this.#bounds.high - this.#bounds.low + 1));
    this.#counts.set(gates, made);
    return made;
  }

  /** Puts one set of each group in force, by the numbers drawn from `at` on. */
  #putReadings(drawn: Uint32Array, at: number): void {
    const { sizes, firstSet, shift, gates, firstChange, row, state } = this.#sets;
    this.#now.set(this.#compiled.base);
    this.#shift = this.#compiled.shift;
    this.#gates = this.#compiled.gates;
    for (let group = 0; group < sizes.length; group++) {
      const set = (firstSet[group] as number) + pick(drawn[at + group] as number, sizes[group] as number);
      this.#shift += shift[set] as number;
      this.#gates += gates[set] as number;
      const end = firstChange[set + 1] as number;
      for (let change = firstChange[set] as number; change < end; change++)
        this.#now[row[change] as number] = state[change] as number;
    }
  }

  #runBlock(drawn: Uint32Array, runs: number): void {
    const { table, weighed, places } = this.#compiled;
    const now = this.#now;
    const [rows, groups] = [now.length, this.#sets.sizes.length];
    const { low: lowFactor, slope } = this.#factors;
    const points = this.#points;
    const allPoints = points * lowFactor;
    const scale = 10 ** (places - 2);
    const low = 3 * this.#bounds.low;
    this.#putReadings(drawn, 0);
    let gates = this.#gates;
    let counts = this.#countsFor(gates);
    let at = 0;
    for (let run = 0; run < runs; run++) {
      if (groups > 0) this.#putReadings(drawn, at);
      at += groups;
      let shift = this.#shift;
      let moved = 0;
      let sum = 0;
      let sumMoved = 0;
      for (let row = 0; row < weighed; row++) {
        const bits = drawn[at++] as number;
        const state = now[row] as number;
        const score = table[state + (((bits & 65_535) * choices) >>> 16)] as number;
        const upper = bits >>> 16;
        moved += (table[state + weightAt] as number) * upper;
        sum += score;
        sumMoved += score * upper;
      }
      for (let row = weighed; row < rows; row++) {
        const bits = drawn[at++] as number;
        shift += table[(now[row] as number) + (((bits & 65_535) * choices) >>> 16)] as number;
      }
      // Sum of points × factor; the total is shift + sum of score × factor, scaled back to the points.
      const weights = weighed > 0 ? allPoints + slope * moved : 1;
      const divisor = weights * scale;
      const dividend = shift * weights + (lowFactor * sum + slope * sumMoved) * points;
      const whole = Math.floor(dividend / divisor);
      const rest = dividend - whole * divisor;
      if (this.#gates !== gates) {
        gates = this.#gates;
        counts = this.#countsFor(gates);
      }
      const place = 3 * whole - low + (rest === 0 ? 0 : 2 * rest < divisor ? 1 : 2);
      counts[place] = (counts[place] as number) + 1;
    }
  }

  /** What the runs so far came to. */
  counts(report: Report): readonly Count[] {
    return [...this.#counts].flatMap(([gates, counts]) => {
      const { raised, untold } = this.#compiled.readGates(gates);
      return [...counts.entries()].flatMap(([at, count]) => {
        if (count === 0) return [];
        const place = at + 3 * this.#bounds.low;
        return [{ place, count, ending: endingAt(report, place, raised, untold) }];
      });
    });
  }
}
