/** Saved trials: the tray, what I changed, states side by side, where they differ, and taking them along. */
import { createSignal, onMount, Show } from 'solid-js';
import type { Locale } from '../core/report.ts';
import { exchangeWords } from '../i18n/desk-exchange.ts';
import { scenarioWords } from '../i18n/desk-scenarios.ts';
import { createScenarioShelf } from '../state/desk-shelf.ts';
import { useReport } from '../state/use-report.ts';
import { ChangeList } from './desk/scenarios/ChangeList.tsx';
import { Compare } from './desk/scenarios/Compare.tsx';
import { DeviceNotice } from './desk/scenarios/DeviceNotice.tsx';
import { createDeskStates, currentId, publishedId } from './desk/scenarios/desk-states.ts';
import { Exchange } from './desk/scenarios/Exchange.tsx';
import { Import } from './desk/scenarios/Import.tsx';
import { SaveForm } from './desk/scenarios/SaveForm.tsx';
import { Tray } from './desk/scenarios/Tray.tsx';
import { Waterfall } from './desk/scenarios/Waterfall.tsx';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
}

export default function IslandScenarios(props: Props) {
  const reading = useReport(props.slug);
  const { report, published } = reading;
  const t = scenarioWords[props.locale];
  const telling = { report, published, locale: props.locale };
  const shelf = createScenarioShelf(props.slug);
  const states = createDeskStates(reading, shelf, props.locale);
  const [said, setSaid] = createSignal('');
  const [picked, setPicked] = createSignal<ReadonlySet<string>>(new Set([publishedId, currentId]));
  const [mounted, setMounted] = createSignal(false);
  onMount(() => setMounted(true));

  const pick = (id: string): void => {
    const next = new Set(picked());
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const compared = () => states.all().filter(({ id }) => picked().has(id));
  const shared = { telling, reading, shelf, onSaid: setSaid };

  return (
    <div class="scenarios">
      <Tray {...shared} states={states} picked={picked()} onPick={pick} />
      <SaveForm {...shared} />
      <p class="small said" role="status">
        {said()}
      </p>
      <DeviceNotice shelf={shelf} locale={props.locale} slug={props.slug} />
      <p class="note">{t.privacy}</p>
      <Show when={mounted()}>
        <ChangeList telling={telling} reading={reading} />
        <Show when={states.all().length > 1}>
          <h3 class="sub">{t.compareTitle}</h3>
          <Show when={compared().length > 1} fallback={<p class="small">{t.compareHint}</p>}>
            <Compare telling={telling} states={compared()} />
          </Show>
          <Waterfall telling={telling} states={states.all()} />
        </Show>
        <div class="needs-js">
          <h3 class="sub">{exchangeWords[props.locale].title}</h3>
          <Exchange {...shared} />
          <Import {...shared} />
        </div>
      </Show>
    </div>
  );
}
