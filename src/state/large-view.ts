/**
 * A large ledger on a page: what is open, how far it is read, which rows are looked at. Each file has a line of its
 * own to a reader of its own, so that nothing that the one before still says is taken for the new one.
 */
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { LargeFound, LargeShape } from '../core/ledger/large/facts.ts';
import type { LedgerChoice } from '../core/ledger/search.ts';
import type { LedgerOrder } from '../core/ledger/sort.ts';
import { afterEnding, afterTelling, isOpen, type LargeState, nothingOpen } from './large-heard.ts';
import type { LargeLedger } from './large-ledger.ts';
import type { LargeTell } from './large-ledger-messages.ts';
import { createLargeRows } from './large-rows.ts';

/** Starts a reader: see `startLargeLedger`. */
export type StartReader = (tell: (news: LargeTell) => void, fail: () => void) => LargeLedger;

export interface LargeSource {
  readonly name: string;
  readonly from: Blob | string;
}
export type ShapeChoice = Pick<LargeShape, 'roles' | 'unit'>;
/** What is looked for, and in which order it is shown. */
export interface LargeChoice extends LedgerChoice {
  readonly order: LedgerOrder;
}

/** What a view shows, with the choice that it answers. */
export interface LargeShown {
  readonly choice: LargeChoice;
  readonly found: LargeFound;
}

/** Typing in one go is answered once, in ms. */
const pause = 150;

const sameChoice = (a: LargeChoice | undefined, b: LargeChoice): boolean =>
  a !== undefined && a.query === b.query && a.category === b.category && a.order === b.order;

export const createLargeView = (start: StartReader, choice: () => LargeChoice) => {
  const [state, setState] = createSignal<LargeState>(nothingOpen);
  const [shown, setShown] = createSignal<LargeShown>();
  /** The view that is being made; undefined when the one shown is the newest. */
  const [awaited, setAwaited] = createSignal<LargeChoice>();
  const [saving, setSaving] = createSignal<'all' | 'seen'>();
  let line: LargeLedger | undefined;
  let source: LargeSource | undefined;
  let id = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let save: (file: Blob, what: 'all' | 'seen') => void = () => undefined;
  const rows = createLargeRows((ask) => line?.ask(ask));

  /** Nothing more is awaited: what was asked for does not come. */
  const rest = (): void => {
    setAwaited(undefined);
    setSaving(undefined);
  };
  const ended = (): void => {
    rest();
    setShown(undefined);
    setState(afterEnding);
  };
  const hear = (tell: LargeTell): void => {
    if (tell.kind === 'rows') rows.take(tell);
    else if (tell.kind === 'exported') {
      setSaving(undefined);
      save(tell.file, tell.what);
    } else if (tell.kind === 'viewed') {
      const answered = awaited();
      if (tell.id !== id || !answered) return;
      rows.restart(id);
      setShown({ choice: answered, found: tell.found });
      setAwaited(undefined);
    } else {
      if (tell.kind === 'failed') rest();
      setState((before) => afterTelling(before, tell));
    }
  };
  const close = (): void => {
    clearTimeout(timer);
    line?.close();
    line = undefined;
    setShown(undefined);
    rest();
  };
  const openAs = (opened: LargeSource, shape?: ShapeChoice, known?: LargeShape): void => {
    close();
    source = opened;
    setState({ ...nothingOpen, phase: 'reading', name: opened.name, shape: known });
    line = start(hear, ended);
    line.ask({ kind: 'open', ...opened, ...(shape && { shape }) });
  };
  const view = (): void => {
    const wanted = choice();
    id += 1;
    setAwaited(wanted);
    line?.ask({
      kind: 'view',
      id,
      choice: { query: wanted.query, category: wanted.category },
      order: wanted.order,
    });
  };
  const follow = (): void => {
    clearTimeout(timer);
    if (!isOpen(state()) || sameChoice(awaited() ?? shown()?.choice, choice())) return;
    const { query } = choice();
    const isTyped = query !== '' && query !== (awaited() ?? shown()?.choice)?.query;
    if (isTyped && shown()) timer = setTimeout(view, pause);
    else view();
  };
  createEffect(on([() => isOpen(state()), choice], follow));
  onCleanup(close);

  return {
    state,
    /** The newest view that is ready. */
    shown,
    /** Whether another view is being made. */
    waiting: () => awaited() !== undefined,
    rows,
    open: (opened: LargeSource): void => openAs(opened),
    /** Reads the same file once more, understood in another way. */
    reread: (shape: ShapeChoice): void => {
      if (source) openAs(source, shape, state().shape);
    },
    again: (): void => {
      if (source) openAs(source);
    },
    cancel: (): void => line?.ask({ kind: 'cancel' }),
    saving,
    /** Makes a CSV file of all rows or of those of the view and hands it to `take`. */
    save: (what: 'all' | 'seen', take: (file: Blob, what: 'all' | 'seen') => void): void => {
      if (saving()) return;
      save = take;
      setSaving(what);
      setState((before) => ({ ...before, failure: undefined }));
      line?.ask({ kind: 'export', what });
    },
  };
};

export type LargeView = ReturnType<typeof createLargeView>;
