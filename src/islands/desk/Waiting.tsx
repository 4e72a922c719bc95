/** What stands above an answer that is not yet, or no longer, one to the trial as it stands. */
import { Show } from 'solid-js';
import type { Locale } from '../../core/report.ts';
import { waitingWords } from '../../i18n/desk-waiting.ts';
import { countText } from '../../i18n/format.ts';
import type { Reckoning } from '../../state/desk-reckoning.ts';

interface Props {
  readonly reckoning: Pick<Reckoning<unknown>, 'slow' | 'stopped' | 'stop' | 'resume'>;
  readonly locale: Locale;
}

export const Waiting = (props: Props) => {
  const t = waitingWords[props.locale];
  return (
    <>
      <Show when={props.reckoning.slow() !== undefined}>
        <p class="desk-wait small">
          <progress aria-label={t.stale} /> {t.stale}
          <Show when={props.reckoning.slow()}>{(tried) => <>{t.tried(countText(tried()))}</>}</Show>
          <button type="button" class="btn sm" onClick={() => props.reckoning.stop()}>
            {t.stop}
          </button>
        </p>
      </Show>
      <Show when={props.reckoning.stopped()}>
        <p class="desk-wait small">
          {t.stopped}
          <button type="button" class="btn sm" onClick={() => props.reckoning.resume()}>
            {t.resume}
          </button>
        </p>
      </Show>
    </>
  );
};
