/** Orders of `core/ledger/sort.ts` for a million rows: by their places, stable, in passes over typed arrays. */
import type { LedgerOrder } from '../sort.ts';
import { blockOf, type LedgerBlock, type LedgerColumns } from './columns.ts';

/** Values of one digit of a key. */
const digits = 1 << 16;

/** Places by their keys, the smallest first; places that tie stay as they are. Keys are whole, from 0, below 2^53. */
function* sortedSteps(places: Uint32Array, keys: Float64Array): Generator<undefined, Uint32Array> {
  const greatest = keys.reduce((most, key) => Math.max(most, key), 0);
  let order = Uint32Array.from(places.keys());
  let other = new Uint32Array(order.length);
  const taken = new Uint16Array(order.length);
  for (let scale = 1; scale <= greatest; scale *= digits) {
    const next = new Uint32Array(digits);
    for (let at = 0; at < keys.length; at++) {
      const digit = Math.floor((keys[at] as number) / scale) % digits;
      taken[at] = digit;
      next[digit] = (next[digit] as number) + 1;
    }
    let before = 0;
    for (let digit = 0; digit < digits; digit++) {
      const held = next[digit] as number;
      next[digit] = before;
      before += held;
    }
    yield;
    for (const at of order) {
      const digit = taken[at] as number;
      const to = next[digit] as number;
      other[to] = at;
      next[digit] = to + 1;
    }
    [order, other] = [other, order];
    yield;
  }
  return order.map((at) => places[at] as number);
}

/** A key for each place, which are in file order, so that the blocks are passed once. */
const keysOf = (
  columns: LedgerColumns,
  places: Uint32Array,
  keyOf: (block: LedgerBlock, index: number) => number,
): Float64Array => {
  const keys = new Float64Array(places.length);
  let block: LedgerBlock | undefined;
  for (let index = 0; index < places.length; index++) {
    const at = places[index] as number;
    if (!block || at >= block.first + block.count) block = blockOf(columns, at);
    if (block) keys[index] = keyOf(block, at - block.first);
  }
  return keys;
};

const byHuge = ({ huge }: LedgerColumns, places: readonly number[]): readonly number[] =>
  places.toSorted((a, b) => {
    const [one, two] = [huge.get(a) ?? 0n, huge.get(b) ?? 0n];
    return one < two ? 1 : one > two ? -1 : a - b;
  });

/** Largest first, rows without an amount last. The few that no number holds stand before and after the others. */
function* byAmountSteps(columns: LedgerColumns, places: Uint32Array): Generator<undefined, Uint32Array> {
  const all = [...columns.huge].filter(([, fen]) => fen !== 0n);
  const chosen = all.length === 0 ? new Set<number>() : new Set(places);
  const huge = all.filter(([at]) => chosen.has(at));
  const above = byHuge(
    columns,
    huge.filter(([, fen]) => fen > 0n).map(([at]) => at),
  );
  const below = byHuge(
    columns,
    huge.filter(([, fen]) => fen < 0n).map(([at]) => at),
  );
  const usual = huge.length === 0 ? places : places.filter((at) => !columns.huge.has(at));
  const fen = keysOf(columns, usual, (block, index) => block.fen[index] as number);
  let [least, most, none] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const own of fen) {
    if (own < least) least = own;
    if (own > most) most = own;
    if (Number.isNaN(own)) none += 1;
  }
  const last = none === fen.length ? 0 : most - least + 1;
  const sorted = yield* sortedSteps(
    usual,
    fen.map((own) => (Number.isNaN(own) ? last : most - own)),
  );
  if (huge.length === 0) return sorted;
  const withAmount = sorted.length - none;
  return Uint32Array.from([...above, ...sorted.slice(0, withAmount), ...below, ...sorted.slice(withAmount)]);
}

/** The places, which are in file order, in another; `ranks` is the place of each category among the groups. */
export function* orderSteps(
  columns: LedgerColumns,
  places: Uint32Array,
  order: LedgerOrder,
  ranks: Uint32Array,
): Generator<undefined, Uint32Array> {
  if (order === 'no') return places;
  if (order === 'amount') return yield* byAmountSteps(columns, places);
  if (order === 'date')
    return yield* sortedSteps(
      places,
      keysOf(columns, places, ({ days }, at) => days[at] as number),
    );
  return yield* sortedSteps(
    places,
    keysOf(columns, places, ({ categories }, at) => ranks[categories[at] as number] as number),
  );
}
