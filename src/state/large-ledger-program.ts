/**
 * What the worker of a large ledger does, apart from the worker itself: it takes messages, works in slices with
 * pauses in which it can be told something else, and tells what it finds.
 */
import type { LedgerColumns } from '../core/ledger/large/columns.ts';
import type { LargeRow } from '../core/ledger/large/facts.ts';
import { viewSteps } from '../core/ledger/large/view.ts';
import type { LedgerReader } from '../data/large/reader.ts';
import { exportSteps, rowAt, textsIn } from '../data/large/row-cells.ts';
import type { LargeAsk } from './large-ledger-messages.ts';
import { readLedger, type Surroundings } from './large-ledger-reading.ts';
import { type ByteSource, byteSource } from './large-ledger-source.ts';

type AskOf<Kind extends LargeAsk['kind']> = Extract<LargeAsk, { readonly kind: Kind }>;

/** No view asks for more rows at once. */
const mostRows = 2000;
/** Characters that are put together before they leave the memory of the worker. */
const exportPart = 1 << 20;

/** The columns as they are now: reading goes on while a view is made. */
const frozen = ({ blocks, count, names, huge }: LedgerColumns): LedgerColumns => ({
  blocks: [...blocks],
  count,
  names: [...names],
  huge: new Map(huge),
});

export const createLargeLedger = (around: Surroundings): ((ask: LargeAsk) => void) => {
  const { tell, pause, now, slice } = around;
  let reader: LedgerReader | undefined;
  /** Grows with every file opened, every view asked for, every export. */
  let [opened, viewed, exported] = [0, 0, 0];
  let isCancelled = false;
  let isReading = false;
  let source: ByteSource | undefined;
  /** Places of the newest view that was made; undefined for all rows in their order. */
  let view: { readonly id: number; readonly places: Uint32Array } | undefined;
  /** The view that is being made, and the rows already asked of it. */
  let making: { readonly id: number; readonly waiting: AskOf<'rows'>[] } | undefined;

  /** Runs steps to their end; undefined once they are no longer wanted. */
  const inSlices = async <Step, Result>(
    steps: Generator<Step, Result>,
    isWanted: () => boolean,
    take: (step: Step) => void = () => undefined,
  ): Promise<{ readonly result: Result } | undefined> => {
    while (isWanted()) {
      const until = now() + slice;
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return { result: step.value };
        take(step.value);
        if (now() >= until) break;
      }
      await pause();
    }
    return undefined;
  };

  const open = async ({ from, shape }: AskOf<'open'>): Promise<void> => {
    const own = ++opened;
    viewed += 1;
    exported += 1;
    [reader, view, making, isCancelled, isReading] = [undefined, undefined, undefined, false, true];
    source = byteSource(from);
    await readLedger(
      {
        source,
        given: shape,
        onReader: (next) => {
          if (own === opened) reader = next;
        },
        state: () => (own !== opened ? 'leave' : isCancelled ? 'stop' : 'on'),
      },
      around,
    );
    if (own === opened) isReading = false;
  };

  const rows = ({ id, from, count }: AskOf<'rows'>): void => {
    if (!reader?.shape) return;
    const { delimiter } = reader.shape;
    const places = view?.places;
    const until = Math.min(from + Math.min(count, mostRows), places?.length ?? reader.count);
    const found: LargeRow[] = [];
    for (let index = Math.max(from, 0); index < until; index++) {
      const row = rowAt(reader, delimiter, places ? (places[index] as number) : index);
      if (row) found.push(row);
    }
    tell({ kind: 'rows', id, from, rows: found });
  };

  const makeView = async ({ id, choice, order }: AskOf<'view'>): Promise<void> => {
    const own = ++viewed;
    if (!reader?.shape) return;
    const { delimiter } = reader.shape;
    const mine: AskOf<'rows'>[] = [];
    making = { id, waiting: mine };
    const steps = viewSteps(frozen(reader), choice, order, delimiter, textsIn(delimiter));
    const done = await inSlices(steps, () => own === viewed);
    if (!done || own !== viewed) return;
    making = undefined;
    view = { id, places: done.result.places };
    tell({ kind: 'viewed', id, found: done.result.found });
    mine.forEach(rows);
  };

  const exportRows = async ({ what }: AskOf<'export'>): Promise<void> => {
    const own = ++exported;
    if (!reader?.shape) return;
    const { shape } = reader;
    const columns = frozen(reader);
    const places = what === 'seen' ? view?.places : undefined;
    const parts: Blob[] = [];
    let text = '';
    const done = await inSlices(
      exportSteps(columns, shape, places),
      () => own === exported,
      (part) => {
        text += part;
        if (text.length < exportPart) return;
        parts.push(new Blob([text]));
        text = '';
      },
    );
    if (!done) return;
    const file = new Blob([...parts, text], { type: 'text/csv;charset=utf-8' });
    tell({ kind: 'exported', what, file, rows: places?.length ?? columns.count });
  };

  /** Memory may run out while a view or a file is made; what is open stays. */
  const orMemory = (work: Promise<void>): void => {
    work.catch(() => tell({ kind: 'failed', code: 'memory' }));
  };

  return (ask) => {
    if (ask.kind === 'open') orMemory(open(ask));
    else if (ask.kind === 'cancel') {
      isCancelled = isReading;
      if (isReading) source?.stop();
    } else if (ask.kind === 'view') orMemory(makeView(ask));
    else if (ask.kind === 'export') orMemory(exportRows(ask));
    else if (making && (making.id === ask.id || !view)) making.waiting.push(ask);
    // Rows of a view that is no more are not wanted under its name.
    else if (!view || view.id === ask.id) rows(ask);
  };
};
