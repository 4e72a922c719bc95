/** The distribution of totals: bars by the grade of the total, the edges of the bands, the total nothing moved. */
import { For, Show } from 'solid-js';
import { percent } from '../../../charts/share.ts';
import { toneOf } from '../../../charts/tone.ts';
import {
  add,
  compare,
  type Exact,
  exact,
  greatest,
  least,
  multiply,
  plain,
  subtract,
} from '../../../core/exact.ts';
import { gradeOf } from '../../../core/grade.ts';
import type { Report } from '../../../core/report.ts';
import { placeOn, ticksBetween } from '../../../core/ruler.ts';
import { type Bins, binEdge } from '../../../core/simulate/summary.ts';
import { gradesTotal } from '../../sentences.ts';

interface Props {
  readonly report: Report;
  readonly bins: Bins;
  readonly label: string;
  /** The total before anything moved, with its name. */
  readonly before: { readonly total: Exact; readonly text: string } | undefined;
  readonly edgeText: (grade: string, edge: string) => string;
}

/** Shares of the height: the bars stand on `floor` and reach up to `ceiling`. */
const floor = exact(88n, 100n);
const ceiling = exact(22n, 100n);
/** Share of a bin that its bar fills. */
const filled = exact(9n, 10n);
const half = exact(1n, 2n);
const third = exact(1n, 3n);

export const Histogram = (props: Props) => {
  const edge = (at: number): Exact => binEdge(props.bins, at);
  const ends = () => {
    const own = [subtract(edge(0), props.bins.width), edge(props.bins.counts.length + 1)] as const;
    const before = props.before?.total ?? edge(0);
    return { low: least(own[0], before), high: greatest(own[1], before) };
  };
  const place = (total: Exact): Exact => placeOn(ends(), total);
  const most = () => exact(BigInt(props.bins.counts.reduce((a, b) => Math.max(a, b), 1)));
  const tone = (at: number): string => {
    if (!gradesTotal(props.report)) return 'plain';
    const centre = add(edge(at), multiply(props.bins.width, half));
    return toneOf(props.report.scheme.bands, gradeOf(props.report.scheme, centre, [], []).name) ?? 'none';
  };
  const bars = () =>
    props.bins.counts.flatMap((count, at) => {
      if (count === 0) return [];
      const height = multiply(subtract(floor, ceiling), exact(BigInt(count), most().n));
      const width = multiply(subtract(place(edge(at + 1)), place(edge(at))), filled);
      return [
        {
          tone: tone(at),
          x: percent(place(edge(at))),
          y: percent(subtract(floor, height)),
          width: percent(width),
          height: percent(height),
        },
      ];
    });
  const edges = () =>
    gradesTotal(props.report)
      ? props.report.scheme.bands.filter(
          ({ min }) => compare(min, ends().low) > 0 && compare(min, ends().high) < 0,
        )
      : [];
  const anchor = (at: Exact): 'start' | 'middle' | 'end' =>
    compare(at, third) < 0 ? 'start' : compare(at, exact(2n, 3n)) > 0 ? 'end' : 'middle';
  return (
    <svg class="histogram" role="img" aria-label={props.label}>
      <For each={bars()}>
        {(bar) => (
          <rect class={`bin ${bar.tone}`} x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
        )}
      </For>
      <line class="floor" x1="0" x2="100%" y1={percent(floor)} y2={percent(floor)} />
      <For each={edges()}>
        {({ name, min }) => (
          <>
            <line class="edge" x1={percent(place(min))} x2={percent(place(min))} y1="0" y2={percent(floor)} />
            <text class="band" x={percent(place(min))} dx="5" y="5%">
              {props.edgeText(name, plain(min, 2))}
            </text>
          </>
        )}
      </For>
      <For each={ticksBetween(ends().low, ends().high, 7n)}>
        {(tick) => (
          <text class="tick" x={percent(place(tick))} y="97%" text-anchor={anchorAtEnds(place(tick))}>
            {plain(tick, 2)}
          </text>
        )}
      </For>
      <Show when={props.before}>
        {(before) => (
          <>
            <line
              class="needle"
              x1={percent(place(before().total))}
              x2={percent(place(before().total))}
              y1="17%"
              y2={percent(floor)}
            />
            <text
              class="pin"
              x={percent(place(before().total))}
              y="14.5%"
              text-anchor={anchor(place(before().total))}
            >
              {before().text}
            </text>
          </>
        )}
      </Show>
    </svg>
  );
};

/** A label at an end of the axis stays inside. */
const anchorAtEnds = (at: Exact): 'start' | 'middle' | 'end' =>
  compare(at, exact(1n, 30n)) < 0 ? 'start' : compare(at, exact(29n, 30n)) > 0 ? 'end' : 'middle';
