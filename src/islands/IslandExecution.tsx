/** How much of the budget was spent, against the veto line, the unit's own target and the next grade. */
import { createMemo, Index, Show } from 'solid-js';
import {
  type ExecutionView,
  executionChart,
  executionRows,
  executionSentence,
  executionTable,
} from '../charts/execution.ts';
import type { ChartSource, ChartVerdict } from '../charts/paper.ts';
import { divide } from '../core/exact.ts';
import { executionOf } from '../core/execution.ts';
import type { Goals } from '../core/goal.ts';
import { readFigure } from '../core/number-text.ts';
import type { Locale } from '../core/report.ts';
import { bridgeOf } from '../core/series.ts';
import { chartWords } from '../i18n/charts.ts';
import { gradeText } from '../i18n/grade-text.ts';
import { useReport } from '../state/use-report.ts';
import { ChartFigure } from './ChartFigure.tsx';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
  readonly goals: Goals;
  readonly source: ChartSource;
  /** What the audit says of the published figures. */
  readonly verdicts: readonly ChartVerdict[];
}

export default function IslandExecution(props: Props) {
  const reading = useReport(props.slug);
  const { report } = reading;
  const t = chartWords[props.locale];
  const published = executionOf(report, reading.published);
  const spent = bridgeOf(report, reading.published).find((step) => step.kind === 'spent');
  const found = spent && props.goals[spent.id];
  const wanted = found && readFigure(found.value, spent.row?.amount?.unit);
  const at = wanted && 'value' in wanted && published && divide(wanted.value, published.budget);
  const goal =
    found && at ? { at, grade: gradeText(report.scheme.bands, found.grade, props.locale) } : undefined;
  const view = createMemo((): ExecutionView | undefined => {
    const now = executionOf(reading.inForce(), reading.frame());
    const isAlone = [...reading.edits().keys()].every((key) => key === `inputs.${spent?.id}`);
    const own = isAlone ? goal : undefined;
    return (
      now && published && { now, published, goal: own, locale: props.locale, rounding: report.scheme.rate }
    );
  });

  return (
    <Show when={view()}>
      {(shown) => (
        <ChartFigure
          id="chart-execution"
          title={t.executionTitle}
          unit={t.rateUnit}
          locale={props.locale}
          size="low"
          description={executionChart(shown())}
          sentence={executionSentence(shown())}
          source={props.source}
          verdicts={props.verdicts}
          trial={reading.trial()}
          all={executionTable(shown())}
        >
          <table class="tbl">
            <caption>{t.executionCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.line}</th>
                <th scope="col" class="r">
                  {t.rate}
                </th>
              </tr>
            </thead>
            <tbody>
              <Index each={executionRows(shown())}>
                {(row) => (
                  <tr>
                    <th scope="row">{row()[0]}</th>
                    <td class="r">{row()[1]}</td>
                  </tr>
                )}
              </Index>
            </tbody>
          </table>
        </ChartFigure>
      )}
    </Show>
  );
}
