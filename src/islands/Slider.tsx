/** A slider over the range of an input, with a line at the published value and a dashed one at the goal. */
import { Show } from 'solid-js';
import { percent } from '../charts/share.ts';
import { type Exact, exactFrom, plain } from '../core/exact.ts';
import type { InputRange } from '../core/input-range.ts';
import { placeOn } from '../core/ruler.ts';
import { type Move, nearestStop } from '../core/stepping.ts';

interface Props {
  readonly label: string;
  readonly range: InputRange;
  readonly value: Exact;
  readonly valueText: string;
  readonly published: Exact;
  readonly goal: Exact | undefined;
  readonly onSet: (value: Exact, joins: boolean) => void;
  readonly onMove: (move: Move) => void;
  readonly onRestore: () => void;
}

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
  Home: 'least',
  End: 'most',
};

export const Slider = (props: Props) => {
  const place = (value: Exact): string =>
    percent(placeOn({ low: props.range.min, high: props.range.max }, value));
  let dragging = false;
  const onInput = (event: InputEvent & { currentTarget: HTMLInputElement }): void => {
    const value = exactFrom(event.currentTarget.value);
    if (!value) return;
    const stops = [props.published, ...(props.goal ? [props.goal] : [])];
    props.onSet(nearestStop(props.range, value, stops), dragging);
    dragging = true;
    event.currentTarget.value = plain(props.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    if (event.key === 'Escape') props.onRestore();
    else if (move !== undefined) props.onMove(move);
    else return;
    event.preventDefault();
  };
  return (
    <div class="sl">
      <svg aria-hidden="true">
        <line class="base" x1="0%" x2="100%" y1="50%" y2="50%" />
        <line class="run" x1="0%" x2={place(props.value)} y1="50%" y2="50%" />
        <line class="pubm" x1={place(props.published)} x2={place(props.published)} y1="18%" y2="82%" />
        <Show when={props.goal}>
          {(goal) => <line class="goal" x1={place(goal())} x2={place(goal())} y1="4%" y2="96%" />}
        </Show>
      </svg>
      <input
        type="range"
        step="any"
        min={plain(props.range.min)}
        max={plain(props.range.max)}
        value={plain(props.value)}
        aria-label={props.label}
        aria-valuetext={props.valueText}
        onInput={onInput}
        onChange={() => {
          dragging = false;
        }}
        onKeyDown={onKeyDown}
      />
      <div class="slx" aria-hidden="true">
        <span>{plain(props.range.min)}</span>
        <span>{plain(props.range.max)}</span>
      </div>
    </div>
  );
};
