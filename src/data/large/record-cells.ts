/**
 * The cells of one record, as places in the text of its block: only cells that are asked for are cut out. A record
 * with a quote that is not in its usual place is read by the parser instead.
 */

import type { Dictionary } from '../../core/ledger/large/dictionary.ts';
import { type MoneyUnit, plainFen } from '../../core/ledger/large/fen.ts';
import { isBlank } from '../csv.ts';
import { unguarded } from '../formula-guard.ts';
import { plainDay } from './day.ts';
import { nextRecord } from './records.ts';

const [lineEnd, quote, apostrophe] = ['\n', '"', "'"].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
];

/** More cells than these are counted, but not told apart: no ledger has as many columns. */
const most = 1024;

export class RecordCells {
  private readonly delimiter: string;
  private readonly comma: number;
  /** No sign above this one ends a cell. */
  private readonly highest: number;
  private whole = '';
  private readonly starts = new Uint32Array(most);
  private readonly ends = new Uint32Array(most);
  private parsed: readonly string[] | undefined;
  count = 0;
  /** Place behind the record, its line end left out, and where the next begins. */
  end = 0;
  next = 0;
  /** False where a quote is not closed as it should be. */
  isSound = true;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
    this.comma = delimiter.charCodeAt(0);
    this.highest = Math.max(this.comma, quote);
  }

  /** Reads the record that begins at a place; false where its end is still to come. */
  read(text: string, start: number, isAll: boolean): boolean {
    const { comma, highest, starts, ends } = this;
    this.whole = text;
    this.parsed = undefined;
    this.isSound = true;
    let count = 0;
    let cell = start;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > highest) continue;
      if (code === comma) {
        if (count < most) {
          starts[count] = cell;
          ends[count] = at;
        }
        count += 1;
        cell = at + 1;
      } else if (code === lineEnd) break;
      else if (code === quote && at === cell) {
        at = this.closingQuote(text, at);
        if (at < 0) return this.parse(text, start, isAll);
      }
    }
    if (at >= text.length && !isAll) return false;
    if (count < most) {
      starts[count] = cell;
      ends[count] = at;
    }
    this.count = count + 1;
    this.end = at;
    this.next = Math.min(at + 1, text.length);
    return true;
  }

  /** The quote that closes a cell and stands right before its end; -1 where the parser has to tell. */
  private closingQuote(text: string, opening: number): number {
    let at = text.indexOf('"', opening + 1);
    while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
    if (at < 0) return -1;
    const after = text.charCodeAt(at + 1);
    return after === this.comma || after === lineEnd ? at : -1;
  }

  private parse(text: string, start: number, isAll: boolean): boolean {
    const record = nextRecord(text, start, this.delimiter, isAll);
    if (!record) return false;
    this.parsed = record.cells;
    this.count = record.cells.length;
    this.isSound = record.sound;
    this.next = record.next;
    this.end = text.charCodeAt(record.next - 1) === lineEnd ? record.next - 1 : record.next;
    return true;
  }

  /** Text of a cell, without its quotes and the guard against formulas. */
  text(cell: number): string {
    if (cell >= this.count || cell >= most) return '';
    const text = this.parsed?.[cell] ?? this.cut(cell);
    return text.charCodeAt(0) === apostrophe ? unguarded(text) : text;
  }

  private cut(cell: number): string {
    const [start, end] = [this.starts[cell] as number, this.ends[cell] as number];
    if (start === end || this.whole.charCodeAt(start) !== quote) return this.whole.slice(start, end);
    return this.whole.slice(start + 1, end - 1).replaceAll('""', '"');
  }

  /** Whether a cell that stands in the text has one of these lengths, without cutting it out. */
  isShort(cell: number, longest: number): boolean {
    if (cell >= this.count || cell >= most) return false;
    if (this.parsed) return (this.parsed[cell] as string).length <= longest;
    const length = (this.ends[cell] as number) - (this.starts[cell] as number);
    return length > 0 && length <= longest;
  }

  /** Code of the last sign of a cell, its closing quote left out; NaN for an empty one. */
  lastSign(cell: number): number {
    if (this.parsed || cell >= this.count || cell >= most)
      return (this.text(cell).at(-1) ?? '').charCodeAt(0);
    const [start, end] = [this.starts[cell] as number, this.ends[cell] as number];
    if (start === end) return Number.NaN;
    return this.whole.charCodeAt(this.whole.charCodeAt(start) === quote ? end - 2 : end - 1);
  }

  /** Fen of a cell that is written in the usual way; else NaN. */
  fen(cell: number, unit: MoneyUnit): number {
    const own = this.parsed?.[cell];
    if (own !== undefined) return plainFen(own, 0, own.length, unit);
    if (cell >= this.count || cell >= most) return Number.NaN;
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
    const isPlain = this.parsed === undefined && cell < this.count && cell < most;
    if (!isPlain || this.isMarked(cell)) return dictionary.of(this.text(cell));
    return dictionary.at(this.whole, this.starts[cell] as number, this.ends[cell] as number);
  }

  /** Day of a cell that is written `2023-06-14`; else NaN. */
  day(cell: number): number {
    if (this.parsed || cell >= this.count || cell >= most) return Number.NaN;
    return plainDay(this.whole, this.starts[cell] as number, this.ends[cell] as number);
  }

  /** Whether a cell is empty or begins with a blank: only then the whole record may be blank. */
  mayBeBlank(cell: number): boolean {
    if (this.parsed) return this.text(cell).trim() === '';
    const start = this.starts[cell] as number;
    const code = this.whole.charCodeAt(start);
    return start === this.ends[cell] || code === quote || code <= 32 || code > 127;
  }

  /** Whether a cell begins with a sign that is no part of its text. */
  private isMarked(cell: number): boolean {
    const code = this.whole.charCodeAt(this.starts[cell] as number);
    return code === quote || code === apostrophe;
  }

  /** 1 for a cell in quotes, 0 for one without. */
  private quotesAround(cell: number): number {
    const start = this.starts[cell] as number;
    return (this.ends[cell] as number) - start >= 2 && this.whole.charCodeAt(start) === quote ? 1 : 0;
  }

  get isBlank(): boolean {
    if (this.parsed) return isBlank(this.parsed);
    if (this.count > most) return false;
    for (let cell = 0; cell < this.count; cell++) if (this.text(cell).trim() !== '') return false;
    return true;
  }
}
