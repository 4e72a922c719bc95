/** What the report is scored by, to be changed: bands, gates, the numbers in rules. */
import { Show } from 'solid-js';
import type { Locale } from '../core/report.ts';
import { useReport } from '../state/use-report.ts';
import { BandTable } from './desk/rules/BandTable.tsx';
import { GateList } from './desk/rules/GateList.tsx';
import { RuleNumbers } from './desk/rules/RuleNumbers.tsx';

interface Props {
  readonly slug: string;
  readonly locale: Locale;
}

export default function IslandRules(props: Props) {
  const reading = useReport(props.slug);
  return (
    <div class="rules" classList={{ trying: reading.trial() }}>
      <Show when={reading.report.scheme.bands.length > 0}>
        <BandTable reading={reading} locale={props.locale} />
      </Show>
      <GateList reading={reading} locale={props.locale} />
      <RuleNumbers reading={reading} locale={props.locale} />
    </div>
  );
}
