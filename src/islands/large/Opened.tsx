/** What is known of an open ledger: its figures, its categories, how it was read, its rows. */
import { createMemo, Show } from 'solid-js';
import { isChosen } from '../../core/ledger/search.ts';
import type { Locale } from '../../core/report.ts';
import { largeLedgerWords } from '../../i18n/large-ledger.ts';
import { moneyLedgerWords } from '../../i18n/money-ledger.ts';
import { isOpen, isPartial } from '../../state/large-heard.ts';
import type { LargeShown, LargeView, ShapeChoice } from '../../state/large-view.ts';
import { chooseInLedger, type LedgerView } from '../../state/money-ledger.ts';
import { download } from '../download.ts';
import { focusOn } from '../focus.ts';
import { LedgerTools, ledgerSearch } from '../money/LedgerTools.tsx';
import { fenShare, fenText } from './Fen.tsx';
import { Figures } from './Figures.tsx';
import { Groups } from './Groups.tsx';
import { OddRows } from './Oddities.tsx';
import { RowTable } from './RowTable.tsx';
import { Understood } from './Understood.tsx';

interface Props {
  readonly locale: Locale;
  readonly places: number;
  readonly ledger: LargeView;
  readonly view: LedgerView;
  readonly onReread: (shape: ShapeChoice) => void;
}

/** Categories that can be chosen from a list; any other is found by its words. */
const listed = 300;

export const Opened = (props: Props) => {
  const t = largeLedgerWords[props.locale];
  const shared = moneyLedgerWords[props.locale];
  const words = { ...shared, orders: { ...shared.orders, no: t.fileOrder } };
  const { state, shown, waiting } = props.ledger;
  const unitName = () => shared.units[props.view.unit];
  const all = () => state().found;
  /** What the figures and categories are of: the view, else everything read so far. */
  const found = () => shown()?.found ?? all();
  /** A category that is chosen stands among the others that its words find, so that the next one is at hand. */
  const grouped = createMemo<LargeShown | undefined>((before) => {
    const view = shown();
    const whole = all();
    if (!view || !whole) return undefined;
    const { query, category } = view.choice;
    if (category && before?.choice.query === query) return before;
    return { choice: view.choice, found: category && !query.trim() ? whole : view.found };
  });
  const chosen = () => {
    const choice = shown()?.choice;
    return choice !== undefined && isChosen(choice);
  };
  const categories = createMemo(() =>
    (isOpen(state()) ? (all()?.groups ?? []) : [])
      .slice(0, listed)
      .flatMap(({ name }) => (name ? { name, label: name } : [])),
  );
  const status = (): string => {
    const [whole, part] = [all()?.totals, shown()?.found.totals];
    if (!isOpen(state()) || !whole) return '';
    if (waiting()) return t.filtering;
    if (!part) return '';
    const sum = fenText(part.sum, props.view.unit);
    if (!chosen()) return shared.all(part.rows, sum, unitName());
    if (part.rows === 0) return shared.none(whole.rows);
    const share = fenShare(part.sum, whole.sum, props.places);
    return shared.some(whole.rows, part.rows, sum, unitName(), share);
  };
  const save = (what: 'all' | 'seen'): void =>
    props.ledger.save(what, (file) =>
      download(`${state().name.replace(/\.[^.]*$/, '')}-${t.saveName[what]}.csv`, file, 'text/csv'),
    );

  return (
    <div class="lopened">
      <Show when={isPartial(state())}>
        <p class="lpartial">{t.partial(state().name, all()?.totals.rows ?? 0)}</p>
      </Show>
      <Show when={state().phase === 'read'}>
        <p class="lname">{t.done(state().name, all()?.totals.rows ?? 0)}</p>
      </Show>
      <Show when={found()}>
        {(known) => (
          <>
            <Figures
              words={t}
              rows={shared.rows}
              totals={known().totals}
              all={chosen() ? all()?.totals : undefined}
              unit={props.view.unit}
              unitName={unitName()}
            />
            <Show when={known().totals.withoutAmount > 0}>
              <p class="note">{t.withoutAmount(known().totals.withoutAmount)}</p>
            </Show>
            <div class="lknown">
              <Groups
                words={t}
                found={grouped()?.found ?? known()}
                unit={props.view.unit}
                unitName={unitName()}
                places={props.places}
                chosen={props.view.category}
                onChoose={(category) => chooseInLedger({ category })}
              />
              <div class="laside">
                <Show when={state().oddities}>
                  {(oddities) => <OddRows words={t} oddities={oddities()} />}
                </Show>
                <Show when={state().shape}>
                  {(shape) => (
                    <Understood
                      words={t}
                      shape={shape()}
                      idle={state().phase !== 'reading'}
                      onReread={props.onReread}
                    />
                  )}
                </Show>
              </div>
            </div>
          </>
        )}
      </Show>
      <Show when={isOpen(state())}>
        <h3 class="sub">{t.rowsTitle}</h3>
        <LedgerTools words={words} view={props.view} categories={categories()} />
        <div class="mfound">
          <p role="status">{status()}</p>
          <div class="btns needs-js">
            <Show when={isChosen(props.view)}>
              <button
                type="button"
                class="btn sm"
                onClick={() => {
                  chooseInLedger({ query: '', category: '' });
                  focusOn(ledgerSearch);
                }}
              >
                {shared.clear}
              </button>
            </Show>
          </div>
        </div>
        <Show when={shown()}>
          {(view) => (
            <Show when={state().shape}>
              {(shape) => (
                <RowTable
                  words={t}
                  shape={shape()}
                  shown={view()}
                  rows={props.ledger.rows}
                  unit={props.view.unit}
                  unitName={unitName()}
                  busy={waiting()}
                />
              )}
            </Show>
          )}
        </Show>
        <div class="msave needs-js">
          <span>{shared.download}</span>
          <button
            type="button"
            class="btn sm"
            disabled={props.ledger.saving() !== undefined}
            onClick={() => save('all')}
          >
            {t.saveAll(all()?.totals.rows ?? 0)}
          </button>
          <Show when={chosen() && (shown()?.found.totals.rows ?? 0) > 0}>
            <button
              type="button"
              class="btn sm"
              disabled={props.ledger.saving() !== undefined || waiting()}
              onClick={() => save('seen')}
            >
              {t.saveSeen(shown()?.found.totals.rows ?? 0)}
            </button>
          </Show>
          <span class="note">{props.ledger.saving() ? t.saving : t.saveNote}</span>
        </div>
      </Show>
    </div>
  );
};
