/** Links within the audit page: rows lead to their place, figures to their calculation, the choice is kept. */
import { goToElement } from './place.ts';
import type { RowInPage } from './rows.ts';

interface Actions {
  readonly rows: () => readonly RowInPage[];
  /** Takes a row in hand. */
  readonly take: (row: RowInPage) => void;
  /** Takes a row in hand and shows its place. */
  readonly show: (row: RowInPage) => void;
  /** Takes a row in hand and opens its calculation, from the inspector in the list. */
  readonly open: (row: RowInPage, inList: boolean) => void;
}

const isPlain = (event: MouseEvent): boolean =>
  !event.defaultPrevented &&
  event.button === 0 &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.shiftKey &&
  !event.altKey;

const isHere = (link: HTMLAnchorElement): boolean =>
  link.hash !== '' && link.pathname === location.pathname && link.search === location.search;

/** Handles clicks on links whose fragment is a check or another place of this page. */
export const followLinks =
  ({ rows, take, show, open }: Actions) =>
  (event: MouseEvent): void => {
    if (!isPlain(event) || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('main a[href*="#"]');
    if (!link) return;
    if (!isHere(link)) {
      // On the way to its row on the report page; Back returns to this one.
      const left = rows().find((row) => row.element.contains(link));
      if (left) take(left);
      return;
    }
    const id = decodeURIComponent(link.hash.slice(1));
    const own = link.closest('.ck-go') && rows().find((row) => row.element.contains(link));
    const row = own || rows().find((one) => one.id === id);
    if (row) {
      event.preventDefault();
      if (own?.goal) show(row);
      else open(row, link.closest('.pop') !== null);
      return;
    }
    const element = document.getElementById(id);
    if (!element) return;
    event.preventDefault();
    goToElement(element, true);
  };
