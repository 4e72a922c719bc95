/**
 * A large ledger in memory: its records in blocks of UTF-8, as the file has them, and beside them what is asked of
 * every row, in typed arrays. Cells are cut out when they are shown: a
 * decoded text would take as much memory again.
 */

/** Rows that follow each other in the file. Every array holds `count` values. */
export interface LedgerBlock {
  /** UTF-8: whole records, blank ones and those left out among them; line ends are `\n`. */
  readonly bytes: Uint8Array;
  /** Place of the first row among all that count. */
  readonly first: number;
  readonly count: number;
  /** As a spreadsheet counts records. */
  readonly rows: Uint32Array;
  /** Where each record begins and ends in `bytes`, its line end left out. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The same in the text that the bytes are, in UTF-16 units. */
  readonly textStarts: Uint32Array;
  readonly textEnds: Uint32Array;
  /** Whole numbers; NaN without an amount, an infinity for one that stands among the `huge`. */
  readonly fen: Float64Array;
  /** Places in the list of categories. */
  readonly categories: Uint32Array;
  /** `yyyymmdd`, with 00 for what is not known; `noDay` without a date. */
  readonly days: Uint32Array;
}

/** Sorts after every date. */
export const noDay = 0xffffffff;

export interface LedgerColumns {
  readonly blocks: readonly LedgerBlock[];
  /** Rows that count, of all blocks. */
  readonly count: number;
  /** Categories as the file spells them, `''` for none, in the order in which they came. */
  readonly names: readonly string[];
  /** Amounts that a number does not hold exactly, by the place of their row. */
  readonly huge: ReadonlyMap<number, bigint>;
}

/** The block that holds a row. */
export const blockOf = ({ blocks }: LedgerColumns, at: number): LedgerBlock | undefined => {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as LedgerBlock).first <= at) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  return block && at >= block.first && at < block.first + block.count ? block : undefined;
};

/** Fen of a row; undefined without an amount. */
export const fenOf = ({ huge }: LedgerColumns, block: LedgerBlock, at: number): bigint | undefined => {
  const fen = block.fen[at - block.first] as number;
  if (Number.isNaN(fen)) return undefined;
  return Number.isFinite(fen) ? BigInt(fen) : huge.get(at);
};
