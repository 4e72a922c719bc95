/** The scores of one row that can be brought about by an input whose value must be printable. */
import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  equals,
  exact,
  greatest,
  least,
  multiply,
  powerOfTen,
  round,
  subtract,
  zero,
} from '../exact.ts';
import { isConstant, solved, valueAt } from '../rule/fraction.ts';
import type { Rounding } from '../scheme.ts';
import type { Curve, CurveStretch } from '../sensitivity/curve.ts';
import type { InputWorld } from '../sensitivity/input-world.ts';
import { stepsBelow, textOfSteps, valueOfSteps } from '../sensitivity/printed-values.ts';
import { standingOf } from '../sensitivity/trace-curve.ts';

export interface FormulaRow {
  readonly code: string;
  readonly from: Exact;
  /** Change of the total for each point of the row. */
  readonly factor: Exact;
}

/** More scores than this are not told apart. */
const mostScores = 10_000n;

/** Multiples of the last decimal of a score between two of them, and the two. */
const scoresBetween = (a: Exact, b: Exact, places: number): readonly Exact[] => {
  const [low, high] = [least(a, b), greatest(a, b)];
  if (equals(low, high)) return [low];
  const scale = powerOfTen(places);
  const [first, last] = [(low.n * scale) / low.d, (high.n * scale) / high.d];
  if (last - first > mostScores) return [low, high];
  const inner = Array.from({ length: Number(last - first) + 1 }, (_, at) => exact(first + BigInt(at), scale));
  const within = inner.filter((score) => compare(score, low) > 0 && compare(score, high) < 0);
  return [low, ...within, high];
};

const keyOf = ({ n, d }: Exact): string => `${n}/${d}`;

/** A value of the input that can be printed, and the score there before it is rounded. */
interface Place {
  readonly value: Exact;
  readonly steps: bigint;
  readonly unrounded: Exact;
}

/** What an input does to the one row that follows it, as long as no other gate holds than now. */
export class PrintedScores {
  readonly #world: InputWorld;
  readonly #curve: Curve;
  readonly #row: FormulaRow;
  readonly #total: Exact;
  readonly #rounding: Rounding | undefined;
  /** By score: the place taken for it. */
  readonly #places = new Map<string, Place>();

  /** `total` is that of the report with the score of the row as it is. */
  constructor(world: InputWorld, curve: Curve, total: Exact, row: FormulaRow) {
    this.#world = world;
    this.#curve = curve;
    this.#row = row;
    this.#total = total;
    this.#rounding = world.report.scheme.rounding.leaf;
    const gates = standingOf(world.at(curve.now)).gates.join();
    const isOpen = (one: { readonly gates: readonly string[] }) => one.gates.join() === gates;
    const ends = curve.breaks.filter(isOpen).flatMap(({ at }) => this.#atBreak(at));
    const inner = curve.stretches.filter(isOpen).flatMap((stretch) => this.#onStretch(stretch));
    for (const place of [...ends, ...inner]) this.#keep(place);
  }

  /** Ascending. */
  get scores(): readonly Exact[] {
    return [...this.#places.values()].map(({ unrounded }) => this.#rounded(unrounded)).toSorted(compare);
  }

  /** What to set the input to for one of the scores. */
  readonly textFor = (score: Exact): string | undefined => {
    const place = this.#places.get(keyOf(score));
    return place && textOfSteps(this.#world.figure, place.steps);
  };

  #rounded(score: Exact): Exact {
    return this.#rounding ? round(score, this.#rounding.places, this.#rounding.mode) : score;
  }

  /** The score at a total in which nothing else has moved. */
  #scoreAt(total: Exact): Exact {
    const { from, factor } = this.#row;
    return add(from, divide(subtract(total, this.#total), factor) ?? zero);
  }

  #place(steps: bigint, total: Exact | undefined): readonly Place[] {
    const value = valueOfSteps(this.#world.figure, steps);
    return total ? [{ value, steps, unrounded: this.#scoreAt(total) }] : [];
  }

  #atBreak(at: Exact): readonly Place[] {
    const steps = stepsBelow(this.#world.figure, at);
    const isPrinted = equals(valueOfSteps(this.#world.figure, steps), at);
    return isPrinted ? this.#place(steps, this.#world.smooth(at)) : [];
  }

  /** The printed values beside every score on the stretch. */
  #onStretch({ fit, from, to, first, last }: CurveStretch): readonly Place[] {
    if (!fit || !first || !last) return [];
    const { figure } = this.#world;
    const points = isConstant(fit)
      ? [from, to]
      : scoresBetween(this.#scoreAt(first), this.#scoreAt(last), this.#rounding?.places ?? 2).flatMap(
          (score) => solved(fit, this.#totalFor(score)) ?? [],
        );
    return points.flatMap((point) => {
      const below = stepsBelow(figure, point);
      return [below - 1n, below, below + 1n].flatMap((steps) => {
        const value = valueOfSteps(figure, steps);
        const isInside = compare(value, from) > 0 && compare(value, to) < 0;
        return isInside ? this.#place(steps, valueAt(fit, value)) : [];
      });
    });
  }

  #totalFor(score: Exact): Exact {
    return add(this.#total, multiply(this.#row.factor, subtract(score, this.#row.from)));
  }

  /** Of two places with one score that which has it without rounding up to it, then the nearer. */
  #keep(place: Place): void {
    const score = this.#rounded(place.unrounded);
    const key = keyOf(score);
    const known = this.#places.get(key);
    const far = (one: Exact) => absolute(subtract(one, this.#row.from));
    const isFull = ({ unrounded }: Place) => compare(far(unrounded), far(score)) >= 0;
    const distance = ({ value }: Place) => absolute(subtract(value, this.#curve.now));
    const isNearer = known && compare(distance(place), distance(known)) < 0;
    if (!known || (isFull(place) === isFull(known) ? isNearer : isFull(place))) this.#places.set(key, place);
  }
}
