/** How to get the same figures: seed, count and command; and the result to take away. */
import type { Locale, Report } from '../../../core/report.ts';
import { type SimulationFile, simulationFile } from '../../../core/simulate/simulation-file.ts';
import { robustnessWords } from '../../../i18n/desk-robustness.ts';
import { countText } from '../../../i18n/format.ts';
import type { Shown, Whole } from '../../../state/desk-robustness.ts';
import { CopyButton } from '../../CopyButton.tsx';
import { download } from '../../download.ts';
import { commandOf } from './command.ts';

interface Props {
  readonly report: Report;
  readonly locale: Locale;
  readonly shown: Shown;
  /** Another run is under way, which the result shown must not disturb. */
  readonly busy: boolean;
  readonly whole: () => Promise<Whole | undefined>;
}

export const Reproduce = (props: Props) => {
  const t = robustnessWords[props.locale];
  const { slug } = props.report;
  /** A run that was stopped is repeated by as many runs as it came to. */
  const settings = () => ({ ...props.shown.summary.settings, count: props.shown.summary.n });
  const command = () => commandOf(slug, settings(), props.shown.edits);
  const isAway = () => props.busy && !props.shown.simulation;
  const hand = async (ending: 'json' | 'csv', write: (file: SimulationFile) => string): Promise<void> => {
    const found = isAway() ? undefined : await props.whole();
    if (!found) return;
    const text = write(simulationFile(props.report, found.simulation, found.edits));
    download(`${slug}-simulation.${ending}`, text, ending === 'json' ? 'application/json' : 'text/csv');
  };
  const json = () => hand('json', (file) => `${JSON.stringify(file, undefined, 2)}\n`);
  const csv = () =>
    hand('csv', ({ histogram }) =>
      ['total,count', ...histogram.map((pair) => pair.join(',')), ''].join('\r\n'),
    );
  return (
    <div class="rob-again">
      <h3 class="sub">{t.reproduce}</h3>
      <p>{t.reproduceText(settings().seed, countText(settings().count))}</p>
      <pre class="command" tabindex="0">
        <code>{command()}</code>
      </pre>
      <div class="btns needs-js">
        <CopyButton text={command} label={t.copy} done={t.copied} failed={t.copyFailed} />
        <button
          class="btn sm"
          type="button"
          aria-disabled={isAway() ? 'true' : undefined}
          onClick={() => void json()}
        >
          {t.json}
        </button>
        <button
          class="btn sm"
          type="button"
          aria-disabled={isAway() ? 'true' : undefined}
          onClick={() => void csv()}
        >
          {t.csv}
        </button>
      </div>
    </div>
  );
};
