/** The single changes that suffice: a score to another that could have been given, or an input. */
import { compare } from '../exact.ts';
import { nearestInput } from './input-change.ts';
import type { MovableInput } from './input-curves.ts';
import type { Mover } from './movers.ts';
import type { Way } from './result.ts';
import type { TryOut } from './try-out.ts';

/** The choice of a judged row that moves least and leads there. */
const ofMover = (tryOut: TryOut, mover: Mover): readonly Way[] => {
  if (mover.inputs) return [];
  const { code } = mover;
  const choice = mover.choices.find(
    (one) => tryOut.mayLead(one) && tryOut.leads([{ target: 'score', code, value: one.to }]),
  );
  return choice ? [tryOut.ofSet([{ mover, choice }]) ?? []].flat() : [];
};

const ofInput = (tryOut: TryOut, movable: MovableInput): readonly Way[] => {
  if (movable.kind === 'truth') return [tryOut.ofInput(movable, movable.now ? '0' : '1') ?? []].flat();
  const { world, curve } = movable;
  const found = nearestInput(
    world,
    curve,
    (standing) => tryOut.isAimed(standing),
    (value) => tryOut.leads([world.edit(value)]),
  );
  return found ? [tryOut.ofInput(movable, found.text) ?? []].flat() : [];
};

/** Every row and every input that leads there alone, by the least change of each; least points moved first. */
export const singlesOf = (
  tryOut: TryOut,
  movers: readonly Mover[],
  movable: readonly MovableInput[],
): readonly Way[] =>
  [
    ...movers.flatMap((mover) => ofMover(tryOut, mover)),
    ...movable.flatMap((one) => ofInput(tryOut, one)),
  ].toSorted((a, b) => compare(a.moved, b.moved));
