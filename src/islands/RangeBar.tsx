/** The totals of all combinations as a bar under the grade ruler, from the lowest to the highest. */
import { Show } from 'solid-js';
import { percent, span } from '../charts/share.ts';
import { add, compare, divide, type Exact, exact, subtract } from '../core/exact.ts';
import { placeOn, type Ruler } from '../core/ruler.ts';

interface Props {
  readonly ruler: Ruler;
  readonly low: Exact;
  readonly high: Exact;
  readonly lowText: string;
  readonly highText: string;
}

/** A bar shorter than this has its labels outside, and one close to an end has both on the other side. */
const short = exact(1n, 4n);
const near = exact(1n, 6n);

export const RangeBar = (props: Props) => {
  const low = () => placeOn(props.ruler, props.low);
  const high = () => placeOn(props.ruler, props.high);
  const isShort = () => compare(subtract(high(), low()), short) < 0;
  const one = () => `${props.lowText}–${props.highText}`;
  const anchor = () =>
    compare(low(), near) < 0 ? 'start' : compare(high(), exact(5n, 6n)) > 0 ? 'end' : 'middle';
  const at = () =>
    ({ start: low(), end: high(), middle: divide(add(low(), high()), exact(2n)) ?? low() })[anchor()];
  return (
    <svg class="spanned" aria-hidden="true">
      <rect class="wi-bar" x={percent(low())} y="2" width={span(low(), high())} height="12" />
      <line class="wi-end" x1={percent(low())} x2={percent(low())} y1="0" y2="16" />
      <line class="wi-end" x1={percent(high())} x2={percent(high())} y1="0" y2="16" />
      <Show
        when={isShort()}
        fallback={
          <>
            <text x={percent(low())} y="34" text-anchor="start">
              {props.lowText}
            </text>
            <text x={percent(high())} y="34" text-anchor="end">
              {props.highText}
            </text>
          </>
        }
      >
        <text x={percent(at())} y="34" text-anchor={anchor()}>
          {one()}
        </text>
      </Show>
    </svg>
  );
};
