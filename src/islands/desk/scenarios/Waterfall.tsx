/** From one state to another: what each score, and the way they are joined, does to the total. */
import { createMemo, createSignal, For, Index, Show } from 'solid-js';
import { percent, span } from '../../../charts/share.ts';
import {
  contributionsOf,
  type FloatingRow,
  floatingRows,
  gatesBetween,
  gradeOnlyKeys,
} from '../../../core/contributions.ts';
import { divide, type Exact, exact, greatest, least, plain, subtract, zero } from '../../../core/exact.ts';
import { lossAxis } from '../../../core/loss-rows.ts';
import { placeOn } from '../../../core/ruler.ts';
import type { Gate } from '../../../core/scheme.ts';
import { scenarioWords } from '../../../i18n/desk-scenarios.ts';
import { differenceText, scoreText } from '../../../i18n/format.ts';
import { scoreWords } from '../../../i18n/score.ts';
import { TotalBar } from '../../FloatingBar.tsx';
import { Mark } from '../../Mark.tsx';
import { rowName } from '../../row-name.ts';
import { gradeSentence, gradesTotal } from '../../sentences.ts';
import { changeParts, type Telling } from './change-text.ts';
import { currentId, type DeskState, publishedId } from './desk-states.ts';
import { totalIn } from './StateFigures.tsx';

interface Props {
  readonly telling: Telling;
  /** Two or more. */
  readonly states: readonly DeskState[];
}

/** A sixth of what is drawn stands free on the left, so that the lowest total is a bar as well. */
const room = exact(6n);

