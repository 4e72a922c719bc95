/** Figures of the page that link to a check, and the rows of the list of checks that they lead to. */

/** Figures of the text carry their claim, which a what-if follows; those of tables only lead to their check. */
export const figureLinks = 'a[data-claim], a[data-check]';

export const checkIdOf = (figure: HTMLAnchorElement): string => decodeURIComponent(figure.hash.slice(1));

/** The row with everything about a check; undefined where the page does not have it. */
export const rowOf = (figure: HTMLAnchorElement): Element | undefined => {
  const row = document.getElementById(checkIdOf(figure));
  return row?.matches('.check') ? row : undefined;
};

/** The figure that shows a check, the one in running text before those in tables. */
export const figureOf = (id: string): HTMLAnchorElement | undefined => {
  const name = CSS.escape(id);
  return (
    document.querySelector<HTMLAnchorElement>(`a[data-claim="${name}"]`) ??
    document.querySelector<HTMLAnchorElement>(`a[data-check][href="#${name}"]`) ??
    undefined
  );
};

/** Figures that do not add up, in the order of the page. */
export const mismatches = (): readonly HTMLAnchorElement[] =>
  [...document.querySelectorAll<HTMLAnchorElement>(`:is(${figureLinks}).no`)].filter(rowOf);

/** The mismatch after an element, or before it; from the last one to the first, and back. */
export const mismatchBeside = (from: Element | null, way: 'next' | 'previous') => {
  const all = mismatches();
  const isBeyond = (one: Element): boolean => {
    const where = from ? from.compareDocumentPosition(one) : Node.DOCUMENT_POSITION_FOLLOWING;
    const wanted = way === 'next' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
    return one !== from && (where & wanted) !== 0;
  };
  const beyond = all.filter(isBeyond);
  return way === 'next' ? (beyond[0] ?? all[0]) : (beyond.at(-1) ?? all.at(-1));
};

/** Makes a figure say that it opens something; `controls` is the id of what is open. */
export const announceAsButton = (figure: HTMLElement, controls?: string): void => {
  figure.setAttribute('role', 'button');
  figure.setAttribute('aria-haspopup', 'dialog');
  figure.setAttribute('aria-expanded', String(controls !== undefined));
  if (controls === undefined) figure.removeAttribute('aria-controls');
  else figure.setAttribute('aria-controls', controls);
};

/** Opens what a figure is folded away in. */
export const unfold = (figure: Element): void => {
  for (let fold = figure.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    if (!figure.closest('summary') || figure.closest('details') !== fold) fold.open = true;
  }
};
