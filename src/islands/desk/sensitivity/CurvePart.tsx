/** The curves of all inputs that move the total: one at a time with script, all of them without. */
import { createSignal, For, Show } from 'solid-js';
import { inLocale, type Locale } from '../../../core/report.ts';
import { sensitivityWords } from '../../../i18n/desk-sensitivity.ts';
import type { SensitivityAnswer } from '../../../state/desk-sensitivity.ts';
import type { Reading } from '../../../state/use-report.ts';
import { inputOf } from '../amount.ts';
import { Curve } from './Curve.tsx';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly published: SensitivityAnswer;
  readonly answer: SensitivityAnswer;
}

/** What a reader asks about first. */
const foremost = 'spent';

export const CurvePart = (props: Props) => {
  const { report } = props.reading;
  const t = sensitivityWords[props.locale];
  const nameOf = (key: string): string => {
    const input = inputOf(report, key);
    return input ? inLocale(input.name, props.locale) : key;
  };
  /** The foremost first, so that it is the one chosen before anybody chooses. */
  const keys = (): readonly string[] => {
    const all = props.answer.curves.map(({ key }) => key);
    return [...all.filter((key) => key === foremost), ...all.filter((key) => key !== foremost)];
  };
  const [picked, setPicked] = createSignal<string>();
  const shown = (): string | undefined => keys().find((key) => key === picked()) ?? keys()[0];
  const flat = () => props.answer.flat.map(nameOf).join(t.list);
  return (
    <Show when={keys().length + props.answer.flat.length > 0}>
      <section class="part" data-block aria-label={t.curve}>
        <h3 class="sub" tabindex="-1" data-heading>
          {t.curve}
        </h3>
        <Show when={keys().length > 1}>
          <p class="pick needs-js">
            <label>
              <span class="small">{t.input}</span>{' '}
              <select onChange={(event) => setPicked(event.currentTarget.value)}>
                <For each={keys()}>
                  {(key) => (
                    <option value={key} selected={key === shown()}>
                      {nameOf(key)}
                    </option>
                  )}
                </For>
              </select>
            </label>
          </p>
        </Show>
        <For each={keys()}>
          {(key) => {
            const curve = () => props.answer.curves.find((one) => one.key === key);
            return (
              <Show when={inputOf(report, key)}>
                {(input) => (
                  <Show when={curve()}>
                    {(own) => (
                      <div class="curve" classList={{ on: key === shown() }}>
                        <h4>{nameOf(key)}</h4>
                        <Curve
                          reading={props.reading}
                          locale={props.locale}
                          input={input()}
                          published={props.published.curves.find((one) => one.key === key)}
                          curve={own()}
                          answer={props.answer}
                        />
                      </div>
                    )}
                  </Show>
                )}
              </Show>
            );
          }}
        </For>
        <Show when={flat() !== ''}>
          <p class="note">{t.flat(flat())}</p>
        </Show>
      </section>
    </Show>
  );
};
