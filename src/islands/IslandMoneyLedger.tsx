/** The ledger: every payment with its share; what is filtered is added up, and says so. */
import { createEffect, createMemo, createSignal, For, on, onMount, Show } from 'solid-js';
import { inUnit } from '../core/ledger/in-unit.ts';
import { filtered, isChosen } from '../core/ledger/search.ts';
import { arranged } from '../core/ledger/sort.ts';
import { shareOf, totalsOf } from '../core/ledger/totals.ts';
import { rateText } from '../i18n/format.ts';
import { moneyLedgerWords } from '../i18n/money-ledger.ts';
import { chooseInLedger, ledgerArrival, showWholeLedger, useLedgerView } from '../state/money-ledger.ts';
import { type LedgerProps, linesOf, type ShownLine } from '../state/money-rows.ts';
import { download } from './download.ts';
import { focusOn } from './focus.ts';
import { amountText } from './money/Amount.tsx';
import { LedgerCharts } from './money/LedgerCharts.tsx';
import { LedgerTable } from './money/LedgerTable.tsx';
import { LedgerTools, ledgerSearch } from './money/LedgerTools.tsx';

export default function IslandMoneyLedger(props: LedgerProps) {
  const t = moneyLedgerWords[props.locale];
  const view = useLedgerView();
  const lines = linesOf(props.rows);
  const all = totalsOf(lines);
  const [folded, setFolded] = createSignal<ReadonlySet<string>>(new Set());
  const chosen = createMemo(() => isChosen(view()));
  const passing = createMemo(() => filtered(lines, view()));
  const groups = createMemo(() => arranged(passing(), view().order));
  const shown = createMemo(() => totalsOf(passing()));
  /** Rows in the order in which they are seen. */
  const seen = () => groups().flatMap((group) => group.lines);

  const unit = () => t.units[view().unit];
  const sumText = () => amountText(shown().sum, view().unit);
  const status = () => {
    if (!chosen()) return t.all(all.lines, sumText(), unit());
    if (shown().lines === 0) return t.none(all.lines);
    const part = shareOf(shown().sum, all.sum);
    const share = part ? rateText(part, { places: props.places, mode: 'half-up' }) : '';
    return t.some(all.lines, shown().lines, sumText(), unit(), share);
  };
  const isRounded = () => passing().some(({ amount }) => amount && inUnit(amount, view().unit).rounded);
  const dateless = () => (view().order === 'date' ? passing().filter(({ date }) => !date).length : 0);
  const remarks = (): readonly string[] => {
    const { refunds, withoutAmount } = shown();
    return [
      refunds.lines > 0 ? t.refunds(refunds.lines, amountText(refunds.sum, view().unit), unit()) : '',
      withoutAmount.length > 0 ? t.withoutAmount(withoutAmount) : '',
      isRounded() ? t.rounded(unit()) : '',
      dateless() > 0 ? t.noDates(dateless()) : '',
    ].filter(Boolean);
  };

  const fold = (category: string): void => {
    const next = new Set(folded());
    if (!next.delete(category)) next.add(category);
    setFolded(next);
  };
  const foldAll = (): void => {
    setFolded(new Set(folded().size > 0 ? [] : props.categories.map(({ name }) => name)));
  };
  const save = async (rows: readonly ShownLine[], ending: string): Promise<void> => {
    const { writeLedger } = await import('../data/ledger-csv.ts');
    download(`${props.slug}-${ending}.csv`, writeLedger(rows.map(({ row }) => row.cells)), 'text/csv');
  };
  /** A link to a row shows it, whatever was chosen or folded. */
  const showRow = (id: string): void => {
    if (!lines.some(({ no }) => `spending-${no}` === id)) return;
    showWholeLedger();
    setFolded(new Set<string>());
    requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
  };
  onMount(() => createEffect(on(ledgerArrival, showRow)));

  return (
    <div class="mledger">
      <LedgerTools words={t} view={view()} categories={props.categories} />
      <div class="mfound">
        <p role="status">{status()}</p>
        <div class="btns needs-js">
          <Show when={chosen()}>
            <button
              type="button"
              class="btn sm"
              onClick={() => {
                chooseInLedger({ query: '', category: '' });
                focusOn(ledgerSearch);
              }}
            >
              {t.clear}
            </button>
          </Show>
          <Show when={!chosen() && view().order === 'category' && props.categories.length > 1}>
            <button type="button" class="btn sm" onClick={foldAll}>
              {folded().size > 0 ? t.unfoldAll : t.foldAll}
            </button>
          </Show>
        </div>
      </div>
      <For each={remarks()}>{(remark) => <p class="note">{remark}</p>}</For>
      {/* Without a single amount there is nothing to draw. */}
      <Show when={all.lines > all.withoutAmount.length}>
        <LedgerCharts {...props} words={t} view={view()} lines={lines} seen={passing()} chosen={chosen()} />
      </Show>
      <Show when={shown().lines > 0}>
        <LedgerTable
          {...props}
          words={t}
          view={view()}
          groups={groups()}
          all={all}
          shown={shown()}
          chosen={chosen()}
          folded={folded()}
          onFold={fold}
        />
      </Show>
      <div class="msave needs-js">
        <span>{t.download}</span>
        <button type="button" class="btn sm" onClick={() => void save(lines, 'spending')}>
          {t.downloadAll(lines.length)}
        </button>
        <Show when={chosen() && shown().lines > 0}>
          <button type="button" class="btn sm" onClick={() => void save(seen(), 'spending-part')}>
            {t.downloadShown(shown().lines)}
          </button>
        </Show>
        <span class="note">{t.downloadNote}</span>
      </div>
    </div>
  );
}
