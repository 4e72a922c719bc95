/** What the device did not take or could not give back, said clearly, with a way to take it along. */
import { Show } from 'solid-js';
import type { Locale } from '../../../core/report.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import type { ScenarioShelf } from '../../../state/desk-shelf.ts';
import { download } from '../../download.ts';

export const DeviceNotice = (props: { shelf: ScenarioShelf; locale: Locale; slug: string }) => {
  const t = scenarioWords[props.locale];
  const state = () => props.shelf.state();
  const old = () => [...(state().unreadable ? [state().unreadable?.text ?? ''] : []), ...state().aside];
  return (
    <>
      <Show when={state().refusal}>
        {(refusal) => (
          <p class="device" role="alert">
            {t.refusal[refusal()]}
          </p>
        )}
      </Show>
      <Show when={old().length > 0}>
        <div class="device" role="alert">
          <p>{((why) => (why ? t.unreadable[why] : t.aside(old().length)))(state().unreadable?.why)}</p>
          <div class="btns">
            <button
              class="btn sm"
              type="button"
              onClick={() => download(`${props.slug}-old.txt`, old().join('\n\n'), 'text/plain')}
            >
              {t.downloadOld}
            </button>
            <Show when={!state().unreadable}>
              <button class="btn sm" type="button" onClick={() => props.shelf.forgetAside()}>
                {t.forgetOld}
              </button>
            </Show>
          </div>
        </div>
      </Show>
    </>
  );
};
