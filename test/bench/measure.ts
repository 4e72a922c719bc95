/** Interleaved rounds and their medians: every figure of the bench is a ratio within one run. */

/** One figure of the bench: ours against a yardstick measured in the same rounds. */
export interface Comparison {
  /** `ours / theirs` where less is better, `theirs / ours` where the goal asks for a multiple. */
  readonly ratio: number;
  /** What it is held against. */
  readonly yardstick: string;
  /** Medians, in `unit`. */
  readonly ours: number;
  readonly theirs: number;
  readonly unit: string;
  readonly rounds: number;
  /** As in the table of goals, e.g. `≥ 100`. */
  readonly goal: string;
  readonly met: boolean;
}

/** The first comparison of a figure, and further ones by name. */
export interface Figure extends Comparison {
  readonly more?: Readonly<Record<string, Comparison>>;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
};

/** A round of one side: runs it and gives what it took. */
export type Round = () => number | Promise<number>;

/** Runs both sides in turn, the first pair to warm up; who goes first changes from round to round. */
export const interleave = async (
  rounds: number,
  ours: Round,
  theirs: Round,
): Promise<{ readonly ours: number; readonly theirs: number; readonly pairs: readonly number[] }> => {
  const taken: { readonly ours: number; readonly theirs: number }[] = [];
  for (let round = -1; round < rounds; round++) {
    const first = round % 2 === 0 ? await ours() : await theirs();
    const second = round % 2 === 0 ? await theirs() : await ours();
    if (round >= 0)
      taken.push(round % 2 === 0 ? { ours: first, theirs: second } : { ours: second, theirs: first });
  }
  return {
    ours: median(taken.map((pair) => pair.ours)),
    theirs: median(taken.map((pair) => pair.theirs)),
    pairs: taken.map((pair) => pair.ours / pair.theirs),
  };
};

interface Setting {
  readonly yardstick: string;
  readonly unit: string;
  readonly rounds: number;
}

/** Less is better: `limit` is the most that ours may be of theirs. */
export const atMost = (limit: number, setting: Setting, ours: number, theirs: number): Comparison => {
  const ratio = ours / theirs;
  return { ratio, ...setting, ours, theirs, goal: `≤ ${limit}`, met: ratio <= limit };
};

/** How many times faster: `least` is the multiple asked for. */
export const atLeast = (least: number, setting: Setting, ours: number, theirs: number): Comparison => {
  const ratio = theirs / ours;
  return { ratio, ...setting, ours, theirs, goal: `≥ ${least}`, met: ratio >= least };
};

/** In less than so many milliseconds; the ratio says how many times faster than the yardstick. */
export const inLessThan = (limit: number, setting: Setting, ours: number, theirs: number): Comparison => {
  const ratio = theirs / ours;
  return { ratio, ...setting, ours, theirs, goal: `< ${limit} ms`, met: ours < limit };
};

/** Milliseconds that some work takes. */
export const timed = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/** Stops the bench when the two sides do not give the same figures: a ratio would then say nothing. */
export const mustAgree = (what: string, ours: unknown, theirs: unknown): void => {
  const [mine, other] = [JSON.stringify(ours), JSON.stringify(theirs)];
  if (mine !== other) throw new Error(`${what}: the sides differ\nours   ${mine}\ntheirs ${other}`);
};

/** A small seeded generator (xorshift, 32 bits): the same numbers in every run. Gives 0 ≤ x < below. */
export const seeded = (seed: number): ((below: number) => number) => {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};
