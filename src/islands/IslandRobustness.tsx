/**
 * How sure the grade is: the report scored many times with weights, judged scores and open readings moved by
 * chance. The build's own run reads without scripts; with them a reader runs it with settings and edits of their own.
 */
import { createMemo, createSignal, Show } from 'solid-js';
import type { Locale } from '../core/report.ts';
import type { Summary } from '../core/simulate/summary.ts';
import { switchesOf } from '../core/switches.ts';
import { robustnessWords } from '../i18n/desk-robustness.ts';
import { countText } from '../i18n/format.ts';
import { createRobustness } from '../state/desk-robustness.ts';
import { useReport } from '../state/use-report.ts';
import { draftOf, readDraft } from './desk/robustness/draft.ts';
import { Headline } from './desk/robustness/Headline.tsx';
import { Outcome } from './desk/robustness/Outcome.tsx';
import { Settings } from './desk/robustness/Settings.tsx';
import { focusOn } from './focus.ts';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
  /** The usual settings on the report as published, run by the build. */
  readonly published: Summary;
}

const ids = { run: 'run-simulation', stop: 'stop-simulation' } as const;

export default function IslandRobustness(props: Props) {
  const reading = useReport(props.slug);
  const t = robustnessWords[props.locale];
  const robustness = createRobustness(reading, props.published);
  const readings = switchesOf(reading.report).filter(({ role }) => role === 'choice').length;
  const [draft, setDraft] = createSignal(draftOf(props.published.settings, readings > 0));
  const read = createMemo(() => readDraft(draft()));
  const [told, setTold] = createSignal(false);

  const run = async (): Promise<void> => {
    setTold(true);
    if (robustness.running()) return;
    if (read().problems.length > 0) {
      const wrong = island?.querySelector<HTMLElement>('[aria-invalid]') ?? island?.querySelector('input');
      return wrong?.focus();
    }
    const running = robustness.run(read().settings);
    focusOn(ids.stop);
    await running;
    // The button to stop it is gone with the run.
    if (document.activeElement === document.body) focusOn(ids.run);
  };
  const stop = (): void => {
    robustness.stop();
    focusOn(ids.run);
  };
  let island: HTMLDivElement | undefined;
  const progress = () => robustness.progress();

  return (
    <div class="robustness" ref={island} aria-busy={robustness.running() ? 'true' : undefined}>
      <Headline
        reading={reading}
        locale={props.locale}
        shown={robustness.shown()}
        stale={robustness.stale()}
        running={robustness.running()}
        onAgain={() => void run()}
      />
      <Settings
        locale={props.locale}
        draft={draft()}
        problems={told() ? read().problems : []}
        readings={readings}
        onDraft={setDraft}
        onTyped={() => setTold(true)}
        onRun={() => void run()}
      />
      <div class="rob-run needs-js">
        <button
          type="button"
          class="btn primary"
          classList={{ wi: reading.trial() }}
          id={ids.run}
          hidden={robustness.running()}
          onClick={() => void run()}
        >
          {reading.trial() && reading.edits().size > 0 ? t.runTrial : t.run}
        </button>
        <button type="button" class="btn" id={ids.stop} hidden={!robustness.running()} onClick={stop}>
          {t.stop}
        </button>
        <Show when={robustness.running()}>
          <span class="small rob-progress">
            <progress max={progress()?.all ?? 1} value={progress()?.done ?? 0} aria-label={t.computing} />{' '}
            {progress()
              ? t.progress(countText(progress()?.done ?? 0), countText(progress()?.all ?? 0))
              : t.preparing}
          </span>
        </Show>
        <Show when={robustness.state() === 'failed' || robustness.state() === 'stopped-early'}>
          <span class="small" role="status">
            {robustness.state() === 'failed' ? t.failed : t.stoppedEarly}
          </span>
        </Show>
      </div>
      <Outcome
        reading={reading}
        locale={props.locale}
        shown={robustness.shown()}
        stale={robustness.stale()}
        busy={robustness.running()}
        whole={robustness.whole}
      />
    </div>
  );
}
