/** Searching the UTF-8 of a block as it is, where nothing in it needs folding: decoding it would take most of the time. */
import type { LedgerBlock } from './columns.ts';

/** ！（）＊＋， ：；＜＝＞？ by the last of their three bytes. */
const isUsualWide = (third: number): boolean =>
  third === 0x81 || (third >= 0x88 && third <= 0x8c) || (third >= 0x9a && third <= 0x9f);

/** Chinese characters, and the punctuation that stands beside them in nearly every ledger: see `unusual` in twins.ts. */
const isUsual = (bytes: Uint8Array, at: number, first: number): boolean => {
  if (first > 0xe4 && first <= 0xe9) return true;
  const second = bytes[at + 1] as number;
  if (first === 0xe4) return second >= 0xb8;
  const third = bytes[at + 2] as number;
  if (first === 0xe3) return second === 0x80 && third >= 0x81 && third <= 0x91;
  if (first === 0xef) return second === 0xbc && isUsualWide(third);
  return first === 0xe2 && second === 0x80 && (third === 0x9c || third === 0x9d);
};

const known = new WeakMap<LedgerBlock, boolean>();

/** Whether a block holds nothing but ASCII and usual signs, none of which is irregular. Its bytes are UTF-8. */
export const isPlain = (block: LedgerBlock): boolean => {
  const before = known.get(block);
  if (before !== undefined) return before;
  const { bytes } = block;
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at] as number;
    if (code < 0x80) at += 1;
    else if (isUsual(bytes, at, code)) at += 3;
    else break;
  }
  const plain = at >= bytes.length;
  known.set(block, plain);
  return plain;
};

const stands = (bytes: Uint8Array, at: number, needle: Uint8Array): boolean => {
  for (let index = 0; index < needle.length; index++) if (bytes[at + index] !== needle[index]) return false;
  return true;
};

/** Marks the rows of a block in which some bytes stand. They hold no line end: none is found across two rows. */
export const markBytes = (block: LedgerBlock, needle: Uint8Array, marks: Uint8Array): void => {
  const { bytes, starts, ends, count } = block;
  const last = needle.length - 1;
  // How far the needle may be moved on, by the byte under its end.
  const moves = new Uint32Array(256).fill(needle.length);
  for (let index = 0; index < last; index++) moves[needle[index] as number] = last - index;
  let index = 0;
  let at = 0;
  while (at + last < bytes.length) {
    if (!stands(bytes, at, needle)) {
      at += moves[bytes[at + last] as number] as number;
      continue;
    }
    while (index < count && (ends[index] as number) <= at) index++;
    if (index === count) return;
    const isInRow = (starts[index] as number) <= at;
    if (isInRow) marks[index] = 1;
    at = isInRow ? (ends[index] as number) : Math.max(starts[index] as number, at + 1);
  }
};
