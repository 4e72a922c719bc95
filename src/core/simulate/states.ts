/** The states of rows in one array of scaled integers, a fixed number of places for each. */
import { decimalsOf, type Exact, powerOfTen } from '../exact.ts';
import { choices } from './draws.ts';
import type { RowState } from './world.ts';

/** Most decimals worth scaling. */
const mostPlaces = 6;

/** Decimals that hold all of the values, at least two; undefined when they do not end or are too many. */
export const placesFor = (values: readonly Exact[]): number | undefined => {
  let places = 2;
  for (const value of values) {
    const decimals = decimalsOf(value);
    if (decimals === undefined || decimals > mostPlaces) return undefined;
    places = Math.max(places, decimals);
  }
  return places;
};

/** A value as a whole number of units. */
export const unitsOf = (value: Exact, places: number): number =>
  Number((value.n * powerOfTen(places)) / value.d);

/** Where the weight of a state stands, after the scores that can be drawn. */
export const weightAt = choices;

/** Collects states, each once, and says where they begin. */
export class States {
  readonly #places: number;
  readonly #known = new Map<string, number>();
  readonly #table: number[] = [];

  constructor(places: number) {
    this.#places = places;
  }

  /** Where a state begins whose scores enter the total with the sign given. */
  startOf({ scores, weight }: RowState, signed: (score: Exact) => Exact): number {
    // A row that takes no part adds nothing.
    const units = scores?.map((score) => unitsOf(signed(score), this.#places)) ?? [0, 0, 0];
    const weighs = weight ? unitsOf(weight, this.#places) : 0;
    const key = `${weighs};${units}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const start = this.#table.length;
    this.#known.set(key, start);
    this.#table.push(...units, weighs);
    return start;
  }

  table(): Float64Array {
    return Float64Array.from(this.#table);
  }
}
