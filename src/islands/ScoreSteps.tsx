/**
 * The scores that a row can be given, side by side: the steps of its rule as buttons, a range as a slider; and
 * whether the row applies at all. Shown in the open row of a trial.
 */
import { For, Show } from 'solid-js';
import { type Exact, equals, greatest, least, plain, zero } from '../core/exact.ts';
import { saysAbsent } from '../core/frame-edits.ts';
import type { Indicator, Locale } from '../core/report.ts';
import { moveScore, rangeOf } from '../core/stepping.ts';
import { scoreText } from '../i18n/format.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import type { Reading } from '../state/use-report.ts';
import { focusOn } from './focus.ts';
import { rowName } from './row-name.ts';
import { Slider } from './Slider.tsx';

/** Decimals of a step that does not end. */
const exactPlaces = 2;

interface Props {
  readonly row: Indicator;
  readonly reading: Reading;
  readonly locale: Locale;
}

export const ScoreSteps = (props: Props) => {
  const { row, reading, locale } = props;
  const w = whatIfWords[locale];
  const { code } = row;
  const store = reading.store;
  const name = rowName(reading.report, row, locale);
  const node = () => reading.frame().nodes.get(code);
  const stated = reading.published.nodes.get(code)?.score;
  const absent = () => saysAbsent(reading.typed(code) ?? '');
  /** Rows that the report itself says do not apply. */
  const without = () => row.absence === 'na' && reading.typed(code) === undefined;
  const isJudged = () => {
    const found = node();
    const origin = found?.origin;
    return found?.attainable.kind !== 'only' && (origin === 'judged' || origin === 'edit');
  };
  const steps = (): readonly Exact[] => {
    const attainable = node()?.attainable;
    return attainable?.kind === 'choice' ? attainable.values : [];
  };
  const range = () => {
    const { min, max, step } = rangeOf(node()?.attainable ?? { kind: 'any' }, reading.points(code));
    return max && { min, max, step };
  };
  const score = () => reading.score(code);
  const isHeld = (value: Exact) => {
    const now = score();
    return now !== undefined && equals(now, value);
  };
  const set = (value: Exact, joins = false) => store?.edit(code, plain(value), joins);
  const within = (value: Exact) => {
    const found = range();
    return found ? least(found.max, greatest(found.min, value)) : value;
  };
  const put = (): void => {
    store?.edit(code, 'na');
    focusOn(`applies-${code}`);
  };
  const back = (): void => {
    if (without()) store?.edit(code, '0');
    else store?.restore(code);
    focusOn(row.absence === 'na' ? `score-${code}` : `absent-${code}`);
  };

  return (
    <Show when={reading.trial()}>
      <Show when={isJudged() && !absent()}>
        <h3>{w.stepsTitle}</h3>
        <Show
          when={steps().length > 0}
          fallback={
            <Show when={range()}>
              {(found) => (
                <div class="scorerange">
                  <Slider
                    label={w.slider(name)}
                    range={found()}
                    value={within(score() ?? zero)}
                    valueText={scoreText(score() ?? zero)}
                    published={within(stated ?? zero)}
                    goal={undefined}
                    onSet={set}
                    onMove={(by) =>
                      set(
                        moveScore(
                          node()?.attainable ?? { kind: 'any' },
                          reading.points(code),
                          score() ?? zero,
                          by,
                        ),
                      )
                    }
                    onRestore={() => store?.restore(code)}
                  />
                </div>
              )}
            </Show>
          }
        >
          <fieldset class="steps">
            <legend class="sr">{name}</legend>
            <For each={steps()}>
              {(value) => (
                <button type="button" class="btn sm" aria-pressed={isHeld(value)} onClick={() => set(value)}>
                  {plain(value, exactPlaces)}
                </button>
              )}
            </For>
          </fieldset>
        </Show>
      </Show>
      <div class="btns">
        <Show
          when={absent() || without()}
          fallback={
            <button type="button" class="btn sm quiet" id={`absent-${code}`} onClick={put}>
              {w.setAbsent}
            </button>
          }
        >
          <button type="button" class="btn sm wi" id={`applies-${code}`} onClick={back}>
            {w.setApplies}
          </button>
        </Show>
      </div>
    </Show>
  );
};
