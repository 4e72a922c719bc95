/**
 * The cells of one record. A record without a quoted cell stays a place in the text of its block, and only the cells
 * that are asked for are cut out; one with a quoted cell is read by the parser.
 */
import { type MoneyUnit, plainFen } from '../../core/ledger/large/fen.ts';
import { isBlank } from '../csv.ts';
import { unguarded } from '../formula-guard.ts';

const apostrophe = "'".charCodeAt(0);
/** More cells than these are counted, but not told apart. */
const most = 1024;

export class RecordCells {
  private whole = '';
  private readonly bounds = new Uint32Array(most + 1);
  private parsed: readonly string[] | undefined;
  count = 0;

  /** Begins a record that has no quoted cell. */
  begin(text: string, start: number): void {
    this.whole = text;
    this.parsed = undefined;
    this.bounds[0] = start;
    this.count = 0;
  }

  /** The cell under way ends before this place, and the next begins behind it. */
  endCell(at: number): void {
    if (this.count < most) this.bounds[this.count + 1] = at + 1;
    this.count += 1;
  }

  take(cells: readonly string[]): void {
    this.parsed = cells;
    this.count = cells.length;
  }

  /** Text of a cell, without the guard against formulas. */
  text(cell: number): string {
    if (cell >= this.count || cell >= most) return '';
    const text = this.parsed
      ? (this.parsed[cell] as string)
      : this.whole.slice(this.bounds[cell], (this.bounds[cell + 1] as number) - 1);
    return text.charCodeAt(0) === apostrophe ? unguarded(text) : text;
  }

  /** Fen of a cell that is written in the usual way; else NaN. */
  fen(cell: number, unit: MoneyUnit): number {
    if (cell >= this.count || cell >= most) return Number.NaN;
    const own = this.parsed?.[cell];
    if (own !== undefined) return plainFen(own, 0, own.length, unit);
    return plainFen(this.whole, this.bounds[cell] as number, (this.bounds[cell + 1] as number) - 1, unit);
  }

  get isBlank(): boolean {
    if (this.parsed) return isBlank(this.parsed);
    const end = this.bounds[Math.min(this.count, most)] as number;
    for (let cell = 0; cell < Math.min(this.count, most); cell++)
      if (this.text(cell).trim() !== '') return false;
    return this.count <= most || this.whole.slice(end).trim() === '';
  }
}
