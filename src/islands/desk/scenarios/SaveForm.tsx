/** Saves the trial under way under a name; a name that is there already is asked about. */
import { createEffect, createSignal, on, Show } from 'solid-js';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import type { SavedScenario } from '../../../state/desk-scenarios.ts';
import type { ScenarioShelf } from '../../../state/desk-shelf.ts';
import { totalName } from '../../../state/report-store.ts';
import type { Reading } from '../../../state/use-report.ts';
import { focusOn } from '../../focus.ts';
import { defaultName, type Telling } from './change-text.ts';

interface Props {
  readonly telling: Telling;
  readonly reading: Reading;
  readonly shelf: ScenarioShelf;
  readonly onSaid: (text: string) => void;
}

const ids = { button: 'save-trial', field: 'save-name', problem: 'save-problem', replace: 'save-replace' };

export const SaveForm = (props: Props) => {
  const t = scenarioWords[props.telling.locale];
  const [open, setOpen] = createSignal(false);
  const [problem, setProblem] = createSignal('');
  const [taken, setTaken] = createSignal<SavedScenario>();
  let field: HTMLInputElement | undefined;
  /** Whether the reader has given the name; until then it follows the trial. */
  let touched = false;

  const nameIt = (): void => {
    if (field) field.value = props.shelf.free(defaultName(props.telling, props.reading.edits()));
  };
  createEffect(
    on(props.reading.edits, () => {
      if (open() && !touched) nameIt();
    }),
  );
  const begin = (): void => {
    if (props.reading.edits().size === 0) {
      props.onSaid(t.nothingToSave);
      return;
    }
    props.onSaid('');
    setOpen(true);
    touched = false;
    nameIt();
    field?.focus();
    field?.select();
  };
  const close = (said: string): void => {
    setOpen(false);
    setTaken(undefined);
    setProblem('');
    props.onSaid(said);
    focusOn(ids.button);
  };
  const save = (name: string): void => {
    const { edits, score } = props.reading;
    close(t.saved(props.shelf.save(name, edits(), score(totalName)).name));
  };
  const replace = (one: SavedScenario): void => {
    const { edits, score } = props.reading;
    props.shelf.replace(one, edits(), score(totalName));
    close(t.replaced(one.name));
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (props.reading.edits().size === 0) {
      setProblem(t.nothingToSave);
      return;
    }
    const name = field?.value.trim() ?? '';
    const same = props.shelf.named(name);
    setProblem(name === '' ? t.nameNeeded : '');
    setTaken(same);
    if (same) focusOn(ids.replace);
    else if (name !== '') save(name);
  };

  return (
    <div class="saving needs-js">
      <div class="btns">
        <button
          id={ids.button}
          class="btn wi"
          type="button"
          aria-expanded={open()}
          onClick={() => (open() ? close('') : begin())}
        >
          {t.save}
        </button>
      </div>
      <Show when={open()}>
        <form
          class="naming ask-box"
          onSubmit={submit}
          onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && close('')}
        >
          <label for={ids.field}>{t.nameLabel}</label>
          <input
            ref={field}
            id={ids.field}
            type="text"
            maxlength="120"
            autocomplete="off"
            aria-invalid={problem() ? 'true' : undefined}
            aria-describedby={problem() || taken() ? ids.problem : undefined}
            onInput={() => {
              touched = true;
              setTaken(undefined);
            }}
          />
          <Show
            when={taken()}
            fallback={
              <>
                <button class="btn sm primary" type="submit">
                  {t.saveIt}
                </button>
                <button class="btn sm" type="button" onClick={() => close('')}>
                  {t.cancel}
                </button>
                <Show when={problem()}>
                  <p class="prob" id={ids.problem}>
                    {problem()}
                  </p>
                </Show>
              </>
            }
          >
            {(same) => (
              <>
                <p class="small" id={ids.problem}>
                  {t.taken(same().name)}
                </p>
                <button id={ids.replace} class="btn sm" type="button" onClick={() => replace(same())}>
                  {t.replaceIt}
                </button>
                <button class="btn sm" type="button" onClick={() => save(same().name)}>
                  {t.keepBoth}
                </button>
              </>
            )}
          </Show>
        </form>
      </Show>
    </div>
  );
};
