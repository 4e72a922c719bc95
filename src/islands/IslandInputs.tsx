/** The inputs that the scoring uses: listed with their sources as published, cards with fields on trial. */
import { For, Show } from 'solid-js';
import type { Goals } from '../core/goal.ts';
import { inputsInUse } from '../core/inputs-in-use.ts';
import { inLocale, type Locale } from '../core/report.ts';
import { scoreWords } from '../i18n/score.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import { useReport } from '../state/use-report.ts';
import { inputValueText } from './describe-edit.ts';
import { InputCard } from './InputCard.tsx';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
  /** Worked out by the build: the inverse of a rule needs more code than the rest of the what-if. */
  readonly goals: Goals;
}

export default function IslandInputs(props: Props) {
  const reading = useReport(props.slug);
  const w = whatIfWords[props.locale];
  const t = scoreWords[props.locale];
  const used = inputsInUse(reading.report);

  return (
    <Show when={used.length > 0}>
      <div class="inputbox" id="whatif-inputs">
        <Show
          when={reading.trial()}
          fallback={
            <details class="given">
              <summary>{w.inputsStill(used.length)}</summary>
              <table class="tbl">
                <thead>
                  <tr>
                    <th scope="col">{w.inputName}</th>
                    <th scope="col" class="r">
                      {w.inputValue}
                    </th>
                    <th scope="col">{w.inputSource}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={used}>
                    {(input) => (
                      <tr id={`inp-${input.key}`}>
                        <th scope="row">{inLocale(input.name, props.locale)}</th>
                        <td class="r">
                          {w.amount(
                            inputValueText(input, props.locale),
                            typeof input.value === 'object' ? input.unit : '',
                          )}
                        </td>
                        <td class="small">{input.source ? inLocale(input.source, props.locale) : t.none}</td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </details>
          }
        >
          <h3 class="sub">{w.inputs}</h3>
          <p class="small">{w.inputsLede}</p>
          <div class="inputs">
            <For each={used}>
              {(input) => (
                <InputCard
                  input={input}
                  reading={reading}
                  locale={props.locale}
                  goal={props.goals[input.key]}
                />
              )}
            </For>
          </div>
          <h3 class="sub">{w.scores}</h3>
          <p class="small">{w.keysHint}</p>
        </Show>
      </div>
    </Show>
  );
}
