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

/** Longest cell that may hold a word for a total, with the blanks and quotes that people set. */
const longestTotal = 24;

/** Signs with which a word for a total ends; nearly all other cells need not be looked at. */
const lastSigns: ReadonlySet<number> = new Set(
  [...'计lLmM:： \t\u00a0\u3000\n\uff4c\uff2c\uff4d\uff2d'].map((sign) => sign.charCodeAt(0)),
);

/** Tells rows that add up others, and gives the cell that says so. */
export const totalsCell = (shape: LargeShape) => {
  const { no, category, item } = shape.roles;
  const places = [no, category, item].filter((place) => place !== undefined);
  return (cells: RecordCells): string | undefined => {
    for (const place of places) {
      if (!cells.isShort(place, longestTotal) || !lastSigns.has(cells.lastSign(place))) continue;
      const text = cells.text(place);
      if (isTotalsWord(text)) return text;
      const hasNoNumber = no !== undefined && place !== no && cells.text(no).trim() === '';
      if (hasNoNumber && endsAsTotal(text)) return text;
    }
    return undefined;
  };
};
