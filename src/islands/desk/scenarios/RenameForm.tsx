/** A new name for a saved trial, typed in its place. */
import { createSignal, onMount, Show } from 'solid-js';
import type { Locale } from '../../../core/report.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import type { SavedScenario } from '../../../state/desk-scenarios.ts';

interface Props {
  readonly one: SavedScenario;
  readonly locale: Locale;
  /** The new name; undefined when it stays as it was. */
  readonly onDone: (name: string | undefined) => void;
}

export const RenameForm = (props: Props) => {
  const t = scenarioWords[props.locale];
  const [problem, setProblem] = createSignal('');
  const id = `name-${props.one.id}`;
  let field: HTMLInputElement | undefined;
  onMount(() => {
    field?.focus();
    field?.select();
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    const name = field?.value.trim() ?? '';
    if (name === '') setProblem(t.nameNeeded);
    else props.onDone(name);
  };
  return (
    <form
      class="naming"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && props.onDone(undefined)}
    >
      <input
        ref={field}
        id={id}
        type="text"
        value={props.one.name}
        aria-label={t.newName(props.one.name)}
        aria-invalid={problem() ? 'true' : undefined}
        aria-describedby={problem() ? `${id}-problem` : undefined}
        maxlength="120"
      />
      <button class="btn sm" type="submit">
        {t.saveIt}
      </button>
      <button class="btn sm" type="button" onClick={() => props.onDone(undefined)}>
        {t.cancel}
      </button>
      <Show when={problem()}>
        <p class="prob" id={`${id}-problem`}>
          {problem()}
        </p>
      </Show>
    </form>
  );
};
