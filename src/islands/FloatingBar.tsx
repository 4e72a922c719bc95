/** Bars of the waterfall: one that floats between two places on the axis, one from its left end. */
import { Show } from 'solid-js';
import { percent, span } from '../charts/share.ts';
import { type Exact, greatest, least } from '../core/exact.ts';

/** Places are shares of the axis; a thin stem joins the bar to the one above. */
export const FloatingBar = (props: { from: Exact; to: Exact }) => (
  <svg class="trk" aria-hidden="true">
    <line class="stem" x1={percent(props.from)} x2={percent(props.from)} y1="-45%" y2="0%" />
    <rect
      class="hatch"
      x={percent(least(props.from, props.to))}
      width={span(least(props.from, props.to), greatest(props.from, props.to))}
      height="100%"
    />
  </svg>
);

/** `cut`: the axis does not start at zero, so the bar shows a break. */
export const TotalBar = (props: { to: Exact; cut: boolean }) => (
  <svg class="trk" aria-hidden="true">
    <rect class="solid" width={percent(props.to)} height="100%" />
    <Show when={props.cut}>
      <line class="break" x1="8" x2="14" y1="115%" y2="-15%" />
    </Show>
  </svg>
);
