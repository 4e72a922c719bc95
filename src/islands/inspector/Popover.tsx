/** What the inspector shows about one figure, in an order that never changes. */
import { For, Show } from 'solid-js';
import type { Locale } from '../../core/report.ts';
import { type InspectorWords, inspectorWords } from '../../i18n/inspector.ts';
import { CopyButton } from '../CopyButton.tsx';
import { contentOf, copiesOf, partsOf, placesOf, type RowParts } from './row-parts.ts';

export interface Actions {
  readonly close: () => void;
  /** To the next mismatch of the page; undefined where there is no other. */
  readonly next: (() => void) | undefined;
  /** To a figure of the same fact, by check id; undefined where the page does not show it. */
  readonly goTo: (id: string | undefined) => (() => void) | undefined;
}

interface Props {
  readonly row: Element;
  readonly actions: Actions;
  readonly locale: Locale;
  readonly keys: boolean;
  readonly keysOffered: boolean;
  readonly setKeys: (on: boolean) => void;
}

/** Ids by which the dialog is named and described. */
export const [nameId, verdictId] = ['pop-name', 'pop-verdict'];

const signOf = ({ mark, second }: RowParts): string =>
  mark === 'no' ? '≠' : mark === 'ok' && second?.isRecomputed ? '＝' : '';

/** Figures of more characters than this do not stand side by side in large type. */
const most = 9;
const isLong = ({ printed, second }: RowParts): boolean =>
  printed.length > most || (second?.text.length ?? 0) > most;

const Pair = (props: { parts: RowParts; w: InspectorWords }) => (
  <div
    class={`vs ${props.parts.mark}`}
    classList={{ long: isLong(props.parts), one: !props.parts.second || !props.parts.printed }}
  >
    <Show when={props.parts.printed}>
      <p>
        <span class="k">{props.w.published}</span>
        <span class="f">{props.parts.printed}</span>
      </p>
    </Show>
    <Show when={props.parts.second}>
      {(second) => (
        <>
          <Show when={props.parts.printed}>
            <span class="sign">{signOf(props.parts)}</span>
          </Show>
          <p>
            <span class="k">{second().label ?? props.w.recomputed}</span>
            <span class={second().isRecomputed ? 'f rc' : 'f'}>{second().text}</span>
          </p>
        </>
      )}
    </Show>
  </div>
);

/** The places of one fact, and the way from one to the next as far as the page shows them. */
const Places = (props: { row: Element; actions: Actions; w: InspectorWords }) => {
  const ids = () => placesOf(props.row);
  const at = () => ids().indexOf(props.row.id);
  const before = () =>
    ids()
      .slice(0, at())
      .findLast((id) => props.actions.goTo(id));
  const after = () =>
    ids()
      .slice(at() + 1)
      .find((id) => props.actions.goTo(id));
  return (
    <Show when={ids().length > 1}>
      <div class="places">
        <Show when={before() ?? after()}>
          <span class="walk">
            <For
              each={[
                [before, props.w.previousPlace, 'up'] as const,
                [after, props.w.nextPlace, 'down'] as const,
              ]}
            >
              {([id, label, icon]) => (
                <button
                  class="x"
                  type="button"
                  aria-label={label}
                  title={label}
                  aria-disabled={id() === undefined ? 'true' : undefined}
                  onClick={() => props.actions.goTo(id())?.()}
                >
                  <svg width="12" height="12" aria-hidden="true">
                    <use href={`#${icon}`} />
                  </svg>
                </button>
              )}
            </For>
          </span>
        </Show>
        {copiesOf(props.row, '.refs:has(> .at)')}
      </div>
    </Show>
  );
};

/** Everything between the head and the actions; drawn anew for another figure. */
const Body = (props: { row: Element; parts: RowParts; w: InspectorWords }) => (
  <>
    <Show when={props.parts.printed || props.parts.second}>
      <Pair parts={props.parts} w={props.w} />
    </Show>
    {copiesOf(props.row, '.says')}
    {copiesOf(props.row, '.refs:has(> .in)')}
    <Show when={props.parts.working}>
      <p class="eqbox">{contentOf(props.row, '.eq')}</p>
    </Show>
    {copiesOf(props.row, '.refs:has(> .src)')}
    {copiesOf(props.row, '.fx')}
    <p class="note in-trial">{props.w.stillPublished}</p>
  </>
);

export const Popover = (props: Props) => {
  const w = inspectorWords[props.locale];
  const parts = () => partsOf(props.row);
  const link = () =>
    `${location.origin + location.pathname + location.search}#${encodeURIComponent(props.row.id)}`;
  return (
    <>
      <div class="hd">
        <div>
          <p class="name" id={nameId}>
            {parts().name}
          </p>
          <p class={`verdict c-${parts().mark}`} id={verdictId}>
            <svg class={`mk lg ${parts().mark}`} aria-hidden="true">
              <use href={`#${parts().mark}`} />
            </svg>
            {parts().verdict}
          </p>
          <p class="note">
            {parts().place} <a href={`#${props.row.id}`}>{w.toRow}</a>
          </p>
        </div>
        <button class="x" type="button" aria-label={w.close} onClick={props.actions.close}>
          <svg width="12" height="12" aria-hidden="true">
            <use href="#close" />
          </svg>
        </button>
      </div>
      <Show when={props.row} keyed>
        {(row) => <Body row={row} parts={partsOf(row)} w={w} />}
      </Show>
      <Places row={props.row} actions={props.actions} w={w} />
      <div class="foot">
        <Show when={parts().working}>
          {(working) => (
            <CopyButton text={working} label={w.copyWorking} done={w.workingCopied} failed={w.copyFailed} />
          )}
        </Show>
        <CopyButton text={link} label={w.copyLink} done={w.linkCopied} failed={w.copyFailed} />
        <Show when={props.actions.next}>
          {(next) => (
            <button class="btn sm quiet" type="button" onClick={() => next()()}>
              {w.next}
              <svg width="12" height="12" aria-hidden="true">
                <use href="#right" />
              </svg>
            </button>
          )}
        </Show>
      </div>
      <Show when={props.row} keyed>
        {(row) => copiesOf(row, '.rep')}
      </Show>
      <Show when={props.keysOffered}>
        <label class="keys note">
          <input
            type="checkbox"
            checked={props.keys}
            onChange={(event) => props.setKeys(event.currentTarget.checked)}
          />
          {w.keys}
        </label>
      </Show>
    </>
  );
};
