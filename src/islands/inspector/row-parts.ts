/**
 * The parts of a row of the list of checks, for the inspector to show beside the figure. They are copied from the
 * page, so that there is one wording; the classes are those of components/CheckRow.astro.
 */
export type RowMark = 'ok' | 'no' | 'ask' | 'na';

export interface RowParts {
  readonly id: string;
  readonly mark: RowMark;
  readonly name: string;
  readonly place: string;
  /** The word of the verdict, and the difference. */
  readonly verdict: string;
  readonly printed: string;
  /** The figure beside the printed one; without a label where it reads the same. */
  readonly second?: { readonly text: string; readonly label?: string; readonly isRecomputed: boolean };
  /** The calculation as text. */
  readonly working?: string;
}

const marks: readonly RowMark[] = ['no', 'ask', 'na', 'ok'];

const textOf = (row: Element, selector: string): string =>
  row.querySelector(selector)?.textContent?.trim() ?? '';

const secondOf = (row: Element): RowParts['second'] => {
  const second = row.querySelector('.second');
  if (!second) {
    return row.classList.contains('same') ? { text: textOf(row, '.pr'), isRecomputed: true } : undefined;
  }
  const isRecomputed = second.querySelector('.rc') !== null;
  return { text: textOf(second, ':last-child'), label: textOf(second, '.k'), isRecomputed };
};

export const partsOf = (row: Element): RowParts => {
  const second = secondOf(row);
  const working = textOf(row, '.eq');
  return {
    id: row.id,
    mark: marks.find((mark) => row.classList.contains(mark)) ?? 'na',
    name: textOf(row, '.what'),
    place: textOf(row, '.where'),
    verdict: textOf(row, '.v'),
    printed: textOf(row, '.pr'),
    ...(second && { second }),
    ...(working && { working }),
  };
};

/** Copies of the elements of a row that a selector names. */
export const copiesOf = (row: Element, selector: string): Node[] =>
  [...row.querySelectorAll(selector)].map((part) => part.cloneNode(true));

/** Copies of what stands in an element of a row. */
export const contentOf = (row: Element, selector: string): Node[] =>
  [...(row.querySelector(selector)?.childNodes ?? [])].map((part) => part.cloneNode(true));

/** Check ids of the places that print the same fact, in order; the row's own stands among them. */
export const placesOf = (row: Element): readonly string[] =>
  [...row.querySelectorAll('.at > li')].map((place) => {
    const link = place.querySelector<HTMLAnchorElement>('a[href]');
    return link ? decodeURIComponent(link.hash.slice(1)) : row.id;
  });
