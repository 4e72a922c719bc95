/** All switches at one click: the combinations at both ends of the range, and none. */
import { Show } from 'solid-js';
import type { Extreme, Range } from '../core/combinations/result.ts';
import type { Locale, Report } from '../core/report.ts';
import { switchWords } from '../i18n/switches.ts';
import { totalText } from './sentences.ts';

/** Id of the button for the lowest total: what a search ends at. */
export const lowestId = 'range-lowest';

interface Props {
  readonly report: Report;
  readonly locale: Locale;
  readonly range: Range | undefined;
  /** How many switches are on. */
  readonly applied: number;
  readonly onSet: (button: HTMLElement, ids: readonly string[]) => void;
  readonly onClear: (button: HTMLElement) => void;
}

export const SwitchTools = (props: Props) => {
  const t = switchWords[props.locale];
  const ends = (): readonly (readonly [string, Extreme])[] => {
    const { lowest, highest } = props.range ?? {};
    return [
      ...(lowest && lowest.on.length > 0 ? [[t.lowest, lowest] as const] : []),
      ...(highest && highest.on.length > 0 ? [[t.highest, highest] as const] : []),
    ];
  };
  const End = (shown: { readonly at: 0 | 1 }) => (
    <Show when={ends()[shown.at]}>
      {(end) => (
        <button
          type="button"
          class="btn wi"
          id={shown.at === 0 ? lowestId : undefined}
          onClick={(event) => props.onSet(event.currentTarget, end()[1].on)}
        >
          {end()[0]} {totalText(props.report, end()[1].total)}
        </button>
      )}
    </Show>
  );
  return (
    <div class="sw-tools needs-js">
      <p class="small">{t.hint}</p>
      <div class="btns">
        <End at={0} />
        <End at={1} />
        <button
          type="button"
          class="btn"
          aria-disabled={props.applied > 0 ? undefined : 'true'}
          onClick={(event) => props.applied > 0 && props.onClear(event.currentTarget)}
        >
          {t.none}
        </button>
      </div>
      <p class="small">{t.inForce(props.applied)}</p>
    </div>
  );
};
