/** How to get the same figures: seed, count and command; and the result to take away. */

import { plain } from '../../../core/exact.ts';
import type { Locale, Report } from '../../../core/report.ts';
import { simulationRecord } from '../../../core/simulate/record.ts';
import type { Simulation } from '../../../core/simulate/result.ts';
import { robustnessWords } from '../../../i18n/desk-robustness.ts';
import { countText } from '../../../i18n/format.ts';
import type { Shown } from '../../../state/desk-robustness.ts';
import { CopyButton } from '../../CopyButton.tsx';
import { commandOf } from './command.ts';
import { download } from './download.ts';

interface Props {
  readonly report: Report;
  readonly locale: Locale;
  readonly shown: Shown;
  /** The result to the last hundredth. */
  readonly whole: () => Promise<Simulation | undefined>;
}

export const Reproduce = (props: Props) => {
  const t = robustnessWords[props.locale];
  const { slug } = props.report;
  /** A run that was stopped is repeated by as many runs as it came to. */
  const settings = () => ({ ...props.shown.summary.settings, count: props.shown.summary.n });
  const command = () => commandOf(slug, settings(), props.shown.edits);
  const json = async (): Promise<void> => {
    const found = await props.whole();
    if (!found) return;
    const edits = Object.fromEntries(props.shown.edits);
    const record = { edits, ...simulationRecord(props.report, found) };
    download(`${slug}-simulation.json`, 'application/json', `${JSON.stringify(record, undefined, 2)}\n`);
  };
  const csv = async (): Promise<void> => {
    const found = await props.whole();
    if (!found) return;
    const lines = found.histogram.map(({ total, count }) => `${plain(total)},${count}`);
    download(`${slug}-simulation.csv`, 'text/csv', `${['total,count', ...lines].join('\r\n')}\r\n`);
  };
  return (
    <div class="rob-again">
      <h3 class="sub">{t.reproduce}</h3>
      <p>{t.reproduceText(settings().seed, countText(settings().count))}</p>
      <pre class="command" tabindex="0">
        <code>{command()}</code>
      </pre>
      <div class="btns needs-js">
        <CopyButton text={command} label={t.copy} done={t.copied} failed={t.copyFailed} />
        <button class="btn sm" type="button" onClick={() => void json()}>
          {t.json}
        </button>
        <button class="btn sm" type="button" onClick={() => void csv()}>
          {t.csv}
        </button>
      </div>
    </div>
  );
};
