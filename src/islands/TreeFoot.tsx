/** The foot of the indicator table: how the total is joined, and the question when points do not add up. */
import { createSignal, Show } from 'solid-js';
import { judge } from '../core/audit/verdict.ts';
import { totalPoints } from '../core/edits.ts';
import { equals, plain, zero } from '../core/exact.ts';
import type { Locale } from '../core/report.ts';
import { rateText, scoreText } from '../i18n/format.ts';
import { scoreWords } from '../i18n/score.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import { totalName } from '../state/report-store.ts';
import type { Reading } from '../state/use-report.ts';
import { focusOn } from './focus.ts';
import { Mark } from './Mark.tsx';
import { baseText, totalText } from './sentences.ts';
import { WeightAsk } from './WeightAsk.tsx';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
}

export const TreeFoot = (props: Props) => {
  const { reading, locale } = props;
  const { report, published } = reading;
  const [t, w] = [scoreWords[locale], whatIfWords[locale]];
  const printed = report.identity.published.total;
  const full = report.scheme.fullMarks;
  const verdict =
    printed && published.total ? (judge(printed, published.total) === 'differs' ? 'no' : 'ok') : undefined;
  const total = () => reading.score(totalName);
  const text = () => {
    const value = total();
    return value ? totalText(report, value) : t.none;
  };
  const was = printed?.text ?? baseText(report, published, t.none);
  /** On trial the old value is the one that the same rows gave. */
  const base = baseText(report, published, t.none);
  const points = () => reading.points(totalName);
  const rescaled = () => reading.typed(totalPoints) !== undefined;
  const asks = () => {
    const sum = points();
    return reading.trial() && full !== undefined && sum !== undefined && (rescaled() || !equals(sum, full));
  };
  const [asIs, setAsIs] = createSignal(false);
  /** How the total is joined, with the scores in force. */
  const working = (): string =>
    (reading.frame().working?.parts ?? [])
      .map(({ text: stated, ref }) => {
        const score = ref?.startsWith('score.') ? reading.score(ref.slice('score.'.length)) : undefined;
        return score ? scoreText(score) : stated;
      })
      .join('');
  const rate = () => {
    const value = reading.rate(totalName);
    return value ? rateText(value, report.scheme.rate) : '';
  };

  return (
    <tfoot>
      <tr class="row total">
        <th scope="row" class="n">
          {t.total}
        </th>
        <td class="b small">{working()}</td>
        <td class="sc">
          <Show when={reading.trial() && text() !== base} fallback={<b>{reading.trial() ? text() : was}</b>}>
            <span class="was">{base}</span> <span class="wv">{text()}</span>
          </Show>
        </td>
        <td class="wt">
          <span class="of">
            <Show when={points()}>{(sum) => <>{scoreText(sum())}</>}</Show>
          </span>
          <Show when={!reading.trial() && verdict}>
            {(kind) => <Mark kind={kind()} word={kind() === 'ok' ? t.agrees : t.differs} />}
          </Show>
        </td>
        <td class="rt">{rate()}</td>
        <td class="x" />
      </tr>
      <Show when={asks()}>
        <tr class="ask">
          <td colspan="6" role="status">
            <Show when={!rescaled()} fallback={<span>{w.rescaledTo(plain(full ?? zero))}</span>}>
              <b>{w.pointsSum(scoreText(points() ?? zero), plain(full ?? zero))}</b>{' '}
              {asIs() ? w.asIsChosen : w.pointsAsk}
            </Show>{' '}
            <Show when={!rescaled()}>
              <button
                type="button"
                class="btn sm wi"
                id="rescale"
                onClick={() => {
                  reading.store?.edit(totalPoints, plain(full ?? zero));
                  focusOn('as-is');
                }}
              >
                {w.rescale(plain(full ?? zero))}
              </button>{' '}
            </Show>
            <Show when={rescaled() || !asIs()}>
              <button
                type="button"
                class="btn sm"
                id="as-is"
                onClick={() => {
                  setAsIs(true);
                  reading.store?.restore(totalPoints);
                  focusOn('rescale');
                }}
              >
                {w.asIs}
              </button>
            </Show>
          </td>
        </tr>
      </Show>
      <WeightAsk reading={reading} locale={locale} />
    </tfoot>
  );
};
