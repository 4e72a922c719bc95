/**
 * Draws the charts of a page when they come into view, and again when an island changes their description.
 * The description in the attribute is all that ties the two together: a chart needs no island awake, and an
 * island needs no chart drawn.
 */
import type { ChartDescription } from './description.ts';
import type { Drawn } from './mount.ts';

const attribute = 'data-chart';

const describe = (box: HTMLElement): ChartDescription =>
  JSON.parse(box.getAttribute(attribute) ?? '') as ChartDescription;

const watch = (box: HTMLElement): void => {
  let drawn: Promise<Drawn> | undefined;
  let visible = false;
  let stale = false;
  let frame = 0;

  const draw = (): void => {
    if (drawn) void drawn.then((chart) => chart.show(describe(box)));
    else {
      drawn = import('./mount.ts').then(({ mount }) => mount(box, describe(box)));
      drawn.catch(() => box.setAttribute('data-failed', ''));
    }
  };
  /** Edits come in bursts; what nobody sees waits until it is seen. */
  const refresh = (): void => {
    stale = true;
    if (!visible) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      stale = false;
      draw();
    });
  };
  new IntersectionObserver(([entry]) => {
    visible = entry?.isIntersecting === true;
    if (visible && (stale || !drawn)) refresh();
  }).observe(box);
  new MutationObserver(() => drawn && refresh()).observe(box, { attributeFilter: [attribute] });
};

for (const box of document.querySelectorAll<HTMLElement>(`[${attribute}]`)) watch(box);
