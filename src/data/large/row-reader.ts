/** What a record of a large ledger says: a row that counts, or why it is left out. */
import type { LargeShape, Oddity, OddityCode } from '../../core/ledger/large/facts.ts';
import { type MoneyUnit, noFen, readFen } from '../../core/ledger/large/fen.ts';
import { endsAsTotal, isTotalsWord } from '../../core/ledger/totals-row.ts';
import { isMoney } from '../../core/unit.ts';
import { unguarded } from '../formula-guard.ts';
import { isNotApplicable } from '../not-applicable.ts';
import type { RecordCells } from './record-cells.ts';

export type Tell = (oddity: Oddity) => void;

const money = (text: string): MoneyUnit | undefined => {
  const unit = text.normalize('NFKC').trim();
  return isMoney(unit) ? (unit as MoneyUnit) : undefined;
};

/** Reads amounts; those that are not plain numbers come as bigint. What cannot be read is told and has no amount. */
export const amountReader = (shape: LargeShape, tell: Tell) => {
  const { amount = -1, unit: unitCell = -1 } = shape.roles;
  const known = new Map<string, MoneyUnit | undefined>([['', shape.unit]]);
  const unitOf = (text: string): MoneyUnit | undefined => {
    if (!known.has(text) && known.size < 1000) known.set(text, text.trim() === '' ? shape.unit : money(text));
    return known.has(text) ? known.get(text) : money(text);
  };
  const odd = (code: OddityCode, row: number, cell: number, found: string, expected: string): number => {
    tell({ code, row, column: shape.headers[cell] ?? '', found, expected });
    return noFen;
  };
  const slowly = (row: number, text: string, unit: MoneyUnit): number | bigint => {
    if (text.trim() === '' || isNotApplicable(text)) return noFen;
    const read = readFen(unguarded(text), unit);
    if ('fen' in read) return read.fen;
    return odd(read.code, row, amount, text, read.expected);
  };
  return (row: number, cells: RecordCells): number | bigint => {
    if (amount < 0) return noFen;
    let unit: MoneyUnit | undefined = shape.unit;
    if (unitCell >= 0) {
      const text = cells.text(unitCell);
      unit = unitOf(text);
      if (unit === undefined) return odd('unit', row, unitCell, text, '元 | 万元 | 亿元');
    }
    const fen = cells.fen(amount, unit);
    return Number.isNaN(fen) ? slowly(row, cells.text(amount), unit) : fen;
  };
};

/** Longest cell that may hold a word for a total, with the blanks that people set in it. */
const longestTotal = 24;

/** Texts that are remembered: most ledgers write the same few again and again. */
const remembered = 5000;

/** Tells rows that add up others, and gives the cell that says so. */
export const totalsCell = (shape: LargeShape) => {
  const { no, category, item } = shape.roles;
  const places = [no, category, item].filter((place) => place !== undefined);
  const known = new Map<string, 'is' | 'ends' | 'no'>();
  const told = (text: string): 'is' | 'ends' | 'no' => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const read = isTotalsWord(text) ? 'is' : endsAsTotal(text) ? 'ends' : 'no';
    if (known.size < remembered) known.set(text, read);
    return read;
  };
  return (cells: RecordCells): string | undefined => {
    for (const place of places) {
      const text = cells.text(place);
      if (text.length === 0 || text.length > longestTotal || (text >= '0' && text < ':')) continue;
      const read = told(text);
      if (read === 'is') return text;
      if (read === 'ends' && no !== undefined && place !== no && cells.text(no).trim() === '') return text;
    }
    return undefined;
  };
};
