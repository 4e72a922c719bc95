/**
 * How a Solid island is woken in the browser. The renderer's own entry keeps a store of props for pages that
 * swap themselves by view transitions; pages here never do, so the markup is hydrated once and that is all.
 */
import { type Component, createComponent, Suspense } from 'solid-js';
import { hydrate } from 'solid-js/web';

type Slots = Readonly<Record<string, string>>;

/** Slots that the server has rendered: their elements stand in the island and are adopted as they are. */
const slotsIn = (element: HTMLElement, slotted: Slots): Record<string, Element> => {
  const found: Record<string, Element> = {};
  for (const slot of element.querySelectorAll('astro-slot')) {
    const name = slot.getAttribute('name') ?? 'default';
    if (name in slotted && slot.closest('astro-island') === element) found[name] ??= slot;
  }
  return found;
};

export default (element: HTMLElement) =>
  (island: Component<Record<string, unknown>>, props: Record<string, unknown>, slotted: Slots): void => {
    if (!element.hasAttribute('ssr')) return;
    const { default: children, ...slots } = slotsIn(element, slotted);
    // The server wraps every island in a Suspense; hydration finds its elements by the same path.
    const view = () =>
      createComponent(Suspense, {
        get children() {
          return createComponent(island, { ...props, ...slots, children });
        },
      });
    hydrate(view, element, { renderId: element.dataset['solidRenderId'] ?? '' });
  };
