/** Finds the header of a large ledger, below its titles, and says how the file is understood. */
import type { ColumnRoles, LargeShape } from '../../core/ledger/large/facts.ts';
import type { MoneyUnit } from '../../core/ledger/large/fen.ts';
import { delimiters, sniff } from '../csv.ts';
import { nextRecord } from './records.ts';
import { headerScore, holdsUnits, knownUnit, rolesOf, unitAbove, unitOf } from './roles.ts';

/** Records in which the header is looked for, and rows below it that tell what a column holds. */
const [searched, sampled] = [30, 200];

export interface HeadRecord {
  /** As a spreadsheet counts records. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Head {
  readonly shape: LargeShape;
  /** Records above the header, blank ones among them. */
  readonly above: readonly HeadRecord[];
  /** A unit that all amounts are said to be in and that nobody knows: they are read as 元. */
  readonly unknownUnit?: { readonly row: number; readonly unit: string };
  readonly row: number;
  /** Where the record after the header begins. */
  readonly next: number;
}

interface Opened extends HeadRecord {
  readonly next: number;
}

/** The first records; undefined where more text has to come first. */
const firstRecords = (
  bytes: Uint8Array,
  delimiter: string,
  isAll: boolean,
): readonly Opened[] | undefined => {
  const records: Opened[] = [];
  let start = 0;
  while (start < bytes.length && records.length < searched + sampled) {
    const record = nextRecord(bytes, start, delimiter, isAll);
    if (typeof record === 'string') return undefined;
    start = record.next;
    records.push({ row: records.length + 1, cells: record.cells, next: start });
  }
  return records.length < searched + sampled && !isAll ? undefined : records;
};

export interface Understanding {
  readonly roles: ColumnRoles;
  readonly unit: MoneyUnit;
}

/** Where no name is known, the header is the first of the widest records: titles are narrow. */
const widest = (records: readonly Opened[]): number => {
  const widths = records.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  return widths.indexOf(Math.max(...widths));
};

/** The unit that all amounts are in where they name none, as the file states it, and where it does. */
const statedUnit = (
  above: readonly HeadRecord[],
  header: HeadRecord,
  amount: number | undefined,
): { readonly row: number; readonly unit: string } | undefined => {
  const stated = amount === undefined ? undefined : unitOf(header.cells[amount]);
  if (stated !== undefined) return { row: header.row, unit: stated };
  return above
    .flatMap(({ row, cells }) => {
      const unit = unitAbove(cells);
      return unit === undefined ? [] : [{ row, unit }];
    })
    .at(-1);
};

/** Values of a column in the first rows that are as wide as the header and not the header again. */
const valuesBelow = (records: readonly Opened[], at: number, headers: readonly string[]) => {
  const rows = records
    .slice(at + 1)
    .filter(({ cells }) => cells.length === headers.length)
    .filter(({ cells }) => cells.some((cell, place) => cell.trim() !== headers[place]));
  return (place: number): readonly string[] => rows.map(({ cells }) => cells[place] as string);
};

const understood = (
  records: readonly Opened[],
  at: number,
  encoding: string,
  delimiter: string,
  given: Understanding | undefined,
): Head => {
  const header = records[at] as Opened;
  const headers = header.cells.map((cell) => cell.trim());
  const above = records.slice(0, at);
  const { unit: place, ...others } = given?.roles ?? rolesOf(headers);
  const holds = place !== undefined && (given || holdsUnits(valuesBelow(records, at, headers)(place)));
  const roles = holds ? { ...others, unit: place } : others;
  const stated = statedUnit(above, header, roles.amount);
  const known = knownUnit(stated?.unit);
  const unit = given?.unit ?? known ?? '元';
  return {
    shape: { encoding, delimiter, headers, roles, unit },
    above,
    ...(stated && !known && unit === '元' && { unknownUnit: stated }),
    row: header.row,
    next: header.next,
  };
};

interface Candidate {
  readonly score: number;
  readonly records: readonly Opened[];
  readonly at: number;
  readonly delimiter: string;
}

/** The record that does best as the header, the first of equals. */
const bestOf = (records: readonly Opened[], delimiter: string): Candidate => {
  const scores = records.slice(0, searched).map(({ cells }) => headerScore(cells));
  const score = Math.max(...scores);
  return { score, records, at: scores.indexOf(score), delimiter };
};

/**
 * The head of a file, from its first bytes and their text: `'more'` where more text has to come first, `'empty'` where
 * there is nothing. The roles lack the amount where no header names one. A title may speak of an amount, too, and may
 * hold other delimiters than the table: the record with the most names that we know is the header.
 */
export const readHead = (
  bytes: Uint8Array,
  text: string,
  isAll: boolean,
  encoding: string,
  given?: Understanding,
): Head | 'more' | 'empty' => {
  if (text.trim() === '') return isAll ? 'empty' : 'more';
  const first = sniff(text);
  let best: Candidate | undefined;
  for (const delimiter of [first, ...delimiters.filter((other) => other !== first && text.includes(other))]) {
    const records = firstRecords(bytes, delimiter, isAll);
    if (records === undefined) return 'more';
    const candidate = bestOf(records, delimiter);
    if (best === undefined || candidate.score > best.score) best = candidate;
  }
  const { score, records, at, delimiter } = best as Candidate;
  const place = score > 0 ? at : widest(records.slice(0, searched));
  return understood(records, place, encoding, delimiter, given);
};
