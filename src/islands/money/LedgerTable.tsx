/** The table of the ledger: groups that open to their rows, a bar and shares for each, the total at the foot. */
import { For, Show } from 'solid-js';
import { percent } from '../../charts/share.ts';
import { absolute, divide, type Exact, greatest, zero } from '../../core/exact.ts';
import { decimalsIn } from '../../core/ledger/in-unit.ts';
import type { LedgerGroup } from '../../core/ledger/sort.ts';
import { type LedgerTotals, shareOf, totalsOf } from '../../core/ledger/totals.ts';
import { dateText, rateText } from '../../i18n/format.ts';
import type { MoneyLedgerWords } from '../../i18n/money-ledger.ts';
import type { LedgerView } from '../../state/money-ledger.ts';
import { cellText, type LedgerProps, type PrintedSum, type ShownLine } from '../../state/money-rows.ts';
import { Mark } from '../Mark.tsx';
import { Amount } from './Amount.tsx';

interface Props extends LedgerProps {
  readonly words: MoneyLedgerWords;
  readonly view: LedgerView;
  readonly groups: readonly LedgerGroup<ShownLine>[];
  readonly all: LedgerTotals;
  readonly shown: LedgerTotals;
  /** Whether less than the whole ledger is shown. */
  readonly chosen: boolean;
  readonly folded: ReadonlySet<string>;
  readonly onFold: (category: string) => void;
}

const Printed = (props: { readonly sum: PrintedSum; readonly words: MoneyLedgerWords }) => (
  <span class="note printed">
    <Show when={props.sum.check} fallback={props.words.printed(props.sum.text)}>
      {(check) => (
        <a class={`fig ${check().mark}`} href={check().href}>
          {props.words.printed(props.sum.text)}
          <Mark kind={check().mark} word={check().word} />
        </a>
      )}
    </Show>
  </span>
);

/** Length against the longest bar of the table; what is below zero is hatched. */
const Bar = (props: { readonly amount: Exact; readonly longest: Exact }) => (
  <td class="bar">
    <svg class="trk" aria-hidden="true">
      <rect
        class={props.amount.n < 0n ? 'refund' : 'spent'}
        width={percent(divide(absolute(props.amount), props.longest) ?? zero)}
        height="100%"
      />
    </svg>
  </td>
);

