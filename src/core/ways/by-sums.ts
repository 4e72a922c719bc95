/** The search where every score moves the total in proportion: on whole numbers, then checked by scoring. */
import { divisor, type Exact, floor, subtract } from '../exact.ts';
import type { GradeSpan } from '../grade-spans.ts';
import type { Choice, Mover } from './movers.ts';
import {
  type Accepted,
  type Limits,
  type MoverUnits,
  type SmallestSets,
  smallestSets,
} from './smallest-sets.ts';
import type { ChosenSet } from './try-out.ts';

/** A mover with the choices that go the way one aims, in units. */
interface Units {
  readonly scale: bigint;
  readonly movers: readonly MoverUnits[];
  readonly choices: readonly (readonly Choice[])[];
  readonly accepted: Accepted;
}

const multipleOf = (scale: bigint, { d }: Exact): bigint => (scale / divisor(scale, d)) * d;

/** The span as sums of gains in the direction aimed at, ends included. */
const sumsWithin = (
  span: GradeSpan,
  total: Exact,
  sign: 1 | -1,
  scale: bigint,
): readonly [number, number] => {
  const ends = [
    [span.from, span.fromIncluded],
    [span.to, span.toIncluded],
  ] as const;
  const [near, far] = sign > 0 ? ends : [ends[1], ends[0]];
  const distance = (edge: Exact): Exact => {
    const by = subtract(edge, total);
    return sign > 0 ? by : { n: -by.n, d: by.d };
  };
  const lowest = (): number => {
    const [edge, included] = near;
    if (!edge) return 1;
    const { n, d } = distance(edge);
    const below = floor({ n: n * scale, d });
    return Math.max(1, Number(included && (n * scale) % d === 0n ? below : below + 1n));
  };
  const highest = (): number => {
    const [edge, included] = far;
    if (!edge) return Number.POSITIVE_INFINITY;
    const { n, d } = distance(edge);
    const below = floor({ n: n * scale, d });
    return Number(!included && (n * scale) % d === 0n ? below - 1n : below);
  };
  return [lowest(), highest()];
};

/** Everything in whole units; undefined where they would be too large to be exact. */
const unitsOf = (
  movers: readonly Mover[],
  spans: readonly GradeSpan[],
  total: Exact,
  sign: 1 | -1,
): Units | undefined => {
  const choices = movers.map((mover) =>
    mover.choices.filter(({ gain }) => (sign > 0 ? gain.n > 0n : gain.n < 0n)),
  );
  const scale = choices
    .flat()
    .flatMap(({ gain, moved }) => [gain, moved])
    .reduce(multipleOf, 1n);
  const units = ({ n, d }: Exact): number => Math.abs(Number((n * scale) / d));
  const made = choices.map((own) => ({
    gains: own.map(({ gain }) => units(gain)),
    moved: own.map(({ moved }) => units(moved)),
  }));
  const sum = made.reduce((sofar, { gains, moved }) => sofar + (gains.at(-1) ?? 0) + (moved.at(-1) ?? 0), 0);
  if (sum > Number.MAX_SAFE_INTEGER) return undefined;
  const sums = spans.map((span) => sumsWithin(span, total, sign, scale));
  const accepted = sums.filter(([low, high]) => low <= high).sort(([a], [b]) => a - b);
  return { scale, movers: made, choices, accepted: joined(accepted) };
};

/** Neighbouring stretches as one. */
const joined = (stretches: Accepted): Accepted => {
  const apart: (readonly [number, number])[] = [];
  for (const [low, high] of stretches) {
    const last = apart.at(-1);
    if (last && low <= last[1] + 1) apart[apart.length - 1] = [last[0], Math.max(last[1], high)];
    else apart.push([low, high]);
  }
  return apart;
};

export interface FoundBySums extends Omit<SmallestSets, 'best'> {
  readonly sets: readonly ChosenSet[];
}

/** `too-large` where whole numbers would not be exact; undefined where no set leads there. */
export function* searchBySums(
  movers: readonly Mover[],
  spans: readonly GradeSpan[],
  total: Exact,
  sign: 1 | -1,
  limits: Limits,
): Generator<number, FoundBySums | 'too-large' | undefined> {
  const units = unitsOf(movers, spans, total, sign);
  if (!units) return 'too-large';
  const found = yield* smallestSets(units.movers, units.accepted, limits);
  if (!found) return undefined;
  const { best, ...rest } = found;
  return {
    ...rest,
    sets: best.map(({ choices }) =>
      choices.map(([at, choice]) => ({
        mover: movers[at] as Mover,
        choice: units.choices[at]?.[choice] as Choice,
      })),
    ),
  };
}
