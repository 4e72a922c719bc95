/** The question when weights no longer add up to what was published. */
import { createMemo, createSignal, For, Show } from 'solid-js';
import { plain } from '../core/exact.ts';
import type { Locale } from '../core/report.ts';
import { type WeightShift, weightShifts } from '../core/weight-shift.ts';
import { whatIfWords } from '../i18n/whatif.ts';
import type { Reading } from '../state/use-report.ts';
import { focusOn } from './focus.ts';
import { rowName } from './row-name.ts';

interface Props {
  readonly reading: Reading;
  readonly locale: Locale;
}

export const WeightAsk = (props: Props) => {
  const { reading, locale } = props;
  const { report } = reading;
  const w = whatIfWords[locale];
  const shifts = createMemo(() => (reading.trial() ? weightShifts(report, reading.edits()) : []));
  const [kept, setKept] = createSignal('');
  const nameOf = ({ parent }: WeightShift): string => {
    const row = parent === undefined ? undefined : report.byCode.get(parent);
    return row ? rowName(report, row, locale) : w.whole;
  };
  const stateOf = (shift: WeightShift): string => `${shift.parent ?? ''} ${plain(shift.now, 6)}`;
  return (
    <For each={shifts()}>
      {(shift) => (
        <tr class="ask">
          <td colspan="6" role="status">
            <b>{w.weightsSum(nameOf(shift), plain(shift.now, 6), plain(shift.was, 6))}</b>{' '}
            <Show when={kept() !== stateOf(shift)} fallback={w.weightsKept}>
              {w.weightsAsk}{' '}
              <Show when={shift.givingWay}>
                {(edits) => (
                  <button
                    type="button"
                    class="btn sm wi"
                    onClick={() => {
                      reading.store?.apply(edits());
                      focusOn('undo');
                    }}
                  >
                    {w.weightsGiveWay(plain(shift.was, 6))}
                  </button>
                )}
              </Show>{' '}
              <button type="button" class="btn sm" onClick={() => setKept(stateOf(shift))}>
                {w.weightsKeep}
              </button>
            </Show>
          </td>
        </tr>
      )}
    </For>
  );
};
