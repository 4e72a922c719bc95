/** The bar of a swing: a step down and a step up from the total, with the edges of bands nearby. */
import { For, Show } from 'solid-js';
import { percent, span } from '../../../charts/share.ts';
import { type Exact, greatest, least } from '../../../core/exact.ts';
import { placeOn } from '../../../core/ruler.ts';
import type { Step, Swing } from '../../../core/sensitivity/tornado.ts';
import type { Scale } from './tornado-scale.ts';

export const Bar = (props: { readonly scale: Scale; readonly total: Exact; readonly swing: Swing }) => {
  const place = (value: Exact): Exact => placeOn(props.scale, value);
  const Side = (side: { readonly kind: 'dn' | 'up'; readonly step: Step | undefined }) => (
    <Show when={side.step?.total}>
      {(to) => {
        const ends = () => [place(least(to(), props.total)), place(greatest(to(), props.total))] as const;
        return <rect class={side.kind} x={percent(ends()[0])} y="22%" width={span(...ends())} height="56%" />;
      }}
    </Show>
  );
  return (
    <svg class="tor-track" aria-hidden="true">
      <For each={props.scale.edges}>
        {(edge) => (
          <line class="goal" x1={percent(place(edge.at))} x2={percent(place(edge.at))} y1="0%" y2="100%" />
        )}
      </For>
      <Side kind="dn" step={props.swing.down} />
      <Side kind="up" step={props.swing.up} />
      <line
        class="base"
        x1={percent(place(props.total))}
        x2={percent(place(props.total))}
        y1="0%"
        y2="100%"
      />
    </svg>
  );
};
