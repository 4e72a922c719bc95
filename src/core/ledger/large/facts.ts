/**
 * What is known of a large ledger, as plain data that may cross to a worker and back. Money is whole fen (分) as
 * bigint: never a float, and never text that has to be read again.
 */

/** What a column of the file is read as; a ledger needs an amount, everything else may be missing. */
export const columnRoles = ['no', 'category', 'item', 'amount', 'unit', 'date', 'note'] as const;
export type ColumnRole = (typeof columnRoles)[number];
/** Place of each column in the file, from 0. */
export type ColumnRoles = Readonly<Partial<Record<ColumnRole, number>>>;

/** How the file is understood. The roles and the unit may be set by the reader and the file read anew. */
export interface LargeShape {
  readonly encoding: string;
  readonly delimiter: string;
  readonly headers: readonly string[];
  readonly roles: ColumnRoles;
  /** Unit of amounts that name none: from the header of the column, else 元. */
  readonly unit: '元' | '万元' | '亿元';
}

export interface LargeTotals {
  /** Rows that count: without blank rows, totals rows inside the file and rows that could not be read. */
  readonly rows: number;
  /** In fen, refunds taken off. */
  readonly sum: bigint;
  readonly refunds: { readonly rows: number; readonly sum: bigint };
  /** Rows that add nothing: blank, said to be none, or not readable (then an oddity says so). */
  readonly withoutAmount: number;
}

/** A category as the file spells it, `''` for rows without one. */
export interface LargeGroup {
  readonly name: string;
  readonly rows: number;
  readonly sum: bigint;
}

/**
 * `total-row`: adds up others, left out of every sum. `blank`: left out. `ragged`: too many or too few cells, left
 * out. `quote`: a quote that is not closed as it should be; its line is left out. `amount`: no figure can be read
 * from it, counted as a row without an amount; so are `finer`, an amount finer than a fen, and `unit`, a unit of
 * money that nobody knows. A `unit` of the header or of a line above it concerns all amounts: they are read as 元.
 * `above`: stands above the header, such as a title; left out. `header`: the header once more; left out.
 */
export const oddityCodes = [
  'total-row',
  'blank',
  'ragged',
  'quote',
  'amount',
  'finer',
  'unit',
  'above',
  'header',
] as const;
export type OddityCode = (typeof oddityCodes)[number];

export interface Oddity {
  readonly code: OddityCode;
  /** As a spreadsheet counts records, the header being 1. */
  readonly row: number;
  /** Header of the column concerned. */
  readonly column?: string;
  readonly found: string;
  readonly expected?: string;
}

/** Counts are of all; `first` holds the first few of each kind, so that a broken file does not fill the memory. */
export interface Oddities {
  readonly counts: Readonly<Partial<Record<OddityCode, number>>>;
  readonly first: readonly Oddity[];
}

/** One row as it is shown: its cells as written, its amount in fen. */
export interface LargeRow {
  /** Place among the rows that count, from 0. */
  readonly at: number;
  readonly row: number;
  readonly cells: readonly string[];
  readonly fen?: bigint;
}

export interface LargeFound {
  readonly totals: LargeTotals;
  /** By sum, the largest first. */
  readonly groups: readonly LargeGroup[];
  /** What the groups beyond those listed come to; absent where all are listed. */
  readonly others?: { readonly groups: number; readonly rows: number; readonly sum: bigint };
}
