/** Which rows of a long list stand in a window that scrolls, and where they are put. All lengths in px. */
import { createEffect, createMemo, createSignal, onCleanup, onMount, untrack } from 'solid-js';
import { barAt, listAfter, listAt, tallest, waysOf } from './tall-scroll.ts';

/** Rows drawn above and below what is seen, so that a quick turn of the wheel meets no blank. */
const beyond = 8;
/** After so long without scrolling the bar is put where the list is, in ms. */
const settled = 200;

export interface WindowParts {
  readonly scroller: HTMLElement;
  /** As high as the list, up to what a browser can do. */
  readonly tall: HTMLElement;
  /** The table with the rows that are seen. */
  readonly table: HTMLElement;
  readonly head: HTMLElement;
  /** As high as a row. */
  readonly probe: HTMLElement;
}

export const createScrollWindow = (count: () => number, parts: () => WindowParts) => {
  const [row, setRow] = createSignal(40);
  const [head, setHead] = createSignal(40);
  const [height, setHeight] = createSignal(400);
  const [list, setList] = createSignal(0);
  const [bar, setBar] = createSignal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const full = () => count() * row() + head();
  const ways = createMemo(() => waysOf(full(), height()));
  const first = createMemo(() => Math.max(Math.floor(list() / row()) - beyond, 0));
  const last = createMemo(() => Math.min(Math.ceil((list() + height() - head()) / row()) + beyond, count()));

  const putBar = (to: number): void => {
    const { scroller } = parts();
    scroller.scrollTop = to;
    setBar(scroller.scrollTop);
  };
  const settle = (): void => {
    const to = Math.floor(barAt(list(), ways()));
    if (ways().bar !== ways().list && Math.abs(to - bar()) > 1) putBar(to);
  };
  const scrolled = (): void => {
    const to = parts().scroller.scrollTop;
    if (to === bar()) return;
    setList(listAfter(list(), bar(), to, height(), ways()));
    setBar(to);
    clearTimeout(timer);
    timer = setTimeout(settle, settled);
  };
  const goTo = (to: number): void => {
    setList(Math.min(Math.max(to, 0), ways().list));
    putBar(Math.floor(barAt(list(), ways())));
  };
  const measure = (): void => {
    const { scroller, head: heading, probe } = parts();
    const before = row();
    setRow(probe.getBoundingClientRect().height || before);
    setHead(heading.getBoundingClientRect().height);
    setHeight(scroller.clientHeight);
    // In larger type the same rows stay in sight.
    if (row() !== before) goTo((list() * row()) / before);
    else setList(listAt(scroller.scrollTop, ways()));
    setBar(scroller.scrollTop);
  };

  onMount(() => {
    const { scroller, head: heading, probe } = parts();
    const observer = new ResizeObserver(measure);
    for (const part of [scroller, heading, probe]) observer.observe(part);
    scroller.addEventListener('scroll', scrolled, { passive: true });
    onCleanup(() => {
      observer.disconnect();
      scroller.removeEventListener('scroll', scrolled);
      clearTimeout(timer);
    });
    createEffect(() => {
      parts().tall.style.setProperty('--tall', `${Math.min(full(), tallest)}px`);
    });
    createEffect(() => {
      parts().table.style.setProperty('--top', `${bar() + first() * row() - list()}px`);
    });
  });

  return {
    /** Rows that are drawn: from `first` up to, without, `last`. */
    first,
    last,
    /** Rows that can be seen whole, at least one. */
    seen: () => Math.max(Math.floor((height() - head()) / row()), 1),
    /** The first row that can be seen whole. */
    top: () => Math.min(Math.ceil(list() / row()), Math.max(count() - 1, 0)),
    /** Scrolls no further than needed to see a row whole. */
    show: (at: number): void => {
      const top = at * row();
      if (top < list()) goTo(top);
      else if (top + row() + head() > list() + height()) goTo(top + row() + head() - height());
    },
    toTop: (): void => untrack(() => goTo(0)),
  };
};
