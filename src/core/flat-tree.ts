/**
 * A tree of sums in flat arrays of scaled integers: an edit of one score is carried to its ancestors, and
 * nothing else is touched. Integers stay below 2^53, so every sum and every printed rate is exact.
 */

/** What a flat tree is made of; index `parent.length - 1` is the total. */
export interface FlatShape {
  /** Index of the parent, -1 for the total. */
  readonly parent: Int32Array;
  /** Scores and points times 10^places; points NaN where they cannot be told. */
  readonly score: Float64Array;
  readonly points: Float64Array;
  readonly ratePlaces: number;
}

export class FlatTree {
  readonly score: Float64Array;
  readonly points: Float64Array;
  /** Rates in percent times 10^ratePlaces, half up; NaN where points are zero or not told. */
  readonly rate: Float64Array;
  readonly #parent: Int32Array;
  readonly #factor: number;

  constructor(shape: FlatShape) {
    this.#parent = shape.parent;
    this.score = shape.score;
    this.points = shape.points;
    this.rate = new Float64Array(shape.score.length);
    this.#factor = 200 * 10 ** shape.ratePlaces;
    for (let at = 0; at < this.rate.length; at++) this.rate[at] = this.#rateAt(at);
  }

  /** Highest score, in scaled units, for which printed rates are exact in double arithmetic. */
  get limit(): number {
    return Number.MAX_SAFE_INTEGER / (4 * this.#factor);
  }

  /** Sets the score of a row, in scaled units, and carries the difference up to the total. */
  set(index: number, units: number): void {
    const { score, rate } = this;
    const difference = units - (score[index] as number);
    for (let at = index; at >= 0; at = this.#parent[at] as number) {
      score[at] = (score[at] as number) + difference;
      rate[at] = this.#rateAt(at);
    }
  }

  #rateAt(at: number): number {
    const points = this.points[at] as number;
    if (!(points > 0)) return Number.NaN;
    const twice = this.#factor * (this.score[at] as number);
    return twice >= 0
      ? Math.floor((twice + points) / (2 * points))
      : -Math.floor((points - twice) / (2 * points));
  }
}
