/**
 * Which rows of a large ledger a choice shows: as `core/ledger/search.ts` says, and also the rows with just the
 * amount that a word gives, however the file writes it.
 */
import { folded, type LedgerChoice, searchText, wordsOf } from '../search.ts';
import { isPlain, markBytes } from './bytes.ts';
import type { LedgerBlock, LedgerColumns } from './columns.ts';
import { plainFen } from './fen.ts';
import { hasUsualTwins, patternOf, twins, unusual } from './twins.ts';

/** How the bytes of a block are read. */
export interface BlockTexts {
  readonly textOf: (block: LedgerBlock) => string;
  readonly bytesOf: (text: string) => Uint8Array;
  /** Cells of a row, by its place in the block. */
  readonly cellsOf: (block: LedgerBlock, index: number) => readonly string[];
}

interface Word {
  readonly text: string;
  readonly pattern: RegExp;
  /** Could be found across two cells, so that each find has to be looked at. */
  readonly doubtful: boolean;
  /** Its UTF-8, where no other usual sign is taken for one of its own. */
  readonly bytes: Uint8Array | undefined;
  /** NaN where the word is no amount. */
  readonly fen: number;
}

/** A word of ASCII as an amount in 元; NaN for any other. */
const amountOf = (text: string): number => {
  const bytes = Uint8Array.from(text, (sign) => Math.min(sign.charCodeAt(0), 0xff));
  return plainFen(bytes, 0, bytes.length, '元');
};

const wordOf = (text: string, delimiter: string, { bytesOf }: BlockTexts): Word => {
  const doubtful = text.includes('"') || text.includes(folded(delimiter));
  return {
    text,
    pattern: new RegExp(patternOf(text), 'g'),
    doubtful,
    bytes: doubtful || hasUsualTwins(text) ? undefined : bytesOf(text),
    fen: amountOf(text),
  };
};

/** Rows of a block that only folding tells about, per block: text does not change. */
const irregularRows = new WeakMap<LedgerBlock, Uint8Array>();

/** Marks the rows of a block in which a pattern is found. */
const markFinds = (block: LedgerBlock, text: string, pattern: RegExp, marks: Uint8Array): void => {
  const { textStarts: starts, textEnds: ends, count } = block;
  let index = 0;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    while (index < count && (ends[index] as number) <= found.index) index++;
    if (index === count) return;
    if ((starts[index] as number) <= found.index) {
      marks[index] = 1;
      pattern.lastIndex = ends[index] as number;
      index++;
    } else pattern.lastIndex = Math.max(starts[index] as number, found.index + 1);
  }
};

const irregularOf = (block: LedgerBlock, text: string): Uint8Array => {
  const known = irregularRows.get(block);
  if (known) return known;
  const marks = new Uint8Array(block.count);
  if (unusual.test(text)) markFinds(block, text, twins().irregular, marks);
  irregularRows.set(block, marks);
  return marks;
};

/** 1 for every row of a block that holds the word. */
const holding = (
  block: LedgerBlock,
  textOf: () => string,
  word: Word,
  { cellsOf }: BlockTexts,
): Uint8Array => {
  const marks = new Uint8Array(block.count);
  if (word.bytes && isPlain(block)) {
    markBytes(block, word.bytes, marks);
    return marks;
  }
  const text = textOf();
  markFinds(block, text, word.pattern, marks);
  const irregular = irregularOf(block, text);
  for (let index = 0; index < block.count; index++) {
    if (irregular[index] === 1 || (word.doubtful && marks[index] === 1))
      marks[index] = searchText(cellsOf(block, index)).includes(word.text) ? 1 : 0;
    if (block.fen[index] === word.fen) marks[index] = 1;
  }
  return marks;
};

/** 1 for every row of a block that holds all words; undefined without a word. */
const holdingAll = (
  block: LedgerBlock,
  textOf: () => string,
  words: readonly Word[],
  texts: BlockTexts,
): Uint8Array | undefined => {
  const [first, ...others] = words.map((word) => holding(block, textOf, word, texts));
  for (const other of others)
    for (let index = 0; first && index < block.count; index++)
      first[index] = (first[index] as number) & (other[index] as number);
  return first;
};

/** Places of the rows that pass, in file order; a step for every block. */
export function* filterSteps(
  columns: LedgerColumns,
  { query, category }: LedgerChoice,
  delimiter: string,
  texts: BlockTexts,
): Generator<undefined, Uint32Array> {
  const wanted = category === '' ? -1 : columns.names.indexOf(category);
  const words = [...new Set(wordsOf(query))].map((word) => wordOf(word, delimiter, texts));
  if (category !== '' && wanted < 0) return new Uint32Array();
  const passed = new Uint32Array(columns.count);
  let count = 0;
  for (const block of columns.blocks) {
    let text: string | undefined;
    const textOf = (): string => {
      text ??= texts.textOf(block);
      return text;
    };
    const marks = holdingAll(block, textOf, words, texts);
    for (let index = 0; index < block.count; index++) {
      if (wanted >= 0 && block.categories[index] !== wanted) continue;
      if (!marks || marks[index] === 1) passed[count++] = block.first + index;
    }
    yield;
  }
  return passed.slice(0, count);
}
