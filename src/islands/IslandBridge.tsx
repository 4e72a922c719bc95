/** From the first budget to what was spent: floating bars, a sentence and a table. */
import { createMemo, Index, Show } from 'solid-js';
import { bridgeChart, bridgeRows, bridgeSentence, bridgeTable } from '../charts/bridge.ts';
import type { ChartSource, ChartVerdict } from '../charts/paper.ts';
import type { Locale } from '../core/report.ts';
import { bridgeOf } from '../core/series.ts';
import { chartWords } from '../i18n/charts.ts';
import { useReport } from '../state/use-report.ts';
import { ChartFigure } from './ChartFigure.tsx';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
  readonly source: ChartSource;
  /** What the audit says of the published amounts. */
  readonly verdicts: readonly ChartVerdict[];
}

export default function IslandBridge(props: Props) {
  const reading = useReport(props.slug);
  const t = chartWords[props.locale];
  const before = bridgeOf(reading.report, reading.published);
  const steps = createMemo(() => bridgeOf(reading.report, reading.frame()));
  const rows = createMemo(() => bridgeRows(steps(), before, props.locale));

  return (
    <Show when={before.length > 0}>
      <ChartFigure
        id="chart-bridge"
        title={t.bridgeTitle}
        unit={t.unit}
        locale={props.locale}
        size="tall"
        source={props.source}
        verdicts={props.verdicts}
        trial={reading.trial()}
        all={bridgeTable(steps(), before, props.locale)}
        description={bridgeChart(steps(), before, props.locale)}
        sentence={bridgeSentence(rows(), props.locale)}
      >
        <table class="tbl">
          <caption>{t.bridgeCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.item}</th>
              <th scope="col" class="r">
                {t.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            <Index each={rows()}>
              {(row) => (
                <tr>
                  <th scope="row">{row().name}</th>
                  <td class="r">
                    <Show when={row().was} fallback={row().now}>
                      <span class="was">{row().was}</span> <span class="wv">{row().now}</span>
                    </Show>
                  </td>
                </tr>
              )}
            </Index>
          </tbody>
        </table>
      </ChartFigure>
    </Show>
  );
}
