/** Where a page was built without the range: a reader may have all combinations computed, and stop it. */
import { Show } from 'solid-js';
import { scoringsInPage } from '../core/combinations/limits.ts';
import type { Range, TooMany } from '../core/combinations/result.ts';
import type { Locale } from '../core/report.ts';
import { countText } from '../i18n/format.ts';
import { switchWords } from '../i18n/switches.ts';
import { createSearch } from '../state/combination-search.ts';
import type { Reading } from '../state/use-report.ts';
import { focusOn } from './focus.ts';
import { RangeFigure } from './RangeFigure.tsx';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly tooMany: TooMany;
}

export const RangeSearch = (props: Props) => {
  const t = switchWords[props.locale];
  const { progress, found, start, stop } = createSearch(props.reading.report, scoringsInPage);
  const range = (): Range | undefined => {
    const result = found();
    return result?.kind === 'range' ? result : undefined;
  };
  const offered = () => props.tooMany.evaluations <= scoringsInPage && found() === undefined;
  const begin = (): void => {
    void start();
    focusOn('stop-search');
  };
  const end = (): void => {
    stop();
    focusOn('start-search');
  };
  return (
    <Show
      when={range()}
      fallback={
        <>
          <p>{t.tooMany(countText(props.tooMany.count))}</p>
          <Show when={offered()}>
            <div class="btns needs-js">
              <button
                type="button"
                class="btn wi"
                id="start-search"
                hidden={progress() !== undefined}
                onClick={begin}
              >
                {t.start(countText(props.tooMany.evaluations))}
              </button>
              <button
                type="button"
                class="btn"
                id="stop-search"
                hidden={progress() === undefined}
                onClick={end}
              >
                {t.stop}
              </button>
            </div>
            <Show when={progress()}>
              {(now) => (
                <p class="small searching">
                  <progress
                    max={now().all}
                    value={now().done}
                    aria-label={t.progress(String(now().done), String(now().all))}
                  />{' '}
                  {t.progress(countText(now().done), countText(now().all))}
                </p>
              )}
            </Show>
          </Show>
        </>
      }
    >
      {(result) => <RangeFigure reading={props.reading} locale={props.locale} range={result()} />}
    </Show>
  );
};
