/** Back and forth through the rows that are shown: at the foot of the list, on a phone at that of the window. */
import { Show } from 'solid-js';
import type { AuditViewWords } from '../../i18n/audit-view-words.ts';

interface Props {
  readonly words: AuditViewWords;
  /** Place of the row in hand among those shown, from 1; 0 for none. */
  readonly at: number;
  readonly all: number;
  /** What the row in hand says in one line; shown where the list itself is out of sight. */
  readonly says: string;
  readonly onStep: (by: 1 | -1) => void;
  readonly onOpen: () => void;
  readonly single: boolean;
  readonly onSingle: (on: boolean) => void;
}

const Arrow = (props: { readonly to: 'up' | 'down' }) => (
  <svg class="arrow" aria-hidden="true">
    <use href={`#${props.to}`} />
  </svg>
);

export const Walk = (props: Props) => {
  const t = props.words;
  return (
    <div class="insp-foot needs-js">
      <Show when={props.at > 0}>
        <p class="walk-says" aria-hidden="true">
          {props.says}
        </p>
      </Show>
      <fieldset class="walk" aria-label={t.walk}>
        <button type="button" class="btn sm" disabled={props.all === 0} onClick={() => props.onStep(-1)}>
          <Arrow to="up" />
          {t.previous}
        </button>
        <button type="button" class="btn sm" disabled={props.all === 0} onClick={() => props.onStep(1)}>
          <Arrow to="down" />
          {t.next}
        </button>
        <span class="walk-at">{t.position(props.at, props.all)}</span>
        <Show when={props.at > 0}>
          <button type="button" class="btn sm quiet walk-open" onClick={() => props.onOpen()}>
            {t.showCalculation}
          </button>
        </Show>
      </fieldset>
      <p class="note keys">
        <span>
          <kbd>J</kbd>
          <kbd>K</kbd> {t.keys.walk}
        </span>
        <span>
          <kbd>Enter</kbd> {t.keys.open}
        </span>
        <span>
          <kbd>Esc</kbd> {t.keys.close}
        </span>
        <label>
          <input
            type="checkbox"
            checked={props.single}
            onChange={(event) => props.onSingle(event.currentTarget.checked)}
          />
          {t.keys.single}
        </label>
      </p>
    </div>
  );
};
