/** The tray: the published state first, then the trial under way, then the saved ones. */
import { For, Show } from 'solid-js';
import { sameTrial } from '../../../core/read-edits.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import type { SavedScenario } from '../../../state/desk-scenarios.ts';
import type { ScenarioShelf } from '../../../state/desk-shelf.ts';
import type { Reading } from '../../../state/use-report.ts';
import { focusOn } from '../../focus.ts';
import { ChangeSummary } from './ChangeSummary.tsx';
import type { Telling } from './change-text.ts';
import { currentId, type DeskStates, publishedId, savedState } from './desk-states.ts';
import { PickBox } from './PickBox.tsx';
import { StateFigures } from './StateFigures.tsx';
import { TrayRow } from './TrayRow.tsx';

interface Props {
  readonly telling: Telling;
  readonly reading: Reading;
  readonly shelf: ScenarioShelf;
  readonly states: DeskStates;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
  readonly onSaid: (text: string) => void;
}

export const Tray = (props: Props) => {
  const { report, published, locale } = props.telling;
  const t = scenarioWords[locale];
  const pick = (id: string, name: string) => (
    <PickBox label={t.compareName(name)} picked={props.picked.has(id)} onPick={() => props.onPick(id)} />
  );

  const open = (one: SavedScenario): void => {
    props.reading.store?.replace(savedState(report, one).edits);
    props.onSaid(t.opened(one.name));
  };
  const rename = (one: SavedScenario, name: string): void => {
    props.onSaid(t.renamed(props.shelf.rename(one, name)));
    focusOn(`rename-${one.id}`);
  };

  return (
    <table class="tbl tray">
      <caption class="sr">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="pick">
            <span class="needs-js">{t.columns.compare}</span>
          </th>
          <th scope="col">{t.columns.name}</th>
          <th scope="col">{t.columns.changes}</th>
          <th scope="col" class="r">
            {t.columns.total}
          </th>
          <th scope="col">{t.columns.grade}</th>
          <th scope="col" class="r">
            {t.columns.by}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr class="base">
          <td class="pick">{pick(publishedId, t.published)}</td>
          <th scope="row">{t.published}</th>
          <td class="what">{t.original}</td>
          <StateFigures report={report} locale={locale} evaluation={published} />
        </tr>
        <Show when={props.states.current()}>
          {(now) => (
            <tr class="cur">
              <td class="pick">{pick(currentId, t.current)}</td>
              <th scope="row">{t.current}</th>
              <td class="what">
                <ChangeSummary telling={props.telling} edits={now().edits} />
              </td>
              <StateFigures report={report} locale={locale} evaluation={now().evaluation} base={published} />
            </tr>
          )}
        </Show>
        <For each={props.shelf.rows()}>
          {(one) => (
            <TrayRow
              telling={props.telling}
              one={one}
              gone={props.shelf.isGone(one)}
              isCurrent={sameTrial(savedState(report, one).edits, props.reading.edits())}
              inMemory={props.shelf.state().unsaved.has(one.id)}
              picked={props.picked.has(one.id)}
              onPick={() => props.onPick(one.id)}
              onOpen={() => open(one)}
              onRename={(name) => rename(one, name)}
              onRemove={() => {
                props.onSaid('');
                props.shelf.remove(one);
              }}
              onBringBack={() => {
                props.shelf.bringBack(one);
                props.onSaid(t.broughtBack(one.name));
              }}
            />
          )}
        </For>
      </tbody>
    </table>
  );
};
