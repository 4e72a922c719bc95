/** A column of a table as the file writes it, and the place of its cells. */
import type { Place } from './place.ts';

export interface Head {
  readonly key: string;
  /** Header as written. */
  readonly header: string;
  readonly at: number;
}

/** Spreadsheet name of a column: 0 is A, 26 is AA. */
export const letters = (at: number): string =>
  (at >= 26 ? letters(Math.trunc(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** Place of a cell: the key as column; the header as written where it differs, and the cell as `F7`. */
export const cellPlace = (file: string, row: number, key: string, head: Head | undefined): Place => ({
  file,
  row,
  column: key,
  ...(head && {
    params: {
      cell: `${letters(head.at)}${row}`,
      ...(head.header !== '' && head.header !== key && { header: head.header }),
    },
  }),
});
