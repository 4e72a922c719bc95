/** Which checks of the list a choice shows, and in which order. */
import type { AuditOrder, AuditTab, AuditView } from './audit-view.ts';
import { wordsOf } from './search-text.ts';

export interface FilterRow {
  readonly tab: AuditTab;
  readonly section: string;
  readonly group: string;
  /** Name, printed figure and place, as `searchable` writes them. */
  readonly text: string;
  /** Number of its list on the page, and its place there in either order. */
  readonly list: number;
  readonly rank: number;
  readonly place: number;
}

type Filters = Pick<AuditView, 'section' | 'group' | 'query'>;

/** Whether a row passes section, kind and search. */
export const passes = (row: FilterRow, { section, group, query }: Filters): boolean =>
  (section === '' || row.section === section) &&
  (group === '' || row.group === group) &&
  wordsOf(query).every((word) => row.text.includes(word));

export const isFiltered = ({ section, group, query }: Filters): boolean =>
  section !== '' || group !== '' || wordsOf(query).length > 0;

/** The rows of one tab that pass, in the order in which they stand on the page. */
export const shownRows = <Row extends FilterRow>(
  rows: readonly Row[],
  view: Filters & { readonly order: AuditOrder },
  tab: AuditTab,
): readonly Row[] => {
  const at = (row: Row) => (view.order === 'place' ? row.place : row.rank);
  return rows
    .filter((row) => row.tab === tab && passes(row, view))
    .sort((a, b) => a.list - b.list || at(a) - at(b));
};
