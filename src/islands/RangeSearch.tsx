/** Where a page was built without the range: a reader may have all combinations computed, and stop it. */
import { Show } from 'solid-js';
import { scoringsInPage } from '../core/combinations/limits.ts';
import type { TooMany } from '../core/combinations/result.ts';
import type { Locale } from '../core/report.ts';
import { countText } from '../i18n/format.ts';
import { switchWords } from '../i18n/switches.ts';
import type { createSearch } from '../state/combination-search.ts';
import { focusOn } from './focus.ts';
import { lowestId } from './SwitchTools.tsx';

interface Props {
  readonly locale: Locale;
  readonly tooMany: TooMany;
  readonly search: ReturnType<typeof createSearch>;
}

export const RangeSearch = (props: Props) => {
  const t = switchWords[props.locale];
  const progress = () => props.search.progress();
  // A search that found too many different totals is not offered again.
  const isOffered = () => props.tooMany.evaluations <= scoringsInPage && !props.search.found();
  const begin = async (): Promise<void> => {
    const running = props.search.start();
    focusOn('stop-search');
    await running;
    // The button to stop it is gone with the search.
    if (document.activeElement === document.body) focusOn(lowestId);
  };
  const end = (): void => {
    props.search.stop();
    focusOn('start-search');
  };
  return (
    <>
      <p>{t.tooMany(countText(props.tooMany.count))}</p>
      <Show when={isOffered()}>
        <div class="btns needs-js">
          <button
            type="button"
            class="btn wi"
            id="start-search"
            hidden={props.search.running()}
            onClick={() => void begin()}
          >
            {t.start(countText(props.tooMany.evaluations))}
          </button>
          <button type="button" class="btn" id="stop-search" hidden={!props.search.running()} onClick={end}>
            {t.stop}
          </button>
        </div>
        <Show when={progress()}>
          {(now) => (
            <p class="small searching">
              <progress max={now().all} value={now().done} aria-label={t.searching} />{' '}
              {t.progress(countText(now().done), countText(now().all))}
            </p>
          )}
        </Show>
      </Show>
    </>
  );
};
