/**
 * A chart with its sentence, its table, and what it can be taken along as. The canvas is drawn by
 * src/charts/in-view.ts from the description in the attribute; the table stands for it in print, for screen readers
 * and without script.
 */
import { type JSX, Show, untrack } from 'solid-js';
import { type ChartDescription, hasRows } from '../charts/description.ts';
import type { ChartPaper, ChartSource, ChartTable, ChartVerdict } from '../charts/paper.ts';
import { rowsHeight } from '../charts/rows-layout.ts';
import type { Locale } from '../core/report.ts';
import { chartFigureWords } from '../i18n/chart-figure.ts';

interface Props {
  /** Id in the page; also the end of the name of its files. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly locale: Locale;
  readonly description: ChartDescription;
  readonly sentence: string;
  /** Height of the drawing as a class of charts.css; `rows`: as high as its rows need. */
  readonly size: 'tall' | 'low' | 'rows';
  readonly source: ChartSource;
  readonly verdicts: readonly ChartVerdict[];
  /** Whether the figures are the reader's own. */
  readonly trial?: boolean;
  readonly all: ChartTable;
  /** Where a filter is in force: what it lets through. */
  readonly seen?: ChartTable | undefined;
  /** Whether the table is seen beside the drawing too. */
  readonly beside?: boolean;
  readonly children: JSX.Element;
}

/** Holds the place of the drawing, so that nothing moves when it comes. */
const Room = (props: { readonly description: ChartDescription; readonly narrow: boolean }) => (
  <svg
    class={props.narrow ? 'room narrow' : 'room'}
    aria-hidden="true"
    width="1"
    height={`${rowsHeight(props.description, props.narrow)}em`}
  />
);

export const ChartFigure = (props: Props) => {
  const t = chartFigureWords[props.locale];
  const paper = (): ChartPaper => ({
    title: props.title,
    unit: props.unit,
    sentence: props.sentence,
    source: props.source.text,
    verdicts: props.trial
      ? props.verdicts.map(({ mark, text }) => ({ mark, text: t.ofPublished(text) }))
      : props.verdicts,
    ...(props.trial && { trial: t.trial }),
    file: `${props.source.slug}-${props.id}`,
    id: props.id,
    all: props.all,
    ...(props.seen && { seen: props.seen }),
  });
  const rows = (table: ChartTable): number => table.length - 1;
  // Not a reaction: the canvas is put beside them, and whoever draws these anew would take it away.
  const rooms = hasRows(untrack(() => props.description)) && [
    <Room description={props.description} narrow={false} />,
    <Room description={props.description} narrow={true} />,
  ];

  return (
    <figure class="chartfig" id={props.id}>
      <p class="small" id={`${props.id}-says`}>
        {props.sentence}
      </p>
      <div
        class={`chart ${props.size}`}
        role="application"
        aria-roledescription={t.kind}
        aria-label={props.title}
        aria-describedby={`${props.id}-says`}
        tabindex="0"
        data-chart={JSON.stringify(props.description)}
        data-paper={JSON.stringify(paper())}
      >
        {rooms}
      </div>
      <div class="chartsays" aria-live="polite" data-said data-hint={t.hint} />
      <fieldset class="charttools needs-js" aria-label={t.tools(props.title)}>
        <span aria-hidden="true">{t.save}</span>
        <button type="button" class="btn sm" data-save="png">
          {t.png}
        </button>
        <button type="button" class="btn sm" data-save="csv">
          {props.seen ? t.csvAll(rows(props.all)) : t.csv(rows(props.all))}
        </button>
        <Show when={props.seen}>
          {(seen) => (
            <button type="button" class="btn sm" data-save="seen">
              {t.csvSeen(rows(seen()))}
            </button>
          )}
        </Show>
      </fieldset>
      <div class={props.beside ? 'twin beside' : 'twin'}>{props.children}</div>
    </figure>
  );
};
