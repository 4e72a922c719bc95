/** What the ledger's island is handed: plain texts, as they fit into an attribute. */
import { exactFrom } from '../core/exact.ts';
import type { LedgerLine } from '../core/ledger/line.ts';
import { searchText } from '../core/ledger/search.ts';
import type { Locale } from '../core/report.ts';
import type { LedgerCells } from '../data/ledger-csv.ts';

/** A link to the check of a figure. */
export interface FigureCheck {
  readonly href: string;
  readonly mark: 'ok' | 'no' | 'ask' | 'na';
  /** The verdict as it is added for those who hear it. */
  readonly word: string;
}

export interface LedgerRowProps {
  readonly cells: LedgerCells;
  /** Exact decimal text in 元; absent without an amount. */
  readonly yuan?: string;
  readonly check?: FigureCheck;
}

/** A sum that the report prints for a category. */
export interface PrintedSum {
  readonly text: string;
  readonly check?: FigureCheck;
}

export interface LedgerCategoryProps {
  /** In zh-CN. */
  readonly name: string;
  /** In the language of the page. */
  readonly label: string;
  readonly printed?: PrintedSum;
}

export interface LedgerProps {
  readonly slug: string;
  readonly locale: Locale;
  readonly rows: readonly LedgerRowProps[];
  readonly categories: readonly LedgerCategoryProps[];
  /** Of the whole ledger. */
  readonly printed?: PrintedSum;
  /** Decimals of a share, as the report prints rates. */
  readonly places: number;
  /** Where the pictures of its charts come from. */
  readonly source: { readonly slug: string; readonly text: string };
  /** What the audit says of sums by category (`''`: of all) and of rows by number. */
  readonly checked: {
    readonly categories: readonly LedgerCheck[];
    readonly items: readonly LedgerCheck[];
  };
}

/** A checked figure of the ledger, as it is written under a picture. */
export interface LedgerCheck {
  readonly key: string;
  readonly name: string;
  readonly mark: FigureCheck['mark'];
  readonly word: string;
}

/** A line with the row that it came from. */
export interface ShownLine extends LedgerLine {
  readonly row: LedgerRowProps;
}

/** The lines in file order; a search looks at all texts of a row in both languages. */
export const linesOf = (rows: readonly LedgerRowProps[]): readonly ShownLine[] =>
  rows.map((row, at): ShownLine => {
    const { no = '', category = '', paid, invoiced, amount: _amount, unit: _unit, ...rest } = row.cells;
    const { start: _start, end: _end, accepted: _accepted, papers: _papers, ...words } = rest;
    const date = paid ?? invoiced;
    const amount = row.yuan === undefined ? undefined : exactFrom(row.yuan);
    return {
      at,
      no,
      category,
      text: searchText([no, category, ...Object.values(words), row.cells.amount ?? '']),
      row,
      ...(date !== undefined && { date }),
      ...(amount && { amount }),
    };
  });

/** A text of a row in the language of the page. */
export const cellText = (
  cells: LedgerCells,
  key: 'category' | 'item' | 'note',
  locale: Locale,
): string | undefined => (locale === 'en' ? cells[`${key}_en`] : undefined) ?? cells[key];
