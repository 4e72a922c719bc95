/**
 * Where the popover stands: below its figure, aligned right where it would leave the column of the text, above
 * where there is no room below. On phones it is a sheet at the foot of the window, and the figure is brought into
 * what is left of it. Pixels only; no figure of a report is touched.
 */

/** Between figure and popover, and from the edges of the window. */
const gap = 10;
const narrow = '(max-width: 720px)';

/** Lower edge of a bar that sticks to the top of the window. */
const coveredAbove = (): number => {
  const bar = document.querySelector('.wibar')?.getBoundingClientRect();
  return bar && bar.top <= 0 ? bar.bottom : 0;
};

const showAboveSheet = (pop: HTMLElement, figure: Element): void => {
  const sheet = pop.getBoundingClientRect().height;
  // At the end of the page there must be something left to scroll.
  document.body.style.paddingBottom = `${sheet}px`;
  const { top, bottom } = figure.getBoundingClientRect();
  const room = { from: coveredAbove() + gap, to: innerHeight - sheet - gap };
  if (top >= room.from && bottom <= room.to) return;
  scrollBy({ top: (top + bottom - room.from - room.to) / 2, behavior: 'instant' });
};

const standBeside = (pop: HTMLElement, figure: Element): void => {
  const { style } = pop;
  [style.left, style.top] = ['0', '0'];
  const origin = pop.getBoundingClientRect();
  const at = figure.getBoundingClientRect();
  const column = (figure.closest('.narrative, section, main') ?? document.body).getBoundingClientRect();
  const { width, height } = origin;
  const edge = document.documentElement.clientWidth - gap;
  const left = at.left + width > Math.min(column.right, edge) ? at.right - width : at.left;
  const above = at.top - gap - height;
  const isBelow = at.bottom + gap + height <= innerHeight || above < coveredAbove();
  const top = isBelow ? at.bottom + gap : above;
  // Offsets count from wherever the popover stands at 0, 0: the page in the top layer, else its container.
  style.left = `${Math.max(gap, Math.min(left, edge - width)) - origin.left}px`;
  style.top = `${top - origin.top}px`;
  const hidden = top + height + gap - innerHeight;
  if (hidden > 0) {
    scrollBy({ top: Math.min(hidden, at.top - coveredAbove() - gap), behavior: 'instant' });
  }
};

/** Brings a figure onto the screen; does nothing where it is. */
export const bringIntoView = (figure: Element): void => {
  const { top, bottom } = figure.getBoundingClientRect();
  if (top < coveredAbove() - 1 || bottom > innerHeight + 1) {
    figure.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  }
};

/** Places the popover by its figure as the window is now. */
export const place = (pop: HTMLElement, figure: Element): void => {
  document.body.style.paddingBottom = '';
  if (matchMedia(narrow).matches) {
    pop.style.removeProperty('left');
    pop.style.removeProperty('top');
    showAboveSheet(pop, figure);
  } else standBeside(pop, figure);
};

/** Takes the popover away, with the room it needed. */
export const takeAway = (pop: HTMLElement): void => {
  pop.hidePopover?.();
  pop.remove();
  document.body.style.paddingBottom = '';
};

/**
 * Puts the popover behind its figure, so that Tab goes on from there. It may stand neither in a summary, which a
 * click would fold, nor among the elements of an island, which are drawn anew.
 */
export const putBehind = (pop: HTMLElement, figure: Element): void => {
  const kept = figure.closest('astro-island') ?? figure.closest('summary')?.parentElement;
  pop.hidePopover?.();
  (kept ?? figure.closest('.nw') ?? figure).after(pop);
  pop.showPopover?.();
};
