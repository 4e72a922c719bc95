/**
 * The list of checks on the audit page: tabs, filters, order, and the walk from row to row. The rows stand in
 * the page as the build wrote them and are shown, hidden and ordered in place.
 */
import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import type { Locale } from '../core/report.ts';
import { auditViewWords } from '../i18n/audit-view.ts';
import { isFiltered, passes, shownRows } from '../state/audit-filter.ts';
import { type AuditTab, auditArrivals, auditTabs, chooseInAudit, useAuditView } from '../state/audit-view.ts';
import { Filters, type Option, type SectionOptions, searchField } from './audit/Filters.tsx';
import { followLinks } from './audit/follow-links.ts';
import { actOnKey } from './audit/keys.ts';
import {
  fold,
  goToRow,
  isOpen,
  markRow,
  openCalculation,
  openInList,
  showInList,
  unfold,
} from './audit/place.ts';
import { orderRows, panelOf, type RowInPage, rowsInPage, showRows } from './audit/rows.ts';
import { Tabs, tabId } from './audit/Tabs.tsx';
import { Walk } from './audit/Walk.tsx';
import { focusOn } from './focus.ts';
import { inspected } from './inspector/inspected.ts';
import { recallSingleKeys, singleKeys, switchSingleKeys } from './inspector/single-keys.ts';

interface Props {
  readonly locale: Locale;
  readonly counts: Readonly<Record<AuditTab, number>>;
  readonly sections: SectionOptions;
  readonly groups: readonly Option[];
  readonly children?: JSX.Element;
}

export default function IslandAudit(props: Props) {
  const t = auditViewWords[props.locale];
  const view = useAuditView();
  const [rows, setRows] = createSignal<readonly RowInPage[]>([]);

  const current = createMemo(() => rows().find((row) => row.id === view().at));
  const fullest = auditTabs.find((tab) => props.counts[tab] > 0) ?? 'no';
  const tab = (): AuditTab => view().tab ?? current()?.tab ?? fullest;
  const passing = createMemo(() => rows().filter((row) => passes(row, view())));
  const counts = (): Readonly<Record<AuditTab, number>> => {
    if (rows().length === 0) return props.counts;
    const of = (tab: AuditTab) => passing().filter((row) => row.tab === tab).length;
    return { no: of('no'), ask: of('ask'), na: of('na'), ok: of('ok') };
  };
  const shown = createMemo(() => shownRows(rows(), view(), tab()));
  const at = (): number => {
    const row = current();
    return row ? shown().indexOf(row) + 1 : 0;
  };

  /** Makes a row the one in hand; what would hide it in the list gives way. */
  const take = (row: RowInPage): void => {
    const hidden = !passes(row, view());
    chooseInAudit({
      at: row.id,
      ...(row.tab !== tab() && { tab: row.tab }),
      ...(hidden && { section: '', group: '', query: '' }),
    });
  };
  const show = (row: RowInPage): void => {
    take(row);
    goToRow(row, true);
  };
  const open = (row: RowInPage, inList = false): void => {
    take(row);
    if (inList) openInList(row);
    else openCalculation(row);
  };
  /** An open calculation goes along from row to row. */
  const step = (by: 1 | -1): void => {
    const from = at() - 1;
    const last = shown().length - 1;
    const to = from < 0 ? (by > 0 ? 0 : last) : Math.min(Math.max(from + by, 0), last);
    const next = shown()[to];
    const before = current();
    if (!next) return;
    const isWalkingOpen = before !== undefined && isOpen(before);
    if (before && before !== next) fold(before);
    show(next);
    if (isWalkingOpen) unfold(next);
  };
  const close = (): void => {
    const row = current();
    if (!row?.details.open) return;
    fold(row);
    goToRow(row, true);
  };
  const openCurrent = (): void => {
    const row = current();
    if (row) open(row);
  };

  onMount(() => {
    recallSingleKeys();
    setRows(rowsInPage());
    for (const one of auditTabs) {
      panelOf(one)?.setAttribute('role', 'tabpanel');
      panelOf(one)?.setAttribute('aria-labelledby', tabId(one));
    }
    createEffect(
      on(
        () => view().order,
        (order) => orderRows(rows(), order),
      ),
    );
    createEffect(() => {
      showRows(rows(), new Set(passing()));
      for (const one of auditTabs) panelOf(one)?.toggleAttribute('hidden', one !== tab());
    });
    createEffect(
      on(current, (row) => {
        markRow(row);
        if (row) showInList(row);
      }),
    );
    // A link to a check shows its place; its own id in the address would lead to its row.
    createEffect(
      on(auditArrivals, () => {
        const linked = current();
        if (linked) goToRow(linked, false);
      }),
    );
    const onKey = (event: KeyboardEvent): void => actOnKey(event, { step, open: openCurrent, close });
    const onClick = followLinks({ rows, take, show, open });
    document.addEventListener('keydown', onKey, true);
    const onInspected = ({ target }: Event): void => {
      const id = target instanceof HTMLAnchorElement ? decodeURIComponent(target.hash.slice(1)) : '';
      const row = rows().find((one) => one.id === id);
      if (row) take(row);
    };
    document.addEventListener('click', onClick);
    document.addEventListener(inspected, onInspected);
    onCleanup(() => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('click', onClick);
      document.removeEventListener(inspected, onInspected);
    });
  });

  return (
    <>
      <div class="insp-head">
        <Tabs words={t} selected={tab()} counts={counts()} onSelect={(to) => chooseInAudit({ tab: to })} />
        <Filters
          words={t}
          view={view()}
          sections={props.sections}
          groups={props.groups}
          onChange={chooseInAudit}
        />
        <div class="found needs-js">
          <p class="note" role="status">
            {isFiltered(view()) ? (shown().length > 0 ? t.shown(shown().length) : t.none) : ''}
          </p>
          <Show when={isFiltered(view())}>
            <button
              type="button"
              class="btn sm quiet"
              onClick={() => {
                chooseInAudit({ section: '', group: '', query: '' });
                focusOn(searchField);
              }}
            >
              {t.clear}
            </button>
          </Show>
        </div>
      </div>
      <div class="insp-list">{props.children}</div>
      <Walk
        words={t}
        at={at()}
        all={rows().length === 0 ? props.counts[tab()] : shown().length}
        says={current()?.line ?? ''}
        onStep={step}
        onOpen={openCurrent}
        single={singleKeys()}
        onSingle={switchSingleKeys}
      />
    </>
  );
}
