/** Cuts UTF-8 whose line ends are `\n` into the records of a table, where a quote makes the parser necessary. */
import { type CsvRecord, readRecord } from '../csv.ts';
import { strictlyDecoded, utf8Length } from './utf8.ts';

/** No record with a quoted cell is longer, in bytes; a quote that is still open after these never closes. */
export const longestRecord = 1 << 17;
const lineEnd = 10;
/** Nearly every record is shorter: the parser is given more only where it needs more. */
const usualRecord = 1 << 12;

export interface ParsedRecord {
  readonly cells: readonly string[];
  /** Where the next record begins. */
  readonly next: number;
  /** Where this one ends, its line end left out; and its length as text. */
  readonly end: number;
  readonly length: number;
  /** False where a quote is not closed as it should be. */
  readonly sound: boolean;
}

/** Whether a record that does not end in a text has a quote in it that cannot be right, whatever follows. */
const isBroken = (text: string, delimiter: string): boolean => {
  let end = text.length;
  // A quote at the end may be half of two, and blanks may stand before a delimiter: only what is before them tells.
  while (end > 0 && (text[end - 1] === '"' || (text[end - 1] as string).trim() === '')) end--;
  return readRecord(`${text.slice(0, end)}x"`, delimiter, true)?.sound === false;
};

/** What the parser reads in the bytes up to a place; undefined where the record does not end there. */
const readUntil = (
  bytes: Uint8Array,
  start: number,
  end: number,
  delimiter: string,
  isRest: boolean,
): { readonly text?: string; readonly record?: CsvRecord } => {
  const text = strictlyDecoded(bytes.subarray(start, end), isRest);
  if (text === undefined) return {};
  const record = readRecord(text, delimiter, isRest);
  return record ? { text, record } : { text };
};

/**
 * The record that begins at a place; `more` where its end is still to come, `fault` where the bytes are no UTF-8.
 * Where a quote is not closed as it should be, the record ends with its line: the lines after it are read on their
 * own, and nothing of them is lost.
 */
export const nextRecord = (
  bytes: Uint8Array,
  start: number,
  delimiter: string,
  isAll: boolean,
): ParsedRecord | 'more' | 'fault' => {
  const reachesEnd = start + longestRecord >= bytes.length;
  const isRest = isAll && reachesEnd;
  const isLong = start + usualRecord < bytes.length;
  const usual = isLong ? readUntil(bytes, start, start + usualRecord, delimiter, false) : {};
  const isKnown = usual.record || (usual.text !== undefined && isBroken(usual.text, delimiter));
  const { text, record } = isKnown
    ? usual
    : readUntil(bytes, start, start + longestRecord, delimiter, isRest);
  if (text !== undefined && record?.sound) {
    const next = start + utf8Length(text.slice(0, record.next));
    const hasEnd = bytes[next - 1] === lineEnd;
    const length = hasEnd ? record.next - 1 : record.next;
    return { cells: record.cells, next, end: hasEnd ? next - 1 : next, length, sound: true };
  }
  if (!isKnown && text !== undefined && !record && reachesEnd && !isAll) return 'more';
  const found = bytes.indexOf(lineEnd, start);
  if (found < 0 && !isAll) return text === undefined ? 'fault' : 'more';
  const end = found < 0 ? bytes.length : found;
  const line = strictlyDecoded(bytes.subarray(start, end), true);
  if (line === undefined) return 'fault';
  return { cells: [line], next: Math.min(end + 1, bytes.length), end, length: line.length, sound: false };
};
