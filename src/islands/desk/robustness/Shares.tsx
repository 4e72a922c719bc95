/** Runs by grade, with the stamp of each. */
import { For, Show } from 'solid-js';
import { percent } from '../../../charts/share.ts';
import { toneOf } from '../../../charts/tone.ts';
import { exact } from '../../../core/exact.ts';
import type { Locale, Report } from '../../../core/report.ts';
import type { Summary } from '../../../core/simulate/summary.ts';
import { robustnessWords } from '../../../i18n/desk-robustness.ts';
import { countText } from '../../../i18n/format.ts';
import { scoreWords } from '../../../i18n/score.ts';
import { endingText } from '../../ending-text.ts';
import { Seal } from '../../Seal.tsx';
import { shareTexts } from './says.ts';

interface Props {
  readonly report: Report;
  readonly locale: Locale;
  readonly summary: Summary;
}

export const Shares = (props: Props) => {
  const [t, s] = [robustnessWords[props.locale], scoreWords[props.locale]];
  const bands = () => props.report.scheme.bands;
  const shares = () =>
    shareTexts(
      props.summary.endings.map(({ count }) => count),
      props.summary.n,
    );
  return (
    <table class="tbl endings rob-shares">
      <caption>{t.grades}</caption>
      <thead>
        <tr>
          <th scope="col">{t.grade}</th>
          <th scope="col" class="r">
            {t.times}
          </th>
          <th scope="col" class="r">
            {t.shareOf}
          </th>
          <td class="hide-s" />
        </tr>
      </thead>
      <tbody>
        <For each={props.summary.endings}>
          {({ ending, count }, at) => {
            const grade = ending.kind === 'grade' ? ending.name : undefined;
            const part = () => exact(BigInt(count), BigInt(props.summary.n));
            return (
              <tr classList={{ zero: count === 0 }}>
                <th scope="row" classList={{ plain: grade === undefined }}>
                  <Show when={grade !== undefined}>
                    <span aria-hidden="true">
                      <Seal bands={bands()} grade={grade} empty={s.noGrade} label="" small />
                    </span>{' '}
                  </Show>
                  <span class={grade !== undefined && props.locale === 'zh-cn' ? 'sr' : undefined}>
                    {endingText(bands(), ending, props.locale)}
                  </span>
                </th>
                <td class="r">{countText(count)}</td>
                <td class="r">{shares()[at()]}</td>
                <td class="part hide-s">
                  <svg aria-hidden="true">
                    <rect class="all" width="100%" height="100%" />
                    <rect
                      class={`own ${toneOf(bands(), grade) ?? 'none'}`}
                      width={percent(part())}
                      height="100%"
                    />
                  </svg>
                </td>
              </tr>
            );
          }}
        </For>
      </tbody>
    </table>
  );
};
