/** Finds the header of a large ledger, below its titles, and says how the file is understood. */
import type { ColumnRoles, LargeShape } from '../../core/ledger/large/facts.ts';
import type { MoneyUnit } from '../../core/ledger/large/fen.ts';
import { delimiters, sniff } from '../csv.ts';
import { nextRecord } from './records.ts';
import { holdsUnits, rolesOf, unitAbove, unitOf } from './roles.ts';

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
  const holds =
    place !== undefined &&
    (given || holdsUnits(records.slice(at + 1).map(({ cells }) => cells[place] ?? '')));
  const roles = holds ? { ...others, unit: place } : others;
  const stated = roles.amount === undefined ? undefined : unitOf(headers[roles.amount]);
  const told = stated ?? above.map(({ cells }) => unitAbove(cells)).find((unit) => unit !== undefined);
  return {
    shape: { encoding, delimiter, headers, roles, unit: given?.unit ?? told ?? '元' },
    above,
    row: header.row,
    next: header.next,
  };
};

/**
 * The head of a file, from its first bytes and their text: `'more'` where more text has to come first, `'empty'` where there is nothing. The roles lack
 * the amount where no header names one.
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
  let fallback: Head | undefined;
  for (const delimiter of [first, ...delimiters.filter((other) => other !== first)]) {
    const records = firstRecords(bytes, delimiter, isAll);
    if (records === undefined) return 'more';
    const candidates = records.slice(0, searched);
    const at = candidates.findIndex(({ cells }) => rolesOf(cells).amount !== undefined);
    if (at >= 0) return understood(records, at, encoding, delimiter, given);
    fallback ??= understood(records, widest(candidates), encoding, delimiter, given);
  }
  return fallback as Head;
};