export const LedgerTable = (props: Props) => {
  const t = props.words;
  const unit = () => props.view.unit;
  const isGrouped = () => props.view.order === 'category';
  const sums = () => props.groups.map(({ lines }) => totalsOf(lines).sum);
  const amounts = () => props.groups.flatMap(({ lines }) => lines.flatMap(({ amount }) => amount ?? []));
  const longest = () => [...(isGrouped() ? sums() : []), ...amounts()].map(absolute).reduce(greatest, zero);
  const decimals = () => decimalsIn([...amounts(), ...sums(), props.shown.sum], unit());
  const share = (part: Exact, whole: Exact): string => {
    const found = shareOf(part, whole);
    return found ? rateText(found, { places: props.places, mode: 'half-up' }) : '';
  };
  const labelOf = (category: string) => props.categories.find(({ name }) => name === category);
  const countOf = (category: string) => props.rows.filter(({ cells }) => cells.category === category).length;
  const isFolded = (category: string) => props.folded.has(category) && !props.chosen;

  const Shares = (each: { readonly amount: Exact }) => (
    <>
      <td class="r share" data-label={t.share}>
        {share(each.amount, props.all.sum)}
      </td>
      <Show when={props.chosen}>
        <td class="r share shown" data-label={t.shareShown}>
          {share(each.amount, props.shown.sum)}
        </td>
      </Show>
    </>
  );

  const Line = (each: { readonly line: ShownLine }) => {
    const { cells, check } = each.line.row;
    const locale = props.locale;
    const dates = [
      cells.invoiced && t.invoiced(dateText(cells.invoiced, locale)),
      cells.paid && t.paid(dateText(cells.paid, locale)),
    ].filter(Boolean);
    const notes = [dates.join(t.comma), cellText(cells, 'note', locale)].filter(Boolean);
    return (
      <tr id={`spending-${each.line.no}`} class="line">
        <td class="no">{each.line.no}</td>
        <th scope="row">
          {cellText(cells, 'item', locale)}
          <Show when={!isGrouped()}>
            <span class="note cat">{cellText(cells, 'category', locale)}</span>
          </Show>
          <For each={notes}>{(note) => <span class="note">{note}</span>}</For>
        </th>
        <Show
          when={each.line.amount}
          fallback={
            <>
              <td class="bar" />
              <td class="r amount note">{t.noAmount}</td>
              <td class="r share" />
              <Show when={props.chosen}>
                <td class="r share shown" />
              </Show>
            </>
          }
        >
          {(amount) => (
            <>
              <Bar amount={amount()} longest={longest()} />
              <td class="r amount">
                <Amount yuan={amount()} unit={unit()} decimals={decimals()} check={check} />
              </td>
              <Shares amount={amount()} />
            </>
          )}
        </Show>
      </tr>
    );
  };

  const Head = (each: { readonly category: string; readonly lines: readonly ShownLine[] }) => {
    const of = labelOf(each.category);
    const label = of?.label ?? each.category;
    const total = () => totalsOf(each.lines).sum;
    return (
      <tr class="group">
        <th scope="rowgroup" colspan="2">
          <button
            type="button"
            class="fold needs-js"
            aria-expanded={!isFolded(each.category)}
            aria-label={t.fold(label)}
            disabled={props.chosen}
            onClick={() => props.onFold(each.category)}
          >
            <svg aria-hidden="true">
              <use href={isFolded(each.category) ? '#right' : '#down'} />
            </svg>
          </button>
          {label}{' '}
          <span class="note">
            {props.chosen ? t.rowsOf(each.lines.length, countOf(each.category)) : t.rows(each.lines.length)}
          </span>
          <Show when={!props.chosen && of?.printed}>{(sum) => <Printed sum={sum()} words={t} />}</Show>
        </th>
        <Bar amount={total()} longest={longest()} />
        <td class="r amount">
          <Amount yuan={total()} unit={unit()} decimals={decimals()} />
        </td>
        <Shares amount={total()} />
      </tr>
    );
  };

  return (
    <table class="tbl mrows" classList={{ grouped: isGrouped(), chosen: props.chosen }}>
      <caption>{t.caption(t.units[unit()], isGrouped())}</caption>
      <thead>
        <tr>
          <th scope="col" class="no">
            {t.no}
          </th>
          <th scope="col">{t.item}</th>
          <th scope="col" class="bar">
            <span class="sr">{t.bar}</span>
          </th>
          <th scope="col" class="r">
            {t.amount}
          </th>
          <th scope="col" class="r">
            {t.share}
          </th>
          <Show when={props.chosen}>
            <th scope="col" class="r">
              {t.shareShown}
            </th>
          </Show>
        </tr>
      </thead>
      <For each={props.groups}>
        {({ category, lines }) => (
          <tbody classList={{ folded: category !== undefined && isFolded(category) }}>
            <Show when={category !== undefined}>
              <Head category={category ?? ''} lines={lines} />
            </Show>
            <For each={lines}>{(line) => <Line line={line} />}</For>
          </tbody>
        )}
      </For>
      <tfoot>
        <tr>
          <th scope="row" colspan="2">
            {props.chosen ? t.totalShown(props.shown.lines) : t.total}
            <Show when={!props.chosen && props.printed}>{(sum) => <Printed sum={sum()} words={t} />}</Show>
          </th>
          <td class="bar" />
          <td class="r amount">
            <Amount yuan={props.shown.sum} unit={unit()} decimals={decimals()} />
          </td>
          <Shares amount={props.shown.sum} />
        </tr>
      </tfoot>
    </table>
  );
};
