/** From which length on a published ledger is no part of a page any more, but a file that is opened on demand. */

/** Rows that a page still carries: some 400 kB of markup with their shares, dates and notes. */
export const longestOnPage = 2_000;

export const isTooLongForPage = (rows: number): boolean => rows > longestOnPage;
