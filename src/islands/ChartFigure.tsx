/**
 * A chart with its sentence and its table. The canvas is drawn by src/charts/in-view.ts from the description in
 * the attribute; the table stands for it in print, for screen readers and without script.
 */
import type { JSX } from 'solid-js';
import type { ChartDescription } from '../charts/description.ts';

interface Props {
  readonly description: ChartDescription;
  readonly sentence: string;
  /** Height of the drawing as a class of islands.css. */
  readonly size: 'tall' | 'low';
  readonly children: JSX.Element;
}

export const ChartFigure = (props: Props) => (
  <figure class="chartfig">
    <p class="small">{props.sentence}</p>
    <div
      class={`chart ${props.size}`}
      role="img"
      aria-label={props.sentence}
      data-chart={JSON.stringify(props.description)}
    />
    <div class="twin">{props.children}</div>
  </figure>
);
