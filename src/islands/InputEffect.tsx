/** What a changed input moves: the inputs computed from it and the scores whose rule uses it. */
import { createMemo, Index, Show } from 'solid-js';
import type { Evaluation } from '../core/evaluation.ts';
import { dependentsOf } from '../core/inputs-in-use.ts';
import { type Input, inLocale, type Locale } from '../core/report.ts';
import { rateText, scoreText, wanText } from '../i18n/format.ts';
import { scoreWords } from '../i18n/score.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import type { Reading } from '../state/use-report.ts';

interface Props {
  readonly input: Input;
  readonly reading: Reading;
  readonly locale: Locale;
}

interface Moved {
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

export const InputEffect = (props: Props) => {
  const { reading, locale } = props;
  const { report, published } = reading;
  const [t, w] = [scoreWords[locale], whatIfWords[locale]];
  const { inputs, indicators } = dependentsOf(report, props.input);

  const inputText = (evaluation: Evaluation, input: Input): string => {
    const value = evaluation.inputs.get(input.key)?.value;
    if (value?.kind === 'boolean') return value.value ? w.yes : w.no;
    if (value?.kind !== 'number') return t.none;
    if (value.money) return w.amount(wanText(value.value), '万元');
    return input.unit === '%' ? rateText(value.value, report.scheme.rate) : scoreText(value.value);
  };
  const scoreOf = (code: string, evaluation: Evaluation): string => {
    const score = evaluation.nodes.get(code)?.score;
    return score ? scoreText(score) : t.none;
  };
  const moved = createMemo((): readonly Moved[] =>
    [
      ...inputs.map((input) => ({
        name: inLocale(input.name, locale),
        was: inputText(published, input),
        now: inputText(reading.frame(), input),
      })),
      ...indicators.map((row) => ({
        name: w.scoreMoved(inLocale(row.name, locale)),
        was: scoreOf(row.code, published),
        now: scoreOf(row.code, reading.frame()),
      })),
    ].filter(({ was, now }) => was !== now),
  );
  return (
    <p class="note effect">
      <Show when={moved().length > 0} fallback={w.noEffect + w.stop}>
        <Index each={moved()}>
          {(one, at) => (
            <>
              {at > 0 ? w.comma : ''}
              {one().name}{' '}
              <span class="nw">
                <span class="was">{one().was}</span> <span class="wv">{one().now}</span>
              </span>
            </>
          )}
        </Index>
        {w.stop}
      </Show>
    </p>
  );
};
