/** The range of totals over all combinations, on the grade ruler with the published total and the trial. */
import { Show } from 'solid-js';
import type { Range } from '../core/combinations/result.ts';
import { equals, zero } from '../core/exact.ts';
import type { Locale } from '../core/report.ts';
import { rulerOf } from '../core/ruler.ts';
import { countText } from '../i18n/format.ts';
import { scoreWords } from '../i18n/score.ts';
import { switchWords } from '../i18n/switches.ts';
import { totalName } from '../state/report-store.ts';
import type { Reading } from '../state/use-report.ts';
import { EndingTable } from './EndingTable.tsx';
import { RangeBar } from './RangeBar.tsx';
import { Ruler } from './Ruler.tsx';
import { bandList, baseText, gradesTotal, totalText } from './sentences.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly range: Range;
}

export const RangeFigure = (props: Props) => {
  const { reading, locale } = props;
  const { report, published } = reading;
  const [t, s] = [switchWords[locale], scoreWords[locale]];
  const full = report.scheme.fullMarks ?? published.points;
  const ruler = full && gradesTotal(report) ? rulerOf(report.scheme, full) : undefined;
  const lowest = () => props.range.lowest?.total;
  const highest = () => props.range.highest?.total;
  const isOne = () => equals(lowest() ?? zero, highest() ?? zero);
  const text = (total: ReturnType<typeof lowest>): string => (total ? totalText(report, total) : s.none);
  const base = baseText(report, published, s.none);
  const trial = () => (reading.trial() ? reading.score(totalName) : undefined);
  const label = (): string => {
    const now = trial();
    const pins = `${s.publishedPin(base)}${now ? s.trialPin(text(now)) : ''}`;
    return s.rulerLabel(bandList(report, locale), t.rangeLabel(text(lowest()), text(highest())) + pins);
  };
  return (
    <>
      <h3 class="sub">
        {t.rangeTitle}
        <span class="wv">{text(lowest())}</span>
        <Show when={!isOne()}>
          {t.to}
          <span class="wv">{text(highest())}</span>
        </Show>
      </h3>
      <p class="small">{t.rangeText(props.range.switches, countText(props.range.count))}</p>
      <Show when={lowest() && ruler}>
        {(found) => (
          <div class="ranged">
            <Ruler
              ruler={found()}
              bands={report.scheme.bands}
              label={label()}
              grade={undefined}
              published={published.total && { score: published.total, text: base }}
              trial={trial() && { score: trial() ?? zero, text: text(trial()) }}
            />
            <RangeBar
              ruler={found()}
              low={lowest() ?? zero}
              high={highest() ?? zero}
              lowText={text(lowest())}
              highText={text(highest())}
            />
          </div>
        )}
      </Show>
      <Show when={props.range.endings.length > 0}>
        <EndingTable report={report} range={props.range} locale={locale} />
      </Show>
    </>
  );
};