export const Waterfall = (props: Props) => {
  const { report, published, locale } = props.telling;
  const t = scenarioWords[locale];
  const [fromId, setFromId] = createSignal(publishedId);
  const [toId, setToId] = createSignal(currentId);
  const named = (id: string): DeskState | undefined => props.states.find((state) => state.id === id);
  const from = (): DeskState => named(fromId()) ?? (props.states[0] as DeskState);
  const to = (): DeskState => named(toId()) ?? (props.states[1] as DeskState);
  const found = createMemo(() => contributionsOf(report, from().evaluation, to().evaluation, from().edits));
  const bars = createMemo(() => {
    const parts = found();
    return parts ? floatingRows(parts) : [];
  });
  const axis = createMemo(() => {
    const ends = [from().evaluation.total ?? zero, ...bars().map(({ end }) => end)];
    const [low, high] = [ends.reduce(least), ends.reduce(greatest)];
    const free = divide(subtract(high, low), room) ?? zero;
    return lossAxis(high, low.n > 0n ? greatest(subtract(low, free), zero) : low);
  });
  const at = (score: Exact): Exact => placeOn(axis(), score);
  const isCut = () => axis().low.n !== 0n;
  const totalOf = (state: DeskState): string =>
    totalIn({
      report,
      locale,
      evaluation: state.evaluation,
      ...(state.id !== publishedId && { base: published }),
    });

  const nameOf = ({ kind, code }: FloatingRow): string => {
    const row = code === undefined ? undefined : report.byCode.get(code);
    if (!row) return t.join;
    const name = rowName(report, row, locale);
    return kind === 'group' ? t.group(name) : name;
  };
  const scoreMove = (row: FloatingRow) => row.kind === 'row' && row.from && row.to;
  const listed = (names: readonly string[]): string => names.map(t.quoted).join(t.names);
  const gateNames = (gates: readonly Gate[]): string =>
    listed(gates.map(({ id, name }) => name[locale] ?? name['zh-cn'] ?? id));
  /** What becomes of the grade, and what moved it without a point. */
  const said = createMemo((): readonly string[] => {
    if (!gradesTotal(report)) return [];
    const [before, after] = [from().evaluation.grade, to().evaluation.grade];
    const { raised, lifted } = gatesBetween(from().evaluation, to().evaluation);
    const only = gradeOnlyKeys(report, from().edits, to().edits).map(
      (key) => changeParts(props.telling, key, to().edits.get(key) ?? from().edits.get(key) ?? '').name,
    );
    return [
      gradeSentence(report, before, after, locale),
      ...(raised.length > 0 ? [t.gateRaised(gateNames(raised))] : []),
      ...(lifted.length > 0 ? [t.gateLifted(gateNames(lifted))] : []),
      ...(only.length > 0 ? [t.gradeOnly(listed(only))] : []),
    ];
  });

  const Choice = (choice: { id: string; label: string; value: string; onChoose: (id: string) => void }) => (
    <span class="choice">
      <label for={choice.id}>{choice.label}</label>
      <select id={choice.id} onChange={(event) => choice.onChoose(event.currentTarget.value)}>
        <For each={props.states}>
          {(state) => (
            <option value={state.id} selected={state.id === choice.value}>
              {state.name}
            </option>
          )}
        </For>
      </select>
    </span>
  );
  const Total = (shown: { state: DeskState; last?: boolean }) => (
    <tr class="tot" classList={{ end: shown.last ?? false, trial: shown.state.id !== publishedId }}>
      <th scope="row">{shown.state.name}</th>
      <td class="strip">
        <TotalBar to={at(shown.state.evaluation.total ?? zero)} cut={isCut()} />
      </td>
      <td class="r">{shown.last ? differenceText(found()?.by ?? zero) : ''}</td>
      <td class="r" classList={{ wi: shown.state.id !== publishedId }}>
        {totalOf(shown.state)}
      </td>
    </tr>
  );

  return (
    <div class="falls">
      <h3 class="sub">{t.waterfallTitle}</h3>
      <div class="choices needs-js">
        <Choice id="falls-from" label={t.from} value={from().id} onChoose={setFromId} />
        <Choice id="falls-to" label={t.to} value={to().id} onChoose={setToId} />
      </div>
      <Show when={found()} fallback={<p class="small">{t.untold}</p>}>
        {(parts) => (
          <>
            <Show when={bars().length > 0} fallback={<p class="small">{t.same}</p>}>
              <table class="tbl fall">
                <caption class="sr">{t.waterfallCaption(from().name, to().name)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.indicator}</th>
                    <td class="strip">
                      <svg class="axis" aria-hidden="true">
                        <Index each={axis().ticks}>
                          {(tick, place) => (
                            <text
                              x={percent(at(tick()))}
                              y="72%"
                              class={place === axis().ticks.length - 1 ? 'last' : ''}
                            >
                              {plain(tick(), 2)}
                            </text>
                          )}
                        </Index>
                      </svg>
                    </td>
                    <th scope="col" class="r">
                      {t.contribution}
                    </th>
                    <th scope="col" class="r">
                      {t.scores}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  <Total state={from()} />
                  <For each={bars()}>
                    {(row) => (
                      <tr>
                        <th scope="row" class="plain">
                          {nameOf(row)}
                        </th>
                        <td class="strip">
                          <svg class="trk" aria-hidden="true">
                            <line
                              class="stem"
                              x1={percent(at(row.start))}
                              x2={percent(at(row.start))}
                              y1="-60%"
                              y2="0%"
                            />
                            <rect
                              class={row.by.n > 0n ? 'gain' : 'hatch'}
                              x={percent(at(least(row.start, row.end)))}
                              width={span(at(least(row.start, row.end)), at(greatest(row.start, row.end)))}
                              height="100%"
                            />
                          </svg>
                        </td>
                        <td class="r" classList={{ loss: row.by.n < 0n, wi: row.by.n > 0n }}>
                          {differenceText(row.by)}
                        </td>
                        <td class="r">
                          <Show when={scoreMove(row)}>
                            <span class="was">{scoreText(row.from ?? zero)}</span> {scoreText(row.to ?? zero)}
                          </Show>
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
                <tfoot>
                  <Total state={to()} last />
                </tfoot>
              </table>
              <p class="note">
                <Mark kind="ok" word={scoreWords[locale].agrees} /> {t.addsUp(parts().rows.length)}
                {t.stop}
                {isCut() ? t.axis(plain(axis().low, 2)) : ''}
                <Show when={parts().rows.some(({ kind }) => kind === 'join')}>{t.joinNote}</Show>
              </p>
            </Show>
            <p class="small">{said().join(locale === 'en' ? ' ' : '')}</p>
          </>
        )}
      </Show>
    </div>
  );
};
