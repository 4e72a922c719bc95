/** The result of a run in a sentence, what it stood on, and whether that is still what is in force. */
import { Show } from 'solid-js';
import type { Locale } from '../../../core/report.ts';
import { revised } from '../../../core/revised.ts';
import { robustnessWords } from '../../../i18n/desk-robustness.ts';
import { countText } from '../../../i18n/format.ts';
import type { Shown } from '../../../state/desk-robustness.ts';
import type { Reading } from '../../../state/use-report.ts';
import { gradeSentence, middleSentence, movedPhrases } from './says.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly shown: Shown;
  readonly stale: boolean;
  readonly running: boolean;
  readonly onAgain: () => void;
}

export const Headline = (props: Props) => {
  const t = robustnessWords[props.locale];
  const summary = () => props.shown.summary;
  const isTrial = () => props.shown.edits.size > 0;
  const staleText = (): string => {
    if (!isTrial()) return t.staleTrial;
    return props.reading.edits().size > 0 ? t.stale : t.staleOver;
  };
  return (
    <div class="rob-head" classList={{ tried: isTrial() }}>
      <Show when={props.stale}>
        <p class="rob-stale">
          <span>{staleText()}</span>{' '}
          <button
            type="button"
            class="btn sm wi needs-js"
            aria-disabled={props.running ? 'true' : undefined}
            onClick={() => props.onAgain()}
          >
            {t.again}
          </button>
        </p>
      </Show>
      <p class="rob-of">
        {t.standsOn(
          isTrial() ? t.ofTrial(props.shown.edits.size) : t.ofPublished,
          movedPhrases(summary(), props.locale),
        )}
      </p>
      <div role="status">
        <p class="rob-says">
          {gradeSentence(revised(props.reading.report, props.shown.edits), summary(), props.locale)}
        </p>
        <p>{middleSentence(summary(), isTrial(), props.locale)}</p>
        <Show when={summary().n < summary().settings.count}>
          <p class="rob-stopped">{t.stopped(countText(summary().n), countText(summary().settings.count))}</p>
        </Show>
      </div>
    </div>
  );
};
