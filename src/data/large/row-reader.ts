/** What a record of a large ledger says: a row that counts, or why it is left out. */
import { Dictionary } from '../../core/ledger/large/dictionary.ts';
import type { LargeShape, Oddity, OddityCode } from '../../core/ledger/large/facts.ts';
import { type MoneyUnit, noFen, readFen } from '../../core/ledger/large/fen.ts';
import { endsAsTotal, isTotalsWord } from '../../core/ledger/totals-row.ts';
import { isMoney, moneyUnits } from '../../core/unit.ts';
import { unguarded } from '../formula-guard.ts';
import { isNotApplicable } from '../not-applicable.ts';
import type { RecordCells } from './record-cells.ts';
import { encoded } from './utf8.ts';

/** What a unit of money should be. */
export const knownUnits = moneyUnits.join(' | ');

export type Tell = (oddity: Oddity) => void;

const money = (text: string): MoneyUnit | undefined => {
  const unit = text.normalize('NFKC').trim();
  return isMoney(unit) ? (unit as MoneyUnit) : undefined;
};

/** Reads amounts; those that are not plain numbers come as bigint. What cannot be read is told and has no amount. */
export const amountReader = (shape: LargeShape, tell: Tell) => {
  const { amount = -1, unit: unitCell = -1 } = shape.roles;
  const written = new Dictionary();
  /** By the number of their text: a file has few units, whatever it calls them. */
  const units: (MoneyUnit | undefined)[] = [];
  const unitOf = (cells: RecordCells): MoneyUnit | undefined => {
    const number = cells.numberIn(written, unitCell);
    if (!(number in units)) {
      const text = cells.text(unitCell);
      units[number] = text.trim() === '' ? shape.unit : money(text);
    }
    return units[number];
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
      unit = unitOf(cells);
      if (unit === undefined) return odd('unit', row, unitCell, cells.text(unitCell), knownUnits);
    }
    const fen = cells.fen(amount, unit);
    return Number.isNaN(fen) ? slowly(row, cells.text(amount), unit) : fen;
  };
};

/** Tells the header where it stands in the file once more, as it does where pages were put together. */
export const headerAgain = ({ headers, roles }: LargeShape) => {
  const { amount = -1 } = roles;
  const name = headers[amount] ?? '';
  const first = encoded(name)[0];
  // A file without a header has a payment in its place, and the like of it may come again.
  if (first === undefined || 'fen' in readFen(unguarded(name), '元')) return () => false;
  return (cells: RecordCells): boolean =>
    cells.mayBegin(amount, first) && headers.every((header, place) => cells.text(place).trim() === header);
};

/** Tells rows that add up others, and gives the cell that says so. */
export const totalsCell = (shape: LargeShape) => {
  const { no, category, item, amount, unit } = shape.roles;
  const places = [...shape.headers.keys()].filter((place) => place !== amount && place !== unit);
  const mayEndSo = (place: number): boolean => no !== undefined && (place === category || place === item);
  return (cells: RecordCells): string | undefined => {
    for (const place of places) {
      if (!cells.mayBeTotal(place)) continue;
      const text = cells.text(place);
      if (isTotalsWord(text)) return text;
      if (mayEndSo(place) && cells.text(no as number).trim() === '' && endsAsTotal(text)) return text;
    }
    return undefined;
  };
};
