/** A button that puts some edits into the trial, one step to undo; it stays where it is on the screen. */
import type { Edits } from '../../core/edits.ts';
import type { Reading } from '../../state/use-report.ts';
import { inPlace } from '../in-place.ts';

interface Props {
  readonly reading: Reading;
  readonly edits: Edits;
  readonly text: string;
  /** The whole of what it does, beginning with the text. */
  readonly name: string;
}

export const TryButton = (props: Props) => (
  <button
    type="button"
    class="btn sm wi needs-js"
    aria-label={props.name}
    onClick={(event) => inPlace(event.currentTarget, () => props.reading.store?.apply(props.edits))}
  >
    {props.text}
  </button>
);
