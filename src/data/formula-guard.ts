/**
 * Cells that a spreadsheet would run as a formula. A text that begins like one is written behind an apostrophe, and
 * so is a text that begins with apostrophes before such a sign: taking one away gives back every text as it was.
 */
const dangerous = /^'*[=+\-@\t\r]/;
const number = /^-?\d+(?:\.\d+)?$/;
const behind = /^'+[=+\-@\t\r]/;

/** The cell as it is safe to open; plain numbers, negative ones too, stay numbers. */
export const guarded = (text: string): string =>
  dangerous.test(text) && !number.test(text) ? `'${text}` : text;

/** The text that was guarded. */
export const unguarded = (cell: string): string => (behind.test(cell) ? cell.slice(1) : cell);
