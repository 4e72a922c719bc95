/** How many of all combinations end in which grade, and the fewest switches that lead there. */
import { For, Show } from 'solid-js';
import { percent } from '../charts/share.ts';
import type { Range } from '../core/combinations/result.ts';
import { compare, type Exact, exact } from '../core/exact.ts';
import type { Locale, Report } from '../core/report.ts';
import { countText, rateText } from '../i18n/format.ts';
import { scoreWords } from '../i18n/score.ts';
import { switchWords } from '../i18n/switches.ts';
import { endingText } from './ending-text.ts';
import { Seal } from './Seal.tsx';
import { switchNames } from './switch-names.ts';

interface Props {
  readonly report: Report;
  readonly range: Range;
  readonly locale: Locale;
}

/** The smallest share that is printed as a figure. */
const least = exact(1n, 1000n);

export const EndingTable = (props: Props) => {
  const [t, s] = [switchWords[props.locale], scoreWords[props.locale]];
  const { bands } = props.report.scheme;
  const shareText = (share: Exact): string =>
    compare(share, least) < 0 ? t.below(rateText(least)) : rateText(share);
  return (
    <table class="tbl stack endings">
      <caption>{t.endings(countText(props.range.count))}</caption>
      <thead>
        <tr>
          <th scope="col">{t.grade}</th>
          <th scope="col" class="r">
            {t.count}
          </th>
          <th scope="col" class="r">
            {t.share}
          </th>
          <th scope="col">{t.fewest}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.range.endings}>
          {({ ending, count, fewest }) => {
            const share = exact(count, props.range.count);
            const grade = ending.kind === 'grade' ? ending.name : undefined;
            return (
              <tr>
                <th scope="row">
                  <span aria-hidden="true">
                    <Seal bands={bands} grade={grade} empty={s.noGrade} label="" small draft />
                  </span>{' '}
                  <span class={grade !== undefined && props.locale === 'zh-cn' ? 'sr' : undefined}>
                    {endingText(bands, ending, props.locale)}
                  </span>
                </th>
                <td class="r" data-label={t.count}>
                  {countText(count)}
                </td>
                <td class="r part" data-label={t.share}>
                  {shareText(share)}
                  <svg class="hide-s" aria-hidden="true">
                    <rect class="all" width="100%" height="100%" />
                    <rect class="own" width={percent(share)} height="100%" />
                  </svg>
                </td>
                <td class="small" data-label={t.fewest}>
                  <Show when={fewest.length > 0} fallback={t.asPublished}>
                    {switchNames(props.report, fewest, props.locale)}
                  </Show>
                </td>
              </tr>
            );
          }}
        </For>
      </tbody>
    </table>
  );
};
