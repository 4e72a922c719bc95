/** Moving about the audit page: the row in hand, its place in the document, what is marked and has the focus. */
import type { RowInPage } from './rows.ts';

const focusable = 'a[href], button, input, select, summary, [tabindex]';

/** The row and the place that are marked now. */
let current: RowInPage | undefined;
let place: Element | undefined;

const markPlace = (element: Element | undefined): void => {
  place?.classList.remove('at');
  place = element;
  // Taken off and put on again the mark flashes anew, also where it was.
  void (element as HTMLElement | undefined)?.offsetWidth;
  element?.classList.add('at');
};

export const placeOf = (row: RowInPage): HTMLElement | undefined =>
  (row.goal && document.getElementById(row.goal)) || undefined;

/** Marks a row as the one in hand, and its place in the document. */
export const markRow = (row: RowInPage | undefined): void => {
  if (current !== row) current?.element.removeAttribute('aria-current');
  current = row;
  row?.element.setAttribute('aria-current', 'true');
  markPlace(row && (placeOf(row) ?? row.element));
};

/** Brings a row into sight within the list, where the list scrolls by itself. */
export const showInList = ({ element }: RowInPage): void => {
  const list = element.closest('.insp-list');
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [box, row] = [list.getBoundingClientRect(), element.getBoundingClientRect()];
  const margin = 8;
  if (row.top < box.top || row.height > box.height) list.scrollTop += row.top - box.top - margin;
  else if (row.bottom > box.bottom) list.scrollTop += row.bottom - box.bottom + margin;
};

/** Whether the list stands beside the document and not below it. */
const isBeside = ({ element }: RowInPage): boolean => {
  const list = element.closest('.insp');
  return list !== null && getComputedStyle(list).position === 'sticky';
};

const focusIn = (element: HTMLElement): void => {
  const target = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable);
  if (target) target.focus({ preventScroll: true });
  else {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
};

/** Scrolls to an element in the middle of the window and, if asked to, moves the focus there. */
export const goToElement = (element: HTMLElement, focus: boolean): void => {
  element.scrollIntoView({ block: element.offsetHeight > innerHeight / 2 ? 'start' : 'center' });
  if (focus) focusIn(element);
};

/** Shows where a row has its place. A row without a place in the document is its own. */
export const goToRow = (row: RowInPage, focus: boolean): void => {
  const goal = placeOf(row);
  showInList(row);
  if (goal) goToElement(goal, focus);
  else row.element.scrollIntoView({ block: isBeside(row) ? 'nearest' : 'center' });
  if (!goal && focus) row.details.querySelector('summary')?.focus({ preventScroll: true });
};

/** The figure of a row as a button that opens its check beside it, where the page has the inspector. */
const inspected = (row: RowInPage): HTMLElement | undefined => {
  const place = placeOf(row);
  const figures = place?.matches('a') ? [place] : [...(place?.querySelectorAll<HTMLElement>('a.fig') ?? [])];
  return figures.find(
    (figure) => figure.hasAttribute('aria-haspopup') && figure.getAttribute('href') === `#${row.id}`,
  );
};

/** Opens the calculation of a row, beside its figure or in the list; the focus goes only with the former. */
export const unfold = (row: RowInPage): void => {
  const figure = inspected(row);
  if (!figure) row.details.open = true;
  else if (figure.getAttribute('aria-expanded') !== 'true') figure.click();
};

/** Folds the calculation of a row, in the list and beside its figure. */
export const fold = (row: RowInPage): void => {
  const figure = inspected(row);
  row.details.open = false;
  if (figure?.getAttribute('aria-expanded') === 'true') figure.click();
};

/** Whether the calculation of a row is open, in the list or beside its figure. */
export const isOpen = (row: RowInPage): boolean =>
  row.details.open || inspected(row)?.getAttribute('aria-expanded') === 'true';

/** Opens the calculation of a row, beside its figure where that can be, and moves the focus to it. */
export const openCalculation = (row: RowInPage): void => {
  const figure = inspected(row);
  if (!figure) {
    openInList(row);
    return;
  }
  showInList(row);
  goToElement(figure, true);
  unfold(row);
};

/** Opens the calculation of a row in the list and moves the focus to it. */
export const openInList = (row: RowInPage): void => {
  row.details.open = true;
  showInList(row);
  row.element.scrollIntoView({ block: isBeside(row) ? 'nearest' : 'start' });
  row.details.querySelector('summary')?.focus({ preventScroll: true });
};
