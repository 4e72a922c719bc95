/** Search, category, order and unit of the ledger. */
import { For } from 'solid-js';
import { ledgerUnits } from '../../core/ledger/in-unit.ts';
import { type LedgerOrder, ledgerOrders } from '../../core/ledger/sort.ts';
import type { MoneyLedgerWords } from '../../i18n/money-ledger.ts';
import { chooseInLedger, type LedgerView, typeInLedger, wholeLedger } from '../../state/money-ledger.ts';
import type { LedgerCategoryProps } from '../../state/money-rows.ts';
import { follow } from '../follow.ts';

export const ledgerSearch = 'ledger-search';

interface Props {
  readonly words: MoneyLedgerWords;
  readonly view: LedgerView;
  readonly categories: readonly LedgerCategoryProps[];
}

export const LedgerTools = (props: Props) => {
  const t = props.words;
  return (
    <fieldset class="mtools needs-js" aria-label={t.tools}>
      <label class="grow">
        <span>{t.search}</span>
        <input
          type="search"
          id={ledgerSearch}
          placeholder={t.searchHint}
          ref={(field) => follow(field, () => props.view.query, typeInLedger)}
          onInput={(event) => typeInLedger(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t.category}</span>
        <select
          ref={(field) =>
            follow(
              field,
              () => props.view.category,
              (category) => chooseInLedger({ category }),
            )
          }
          onChange={(event) => chooseInLedger({ category: event.currentTarget.value })}
        >
          <option value="">{t.everyCategory}</option>
          <For each={props.categories}>{({ name, label }) => <option value={name}>{label}</option>}</For>
        </select>
      </label>
      <label>
        <span>{t.order}</span>
        <select
          ref={(field) =>
            follow(
              field,
              () => props.view.order,
              (order) => chooseInLedger({ order: order as LedgerOrder }),
              wholeLedger.order,
            )
          }
          onChange={(event) => chooseInLedger({ order: event.currentTarget.value as LedgerOrder })}
        >
          <For each={ledgerOrders}>{(order) => <option value={order}>{t.orders[order]}</option>}</For>
        </select>
      </label>
      <fieldset class="units" aria-label={t.unit}>
        <span aria-hidden="true">{t.unit}</span>
        <div>
          <For each={ledgerUnits}>
            {(unit) => (
              <button
                type="button"
                class="btn sm"
                aria-pressed={unit === props.view.unit}
                onClick={() => unit !== props.view.unit && chooseInLedger({ unit })}
              >
                {t.units[unit]}
              </button>
            )}
          </For>
        </div>
      </fieldset>
    </fieldset>
  );
};
