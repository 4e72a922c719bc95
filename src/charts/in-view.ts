/**
 * Draws the charts of a page when they come into view, and again when an island changes their description.
 * The description in the attribute is all that ties the two together: a chart needs no island awake, and an
 * island needs no chart drawn.
 */
import type { ChartDescription } from './description.ts';
import type { Drawn } from './mount.ts';

const attribute = 'data-chart';

const read = (box: HTMLElement, name: string) => JSON.parse(box.getAttribute(name) ?? '');
const describe = (box: HTMLElement): ChartDescription => read(box, attribute);

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
  box.parentElement?.addEventListener('click', ({ target }) => {
    const wanted = (target as Element).closest('[data-save]')?.getAttribute('data-save');
    if (!wanted) return;
    void import('./hand-over.ts').then(({ handOver }) =>
      handOver(box, wanted, describe(box), read(box, 'data-paper')),
    );
  });
};

for (const box of document.querySelectorAll<HTMLElement>(`[${attribute}]`)) watch(box);
