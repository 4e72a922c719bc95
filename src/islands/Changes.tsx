/** What the reader changed, and what each change does to the total. */
import { createMemo, Index, Show } from 'solid-js';
import type { Edits } from '../core/edits.ts';
import { type Effect, effectsOf } from '../core/effects.ts';
import { evaluate } from '../core/evaluate.ts';
import { type Exact, subtract } from '../core/exact.ts';
import type { Locale } from '../core/report.ts';
import { differenceText } from '../i18n/format.ts';
import { scoreWords } from '../i18n/score.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import { totalName } from '../state/report-store.ts';
import type { Reading } from '../state/use-report.ts';
import { describeEdit } from './describe-edit.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
}

/** Totals of sets of edits seen before: of the earlier edits only the last one is ever new. */
const rememberedTotals = (reading: Reading) => {
  const known = new Map<string, Exact | undefined>();
  return (some: Edits): Exact | undefined => {
    const name = JSON.stringify([...some]);
    if (!known.has(name)) {
      const all = some.size === reading.edits().size;
      known.set(name, all ? reading.score(totalName) : evaluate(reading.report, some).total);
    }
    return known.get(name);
  };
};

/** A difference, or the word for one that cannot be told. */
const signed = (by: Exact | undefined, unknown: string): string => (by ? differenceText(by) : unknown);

export const Changes = (props: Props) => {
  const t = whatIfWords[props.locale];
  const { none } = scoreWords[props.locale];
  const totalOf = rememberedTotals(props.reading);
  const effects = createMemo(() => effectsOf(props.reading.edits(), totalOf));
  const whole = () => {
    const [before, after] = [props.reading.published.total, props.reading.score(totalName)];
    return before && after ? subtract(after, before) : undefined;
  };
  const named = ({ key, text }: Effect) =>
    describeEdit(props.reading.report, props.reading.published, key, text, props.locale);

  return (
    <Show
      when={props.reading.edits().size > 0}
      fallback={
        <div class="start">
          <p class="lab">{t.changed}</p>
          <p class="small">{t.nothingYet}</p>
          <ul class="small">
            <Show when={props.reading.report.inputs.length > 0}>
              <li>
                <a href="#whatif-inputs">{t.toInputs}</a>
              </li>
            </Show>
            <li>
              <a href="#whatif-scores">{t.toScores}</a>
            </li>
          </ul>
        </div>
      }
    >
      <table class="tbl changes">
        <caption class="lab">{t.changed}</caption>
        <thead class="sr">
          <tr>
            <th scope="col">{t.changed}</th>
            <th scope="col">{t.effect}</th>
          </tr>
        </thead>
        <tbody>
          <Index each={effects()}>
            {(effect) => (
              <tr>
                <td>
                  {named(effect()).name}{' '}
                  <span class="nw">
                    <Show when={named(effect()).was}>{(was) => <span class="was">{was()}</span>}</Show>{' '}
                    <span class="wv">{named(effect()).now}</span>
                  </span>
                </td>
                <td class="r wi">{signed(effect().by, none)}</td>
              </tr>
            )}
          </Index>
        </tbody>
        <tfoot>
          <tr>
            <td>{t.sum}</td>
            <td class="r wi">{signed(whole(), none)}</td>
          </tr>
        </tfoot>
      </table>
    </Show>
  );
};
