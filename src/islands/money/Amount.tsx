/** An amount in a column: decimals that it does not need stand there unseen, so that points align. */
import { Show } from 'solid-js';
import type { Exact } from '../../core/exact.ts';
import { inUnit, type LedgerUnit } from '../../core/ledger/in-unit.ts';
import type { FigureCheck } from '../../state/money-rows.ts';
import { Mark } from '../Mark.tsx';

/** `-1234567.80` as people read it: `−1,234,567.80`. */
export const digitsText = (text: string): string => {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

export const amountText = (yuan: Exact, unit: LedgerUnit): string => digitsText(inUnit(yuan, unit).text);

interface Props {
  readonly yuan: Exact;
  readonly unit: LedgerUnit;
  /** Decimals of the column. */
  readonly decimals: number;
  readonly check?: FigureCheck | undefined;
}

export const Amount = (props: Props) => {
  const text = () => amountText(props.yuan, props.unit);
  const ghost = () => '0'.repeat(Math.max(props.decimals - (text().split('.')[1]?.length ?? 0), 0));
  return (
    <>
      <Show when={props.check} fallback={text()}>
        {(check) => (
          <a class={`fig ${check().mark}`} href={check().href}>
            {text()}
            <Mark kind={check().mark} word={check().word} />
          </a>
        )}
      </Show>
      <Show when={ghost()}>
        <span class="ghost" aria-hidden="true">
          {ghost()}
        </span>
      </Show>
    </>
  );
};
