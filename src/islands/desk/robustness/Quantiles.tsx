/** The distribution in figures: quantiles and mean, and every bin of the chart. */
import { For, Show } from 'solid-js';
import { plain } from '../../../core/exact.ts';
import type { Locale } from '../../../core/report.ts';
import { type Bins, binEdge, type Summary } from '../../../core/simulate/summary.ts';
import { robustnessWords } from '../../../i18n/desk-robustness.ts';
import { countText } from '../../../i18n/format.ts';
import { percentOf, runText, shareTexts } from './says.ts';

interface Props {
  readonly locale: Locale;
  readonly summary: Summary;
}

const listed: readonly string[] = ['0.05', '0.25', '0.50', '0.75', '0.95'];

export const Quantiles = (props: Props) => {
  const t = robustnessWords[props.locale];
  const rows = () =>
    Object.entries(props.summary.quantiles)
      .filter(([share]) => listed.includes(share))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <table class="tbl rob-quantiles">
      <caption>{t.quantiles}</caption>
      <thead>
        <tr>
          <th scope="col">{t.quantile}</th>
          <th scope="col" class="r">
            {t.total}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {([share, total]) => (
            <tr>
              <th scope="row" class="plain">
                {t.quantileName(percentOf(share))}
              </th>
              <td class="r">{runText(total)}</td>
            </tr>
          )}
        </For>
        <Show when={props.summary.mean}>
          {(mean) => (
            <tr>
              <th scope="row" class="plain">
                {t.mean}
              </th>
              <td class="r">{runText(mean())}</td>
            </tr>
          )}
        </Show>
      </tbody>
    </table>
  );
};

export const BinTable = (props: { locale: Locale; bins: Bins; n: number }) => {
  const t = robustnessWords[props.locale];
  const edge = (at: number) => plain(binEdge(props.bins, at), 2);
  const shares = () => shareTexts(props.bins.counts, props.n);
  return (
    <details class="rob-more">
      <summary>{t.binsTable}</summary>
      <table class="tbl rob-bins">
        <thead>
          <tr>
            <th scope="col">{t.points}</th>
            <th scope="col" class="r">
              {t.times}
            </th>
            <th scope="col" class="r">
              {t.shareOf}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.bins.counts}>
            {(count, at) => (
              <tr>
                <th scope="row" class="plain">
                  {t.binRange(edge(at()), edge(at() + 1))}
                </th>
                <td class="r">{countText(count)}</td>
                <td class="r">{shares()[at()]}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </details>
  );
};
