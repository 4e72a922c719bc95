/** A block of rows while it is being read: its columns grow, and are cut to size at the end. */
import type { LedgerBlock } from '../../core/ledger/large/columns.ts';

type Columns = Pick<
  LedgerBlock,
  'rows' | 'starts' | 'ends' | 'textStarts' | 'textEnds' | 'fen' | 'categories' | 'days'
>;

const columnsFor = (size: number): Columns => ({
  rows: new Uint32Array(size),
  starts: new Uint32Array(size),
  ends: new Uint32Array(size),
  textStarts: new Uint32Array(size),
  textEnds: new Uint32Array(size),
  fen: new Float64Array(size),
  categories: new Uint32Array(size),
  days: new Uint32Array(size),
});

export interface RecordPlace {
  readonly start: number;
  readonly end: number;
  readonly textStart: number;
  readonly textEnd: number;
}

export class OpenBlock {
  private size = 4096;
  private columns = columnsFor(this.size);
  count = 0;

  /** `place` is where the record stands in the bytes and in the text. */
  add(row: number, place: RecordPlace, fen: number, category: number, day: number): void {
    if (this.count === this.size) this.grow();
    const at = this.count++;
    this.columns.rows[at] = row;
    this.columns.starts[at] = place.start;
    this.columns.ends[at] = place.end;
    this.columns.textStarts[at] = place.textStart;
    this.columns.textEnds[at] = place.textEnd;
    this.columns.fen[at] = fen;
    this.columns.categories[at] = category;
    this.columns.days[at] = day;
  }

  private grow(): void {
    const wider = columnsFor(this.size * 2);
    for (const key of Object.keys(wider) as (keyof Columns)[]) wider[key].set(this.columns[key]);
    this.columns = wider;
    this.size *= 2;
  }

  /** The rows as a block; this one is then empty and takes the next. */
  close(bytes: Uint8Array, first: number): LedgerBlock {
    const { rows, starts, ends, textStarts, textEnds, fen, categories, days } = this.columns;
    const count = this.count;
    this.count = 0;
    return {
      bytes,
      first,
      count,
      rows: rows.slice(0, count),
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
      textStarts: textStarts.slice(0, count),
      textEnds: textEnds.slice(0, count),
      fen: fen.slice(0, count),
      categories: categories.slice(0, count),
      days: days.slice(0, count),
    };
  }
}
