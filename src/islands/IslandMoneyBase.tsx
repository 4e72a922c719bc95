/** The rate beside its base: one base chosen among all, with the sum written out and what the score would be. */
import { For, Show } from 'solid-js';
import { moneyBaseWords } from '../i18n/money-base.ts';
import type { BaseProps, BaseText } from '../state/base-text.ts';
import { useBase } from '../state/money-base.ts';
import { focusOn } from './focus.ts';
import { BaseOutcome } from './money/BaseOutcome.tsx';

export default function IslandMoneyBase(props: BaseProps) {
  const t = moneyBaseWords[props.locale];
  const [base, choose] = useBase(
    props.rows.map(({ id }) => id),
    props.published.id,
    () => document.getElementById('money-bases')?.scrollIntoView(),
  );
  const chosen = () => props.rows.find(({ id }) => id === base()) as BaseText;

  /** The button goes with the trial: focus goes to the base that is chosen then. */
  const back = (): void => {
    choose(props.published.id);
    focusOn(`money-base-${props.published.id}`);
  };

  return (
    <div class="mbase needs-js">
      <fieldset class="picks">
        <legend>{t.switch}</legend>
        <For each={props.rows}>
          {(row) => (
            <label>
              <input
                id={`money-base-${row.id}`}
                type="radio"
                name="money-base"
                value={row.id}
                checked={row.id === base()}
                onChange={() => choose(row.id)}
              />
              <span>
                {row.name}
                <b>{row.rate}</b>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <div class="shown">
        <div class="rate">
          <p class="lab">{t.rate}</p>
          <p classList={{ big: true, trying: !chosen().isPublished }}>{chosen().rate}</p>
          <p class="working">{chosen().working}</p>
          <svg class="trk" aria-hidden="true">
            <rect class="ground" width="100%" height="100%" />
            <Show when={props.veto}>
              {(veto) => <rect class="veto" width={veto().length} height="100%" />}
            </Show>
            <rect
              classList={{ fill: true, trying: !chosen().isPublished }}
              width={chosen().length}
              y="20%"
              height="60%"
            />
            <Show when={props.veto}>
              {(veto) => <line class="edge" x1={veto().length} x2={veto().length} y1="-15%" y2="115%" />}
            </Show>
          </svg>
          <Show when={props.veto}>{(veto) => <p class="note">{t.veto(veto().text)}</p>}</Show>
          <dl>
            <dt>{t.document}</dt>
            <dd>{chosen().document ?? t.noDocument}</dd>
          </dl>
        </div>
        <BaseOutcome words={t} base={chosen()} published={props.published} onBack={back} />
      </div>
      <p class="sr" role="status">
        {base() === props.published.id ? '' : t.says(chosen().name, chosen().rate, chosen().outcome)}
      </p>
    </div>
  );
}
