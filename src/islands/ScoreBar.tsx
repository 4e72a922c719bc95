/** Score of a leaf as a bar as long as its points: earned, moved by the trial, lost. */
import { Show } from 'solid-js';
import { share } from '../charts/share.ts';
import { compare, type Exact, greatest, least, subtract, zero } from '../core/exact.ts';

interface Props {
  readonly score: Exact | undefined;
  readonly points: Exact | undefined;
  /** Published score, where the trial moved it. */
  readonly was: Exact | undefined;
  /** Points of the longest bar. */
  readonly longest: Exact;
}

export const ScoreBar = (props: Props) => {
  const score = () => greatest(zero, props.score ?? zero);
  const points = () => props.points ?? score();
  const kept = () => least(score(), props.was ?? score());
  const gained = () => subtract(score(), kept());
  const lost = () => greatest(zero, subtract(points(), score()));
  const scale = () => greatest(props.longest, greatest(points(), score()));
  return (
    <Show when={props.score}>
      <svg class="pb" aria-hidden="true">
        <line class="base" x1="0%" x2={share(points(), scale())} y1="100%" y2="100%" />
        <rect class="solid" width={share(kept(), scale())} height="100%" />
        <Show when={gained().n > 0n}>
          <rect class="wibg" x={share(kept(), scale())} width={share(gained(), scale())} height="100%" />
        </Show>
        <rect class="hatch" x={share(score(), scale())} width={share(lost(), scale())} height="100%" />
        <Show when={props.was && compare(props.was, score()) > 0 && props.was}>
          {(was) => (
            <line class="wastick" x1={share(was(), scale())} x2={share(was(), scale())} y1="-25%" y2="125%" />
          )}
        </Show>
      </svg>
    </Show>
  );
};
