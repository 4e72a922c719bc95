/** Keeps an element where it is on the screen: what opens above must not push it away. */
export const inPlace = (element: HTMLElement, change: () => void): void => {
  const before = element.getBoundingClientRect().top;
  change();
  const moved = element.getBoundingClientRect().top - before;
  if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
};
