/**
 * The figure inspector: with a script a figure opens its check beside it, instead of leading to the list of
 * checks. It reads the rows of that list and nothing else, so it works on any page that has them.
 */
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { render } from 'solid-js/web';
import type { Locale } from '../core/report.ts';
import { inspectorWords } from '../i18n/inspector.ts';
import {
  announceAsButton,
  figureLinks,
  figureOf,
  mismatchBeside,
  mismatches,
  rowOf,
  unfold,
} from './inspector/figures.ts';
import { inspected } from './inspector/inspected.ts';
import { nameId, Popover, verdictId } from './inspector/Popover.tsx';
import { bringIntoView, place, putBehind, takeAway } from './inspector/placing.ts';
import { partsOf } from './inspector/row-parts.ts';
import {
  isTyping,
  keysOffered,
  recallSingleKeys,
  singleKeys,
  switchSingleKeys,
  wayOf,
} from './inspector/single-keys.ts';

interface Props {
  readonly locale: Locale;
}

interface Target {
  readonly figure: HTMLAnchorElement;
  readonly row: Element;
}

const popId = 'pop';

/** Stands in the top layer where there is one: no table or fold cuts it off. */
const popoverElement = (): HTMLElement => {
  const pop = document.createElement('div');
  pop.id = popId;
  pop.className = 'pop';
  for (const [name, value] of [
    ['popover', 'manual'],
    ['role', 'dialog'],
    ['aria-labelledby', nameId],
    ['aria-describedby', verdictId],
  ] as const)
    pop.setAttribute(name, value);
  return pop;
};

const isPlain = (event: MouseEvent): boolean =>
  !event.defaultPrevented &&
  event.button === 0 &&
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

export default function IslandInspector(props: Props) {
  const w = inspectorWords[props.locale];
  const [target, setTarget] = createSignal<Target>();
  const [said, setSaid] = createSignal('');

  onMount(() => {
    const pop = popoverElement();
    recallSingleKeys();

    const close = (returnsFocus: boolean): void => {
      const was = target();
      if (!was) return;
      takeAway(pop);
      announceAsButton(was.figure);
      setTarget(undefined);
      if (returnsFocus) was.figure.focus({ preventScroll: true });
    };

    const open = (figure: HTMLAnchorElement): void => {
      const row = rowOf(figure);
      if (!row) return;
      const before = target();
      const focus = document.activeElement;
      if (before) announceAsButton(before.figure);
      setTarget({ figure, row });
      figure.dispatchEvent(new CustomEvent(inspected, { bubbles: true }));
      announceAsButton(figure, popId);
      unfold(figure);
      bringIntoView(figure);
      putBehind(pop, figure);
      place(pop, figure);
      // Moving the popover takes the focus from the button that was pressed in it.
      const kept = before && focus instanceof HTMLElement && pop.contains(focus) ? focus : undefined;
      (kept ?? pop.querySelector<HTMLElement>('.x'))?.focus({ preventScroll: true });
      if (before) setSaid(sentence(figure, row));
    };

    /** Read out where the dialog stays open and shows another figure. */
    const sentence = (figure: HTMLAnchorElement, row: Element): string => {
      const { name, printed, verdict } = partsOf(row);
      const all = mismatches();
      const at = all.indexOf(figure);
      return w.joined([name, printed, verdict, ...(at < 0 ? [] : [w.position(at + 1, all.length)])]);
    };

    const walk = (from: Element | null, way: 'next' | 'previous'): void => {
      const figure = mismatchBeside(from, way);
      if (figure) open(figure);
    };

    const actions = {
      close: () => close(true),
      get next() {
        const from = target()?.figure;
        return from && mismatches().some((one) => one !== from) ? () => walk(from, 'next') : undefined;
      },
      goTo: (id: string | undefined) => {
        const figure = id === undefined ? undefined : figureOf(id);
        return figure && (() => open(figure));
      },
    };

    /** A link to another check shows that one, where the page has its figure; any other link leaves. */
    const follow = (event: MouseEvent, link: HTMLAnchorElement): void => {
      const id = link.pathname === location.pathname ? decodeURIComponent(link.hash.slice(1)) : '';
      const figure = id === target()?.row.id ? undefined : figureOf(id);
      if (figure) {
        event.preventDefault();
        open(figure);
      } else setTimeout(() => close(false));
    };

    const onClick = (event: MouseEvent): void => {
      const at = event.target;
      if (!(at instanceof Element) || !isPlain(event)) return;
      if (pop.contains(at)) {
        const link = at.closest('a');
        if (link) follow(event, link);
        return;
      }
      const figure = at.closest<HTMLAnchorElement>(figureLinks);
      if (!figure || !rowOf(figure)) {
        close(false);
        return;
      }
      event.preventDefault();
      if (figure === target()?.figure) close(true);
      else open(figure);
    };

    const onKeyDown = (event: KeyboardEvent): void => {
      const at = event.target;
      if (event.defaultPrevented || isTyping(event) || !(at instanceof HTMLElement)) return;
      if (event.key === 'Escape' && target()) {
        event.preventDefault();
        close(true);
      } else if (event.key === ' ' && at.matches(figureLinks)) {
        event.preventDefault();
        at.click();
      } else if (singleKeys() && keysOffered() && (target() || at.closest('.narrative'))) {
        const way = wayOf(event);
        if (way) walk(target()?.figure ?? at, way);
      }
    };

    /** Figures that an island has drawn since are told apart when they are reached. */
    const onFocus = ({ target: at }: FocusEvent): void => {
      if (at instanceof HTMLAnchorElement && at.matches(`:is(${figureLinks}):not([role])`) && rowOf(at))
        announceAsButton(at);
    };
    const onHash = (): void => close(false);
    const onResize = (): void => {
      const shown = target();
      if (shown) place(pop, shown.figure);
    };

    for (const figure of document.querySelectorAll<HTMLAnchorElement>(figureLinks)) {
      if (rowOf(figure)) announceAsButton(figure);
    }
    const dispose = render(
      () => (
        <Show when={target()}>
          {(shown) => (
            <Popover
              row={shown().row}
              actions={actions}
              locale={props.locale}
              keys={singleKeys()}
              keysOffered={keysOffered()}
              setKeys={switchSingleKeys}
            />
          )}
        </Show>
      ),
      pop,
    );
    document.addEventListener('click', onClick, true);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('focusin', onFocus);
    addEventListener('hashchange', onHash);
    addEventListener('resize', onResize);
    onCleanup(() => {
      close(false);
      dispose();
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('focusin', onFocus);
      removeEventListener('hashchange', onHash);
      removeEventListener('resize', onResize);
    });
  });

  return (
    <p class="sr" aria-live="polite">
      {said()}
    </p>
  );
}
