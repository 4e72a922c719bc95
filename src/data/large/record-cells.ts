/**
 * The cells of one record, as places in UTF-8 bytes: one pass finds them and proves the bytes, and only cells that are
 * asked for are decoded. A record with a quote that is not in its usual place is read by the parser instead.
 */
import type { Dictionary } from '../../core/ledger/large/dictionary.ts';
import { type MoneyUnit, plainFen } from '../../core/ledger/large/fen.ts';
import { totalsEnds } from '../../core/ledger/totals-row.ts';
import { isBlank } from '../csv.ts';
import { unguarded } from '../formula-guard.ts';
import { plainDay } from './day.ts';
import { longestRecord, nextRecord } from './records.ts';
import { characterLength, decoded, encoded } from './utf8.ts';

const [lineEnd, quote, apostrophe] = [10, 34, 39];

/** More cells than these are counted, but not told apart: no ledger has as many columns. */
const most = 1024;

/** A quoted cell is not as cells usually are, is no UTF-8, or is cut off within a character. */
const [unlike, wrong, cut] = [-1, -2, -3];

/** Length of a character that is no ASCII, as `characterLength`; the usual Chinese one is told without its help. */
const lengthAt = (bytes: Uint8Array, at: number, first: number): number =>
  first > 0xe0 &&
  first < 0xed &&
  at + 2 < bytes.length &&
  ((bytes[at + 1] as number) & 0xc0) === 0x80 &&
  ((bytes[at + 2] as number) & 0xc0) === 0x80
    ? 3
    : characterLength(bytes, at);

export type RecordRead = 'whole' | 'more' | 'fault';

