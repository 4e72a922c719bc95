/**
 * Text of a large ledger → columns, piece by piece. Every record is either a row that counts or an oddity that says
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
import { OpenBlock } from './open-block.ts';
import { RecordCells } from './record-cells.ts';
import { amountReader, totalsCell } from './row-reader.ts';

/** A line longer than this, in characters, is no line of a ledger. */
const longestLine = 1 << 22;

/** Why a file cannot be read on. */
export type ReadEnd = 'no-amount-column' | 'empty' | 'unreadable';

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
  private row = 0;
  private rest = '';
  private closed = 0;
  /** Characters of all blocks. */
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

  /** Reads on; `isAll` with the last text, which may be empty. Line ends are `\n`. */
  take(text: string, isAll: boolean): ReadEnd | undefined {
    let [piece, start] = [text, 0];
    if (!this.head) {
      piece = this.rest + text;
      this.rest = piece;
      const head = readHead(piece, isAll || piece.length > longestLine, this.encoding, this.given);
      if (head === 'empty') return 'empty';
      if (head === 'more') return undefined;
      this.begin(head);
      if (head.shape.roles.amount === undefined) return 'no-amount-column';
      start = head.next;
    } else if (this.rest !== '') {
      start = this.readBorder(text, isAll);
      if (start < 0) return this.rest.length > longestLine ? 'unreadable' : undefined;
    }
    const next = this.readRecords(piece, start, isAll);
    this.closeBlock(piece);
    this.rest = piece.slice(next);
    return undefined;
  }

  /**
   * Reads the record that was cut in two, in a small text of its own, so that the large ones are not copied. Gives
   * the place in the new text where reading goes on; below 0 where all of it belongs to the same record.
   */
  private readBorder(text: string, isAll: boolean): number {
    for (let size = 1 << 10; ; size *= 16) {
      const isWhole = size >= text.length;
      const border = this.rest + text.slice(0, size);
      const next = this.readRecords(border, 0, isAll && isWhole, this.rest.length);
      this.closeBlock(border);
      if (next >= this.rest.length && next > 0) {
        const start = next - this.rest.length;
        this.rest = '';
        return start;
      }
      if (isWhole) {
        this.rest = border.slice(next);
        return -1;
      }
    }
  }

  private begin(head: Head): void {
    this.head = head;
    this.row = head.row;
    this.cells = new RecordCells(head.shape.delimiter);
    const tell = this.list.add.bind(this.list);
    this.amountOf = amountReader(head.shape, tell);
    this.totalOf = totalsCell(head.shape);
    for (const { row, cells } of head.above)
      this.list.add({
        code: isBlank(cells) ? 'blank' : 'above',
        row,
        found: cells.filter(Boolean).join(' '),
      });
  }

  private closeBlock(text: string): void {
    if (this.open.count === 0) return;
    const block = this.open.close(text, this.closed);
    this.blocks.push(block);
    this.closed += block.count;
    this.held += text.length;
  }

  /** Reads the records of a piece that begin before a place, and gives the one where the next begins. */
  private readRecords(text: string, from: number, isAll: boolean, until = text.length): number {
    const { cells } = this;
    let start = from;
    while (start < until && cells.read(text, start, isAll)) {
      this.takeRecord(start, cells.end, cells.isSound);
      start = cells.next;
    }
    return start;
  }

  private takeRecord(start: number, end: number, isSound: boolean): void {
    const row = ++this.row;
    const odd = this.leftOut(row, isSound);
    if (odd) this.list.add(odd);
    else this.addRow(row, start, end);
  }

  /** Why a record does not count. */
  private leftOut(row: number, isSound: boolean): Oddity | undefined {
    const { cells } = this;
    const { headers, roles } = (this.head as Head).shape;
    if (!isSound) return { code: 'quote', row, found: cells.text(0), expected: '""' };
    const blank = { code: 'blank', row, found: '' } as const;
    if (cells.count !== headers.length) {
      if (cells.isBlank) return blank;
      return { code: 'ragged', row, found: String(cells.count), expected: String(headers.length) };
    }
    const total = this.totalOf(cells);
    if (total !== undefined) return { code: 'total-row', row, found: total };
    return cells.mayBeBlank(roles.amount as number) && cells.isBlank ? blank : undefined;
  }

  private addRow(row: number, start: number, end: number): void {
    const { cells, open, huge } = this;
    const { date, category } = (this.head as Head).shape.roles;
    const amount = this.amountOf(row, cells);
    const plain = date === undefined ? noDay : cells.day(date);
    const day = Number.isNaN(plain) ? this.dayOf(cells.text(date as number)) : plain;
    const place = category === undefined ? this.dictionary.of('') : cells.numberIn(this.dictionary, category);
    const fen = typeof amount === 'number' ? amount : heldFen(amount);
    const own = typeof amount === 'bigint' && !Number.isFinite(fen) ? amount : undefined;
    if (own !== undefined) huge.set(this.closed + open.count, own);
    this.tally.add(place, fen, own);
    open.add(row, start, end, fen, place, day);
  }
}
