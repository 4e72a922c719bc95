/** The figures of what is seen: rows, sum, refunds; a filter in force is said beside them. */
import { Show } from 'solid-js';
import type { LedgerUnit } from '../../core/ledger/in-unit.ts';
import type { LargeTotals } from '../../core/ledger/large/facts.ts';
import { countText } from '../../i18n/format.ts';
import type { LargeLedgerWords } from '../../i18n/large-ledger.ts';
import { fenText } from './Fen.tsx';

interface Props {
  readonly words: LargeLedgerWords;
  /** So many payments, in words. */
  readonly rows: (count: number) => string;
  readonly totals: LargeTotals;
  /** Of all rows, where fewer are seen. */
  readonly all?: LargeTotals | undefined;
  readonly unit: LedgerUnit;
  readonly unitName: string;
}

export const Figures = (props: Props) => {
  const t = props.words;
  return (
    <dl class="lfigures">
      <div>
        <dt>{props.all ? t.figures.shown : t.figures.sum}</dt>
        <dd>
          <b>{fenText(props.totals.sum, props.unit)}</b> <small>{props.unitName}</small>
          <Show when={props.all}>
            {(all) => (
              <small class="lwhole">
                {t.filteredNote(`${fenText(all().sum, props.unit)} ${props.unitName}`)}
              </small>
            )}
          </Show>
        </dd>
      </div>
      <div>
        <dt>{t.figures.rows}</dt>
        <dd>
          <b>{countText(props.totals.rows)}</b>
          <Show when={props.all}>{(all) => <small> / {countText(all().rows)}</small>}</Show>
        </dd>
      </div>
      <Show when={props.totals.refunds.rows > 0}>
        <div>
          <dt>{t.figures.refunds}</dt>
          <dd>
            <b>{fenText(props.totals.refunds.sum, props.unit)}</b>{' '}
            <small>
              {props.unitName} · {props.rows(props.totals.refunds.rows)}
            </small>
          </dd>
        </div>
      </Show>
    </dl>
  );
};
