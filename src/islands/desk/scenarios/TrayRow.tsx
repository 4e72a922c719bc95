/** A saved trial in the tray: what it changes, what it gives, and what can be done with it. */
import { createSignal, Show } from 'solid-js';
import { decimalsOf, equals, exactFrom } from '../../../core/exact.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import type { SavedScenario } from '../../../state/desk-scenarios.ts';
import { shareUrl } from '../../../state/url.ts';
import { CopyButton } from '../../CopyButton.tsx';
import { focusOn } from '../../focus.ts';
import { totalText } from '../../sentences.ts';
import { ChangeSummary } from './ChangeSummary.tsx';
import type { Telling } from './change-text.ts';
import { savedState } from './desk-states.ts';
import { PickBox } from './PickBox.tsx';
import { RenameForm } from './RenameForm.tsx';
import { StateFigures } from './StateFigures.tsx';

interface Props {
  readonly telling: Telling;
  readonly one: SavedScenario;
  readonly gone: boolean;
  readonly isCurrent: boolean;
  readonly inMemory: boolean;
  readonly picked: boolean;
  readonly onPick: () => void;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
  readonly onBringBack: () => void;
}

export const TrayRow = (props: Props) => {
  const { report, published, locale } = props.telling;
  const t = scenarioWords[locale];
  const { one } = props;
  const state = savedState(report, one);
  const [renaming, setRenaming] = createSignal(false);
  const ids = { open: `open-${one.id}`, rename: `rename-${one.id}`, back: `back-${one.id}` };

  /** The total at saving, where it is not the one of today. */
  const before = () => {
    const stored = one.total === undefined ? undefined : exactFrom(one.total);
    const { total } = state.evaluation;
    if (!stored || !total || equals(stored, total) || decimalsOf(total) === undefined) return undefined;
    return totalText(report, stored);
  };
  const close = (): void => {
    setRenaming(false);
    focusOn(ids.rename);
  };

  const Actions = () => (
    <span class="row-acts needs-js">
      <button
        id={ids.open}
        class="btn sm"
        type="button"
        aria-label={t.openName(one.name)}
        onClick={props.onOpen}
      >
        {t.open}
      </button>
      <CopyButton
        text={() => shareUrl(report, state.edits)}
        label={t.copyLink}
        done={t.copied}
        failed={t.copyFailed}
      />
      <button
        id={ids.rename}
        class="btn sm"
        type="button"
        aria-label={t.renameName(one.name)}
        onClick={() => setRenaming(true)}
      >
        {t.rename}
      </button>
      <button
        class="btn sm"
        type="button"
        aria-label={t.removeName(one.name)}
        onClick={() => {
          props.onRemove();
          focusOn(ids.back);
        }}
      >
        {t.remove}
      </button>
    </span>
  );

  return (
    <tr classList={{ gone: props.gone }}>
      <Show
        when={!props.gone}
        fallback={
          <td colspan="6">
            <span class="gone-in">
              {t.deleted(one.name)}
              {t.stop}
              <button
                id={ids.back}
                class="btn sm"
                type="button"
                onClick={() => {
                  props.onBringBack();
                  focusOn(ids.open);
                }}
              >
                {t.bringBack}
              </button>
            </span>
          </td>
        }
      >
        <td class="pick">
          <PickBox label={t.compareName(one.name)} picked={props.picked} onPick={props.onPick} />
        </td>
        <th scope="row">
          <Show when={renaming()} fallback={one.name}>
            <RenameForm
              one={one}
              locale={locale}
              onDone={(name) => {
                if (name !== undefined && name !== one.name) props.onRename(name);
                else close();
              }}
            />
          </Show>
          <Show when={props.isCurrent}>
            <span class="note wi">{t.isCurrent}</span>
          </Show>
          <Show when={props.inMemory}>
            <span class="note">{t.memoryOnly}</span>
          </Show>
        </th>
        <td class="what">
          <ChangeSummary telling={props.telling} edits={state.edits} />
          <Show when={state.issues.length > 0}>
            <span class="note">{t.stale(state.issues.length)}</span>
          </Show>
          <Show when={before()}>{(total) => <span class="note">{t.movedSince(total())}</span>}</Show>
          <Actions />
        </td>
        <StateFigures report={report} locale={locale} evaluation={state.evaluation} base={published} />
      </Show>
    </tr>
  );
};
