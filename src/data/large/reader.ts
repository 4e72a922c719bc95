/**
 * UTF-8 of a large ledger → columns, piece by piece. Every record is either a row that counts or an oddity that says
 * why it is left out.
 */
import type { LedgerBlock, LedgerColumns } from '../../core/ledger/large/columns.ts';
import { noDay } from '../../core/ledger/large/columns.ts';
import { Dictionary } from '../../core/ledger/large/dictionary.ts';
import type { LargeFound, LargeShape, Oddities, Oddity } from '../../core/ledger/large/facts.ts';
import { heldFen } from '../../core/ledger/large/fen.ts';
import { OddityList } from '../../core/ledger/large/oddity-list.ts';
import { Tally } from '../../core/ledger/large/tally.ts';
import { isBlank } from '../csv.ts';
import { dayReader } from './day.ts';
import { type Head, readHead, type Understanding } from './head.ts';
import { OpenBlock, type RecordPlace } from './open-block.ts';
import { RecordCells } from './record-cells.ts';
import { amountReader, headerAgain, knownUnits, totalsCell } from './row-reader.ts';
import { strictlyDecoded } from './utf8.ts';

/** A line longer than this, in bytes, is no line of a ledger. */
const longestLine = 1 << 22;

/** Why a file cannot be read on; `fault`: it is no UTF-8. */
export type ReadEnd = 'no-amount-column' | 'empty' | 'unreadable' | 'fault';

const none = new Uint8Array();
const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

export class LedgerReader implements LedgerColumns {
  readonly blocks: LedgerBlock[] = [];
  readonly huge = new Map<number, bigint>();
  private readonly dictionary = new Dictionary();
  private readonly tally = new Tally();
  private readonly list = new OddityList();
  private readonly open = new OpenBlock();
  private cells = new RecordCells(',');
  private readonly dayOf = dayReader();
  private head: Head | undefined;
  private amountOf: ReturnType<typeof amountReader> = () => Number.NaN;
  private totalOf: ReturnType<typeof totalsCell> = () => undefined;
  private isHeader: ReturnType<typeof headerAgain> = () => false;
  private row = 0;
  private rest: Uint8Array = none;
  private closed = 0;
  /** Bytes of all blocks. */
  held = 0;

  private readonly encoding: string;
  private readonly given: Understanding | undefined;

  constructor(encoding: string, given?: Understanding) {
    this.encoding = encoding;
    this.given = given;
  }

  get count(): number {
    return this.closed;
  }
  get names(): readonly string[] {
    return this.dictionary.texts;
  }
  get shape(): LargeShape | undefined {
    return this.head?.shape;
  }
  get found(): LargeFound {
    return this.tally.found(this.names);
  }
  get oddities(): Oddities {
    return this.list.oddities;
  }

  /** Reads on; `isAll` with the last bytes, which may be none. UTF-8 with `\n` at the ends of lines. */
  take(bytes: Uint8Array, isAll: boolean): ReadEnd | undefined {
    if (!this.head) {
      const piece = joined(this.rest, bytes);
      this.rest = piece;
      const text = strictlyDecoded(piece, isAll);
      if (text === undefined) return 'fault';
      const head = readHead(piece, text, isAll || piece.length > longestLine, this.encoding, this.given);
      if (head === 'empty') return 'empty';
      if (head === 'more') return undefined;
      this.begin(head);
      if (head.shape.roles.amount === undefined) return 'no-amount-column';
      return this.readRest(piece.subarray(head.next), isAll);
    }
    if (this.rest.length === 0) return this.readRest(bytes, isAll);
    const start = this.readBorder(bytes, isAll);
    if (typeof start !== 'number') return start;
    if (start < 0) return this.rest.length > longestLine ? 'unreadable' : undefined;
    return this.readRest(bytes.subarray(start), isAll);
  }

  /** Reads the whole records of a piece; what is left waits for the next. */
  private readRest(piece: Uint8Array, isAll: boolean): ReadEnd | undefined {
    const next = this.readRecords(piece, isAll);
    if (typeof next !== 'number') return next;
    this.closeBlock(piece);
    this.rest = piece.slice(next);
    return this.rest.length > longestLine ? 'unreadable' : undefined;
  }

