/**
 * Which rows of a large ledger a choice shows: as `core/ledger/search.ts` says, and also the rows with just the
 * amount that a word gives, however the file writes it.
 */
import { folded, type LedgerChoice, searchText, wordsOf } from '../search.ts';
import type { LedgerBlock, LedgerColumns } from './columns.ts';
import { plainFen } from './fen.ts';
import { patternOf, twins, unusual } from './twins.ts';

/** How the bytes of a block are read. */
export interface BlockTexts {
  readonly textOf: (block: LedgerBlock) => string;
  /** Cells of a row, by its place in the block. */
  readonly cellsOf: (block: LedgerBlock, index: number) => readonly string[];
}

interface Word {
  readonly text: string;
  readonly pattern: RegExp;
  /** Could be found across two cells, so that each find has to be looked at. */
  readonly doubtful: boolean;
  /** NaN where the word is no amount. */
  readonly fen: number;
}

/** A word of ASCII as an amount in 元; NaN for any other. */
const amountOf = (text: string): number => {
  const bytes = Uint8Array.from(text, (sign) => Math.min(sign.charCodeAt(0), 0xff));
  return plainFen(bytes, 0, bytes.length, '元');
};

const wordOf = (text: string, delimiter: string): Word => ({
  text,
  pattern: new RegExp(patternOf(text), 'g'),
  doubtful: text.includes('"') || text.includes(folded(delimiter)),
  fen: amountOf(text),
});

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
const holding = (block: LedgerBlock, text: string, word: Word, { cellsOf }: BlockTexts): Uint8Array => {
  const marks = new Uint8Array(block.count);
  markFinds(block, text, word.pattern, marks);
  const irregular = irregularOf(block, text);
  for (let index = 0; index < block.count; index++) {
    if (irregular[index] === 1 || (word.doubtful && marks[index] === 1))
      marks[index] = searchText(cellsOf(block, index)).includes(word.text) ? 1 : 0;
    if (block.fen[index] === word.fen) marks[index] = 1;
  }
  return marks;
};

/** Places of the rows that pass, in file order; a step for every block. */
export function* filterSteps(
  columns: LedgerColumns,
  { query, category }: LedgerChoice,
  delimiter: string,
  texts: BlockTexts,
): Generator<undefined, Uint32Array> {
  const wanted = category === '' ? -1 : columns.names.indexOf(category);
  const words = [...new Set(wordsOf(query))].map((word) => wordOf(word, delimiter));
  if (category !== '' && wanted < 0) return new Uint32Array();
  const passed = new Uint32Array(columns.count);
  let count = 0;
  for (const block of columns.blocks) {
    const text = words.length === 0 ? '' : texts.textOf(block);
    const marks = words.map((word) => holding(block, text, word, texts));
    for (let index = 0; index < block.count; index++) {
      if (wanted >= 0 && block.categories[index] !== wanted) continue;
      if (marks.every((held) => held[index] === 1)) passed[count++] = block.first + index;
    }
    yield;
  }
  return passed.slice(0, count);
}
