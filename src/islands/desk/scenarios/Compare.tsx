/** Chosen states side by side: every key that one of them changes, then total, grade and difference. */
import { createMemo, For, Show } from 'solid-js';
import type { EditKey } from '../../../core/edits.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import { differenceText } from '../../../i18n/format.ts';
import { scoreWords } from '../../../i18n/score.ts';
import { gradesTotal } from '../../sentences.ts';
import { changeParts, type Telling } from './change-text.ts';
import { type DeskState, effectsIn, publishedId } from './desk-states.ts';
import { differenceIn, StateSeal, totalIn } from './StateFigures.tsx';

interface Props {
  readonly telling: Telling;
  /** Two or more. */
  readonly states: readonly DeskState[];
}

export const Compare = (props: Props) => {
  const { report, published, locale } = props.telling;
  const t = scenarioWords[locale];
  const { none } = scoreWords[locale];
  const keys = createMemo((): readonly EditKey[] => [
    ...new Set(props.states.flatMap(({ edits }) => [...edits.keys()])),
  ]);
  const effects = createMemo(
    () => new Map(props.states.map(({ id, edits }) => [id, effectsIn(report, edits)] as const)),
  );
  /** Some text that the key has: it is needed to name the key. */
  const sample = (key: EditKey): string =>
    props.states.map(({ edits }) => edits.get(key)).find((text) => text !== undefined) ?? '';
  const base = () => props.states[0] as DeskState;
  const isPublished = (state: DeskState): boolean => state.id === publishedId;
  const figures = (state: DeskState) => ({
    report,
    locale,
    evaluation: state.evaluation,
    ...(!isPublished(state) && { base: published }),
  });

  const Cell = (cell: { state: DeskState; name: EditKey }) => {
    const text = () => cell.state.edits.get(cell.name);
    const by = () => effects().get(cell.state.id)?.get(cell.name);
    return (
      <td class="r" data-label={cell.state.name}>
        <Show
          when={text()}
          fallback={
            <span class="asis">{changeParts(props.telling, cell.name, sample(cell.name)).was ?? none}</span>
          }
        >
          {(changed) => (
            <>
              <span class="wv">{changeParts(props.telling, cell.name, changed()).now}</span>
              <span class="moves">{((points) => (points ? differenceText(points) : none))(by())}</span>
            </>
          )}
        </Show>
      </td>
    );
  };

  return (
    <table class="tbl compare">
      <caption class="sr">{t.compareCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.changedItem}</th>
          <For each={props.states}>
            {(state) => (
              <th scope="col" class="r" classList={{ wi: !isPublished(state) }}>
                {state.name}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={keys()}>
          {(key) => (
            <tr>
              <th scope="row" class="plain">
                {changeParts(props.telling, key, sample(key)).name}
              </th>
              <For each={props.states}>{(state) => <Cell state={state} name={key} />}</For>
            </tr>
          )}
        </For>
      </tbody>
      <tfoot>
        <tr class="totals">
          <th scope="row">{t.columns.total}</th>
          <For each={props.states}>
            {(state) => (
              <td class="r" classList={{ wi: !isPublished(state) }} data-label={state.name}>
                {totalIn(figures(state))}
              </td>
            )}
          </For>
        </tr>
        <Show when={gradesTotal(report)}>
          <tr>
            <th scope="row">{t.columns.grade}</th>
            <For each={props.states}>
              {(state) => (
                <td class="r" data-label={state.name}>
                  <StateSeal {...figures(state)} />
                </td>
              )}
            </For>
          </tr>
        </Show>
        <tr class="last">
          <th scope="row">{t.difference(base().name)}</th>
          <For each={props.states}>
            {(state) => (
              <td class="r" data-label={state.name}>
                {state.id === base().id ? t.base : differenceIn(base().evaluation, state.evaluation, locale)}
              </td>
            )}
          </For>
        </tr>
      </tfoot>
    </table>
  );
};
