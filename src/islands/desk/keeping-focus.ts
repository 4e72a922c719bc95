/**
 * Puts a new answer into the page. A control that had the focus and is gone with the old answer leaves it to the
 * heading of its block (`data-block`, a heading with `tabindex`), or of the first one.
 */
export const keepingFocus = (root: HTMLElement | undefined, put: () => void): void => {
  const focused = document.activeElement;
  const block = focused && root?.contains(focused) ? focused.closest('[data-block]') : undefined;
  put();
  queueMicrotask(() => {
    if (!block || focused?.isConnected) return;
    const heir = (block.isConnected ? block : root)?.querySelector<HTMLElement>('[data-heading]');
    heir?.focus({ preventScroll: true });
  });
};
