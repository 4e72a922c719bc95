/** The grade as a stamp: solid as published, dashed on trial, empty where no band holds the score. */
import { toneOf } from '../charts/tone.ts';
import type { Band } from '../core/scheme.ts';

interface Props {
  readonly bands: readonly Band[];
  readonly grade: string | undefined;
  readonly label: string;
  /** What an empty stamp shows. */
  readonly empty: string;
  readonly small?: boolean;
  readonly draft?: boolean;
}

export const Seal = (props: Props) => {
  const classes = () => {
    const tone = props.draft ? 'draft' : (toneOf(props.bands, props.grade) ?? 'none');
    const word = [...(props.grade ?? props.empty)].length > 1 ? ' word' : '';
    return `seal ${tone}${props.small ? ' sm' : ''}${word}`;
  };
  return (
    <span class={classes()} role="img" aria-label={props.label}>
      {props.grade ?? props.empty}
    </span>
  );
};
