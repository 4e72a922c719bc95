/** The form: what is moved, how often, from which seed; and the button that begins or ends a run. */
import { Show } from 'solid-js';
import type { Locale } from '../../../core/report.ts';
import { type FormProblem, robustnessWords } from '../../../i18n/desk-robustness.ts';
import type { Draft } from './draft.ts';
import { Field } from './Field.tsx';

interface Props {
  readonly locale: Locale;
  readonly draft: Draft;
  /** Problems to be told. */
  readonly problems: readonly FormProblem[];
  /** Open readings of the report. */
  readonly readings: number;
  readonly onDraft: (draft: Draft) => void;
  /** A field was left or confirmed. */
  readonly onTyped: () => void;
  readonly onRun: () => void;
}

/** A seed that nobody has to think of. */
const newSeed = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0]);

export const Settings = (props: Props) => {
  const t = robustnessWords[props.locale];
  const has = (problem: FormProblem): string | undefined =>
    props.problems.includes(problem) ? t.problems[problem] : undefined;
  const turn = (key: keyof Draft['moves'], on: boolean): void =>
    props.onDraft({ ...props.draft, moves: { ...props.draft.moves, [key]: on } });
  const box = (key: keyof Draft['moves'], name: string) => (
    <label class="rob-name">
      <input
        type="checkbox"
        checked={props.draft.moves[key]}
        disabled={key === 'readings' && props.readings === 0}
        onChange={(event) => turn(key, event.currentTarget.checked)}
      />
      {name}
    </label>
  );
  return (
    <fieldset class="rob-form needs-js">
      <legend>{t.form}</legend>
      <div class="rob-row">
        {box('weights', t.weights)}
        <div class="rob-what">
          {t.weightsText('before')}{' '}
          <Field
            label={t.share}
            text={props.draft.share}
            unit="%"
            problem={has('weights')}
            onText={(share) => props.onDraft({ ...props.draft, share })}
            onTyped={props.onTyped}
            onEnter={props.onRun}
          />{' '}
          {t.weightsText('after')}
        </div>
      </div>
      <div class="rob-row">
        {box('judged', t.judged)}
        <div class="rob-what">{t.judgedText}</div>
      </div>
      <div class="rob-row">
        {box('readings', t.readings)}
        <div class="rob-what">{props.readings > 0 ? t.readingsText(props.readings) : t.noReadings}</div>
      </div>
      <div class="rob-row short">
        <span class="rob-name">{t.count}</span>
        <div class="rob-what">
          <Field
            label={t.count}
            text={props.draft.count}
            unit={t.countUnit}
            wide
            problem={has('count')}
            onText={(count) => props.onDraft({ ...props.draft, count })}
            onTyped={props.onTyped}
            onEnter={props.onRun}
          />
        </div>
      </div>
      <div class="rob-row short">
        <span class="rob-name">{t.seed}</span>
        <div class="rob-what">
          <Field
            label={t.seed}
            text={props.draft.seed}
            wide
            isText
            problem={has('seed')}
            onText={(seed) => props.onDraft({ ...props.draft, seed })}
            onTyped={props.onTyped}
            onEnter={props.onRun}
          />{' '}
          <button
            class="btn sm"
            type="button"
            onClick={() => props.onDraft({ ...props.draft, seed: newSeed() })}
          >
            {t.newSeed}
          </button>{' '}
          <span class="note">{t.seedHint}</span>
        </div>
      </div>
      <Show when={has('nothing')}>
        <p class="prob" role="alert">
          {has('nothing')}
        </p>
      </Show>
    </fieldset>
  );
};
