/** How far a file is read: rows, share of the bytes, sum so far, and a way to stop. */
import { Show } from 'solid-js';
import { exact } from '../../core/exact.ts';
import type { LedgerUnit } from '../../core/ledger/in-unit.ts';
import { rateText, shareText } from '../../i18n/format.ts';
import type { LargeLedgerWords } from '../../i18n/large-ledger.ts';
import type { LargeState } from '../../state/large-heard.ts';
import { fenText } from './Fen.tsx';

export const stopButton = 'stop-reading';

/** Bytes as people read them: `3.4 MB`. */
export const bytesText = (bytes: number): string =>
  bytes < 100_000
    ? `${shareText(exact(BigInt(bytes), 1000n), 1)} kB`
    : `${shareText(exact(BigInt(bytes), 1_000_000n), 1)} MB`;

interface Props {
  readonly words: LargeLedgerWords;
  readonly state: LargeState;
  readonly unit: LedgerUnit;
  readonly unitName: string;
  readonly onCancel: () => void;
}

export const Progress = (props: Props) => {
  const t = props.words;
  const totals = () => props.state.found?.totals;
  const bytes = () => {
    const { bytes: read, total } = props.state;
    if (!total) return t.readBytesOnly(bytesText(read));
    const share = rateText(exact(BigInt(Math.min(read, total)), BigInt(total)), {
      places: 0,
      mode: 'down',
    });
    return t.readBytes(bytesText(read), bytesText(total), share);
  };
  return (
    <div class="lreading">
      <p class="lname">{t.reading(props.state.name)}</p>
      <progress
        aria-label={t.reading(props.state.name)}
        max={props.state.total || 1}
        value={props.state.total ? props.state.bytes : 0}
      />
      <p class="small lsofar">
        <span>{t.readRows(totals()?.rows ?? 0)}</span>
        <span>{bytes()}</span>
        <Show when={totals()}>
          {(known) => (
            <span>
              {t.runningSum} {fenText(known().sum, props.unit)} {props.unitName}
            </span>
          )}
        </Show>
      </p>
      <button type="button" class="btn sm" id={stopButton} onClick={() => props.onCancel()}>
        {t.cancel}
      </button>
    </div>
  );
};
