/** A button that copies a text and says so for a moment. */
import { createSignal, onCleanup } from 'solid-js';
import { copyText } from './copy.ts';

interface Props {
  readonly text: () => string;
  readonly label: string;
  readonly done: string;
  readonly failed: string;
}

/** How long the answer stands. */
const shown = 2500;

export const CopyButton = (props: Props) => {
  const [answer, setAnswer] = createSignal<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const copy = async (): Promise<void> => {
    setAnswer((await copyText(props.text())) ? props.done : props.failed);
    clearTimeout(timer);
    timer = setTimeout(() => setAnswer(undefined), shown);
  };
  onCleanup(() => clearTimeout(timer));
  return (
    <button class="btn sm" type="button" onClick={() => void copy()}>
      <span aria-live="polite">{answer() ?? props.label}</span>
    </button>
  );
};
