/** What a trial changes, in a few sentences; the rest is folded away. */
import { For, Show } from 'solid-js';
import type { Edits } from '../../../core/edits.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import { changeTexts, type Telling } from './change-text.ts';

/** So many sentences stand open. */
const open = 3;

export const ChangeSummary = (props: { telling: Telling; edits: Edits }) => {
  const t = scenarioWords[props.telling.locale];
  const texts = () => changeTexts(props.telling, props.edits);
  return (
    <>
      <span>{texts().slice(0, open).join(t.joiner)}</span>
      <Show when={texts().length > open}>
        <details class="rest">
          <summary>{t.more(texts().length - open)}</summary>
          <ul>
            <For each={texts().slice(open)}>{(text) => <li>{text}</li>}</For>
          </ul>
        </details>
      </Show>
    </>
  );
};
