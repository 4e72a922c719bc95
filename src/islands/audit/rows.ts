/** The list of checks as it stands in the page: read once, then shown, hidden, ordered and marked in place. */
import type { FilterRow } from '../../state/audit-filter.ts';
import { type AuditOrder, type AuditTab, auditTabs } from '../../state/audit-view.ts';
import { searchable } from '../../state/search-text.ts';

export interface RowInPage extends FilterRow {
  readonly id: string;
  readonly element: HTMLElement;
  readonly details: HTMLDetailsElement;
  /** Id of the place in the document; `''` where it has none on this page. */
  readonly goal: string;
  /** Name and figures in one line: `项目管理得分率 77.3% ≠ 75.5%`. */
  readonly line: string;
}

const numberIn = (text: string | undefined): number => Number.parseInt(text ?? '0', 10);
const partOf = (element: Element, part: string): string =>
  element.querySelector(part)?.textContent?.trim() ?? '';
const textOf = (element: Element): string =>
  ['.what', '.pr', '.where'].map((part) => partOf(element, part)).join('\n');

const lineOf = (element: Element): string => {
  const parts = ['.pr', '.sign', '.second > :last-child'].map((part) => partOf(element, part));
  return `${partOf(element, '.what')}　${parts.filter(Boolean).join(' ')}`.trim();
};

export const panelOf = (tab: AuditTab): HTMLElement | null => document.getElementById(`list-${tab}`);

/** Every row of the page, panel by panel. */
export const rowsInPage = (): readonly RowInPage[] => {
  const lists = [...document.querySelectorAll('.ck-group ol')];
  return auditTabs.flatMap((tab) =>
    [...(panelOf(tab)?.querySelectorAll<HTMLElement>('li.ck') ?? [])].flatMap((element) => {
      const details = element.querySelector<HTMLDetailsElement>('details');
      const { section = '', group = '', rank, place, goal = '' } = element.dataset;
      if (!details) return [];
      const list = lists.indexOf(element.parentElement as Element);
      const text = searchable(textOf(element));
      return [
        {
          id: element.id,
          element,
          details,
          tab,
          section,
          group,
          goal,
          line: lineOf(element),
          list,
          text,
          rank: numberIn(rank),
          place: numberIn(place),
        },
      ];
    }),
  );
};

/** Shows these rows and hides all others; a list of which nothing is left goes with its heading. */
export const showRows = (all: readonly RowInPage[], shown: ReadonlySet<RowInPage>): void => {
  const lists = new Set<Element>();
  for (const row of all) {
    row.element.hidden = !shown.has(row);
    const group = row.element.closest('.ck-group');
    if (group && shown.has(row)) lists.add(group);
  }
  for (const group of document.querySelectorAll<HTMLElement>('.ck-group')) group.hidden = !lists.has(group);
};

/** Puts the rows of every list into this order. */
export const orderRows = (all: readonly RowInPage[], order: AuditOrder): void => {
  const key = order === 'place' ? 'place' : 'rank';
  for (const row of [...all].sort((a, b) => a[key] - b[key])) row.element.parentElement?.append(row.element);
};
