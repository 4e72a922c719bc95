/** Rows to look at, by kind: how many, which, what became of them and how the file is mended. */
import { For, Show } from 'solid-js';
import { type Oddities, type OddityCode, oddityCodes } from '../../core/ledger/large/facts.ts';
import type { LargeLedgerWords } from '../../i18n/large-ledger.ts';

interface Props {
  readonly words: LargeLedgerWords;
  readonly oddities: Oddities;
}

/** Rows listed of a kind; the count tells how many there are. */
const listed = 20;

export const OddRows = (props: Props) => {
  const t = props.words;
  const kinds = () => oddityCodes.filter((code) => (props.oddities.counts[code] ?? 0) > 0);
  const rowsOf = (code: OddityCode) =>
    props.oddities.first.filter((odd) => odd.code === code).slice(0, listed);

  return (
    <div class="lodd">
      <h3>{t.odd}</h3>
      <Show when={kinds().length > 0} fallback={<p class="small">{t.oddNone}</p>}>
        <p class="note">{t.oddLede}</p>
        <For each={kinds()}>
          {(code) => {
            const count = () => props.oddities.counts[code] ?? 0;
            const words = t.oddities[code];
            return (
              <details>
                <summary>
                  {words.title} <b>{t.oddCount(count())}</b>
                </summary>
                <p class="small">{words.done}</p>
                <p class="small">
                  {t.mend}
                  {words.mend}
                </p>
                <Show when={count() > rowsOf(code).length && rowsOf(code).length > 0}>
                  <p class="note">{t.oddFirst(rowsOf(code).length)}</p>
                </Show>
                <ul>
                  <For each={rowsOf(code)}>
                    {(odd) => (
                      <li>
                        {t.oddRow(odd.row, odd.column)}
                        <Show when={odd.found}>
                          {' '}
                          <q>{odd.found}</q>
                        </Show>
                      </li>
                    )}
                  </For>
                </ul>
              </details>
            );
          }}
        </For>
      </Show>
    </div>
  );
};
