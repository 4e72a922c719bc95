/** A field of the settings; what is wrong with it stands beside it. */
import { createUniqueId, Show } from 'solid-js';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly unit?: string;
  readonly wide?: boolean;
  /** Any text, not only figures. */
  readonly isText?: boolean;
  readonly problem: string | undefined;
  readonly onText: (text: string) => void;
  readonly onTyped: () => void;
  readonly onEnter: () => void;
}

export const Field = (props: Props) => {
  const problemId = createUniqueId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // Or the same key would press the button that gets the focus now.
    event.preventDefault();
    props.onEnter();
  };
  return (
    <span class="field">
      <span class="ed" classList={{ bad: props.problem !== undefined }}>
        <input
          type="text"
          inputmode={props.isText ? 'text' : 'decimal'}
          autocomplete="off"
          spellcheck={false}
          aria-label={props.label}
          aria-invalid={props.problem === undefined ? undefined : 'true'}
          aria-describedby={props.problem === undefined ? undefined : problemId}
          classList={{ wide: props.wide === true }}
          value={props.text}
          onInput={(event) => props.onText(event.currentTarget.value)}
          onChange={() => props.onTyped()}
          onKeyDown={onKeyDown}
        />
        <Show when={props.unit}>
          <span class="u">{props.unit}</span>
        </Show>
      </span>
      <Show when={props.problem}>
        <span class="prob" id={problemId} role="alert">
          {props.problem}
        </span>
      </Show>
    </span>
  );
};
