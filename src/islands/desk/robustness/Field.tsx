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
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && props.onEnter()}
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
