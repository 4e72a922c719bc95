/** Two drawings of the ledger, one at a time: its categories, and its payments adding up from the largest on. */
import { createEffect, createMemo, createSignal, For, on, onMount, Show } from 'solid-js';
import { categoriesChart } from '../../charts/money-categories.ts';
import type { LedgerChart, LedgerCut } from '../../charts/money-cut.ts';
import { itemsChart } from '../../charts/money-items.ts';
import type { ChartVerdict } from '../../charts/paper.ts';
import { verdictsOf } from '../../charts/verdicts.ts';
import { moneyChartWords } from '../../i18n/money-charts.ts';
import type { MoneyLedgerWords } from '../../i18n/money-ledger.ts';
import { type LedgerView, ledgerArrival } from '../../state/money-ledger.ts';
import { cellText, type LedgerProps, type ShownLine } from '../../state/money-rows.ts';
import { ChartFigure } from '../ChartFigure.tsx';
import { amountText } from './Amount.tsx';
import { ChartTable } from './ChartTable.tsx';

interface Props extends LedgerProps {
  readonly words: MoneyLedgerWords;
  readonly view: LedgerView;
  readonly lines: readonly ShownLine[];
  readonly seen: readonly ShownLine[];
  readonly chosen: boolean;
}

const kinds = ['categories', 'items'] as const;
type Kind = (typeof kinds)[number];
const drawings = { categories: categoriesChart, items: itemsChart } as const;
/** The column of the table that names a row. */
const naming = { categories: 0, items: 1 } as const;

export const LedgerCharts = (props: Props) => {
  const t = moneyChartWords[props.locale];
  const offered: readonly Kind[] = props.categories.length > 1 ? kinds : ['items'];
  const [shown, setShown] = createSignal<Kind>(offered[0] ?? 'items');
  const cut = (seen: readonly ShownLine[], chosen: boolean): LedgerCut<ShownLine> => ({
    all: props.lines,
    seen,
    chosen,
    locale: props.locale,
    places: props.places,
    unit: props.view.unit,
    unitName: props.words.units[props.view.unit],
    text: (yuan) => amountText(yuan, props.view.unit),
    categoryOf: (category) => props.categories.find(({ name }) => name === category)?.label ?? category,
    itemOf: ({ row }) => cellText(row.cells, 'item', props.locale) ?? '',
  });
  /** Categories that are seen whole: the printed sum of another one says nothing of what is seen. */
  const wholly = createMemo(() => {
    const seen = new Set(props.seen);
    const cutInto = new Set(props.lines.filter((line) => !seen.has(line)).map(({ category }) => category));
    return (category: string): boolean => !cutInto.has(category);
  });
  const verdicts = (kind: Kind): readonly ChartVerdict[] => {
    const nos = new Set(props.seen.map(({ no }) => no));
    const seen = new Set(props.seen.map(({ category }) => category));
    const isMeant = (key: string): boolean =>
      kind === 'items' ? nos.has(key) : key === '' ? !props.chosen : seen.has(key) && wholly()(key);
    return verdictsOf(
      props.checked[kind].filter(({ key }) => isMeant(key)),
      props.locale,
    );
  };
  onMount(() =>
    createEffect(
      on(ledgerArrival, (id) => {
        const kind = offered.find((one) => `chart-${one}` === id);
        if (!kind) return;
        setShown(kind);
        requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
      }),
    ),
  );

  const Drawing = ({ kind }: { readonly kind: Kind }) => {
    const chart = createMemo((): LedgerChart => drawings[kind](cut(props.seen, props.chosen)));
    const whole = createMemo((): LedgerChart => drawings[kind](cut(props.lines, false)));
    const title = kind === 'categories' ? t.categoriesTitle : t.itemsTitle;
    return (
      <div hidden={shown() !== kind}>
        <ChartFigure
          id={`chart-${kind}`}
          title={title}
          unit={chart().unit}
          locale={props.locale}
          size="rows"
          description={chart().description}
          sentence={chart().sentence}
          source={props.source}
          verdicts={verdicts(kind)}
          all={whole().table}
          seen={props.chosen ? chart().table : undefined}
        >
          <ChartTable caption={`${title}. ${chart().unit}`} table={chart().table} name={naming[kind]} />
        </ChartFigure>
      </div>
    );
  };

  return (
    <div class="mcharts needs-js" hidden={!props.seen.some(({ amount }) => amount)}>
      <Show when={offered.length > 1}>
        <fieldset class="units" aria-label={t.choose}>
          <div>
            <For each={offered}>
              {(kind) => (
                <button
                  type="button"
                  class="btn sm"
                  aria-pressed={shown() === kind}
                  onClick={() => setShown(kind)}
                >
                  {t[kind]}
                </button>
              )}
            </For>
          </div>
        </fieldset>
      </Show>
      <For each={offered}>{(kind) => <Drawing kind={kind} />}</For>
    </div>
  );
};
