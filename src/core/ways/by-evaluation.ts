/** The search where scores bear on one another: every set of changes is scored, smallest first. */
import type { AppliedEdit } from '../edits.ts';
import { compare } from '../exact.ts';
import type { Mover } from './movers.ts';
import { type ChosenSet, movedBy, type TryOut } from './try-out.ts';

export interface EvaluatedLimits {
  /** Sets to give. */
  readonly best: number;
  /** Scorings after which the search is given up. */
  readonly scorings: number;
}

export interface FoundByEvaluation {
  readonly size: number;
  readonly count: number;
  readonly complete: boolean;
  readonly sets: readonly ChosenSet[];
}

const scoreEdit = ({ mover, choice }: ChosenSet[number]): AppliedEdit => ({
  target: 'score',
  code: mover.code,
  value: choice.to,
});

/** Every set of so many movers, in file order. */
function* setsOf(movers: readonly Mover[], size: number, from = 0): Generator<readonly Mover[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= movers.length - size; at++)
    for (const rest of setsOf(movers, size - 1, at + 1)) yield [movers[at] as Mover, ...rest];
}

/** All ways to choose, those that move least first. */
const choicesOf = (movers: readonly Mover[]): readonly ChosenSet[] =>
  movers
    .reduce<readonly ChosenSet[]>(
      (sofar, mover) => sofar.flatMap((some) => mover.choices.map((choice) => [...some, { mover, choice }])),
      [[]],
    )
    .toSorted((a, b) => compare(movedBy(a), movedBy(b)));

/** Searches sets of two and more, one scoring at a step; each step says how many were done. */
export function* searchByEvaluation(
  tryOut: TryOut,
  movers: readonly Mover[],
  limits: EvaluatedLimits,
): Generator<number, FoundByEvaluation | undefined> {
  let scorings = 0;
  for (let size = 2; size <= movers.length; size++) {
    const sets: ChosenSet[] = [];
    for (const set of setsOf(movers, size)) {
      // Before they are listed: the product of a few long lists would fill the memory.
      const all = set.reduce((product, { choices }) => product * choices.length, 1);
      if (scorings + all > limits.scorings) return ended(size, sets, false, limits);
      for (const changed of choicesOf(set)) {
        scorings += 1;
        yield scorings;
        if (!tryOut.leads(changed.map(scoreEdit))) continue;
        sets.push(changed);
        break;
      }
    }
    if (sets.length > 0) return ended(size, sets, true, limits);
  }
  return undefined;
}

const ended = (
  size: number,
  sets: readonly ChosenSet[],
  complete: boolean,
  { best }: EvaluatedLimits,
): FoundByEvaluation => ({
  ...{ size, complete, count: sets.length },
  sets: sets.toSorted((a, b) => compare(movedBy(a), movedBy(b))).slice(0, best),
});
