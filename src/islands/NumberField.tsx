/**
 * A number field of the what-if with minus and plus. What is typed takes effect as soon as it can be read; what
 * cannot be read stays in the field, is explained beside it, and the last good value stands.
 */
import { createEffect, createSignal, createUniqueId, on, onCleanup, Show } from 'solid-js';
import type { Issue } from '../core/issue.ts';
import type { Move } from '../core/stepping.ts';

interface Props {
  readonly id?: string;
  readonly label: string;
  /** Names of minus and plus; a narrow field has neither, its keys do the same. */
  readonly steps?: readonly [less: string, more: string];
  /** The value in force, as the field shows it while nobody types. */
  readonly text: string;
  readonly unit?: string;
  readonly changed: boolean;
  readonly wide?: boolean;
  /** Takes what was typed; `joins` while the same typing goes on. */
  readonly onText: (text: string, joins: boolean) => Issue | undefined;
  readonly onMove: (move: Move) => void;
  readonly onRestore: () => void;
  /** The sentence about a value that was not taken. */
  readonly explain: (issue: Issue) => Promise<string>;
}

/** A value is called unreadable only once the typing pauses, leaves the field or is confirmed. */
const patience = 700;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: 'least',
  End: 'most',
};

export const NumberField = (props: Props) => {
  const [draft, setDraft] = createSignal<string>();
  const [problem, setProblem] = createSignal<string>();
  const problemId = createUniqueId();
  let issue: Issue | undefined;
  let typing = false;
  let taking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const settle = (): void => {
    clearTimeout(timer);
    issue = undefined;
    typing = false;
    setProblem(undefined);
    setDraft(undefined);
  };
  const complain = (about: Issue): void => {
    clearTimeout(timer);
    void props.explain(about).then((text) => issue === about && setProblem(text));
  };
  const type = (text: string): void => {
    clearTimeout(timer);
    setDraft(text);
    taking = true;
    const found = props.onText(text, typing);
    taking = false;
    issue = found;
    if (found) timer = setTimeout(() => complain(found), patience);
    else {
      typing = true;
      setProblem(undefined);
    }
  };
  // A value that changes from elsewhere (undo, a link) takes the place of what was typed.
  createEffect(
    on(
      () => props.text,
      () => taking || settle(),
      { defer: true },
    ),
  );
  /** Confirms what was typed: the value in force is shown again, unless it could not be read. */
  const confirm = (): void => {
    if (issue) complain(issue);
    else settle();
  };
  const move = (by: Move): void => {
    settle();
    props.onMove(by);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const by = moves[event.key];
    if (event.key === 'Enter') confirm();
    else if (event.key === 'Escape') {
      settle();
      props.onRestore();
    } else if (by !== undefined) move(by);
    else return;
    event.preventDefault();
  };

  return (
    <span class="field">
      <span class="ed" classList={{ on: props.changed, bad: problem() !== undefined }}>
        <input
          id={props.id}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          spellcheck={false}
          aria-label={props.label}
          aria-invalid={problem() === undefined ? undefined : 'true'}
          aria-describedby={problem() === undefined ? undefined : problemId}
          classList={{ wide: props.wide === true }}
          value={draft() ?? props.text}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={confirm}
        />
        <Show when={props.unit}>
          <span class="u">{props.unit}</span>
        </Show>
        <Show when={props.steps}>
          {(steps) => (
            <>
              <button type="button" tabindex="-1" aria-label={steps()[0]} onClick={() => move(-1)}>
                −
              </button>
              <button type="button" tabindex="-1" aria-label={steps()[1]} onClick={() => move(1)}>
                ＋
              </button>
            </>
          )}
        </Show>
      </span>
      <Show when={problem()}>
        <span class="prob" id={problemId} role="alert">
          {problem()}
        </span>
      </Show>
    </span>
  );
};
