/** The result of a run in full: the distribution, the grades, what was moved, and how to get it again. */
import { Show } from 'solid-js';
import { plain } from '../../../core/exact.ts';
import type { Locale } from '../../../core/report.ts';
import { revised } from '../../../core/revised.ts';
import { binEdge } from '../../../core/simulate/summary.ts';
import { robustnessWords } from '../../../i18n/desk-robustness.ts';
import type { Shown, Whole } from '../../../state/desk-robustness.ts';
import type { Reading } from '../../../state/use-report.ts';
import { gradesTotal } from '../../sentences.ts';
import { Assumptions } from './Assumptions.tsx';
import { Histogram } from './Histogram.tsx';
import { BinTable, Quantiles } from './Quantiles.tsx';
import { Reproduce } from './Reproduce.tsx';
import { Shares } from './Shares.tsx';
import { gradeSentence, runText } from './says.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly shown: Shown;
  readonly stale: boolean;
  readonly busy: boolean;
  readonly whole: () => Promise<Whole | undefined>;
}

export const Outcome = (props: Props) => {
  const t = robustnessWords[props.locale];
  /** With the bands of the edits that the result stands on. */
  const report = () => revised(props.reading.report, props.shown.edits);
  const summary = () => props.shown.summary;
  const isTrial = () => props.shown.edits.size > 0;
  const before = () => {
    const { total } = summary().published;
    const name = isTrial() ? t.trialPin : t.publishedPin;
    return total && { total, text: t.before(name, runText(total)) };
  };
  return (
    <div class="rob-result" classList={{ tried: isTrial(), stale: props.stale }}>
      <Show when={summary().bins}>
        {(bins) => {
          const width = () => plain(bins().width, 2);
          const [low, high] = [() => binEdge(bins(), 0), () => binEdge(bins(), bins().counts.length)];
          return (
            <figure class="rob-figure">
              <Histogram
                report={report()}
                bins={bins()}
                before={before()}
                edgeText={t.edge}
                label={[
                  t.chart(plain(low(), 2), plain(high(), 2), width()),
                  gradeSentence(report(), summary(), props.locale),
                ].join(t.join)}
              />
              <figcaption class="note">
                {t.chartNote(width())}
                {report().scheme.gradeBy === 'printed' && gradesTotal(report()) ? t.chartHoles : ''}
                {[t.stop_, t.limits].join(t.join)}
              </figcaption>
            </figure>
          );
        }}
      </Show>
      <div class="rob-tables">
        <Show when={gradesTotal(report())}>
          <Shares report={report()} locale={props.locale} summary={summary()} />
        </Show>
        <Show when={summary().mean}>
          <Quantiles locale={props.locale} summary={summary()} />
        </Show>
      </div>
      <Show when={summary().bins}>
        {(bins) => <BinTable locale={props.locale} bins={bins()} n={summary().n} />}
      </Show>
      <Assumptions report={report()} locale={props.locale} summary={summary()} />
      <Reproduce
        report={report()}
        locale={props.locale}
        shown={props.shown}
        busy={props.busy}
        whole={props.whole}
      />
    </div>
  );
};
