/**
 * A ledger of any length: the reader's own file, or a published one that is too long for its page. It is read in a
 * worker; the page shows what is known of it and fetches the rows that are looked at.
 */
import { createEffect, createMemo, createSignal, on, onMount, Show } from 'solid-js';
import type { LedgerUnit } from '../core/ledger/in-unit.ts';
import { isChosen } from '../core/ledger/search.ts';
import type { Locale } from '../core/report.ts';
import { largeLedgerWords } from '../i18n/large-ledger.ts';
import { moneyLedgerWords } from '../i18n/money-ledger.ts';
import { isPartial } from '../state/large-heard.ts';
import { startLargeLedger } from '../state/large-ledger.ts';
import { createLargeView, type LargeSource } from '../state/large-view.ts';
import { chooseInLedger, useLedgerView } from '../state/money-ledger.ts';
import { focusOn } from './focus.ts';
import { Chooser } from './large/Chooser.tsx';
import { Opened } from './large/Opened.tsx';
import { bytesText, Progress, stopButton } from './large/Progress.tsx';
import { rememberedFile, rememberFile } from './large/remembered.ts';
import { Understood } from './large/Understood.tsx';

interface Props {
  readonly locale: Locale;
  /** Decimals of a share. */
  readonly places: number;
  /** A published ledger that is opened on demand; absent for the reader's own. */
  readonly published?: { readonly address: string; readonly rows: number; readonly bytes: number };
}

const ids = { open: 'open-ledger', opened: 'opened-ledger' } as const;

export default function IslandLargeLedger(props: Props) {
  const t = largeLedgerWords[props.locale];
  const words = moneyLedgerWords[props.locale];
  const view = useLedgerView();
  const choice = createMemo(() => {
    const { query, category, order } = view();
    return { query, category, order };
  });
  const ledger = createLargeView(startLargeLedger, choice);
  const state = ledger.state;
  const [forgotten, setForgotten] = createSignal('');
  const unit = (): LedgerUnit => view().unit;
  const unitName = () => words.units[unit()];
  let isFirst = true;
  /** Whether the focus was put on the button to stop, which is gone once the file is read. */
  let isFollowed = false;

  onMount(() => {
    const name = props.published ? '' : rememberedFile();
    if (name) setForgotten(t.forgotten(name));
  });

  createEffect(
    on(
      () => state().phase === 'reading',
      (reading) => {
        if (reading) return;
        if (isFollowed && document.activeElement === document.body) focusOn(ids.opened);
        isFollowed = false;
      },
      { defer: true },
    ),
  );
  const followReading = (): void => {
    focusOn(stopButton);
    isFollowed = true;
  };
  /** For those who hear it: figures that change while a file is read would never come to an end. */
  const told = (): string => {
    const { phase, name, found } = state();
    const count = found?.totals.rows ?? 0;
    if (phase === 'none') return '';
    if (phase === 'reading') return t.reading(name);
    if (phase === 'read') return t.done(name, count);
    return isPartial(state()) ? t.partial(name, count) : '';
  };

  const open = (source: LargeSource): void => {
    // What was looked for in one file is not looked for in the next; what a link brought is.
    if (!isFirst && isChosen(choice())) chooseInLedger({ query: '', category: '' });
    isFirst = false;
    if (!props.published) rememberFile(source.name);
    ledger.open(source);
  };
  const openPublished = (): void => {
    if (!props.published) return;
    open({ name: 'spending.csv', from: props.published.address });
    followReading();
  };
  const cancel = (): void => {
    ledger.cancel();
    focusOn(ids.opened);
  };
  const failure = () => state().failure;
  const reread: typeof ledger.reread = (shape) => {
    ledger.reread(shape);
    followReading();
  };

  return (
    <div class="lledger" classList={{ open: state().phase !== 'none' }}>
      <Show
        when={props.published}
        fallback={<Chooser words={t} open={state().phase !== 'none'} remark={forgotten()} onOpen={open} />}
      >
        {(published) => (
          <p class="lopen needs-js">
            <button
              type="button"
              class="btn primary"
              id={ids.open}
              hidden={state().phase !== 'none'}
              onClick={openPublished}
            >
              {t.published(published().rows)}
            </button>{' '}
            <Show when={state().phase === 'none'}>
              <span class="small">{t.publishedNote(bytesText(published().bytes))}</span>
            </Show>
          </p>
        )}
      </Show>
      <p class="sr" role="status">
        {told()}
      </p>
      <div
        id={ids.opened}
        tabindex="-1"
        class="lresult"
        aria-busy={state().phase === 'reading' ? 'true' : undefined}
      >
        <Show when={state().phase === 'reading'}>
          <Progress words={t} state={state()} unit={unit()} unitName={unitName()} onCancel={cancel} />
        </Show>
        <Show when={failure()}>
          {(failed) => (
            <div class="lfailed" role="alert">
              <p>
                <b>{t.failures[failed().code]}</b>
              </p>
              <Show when={['network', 'unreadable', 'memory'].includes(failed().code)}>
                <p class="btns">
                  <button type="button" class="btn sm" onClick={() => ledger.again()}>
                    {t.again}
                  </button>
                </p>
              </Show>
            </div>
          )}
        </Show>
        <Show when={state().found}>
          <Opened
            locale={props.locale}
            places={props.places}
            ledger={ledger}
            view={view()}
            onReread={reread}
          />
        </Show>
        <Show when={!state().found && state().phase === 'failed' && state().shape}>
          {(shape) => <Understood words={t} shape={shape()} idle onReread={reread} />}
        </Show>
      </div>
    </div>
  );
}