  /**
   * Reads the record that was cut in two, in a small block of its own, so that the large ones are not copied. Gives
   * the place in the new bytes where reading goes on; below 0 where all of them belong to the same record.
   */
  private readBorder(bytes: Uint8Array, isAll: boolean): number | 'fault' {
    for (let size = 1 << 10; ; size *= 16) {
      const isWhole = size >= bytes.length;
      const border = joined(this.rest, bytes.subarray(0, size));
      const next = this.readRecords(border, isAll && isWhole, this.rest.length);
      if (next === 'fault') return next;
      this.closeBlock(border);
      if (next >= this.rest.length) {
        const start = next - this.rest.length;
        this.rest = none;
        return start;
      }
      // Records before the cut one may be whole now: they have been read.
      this.rest = isWhole ? border.slice(next) : this.rest.slice(next);
      if (isWhole) return -1;
    }
  }

  private begin(head: Head): void {
    this.head = head;
    this.row = head.row;
    this.cells = new RecordCells(head.shape.delimiter);
    const tell = this.list.add.bind(this.list);
    this.amountOf = amountReader(head.shape, tell);
    this.totalOf = totalsCell(head.shape);
    this.isHeader = headerAgain(head.shape);
    for (const { row, cells } of head.above)
      this.list.add({
        code: isBlank(cells) ? 'blank' : 'above',
        row,
        found: cells.filter(Boolean).join(' '),
      });
    if (head.unknownUnit) {
      const { row, unit } = head.unknownUnit;
      this.list.add({ code: 'unit', row, found: unit, expected: knownUnits });
    }
  }

  private closeBlock(bytes: Uint8Array): void {
    if (this.open.count === 0) return;
    const block = this.open.close(bytes, this.closed);
    this.blocks.push(block);
    this.closed += block.count;
    this.held += bytes.length;
  }

  /** Reads the records that begin before a place, and gives the place where the next begins. */
  private readRecords(bytes: Uint8Array, isAll: boolean, until = bytes.length): number | 'fault' {
    const { cells } = this;
    let [start, textStart] = [0, 0];
    while (start < until) {
      const read = cells.read(bytes, start, isAll);
      if (read === 'fault') return 'fault';
      if (read === 'more') return start;
      const textEnd = textStart + cells.length;
      this.takeRecord({ start, end: cells.end, textStart, textEnd });
      start = cells.next;
      textStart = textEnd + 1;
    }
    return start;
  }

  private takeRecord(place: RecordPlace): void {
    const row = ++this.row;
    const odd = this.leftOut(row);
    if (odd) this.list.add(odd);
    else this.addRow(row, place);
  }

  /** Why a record does not count. */
  private leftOut(row: number): Oddity | undefined {
    const { cells } = this;
    const { headers, roles } = (this.head as Head).shape;
    if (!cells.isSound) return { code: 'quote', row, found: cells.text(0), expected: '""' };
    const blank = { code: 'blank', row, found: '' } as const;
    if (cells.count !== headers.length) {
      if (cells.isBlank) return blank;
      if (cells.count < headers.length || !cells.isBlankFrom(headers.length))
        return { code: 'ragged', row, found: String(cells.count), expected: String(headers.length) };
    }
    if (this.isHeader(cells)) return { code: 'header', row, found: headers.filter(Boolean).join(' ') };
    const total = this.totalOf(cells);
    if (total !== undefined) return { code: 'total-row', row, found: total };
    return cells.mayBeBlank(roles.amount as number) && cells.isBlank ? blank : undefined;
  }

  private addRow(row: number, place: RecordPlace): void {
    const { cells, open, huge } = this;
    const { date, category } = (this.head as Head).shape.roles;
    const amount = this.amountOf(row, cells);
    const plain = date === undefined ? noDay : cells.day(date);
    const day = Number.isNaN(plain) ? this.dayOf(cells.text(date as number)) : plain;
    const number =
      category === undefined ? this.dictionary.of('') : cells.numberIn(this.dictionary, category);
    const fen = typeof amount === 'number' ? amount : heldFen(amount);
    const own = typeof amount === 'bigint' && !Number.isFinite(fen) ? amount : undefined;
    if (own !== undefined) huge.set(this.closed + open.count, own);
    this.tally.add(number, fen, own);
    open.add(row, place, fen, number, day);
  }
}
