/** Cuts a text whose line ends are `\n` into the records of a table. */
import { type CsvRecord, readRecord } from '../csv.ts';

/** No record of a ledger is longer, in characters; a quote that is still open after these never closes. */
export const longestRecord = 1 << 17;

/**
 * The record that begins at a place; undefined where its end is still to come. Where a quote is not closed as it
 * should be, the record ends with its line: the lines after it are read on their own, and nothing of them is lost.
 */
export const nextRecord = (
  text: string,
  start: number,
  delimiter: string,
  isAll: boolean,
): CsvRecord | undefined => {
  const piece = text.slice(start, start + longestRecord);
  const reachesEnd = start + longestRecord >= text.length;
  const record = readRecord(piece, delimiter, isAll && reachesEnd);
  if (record?.sound) return { ...record, next: start + record.next };
  if (!record && reachesEnd && !isAll) return undefined;
  const end = text.indexOf('\n', start);
  if (end < 0 && !isAll) return undefined;
  const line = text.slice(start, end < 0 ? text.length : end);
  return { cells: [line], next: end < 0 ? text.length : end + 1, sound: false };
};
