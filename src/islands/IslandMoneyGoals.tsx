/** The targets of all sets in one table; with a script it can be filtered and taken along. */
import { createMemo, For, Show } from 'solid-js';
import { type Locale, targetSets } from '../core/report.ts';
import { goalWords } from '../i18n/money-goals.ts';
import type { GoalLineText } from '../state/goal-text.ts';
import { everyGoal, isGoalFiltered, shownGoals, useGoalFilter } from '../state/money-goals.ts';
import { focusOn } from './focus.ts';
import { GoalFilters, goalSearch } from './money/GoalFilters.tsx';
import { GoalRow } from './money/GoalRow.tsx';
import { goalTable } from './money/goal-table.ts';
import { handOver } from './money/hand-over.ts';

interface Props {
  readonly locale: Locale;
  /** Begins the names of files. */
  readonly slug: string;
  readonly lines: readonly GoalLineText[];
}

const countOf = (lines: readonly GoalLineText[]): number =>
  lines.reduce((count, { rows }) => count + rows.length, 0);

export default function IslandMoneyGoals(props: Props) {
  const t = goalWords[props.locale];
  const [filter, choose] = useGoalFilter(() => document.getElementById('sec-targets')?.scrollIntoView());
  const shown = createMemo(() => shownGoals(props.lines, filter()));
  const all = countOf(props.lines);
  const count = () => countOf(shown());
  const sets = targetSets.filter((set) =>
    props.lines.some(({ rows }) => rows.some((row) => row.set === set)),
  );
  const says = () => {
    if (!isGoalFiltered(filter())) return '';
    return count() > 0 ? t.shown(count(), all) : t.noneShown(all);
  };
  const clear = (): void => {
    choose(everyGoal);
    focusOn(goalSearch);
  };
  const save = (lines: readonly GoalLineText[], name: string): void => {
    void handOver(`${props.slug}-${name}.csv`, goalTable(t, lines));
  };

  return (
    <>
      <GoalFilters words={t} sets={sets} filter={filter()} onChange={choose} />
      <div class="goal-found needs-js">
        <p class="small" role="status">
          {says()}
        </p>
        <Show when={isGoalFiltered(filter())}>
          <button type="button" class="btn sm quiet" onClick={clear}>
            {t.clear}
          </button>
        </Show>
      </div>
      <table class="tbl stack goals">
        <caption>{t.table(all, props.lines.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.set}</th>
            <th scope="col">{t.target}</th>
            <th scope="col">{t.actual}</th>
            <th scope="col">{t.result}</th>
            <th scope="col">{t.evidence}</th>
          </tr>
        </thead>
        <For each={shown()}>
          {(line) => (
            <tbody>
              <For each={line.rows}>
                {(goal, at) => (
                  <GoalRow words={t} goal={goal}>
                    <Show when={at() === 0}>
                      <th scope="rowgroup" class="plain" rowspan={line.rows.length}>
                        {line.name}
                        <Show when={line.group}>
                          <span class="note">{line.group}</span>
                        </Show>
                        <Show when={line.differs}>
                          <span class="note differs">{line.differs}</span>
                        </Show>
                      </th>
                    </Show>
                  </GoalRow>
                )}
              </For>
            </tbody>
          )}
        </For>
      </table>
      <p class="btns needs-js">
        <button type="button" class="btn sm" onClick={() => save(props.lines, t.files.all)}>
          {t.csvAll(all)}
        </button>
        <button
          type="button"
          class="btn sm"
          disabled={count() === 0}
          onClick={() => save(shown(), t.files.shown)}
        >
          {t.csvShown(count())}
        </button>
      </p>
    </>
  );
}
