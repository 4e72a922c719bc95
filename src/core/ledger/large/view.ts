/** A large ledger as a reader wants to see it: which rows, in which order, and what they come to. */
import { isChosen, type LedgerChoice } from '../search.ts';
import type { LedgerOrder } from '../sort.ts';
import type { LedgerColumns } from './columns.ts';
import type { LargeFound } from './facts.ts';
import { type BlockTexts, filterSteps } from './filter.ts';
import { orderSteps } from './order.ts';
import { Tally } from './tally.ts';

export interface LargeView {
  /** Places of the rows in the order of the view. */
  readonly places: Uint32Array;
  readonly found: LargeFound;
}

/** What some rows come to; the places are in file order. */
function* tallySteps(columns: LedgerColumns, places: Uint32Array): Generator<undefined, Tally> {
  const tally = new Tally();
  let next = 0;
  for (const { first, count, categories, fen } of columns.blocks) {
    for (; next < places.length && (places[next] as number) < first + count; next++) {
      const at = places[next] as number;
      const own = fen[at - first] as number;
      const huge = Number.isFinite(own) || Number.isNaN(own) ? undefined : columns.huge.get(at);
      tally.add(categories[at - first] as number, own, huge);
    }
    yield;
  }
  return tally;
}

/** What all rows come to. */
export const foundIn = ({ blocks, names, huge }: LedgerColumns): LargeFound => {
  const tally = new Tally();
  for (const { first, count, categories, fen } of blocks)
    for (let index = 0; index < count; index++)
      tally.add(categories[index] as number, fen[index] as number, huge.get(first + index));
  return tally.found(names);
};

/** Makes a view step by step, so that it can be given up between two steps. */
export function* viewSteps(
  columns: LedgerColumns,
  choice: LedgerChoice,
  order: LedgerOrder,
  delimiter: string,
  texts: BlockTexts,
): Generator<undefined, LargeView> {
  const places = isChosen(choice)
    ? yield* filterSteps(columns, choice, delimiter, texts)
    : Uint32Array.from({ length: columns.count }, (_, at) => at);
  const tally = yield* tallySteps(columns, places);
  const ordered = yield* orderSteps(columns, places, order, tally.ranks(columns.names.length));
  return { places: ordered, found: tally.found(columns.names) };
}
