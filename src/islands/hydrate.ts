/**
 * How a Solid island is woken in the browser. The renderer's own entry keeps a store of props for pages that
 * swap themselves by view transitions; pages here never do, so the markup is hydrated once and that is all.
 */
import { type Component, createComponent, Suspense, sharedConfig } from 'solid-js';
import { hydrate } from 'solid-js/web';

declare global {
  /** Set up by Solid's hydration script in the head of the page. */
  var _$HY: { done?: boolean };
}

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
    // With the first event that an island handles, Solid takes hydration for finished and would draw every later
    // island anew: its elements would be others than those that charts and links hold on to.
    sharedConfig.done = globalThis._$HY.done = false;
    hydrate(view, element, { renderId: element.dataset['solidRenderId'] ?? '' });
  };
