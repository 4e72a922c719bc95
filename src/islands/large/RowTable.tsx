/**
 * Every row of the view in a table that holds only those in sight. One stop for the keyboard: arrows, page keys, Home
 * and End move a row mark, Enter opens the whole row.
 */
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import type { LedgerUnit } from '../../core/ledger/in-unit.ts';
import type { LargeRow, LargeShape } from '../../core/ledger/large/facts.ts';
import { countText } from '../../i18n/format.ts';
import type { LargeLedgerWords } from '../../i18n/large-ledger.ts';
import type { LargeRows } from '../../state/large-rows.ts';
import type { LargeShown } from '../../state/large-view.ts';
import { Fen } from './Fen.tsx';
import { RowCells } from './RowCells.tsx';
import { cellOf, itemOf } from './row-text.ts';
import { createScrollWindow, type WindowParts } from './scroll-window.ts';

interface Props {
  readonly words: LargeLedgerWords;
  readonly shape: LargeShape;
  readonly shown: LargeShown;
  readonly rows: LargeRows;
  readonly unit: LedgerUnit;
  readonly unitName: string;
  readonly busy: boolean;
}

/**
 * A table whose rows can be marked is a grid. Every role is said outright: where a narrow page lays rows out as blocks
 * they would be no rows any more.
 */
const as = (role: 'rowgroup' | 'row' | 'columnheader' | 'gridcell') => ({ role });
const idOf = (at: number): string => `large-row-${at}`;

export const RowTable = (props: Props) => {
  const t = props.words;
  const parts: Partial<Record<keyof WindowParts, HTMLElement>> = {};
  const count = () => props.shown.found.totals.rows;
  const sight = createScrollWindow(count, () => parts as WindowParts);
  const [marked, setMarked] = createSignal<number>();
  const [opened, setOpened] = createSignal<number>();
  const drawn = createMemo(() =>
    Array.from({ length: Math.max(sight.last() - sight.first(), 0) }, (_, at) => sight.first() + at),
  );
  const openedRow = () => {
    const at = opened();
    return at === undefined ? undefined : props.rows.rowAt(at);
  };
  const has = (role: 'category' | 'date') => props.shape.roles[role] !== undefined;
  const isDrawn = (at: number) => at >= sight.first() && at < sight.last();

  const grid = () => ({
    role: 'grid' as const,
    tabindex: 0,
    'aria-activedescendant': isDrawn(marked() ?? -1) ? idOf(marked() ?? -1) : undefined,
  });

  createEffect(() => {
    // A new view begins at its first row, and so does what is asked for.
    props.shown;
    props.rows.need(sight.first(), sight.last());
  });
  createEffect(
    on(
      () => props.shown,
      () => {
        setMarked(undefined);
        setOpened(undefined);
        sight.toTop();
      },
      { defer: true },
    ),
  );

  const mark = (at: number): void => {
    const to = Math.min(Math.max(at, 0), count() - 1);
    setMarked(to);
    sight.show(to);
  };
  const steps: Readonly<Record<string, (at: number) => number>> = {
    ArrowDown: (at) => at + 1,
    ArrowUp: (at) => at - 1,
    PageDown: (at) => at + sight.seen() - 1,
    PageUp: (at) => at - sight.seen() + 1,
    Home: () => 0,
    End: () => count() - 1,
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || count() === 0) return;
    const at = marked();
    const step = steps[event.key];
    if (step) mark(at === undefined && event.key.startsWith('Arrow') ? sight.top() : step(at ?? sight.top()));
    else if ((event.key === 'Enter' || event.key === ' ') && at !== undefined)
      setOpened(opened() === at ? undefined : at);
    else if (event.key === 'Escape' && opened() !== undefined) setOpened(undefined);
    else return;
    event.preventDefault();
  };
  const open = (at: number): void => {
    setMarked(at);
    setOpened(at);
    parts.table?.focus({ preventScroll: true });
  };

  const Cells = (each: { readonly row: LargeRow }) => (
    <>
      <td {...as('gridcell')} class="no">
        {countText(each.row.row)}
      </td>
      <Show when={has('category')}>
        <td {...as('gridcell')} class="cat">
          {cellOf(each.row, props.shape, 'category')}
        </td>
      </Show>
      <td {...as('gridcell')} class="item">
        {itemOf(each.row, props.shape)}
      </td>
      <Show when={has('date')}>
        <td {...as('gridcell')} class="date">
          {cellOf(each.row, props.shape, 'date')}
        </td>
      </Show>
      <td {...as('gridcell')} class="r amount">
        <Show when={each.row.fen !== undefined} fallback={<span class="note">{t.noAmount}</span>}>
          <Fen fen={each.row.fen ?? 0n} unit={props.unit} />
        </Show>
      </td>
    </>
  );
  const columns = () => 3 + (has('category') ? 1 : 0) + (has('date') ? 1 : 0);

  return (
    <div class="lrows">
      <p class="note">
        {t.seen(count() === 0 ? 0 : sight.top() + 1, Math.min(sight.top() + sight.seen(), count()), count())}
        <span class="needs-js">{` · ${t.detailHint}`}</span>
      </p>
      <p class="note lprinted">{t.printed(Math.min(sight.first() + 1, count()), sight.last(), count())}</p>
      <div
        class="lscroll"
        ref={(element) => {
          parts.scroller = element;
        }}
      >
        <div
          class="lprobe"
          aria-hidden="true"
          ref={(element) => {
            parts.probe = element;
          }}
        />
        <div
          class="ltall"
          ref={(element) => {
            parts.tall = element;
          }}
        >
          <table
            {...grid()}
            class="ltable"
            ref={(element) => {
              parts.table = element;
            }}
            aria-label={t.tableName}
            aria-rowcount={count() + 1}
            aria-colcount={columns()}
            aria-busy={props.busy ? 'true' : undefined}
            onKeyDown={press}
          >
            <thead
              {...as('rowgroup')}
              ref={(element) => {
                parts.head = element;
              }}
            >
              <tr {...as('row')} aria-rowindex="1">
                <th {...as('columnheader')} class="no">
                  {t.row}
                </th>
                <Show when={has('category')}>
                  <th {...as('columnheader')} class="cat">
                    {t.category}
                  </th>
                </Show>
                <th {...as('columnheader')} class="item">
                  {t.item}
                </th>
                <Show when={has('date')}>
                  <th {...as('columnheader')} class="date">
                    {t.date}
                  </th>
                </Show>
                <th {...as('columnheader')} class="r amount">
                  {t.amount}
                  <span class="lunit"> {props.unitName}</span>
                </th>
              </tr>
            </thead>
            <tbody {...as('rowgroup')}>
              <For each={drawn()}>
                {(at) => (
                  <tr
                    {...as('row')}
                    id={idOf(at)}
                    class="lrow"
                    classList={{ on: marked() === at, open: opened() === at }}
                    aria-rowindex={at + 2}
                    aria-selected={marked() === at}
                    onClick={() => open(at)}
                  >
                    <Show
                      when={props.rows.rowAt(at)}
                      fallback={
                        <td {...as('gridcell')} class="wait" colspan={columns()}>
                          {t.loading}
                        </td>
                      }
                    >
                      {(row) => <Cells row={row()} />}
                    </Show>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </div>
      <div aria-live="polite">
        <Show when={openedRow()}>
          {(row) => (
            <RowCells
              words={t}
              shape={props.shape}
              row={row()}
              onClose={() => {
                setOpened(undefined);
                parts.table?.focus({ preventScroll: true });
              }}
            />
          )}
        </Show>
      </div>
    </div>
  );
};
