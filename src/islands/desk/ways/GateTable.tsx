/** How far each input is from the value at which a veto begins or ends. */
import { For, Show } from 'solid-js';
import { compare, subtract } from '../../../core/exact.ts';
import { inLocale, type Locale } from '../../../core/report.ts';
import type { GateDistance } from '../../../core/ways/distances.ts';
import { waysWords } from '../../../i18n/desk-ways.ts';
import type { Reading } from '../../../state/use-report.ts';
import { amountOf, gapOf, inputOf } from '../amount.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
  readonly gates: readonly GateDistance[];
  readonly trial: boolean;
}

export const GateTable = (props: Props) => {
  const { report } = props.reading;
  const t = waysWords[props.locale];
  const rows = () =>
    props.gates.flatMap((distance) => {
      const input = inputOf(report, distance.input);
      const gate = report.scheme.gates.find(({ id }) => id === distance.gate);
      return input && gate ? [{ distance, input, gate }] : [];
    });
  /** The veto is on the side of the value in force where it holds, else on the other one. */
  const isBelow = ({ at, now, holds }: GateDistance): boolean => compare(now, at) < 0 === holds;
  return (
    <Show when={rows().length > 0}>
      <h3 class="sub">{t.gates}</h3>
      <table class="tbl stack gatetab">
        <caption class="sr">{t.gates}</caption>
        <thead>
          <tr>
            <th scope="col">{t.gateCondition}</th>
            <th scope="col">{t.gateEffect}</th>
            <th scope="col">{t.gateDistance}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {({ distance, input, gate }) => {
              const name = inLocale(input.name, props.locale);
              const at = amountOf(input, distance.at, props.locale);
              const now = amountOf(input, distance.now, props.locale);
              const by = gapOf(input, subtract(distance.at, distance.now), props.locale);
              return (
                <tr>
                  <th scope="row" class="plain">
                    {isBelow(distance) ? t.gateBelow(name, at) : t.gateAbove(name, at)}
                  </th>
                  <td data-label={t.gateEffect}>
                    {gate.name[props.locale] ?? gate.name['zh-cn'] ?? gate.id}
                  </td>
                  <td data-label={t.gateDistance}>
                    <span classList={{ wv: props.trial }}>
                      {distance.holds ? t.gateHolds(now, by) : t.gateAway(now, by)}
                    </span>
                  </td>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
    </Show>
  );
};
