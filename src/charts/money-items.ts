/**
 * The payments of a ledger from the largest on, each where the ones before it end: the right ends of the bars are the
 * running share, the curve of concentration.
 */
import { add, type Exact, exact, greatest, sum, zero } from '../core/exact.ts';
import { concentrationOf } from '../core/ledger/concentration.ts';
import type { LedgerLine } from '../core/ledger/line.ts';
import { byAmount } from '../core/ledger/sort.ts';
import { totalsOf } from '../core/ledger/totals.ts';
import { moneyChartWords } from '../i18n/money-charts.ts';
import type { ChartBar, ChartDescription, ChartLine } from './description.ts';
import {
  axisYuan,
  cutShare,
  type LedgerChart,
  type LedgerCut,
  plainAmount,
  plainShare,
} from './money-cut.ts';
import type { ChartTable } from './paper.ts';

/** The most bars; of a longer ledger the last one holds all the others. */
export const mostItems = 40;
/** How many of the largest the chart sets off, where there are at least twice as many. */
const few = 5;

interface ItemBar {
  readonly no: string;
  readonly name: string;
  readonly amount: Exact;
  /** Sum of the payments before it, and with it. */
  readonly from: Exact;
  readonly to: Exact;
  /** Payments in one bar. */
  readonly count: number;
}

/** Amounts above zero, largest first. */
const paymentsOf = <Line extends LedgerLine>(lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ amount }) => amount !== undefined && amount.n > 0n).toSorted(byAmount);

const barsOf = <Line extends LedgerLine>(
  cut: LedgerCut<Line>,
  payments: readonly Line[],
): readonly ItemBar[] => {
  const t = moneyChartWords[cut.locale];
  const single = payments.length > mostItems ? payments.slice(0, mostItems - 1) : payments;
  const rest = payments.slice(single.length);
  let level = zero;
  const bar = (no: string, name: string, amount: Exact, count: number): ItemBar => {
    const from = level;
    level = add(level, amount);
    return { no, name, amount, from, to: level, count };
  };
  const bars = single.map((line) => bar(line.no, cut.itemOf(line), line.amount ?? zero, 1));
  const others = sum(rest.flatMap(({ amount }) => amount ?? []));
  return rest.length > 0 ? [...bars, bar('', t.others(rest.length), others, rest.length)] : bars;
};

const descriptionOf = <Line extends LedgerLine>(
  cut: LedgerCut<Line>,
  rows: readonly ItemBar[],
  paid: Exact,
  lines: readonly ChartLine[],
): ChartDescription => {
  const t = moneyChartWords[cut.locale];
  const isSetOff = lines.length > 0;
  const bars = rows.flatMap(({ no, name, amount, from, to, count }, row): readonly ChartBar[] => {
    const running = cutShare(cut, to, paid);
    const full = no === '' ? name : `${no} ${name}`;
    return [
      { name: '', row, from: '0', to: axisYuan(to), fill: 'ground' },
      {
        name: '',
        row,
        from: axisYuan(from),
        to: axisYuan(to),
        fill: count > 1 ? 'cut' : isSetOff && row >= few ? 'budget' : 'spent',
        label: cut.text(amount),
        aside: running,
        said: t.saidItem(full, cut.text(amount), cut.unitName, cutShare(cut, amount, paid), running),
      },
    ];
  });
  return {
    kind: 'bars',
    rows: rows.map(({ no, name }) => (no === '' ? name : `${no} ${name}`)),
    bars,
    lines,
    low: '0',
    high: axisYuan(greatest(paid, exact(1n))),
    heads: { label: t.amount(cut.unitName), aside: t.running },
  };
};

const tableOf = <Line extends LedgerLine>(
  cut: LedgerCut<Line>,
  rows: readonly ItemBar[],
  paid: Exact,
): ChartTable => {
  const t = moneyChartWords[cut.locale];
  return [
    [t.no, t.item, t.amount(cut.unitName), t.inPercent(t.share), t.inPercent(t.running)],
    ...rows.map(({ no, name, amount, to }) => [
      no,
      name,
      plainAmount(cut, amount),
      plainShare(cut, amount, paid),
      plainShare(cut, to, paid),
    ]),
  ];
};

const sentenceOf = <Line extends LedgerLine>(
  cut: LedgerCut<Line>,
  payments: readonly Line[],
  rows: readonly ItemBar[],
  parts: readonly string[],
): string => {
  const t = moneyChartWords[cut.locale];
  const { refunds, withoutAmount } = totalsOf(cut.seen);
  const together = rows.at(-1)?.count ?? 0;
  return [
    cut.chosen ? t.shownFirst(cut.seen.length, cut.all.length) : '',
    payments.length > 0 ? t.inAll(payments.length, parts) : '',
    together > 1 ? t.oneBar(together) : '',
    refunds.lines > 0 ? t.refunds(refunds.lines) : '',
    withoutAmount.length > 0 ? t.withoutAmount(withoutAmount.length) : '',
  ]
    .filter(Boolean)
    .join(cut.locale === 'en' ? ' ' : '');
};

export const itemsChart = <Line extends LedgerLine>(cut: LedgerCut<Line>): LedgerChart => {
  const t = moneyChartWords[cut.locale];
  const payments = paymentsOf(cut.seen);
  const paid = sum(payments.flatMap(({ amount }) => amount ?? []));
  const rows = barsOf(cut, payments);
  const found = payments.length < 2 * few ? undefined : concentrationOf(payments, few);
  const label = found && t.few(few, cutShare(cut, found.sum, paid));
  const lines: readonly ChartLine[] =
    found && label !== undefined
      ? [{ at: axisYuan(found.sum), label, side: 'below', voice: 'target', said: label }]
      : [];
  const [top] = rows;
  const parts = [
    ...(top ? [t.largest(cutShare(cut, top.amount, paid))] : []),
    ...(label === undefined ? [] : [label]),
  ];
  return {
    description: descriptionOf(cut, rows, paid, lines),
    sentence: sentenceOf(cut, payments, rows, parts),
    unit: t.unit(cut.unitName, cut.chosen ? t.shown : t.everyPayment),
    table: tableOf(cut, rows, paid),
  };
};