export class RecordCells {
  private readonly delimiter: string;
  /** The delimiter in UTF-8; only the full-width comma has more than one byte. */
  private readonly comma: Uint8Array;
  private whole: Uint8Array = new Uint8Array();
  private readonly starts = new Uint32Array(most);
  private readonly ends = new Uint32Array(most);
  /** The delimiter where it is one byte; else -1. */
  private readonly single: number;
  private parsed: readonly string[] | undefined;
  /** Bytes of a quoted cell beyond the length of its text. */
  private beyond = 0;
  count = 0;
  /** Place behind the record, its line end left out, and where the next begins. */
  end = 0;
  next = 0;
  /** Of the record as text, in UTF-16 units. */
  length = 0;
  /** False where a quote is not closed as it should be. */
  isSound = true;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
    this.comma = encoded(delimiter);
    this.single = this.comma.length === 1 ? (this.comma[0] as number) : -1;
  }

  /**
   * Reads the record that begins at a place. Nearly all of the time of a large ledger goes by in this loop: what it
   * looks at stands in local names, and what is most frequent is asked for first.
   */
  read(bytes: Uint8Array, start: number, isAll: boolean): RecordRead {
    const { starts, ends, single } = this;
    const size = bytes.length;
    this.whole = bytes;
    this.parsed = undefined;
    this.isSound = true;
    let at = start;
    let cell = start;
    let count = 0;
    let beyond = 0;
    let hasQuotes = false;
    while (at < size) {
      const code = bytes[at] as number;
      if (code >= 0x80) {
        const length = lengthAt(bytes, at, code);
        if (length <= 0) return length < 0 || isAll ? 'fault' : 'more';
        if (single < 0 && this.isComma(bytes, at)) {
          if (count < most) [starts[count], ends[count]] = [cell, at];
          count += 1;
          cell = at + length;
        }
        beyond += length === 2 ? 1 : 2;
        at += length;
      } else if (code === single) {
        if (count < most) {
          starts[count] = cell;
          ends[count] = at;
        }
        count += 1;
        at += 1;
        cell = at;
      } else if (code === lineEnd) break;
      else if (code === quote && at === cell) {
        hasQuotes = true;
        this.beyond = 0;
        at = this.behindQuotes(bytes, at + 1);
        if (at === unlike) return this.parse(bytes, start, isAll);
        if (at < 0) return at === wrong || isAll ? 'fault' : 'more';
        beyond += this.beyond;
      } else at += 1;
    }
    if (hasQuotes && at - start > longestRecord) return this.parse(bytes, start, isAll);
    if (at >= size && !isAll) return 'more';
    if (count < most) {
      starts[count] = cell;
      ends[count] = at;
    }
    this.count = count + 1;
    this.end = at;
    this.next = Math.min(at + 1, size);
    this.length = at - start - beyond;
    return 'whole';
  }

  /** The place behind the quote that closes a cell; or why there is none. */
  private behindQuotes(bytes: Uint8Array, from: number): number {
    const size = bytes.length;
    let at = from;
    while (at < size) {
      const code = bytes[at] as number;
      if (code >= 0x80) {
        const length = lengthAt(bytes, at, code);
        if (length <= 0) return length < 0 ? wrong : cut;
        this.beyond += length === 2 ? 1 : 2;
        at += length;
      } else if (code !== quote) at += 1;
      else if (bytes[at + 1] === quote) at += 2;
      else return bytes[at + 1] === lineEnd || this.isComma(bytes, at + 1) ? at + 1 : unlike;
    }
    return unlike;
  }

  private isComma(bytes: Uint8Array, at: number): boolean {
    const { comma } = this;
    if (bytes[at] !== comma[0]) return false;
    return comma.length === 1 || (bytes[at + 1] === comma[1] && bytes[at + 2] === comma[2]);
  }

  private parse(bytes: Uint8Array, start: number, isAll: boolean): RecordRead {
    const record = nextRecord(bytes, start, this.delimiter, isAll);
    if (record === 'more' || record === 'fault') return record;
    this.parsed = record.cells;
    this.count = record.cells.length;
    this.isSound = record.sound;
    this.next = record.next;
    this.end = record.end;
    this.length = record.length;
    return 'whole';
  }

  private isPlaced(cell: number): boolean {
    return this.parsed === undefined && cell < this.count && cell < most;
  }

  /** Text of a cell, without its quotes and the guard against formulas. */
  text(cell: number): string {
    if (cell >= this.count || cell >= most) return '';
    return unguarded(this.parsed?.[cell] ?? this.cut(cell));
  }

  private cut(cell: number): string {
    const quotes = this.quotesAround(cell);
    const text = decoded(
      this.whole.subarray((this.starts[cell] as number) + quotes, (this.ends[cell] as number) - quotes),
    );
    return quotes === 1 ? text.replaceAll('""', '"') : text;
  }

  /** 1 for a cell in quotes, 0 for one without. */
  private quotesAround(cell: number): number {
    const start = this.starts[cell] as number;
    return (this.ends[cell] as number) - start >= 2 && this.whole[start] === quote ? 1 : 0;
  }

  /** Whether a cell may hold a word for a total: a short one that ends as such words do, with blanks or a colon. */
  mayBeTotal(cell: number): boolean {
    if (!this.isPlaced(cell)) return this.parsed !== undefined && cell < this.count;
    const quotes = this.quotesAround(cell);
    const [start, end] = [(this.starts[cell] as number) + quotes, (this.ends[cell] as number) - quotes];
    if (end === start || end - start > longestTotal) return false;
    if ((this.whole[end - 1] as number) >= 0x80 && this.whole[end - 2] === 0xc2) return true;
    const last = signBefore(this.whole, end);
    return totalEnds.has(last) && (!behindTotal.has(last) || holdsTotal(this.whole, start, end));
  }

  /** Whether a cell begins with a byte, behind a quote or a blank if need be. */
  mayBegin(cell: number, byte: number): boolean {
    if (!this.isPlaced(cell)) return this.parsed !== undefined;
    const start = this.starts[cell] as number;
    const code = this.whole[start + this.quotesAround(cell)] as number;
    return code === byte || code <= 32;
  }

  /** Whether there is nothing in the cells from a place on. */
  isBlankFrom(first: number): boolean {
    if (this.count > most) return false;
    for (let cell = first; cell < this.count; cell++) if (this.text(cell).trim() !== '') return false;
    return true;
  }

  /** Fen of a cell that is written in the usual way; else NaN. */
  fen(cell: number, unit: MoneyUnit): number {
    if (!this.isPlaced(cell)) return Number.NaN;
    const quotes = this.quotesAround(cell);
    return plainFen(
      this.whole,
      (this.starts[cell] as number) + quotes,
      (this.ends[cell] as number) - quotes,
      unit,
    );
  }

  /** Number of a cell's text in a dictionary. */
  numberIn(dictionary: Dictionary, cell: number): number {
    if (!this.isPlaced(cell)) return dictionary.of(this.text(cell));
    return dictionary.at(this.whole, this.starts[cell] as number, this.ends[cell] as number, () =>
      this.text(cell),
    );
  }

  /** Day of a cell that is written `2023-06-14`; else NaN. */
  day(cell: number): number {
    if (!this.isPlaced(cell)) return Number.NaN;
    return plainDay(this.whole, this.starts[cell] as number, this.ends[cell] as number);
  }

  /** False where a cell clearly holds something: only otherwise the whole record may be blank. */
  mayBeBlank(cell: number): boolean {
    if (!this.isPlaced(cell)) return this.text(cell).trim() === '';
    const start = this.starts[cell] as number;
    const code = this.whole[start + this.quotesAround(cell)] as number;
    return start === this.ends[cell] || code === quote || code === apostrophe || code <= 32 || code > 127;
  }

  get isBlank(): boolean {
    return this.parsed ? isBlank(this.parsed) : this.isBlankFrom(0);
  }
}

/** Longest cell that may hold a word for a total, in bytes, with the blanks that people set. */
const longestTotal = 60;

/** Bytes of a sign in one number. */
const numberOf = (sign: string): number => encoded(sign).reduce((all, byte) => (all << 8) | byte, 0);

/** The sign of one or three bytes before a place, as such a number. */
const signBefore = (bytes: Uint8Array, end: number): number => {
  const last = bytes[end - 1] as number;
  if (last < 0x80) return last;
  return ((bytes[end - 3] as number) << 16) | ((bytes[end - 2] as number) << 8) | last;
};

/** Last signs of words for a total. */
const totalEnds: ReadonlySet<number> = new Set(
  [...totalsEnds, ...': \t\n：\u3000\u2002\u2003\u2009\u202f\ufeffｌＬｍＭ）］'].map(numberOf),
);
/** Those that many other texts end with, too; and what the word for a total itself then has in it. */
const behindTotal: ReadonlySet<number> = new Set([...')]】）］数數额額'].map(numberOf));
const inTotal: ReadonlySet<number> = new Set([...'计計lLmMｌＬｍＭ'].map(numberOf));

/** 1 for the first bytes of these. */
const firstInTotal = new Uint8Array(256);
for (const sign of '计lLmMｌ') firstInTotal[encoded(sign)[0] as number] = 1;

const holdsTotal = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    const length = byte < 0x80 ? 1 : 3;
    if (firstInTotal[byte] === 1 && inTotal.has(signBefore(bytes, at + length))) return true;
  }
  return false;
};
