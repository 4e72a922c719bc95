/** Rows of a ledger as the cells of spending.csv, and back to a file that reads as the same rows. */
import type { SpendingRow } from '../core/report.ts';
import { writeCsv } from './csv.ts';
import { guarded } from './formula-guard.ts';

/** The columns of spending.csv in their order. */
export const ledgerColumns = [
  'no',
  'category',
  'category_en',
  'item',
  'item_en',
  'amount',
  'unit',
  'start',
  'end',
  'accepted',
  'papers',
  'invoiced',
  'paid',
  'note',
  'note_en',
] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];
/** Blank cells are left out. */
export type LedgerCells = Readonly<Partial<Record<LedgerColumn, string>>>;

/** What a cell holds that says "there is no amount"; a blank one would be refused as forgotten. */
const noAmount = '/';

export const ledgerCells = (row: SpendingRow): LedgerCells => {
  const { no, category, item, amount, start, end, accepted, papers, invoiced, paid, note } = row;
  const cells: Record<LedgerColumn, string | undefined> = {
    no,
    category: category['zh-cn'],
    category_en: category.en,
    item: item['zh-cn'],
    item_en: item.en,
    amount: amount?.text ?? noAmount,
    unit: amount?.unit ?? '元',
    start,
    end,
    accepted,
    papers,
    invoiced,
    paid,
    note: note?.['zh-cn'],
    note_en: note?.en,
  };
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== undefined));
};

/** The file, with a byte order mark; a text that a spreadsheet would run stands behind an apostrophe. */
export const writeLedger = (rows: readonly LedgerCells[]): string =>
  writeCsv([ledgerColumns, ...rows.map((cells) => ledgerColumns.map((key) => guarded(cells[key] ?? '')))]);
