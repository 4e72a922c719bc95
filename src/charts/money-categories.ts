/** The categories of a ledger as bars, with the share of each; of a filtered ledger inside the whole of it. */
import { type Exact, equals, exact, greatest, least, zero } from '../core/exact.ts';
import type { LedgerLine } from '../core/ledger/line.ts';
import { arranged } from '../core/ledger/sort.ts';
import { totalsOf } from '../core/ledger/totals.ts';
import { moneyChartWords } from '../i18n/money-charts.ts';
import type { ChartBar, ChartDescription } from './description.ts';
import {
  axisYuan,
  cutShare,
  type LedgerChart,
  type LedgerCut,
  plainAmount,
  plainShare,
} from './money-cut.ts';
import type { ChartTable } from './paper.ts';

interface CategoryBar {
  readonly name: string;
  readonly lines: number;
  readonly sum: Exact;
  /** Of all its lines, seen or not. */
  readonly whole: Exact;
}

/** The most categories that the sentence names. */
const named = 6;

const barsOf = <Line extends LedgerLine>(cut: LedgerCut<Line>): readonly CategoryBar[] =>
  arranged(cut.seen, 'category').map(({ category = '', lines }) => ({
    name: cut.categoryOf(category),
    lines: lines.length,
    sum: totalsOf(lines).sum,
    whole: totalsOf(cut.all.filter((line) => line.category === category)).sum,
  }));

const descriptionOf = <Line extends LedgerLine>(
  cut: LedgerCut<Line>,
  rows: readonly CategoryBar[],
  total: Exact,
): ChartDescription => {
  const t = moneyChartWords[cut.locale];
  const ends = rows.flatMap(({ sum, whole }) => (cut.chosen ? [sum, whole] : [sum]));
  const bars = rows.flatMap(({ name, lines, sum, whole }, row): readonly ChartBar[] => {
    const share = cutShare(cut, sum, total);
    const said = t.saidCategory(name, cut.text(sum), cut.unitName, lines, share);
    const isPart = cut.chosen && !equals(sum, whole);
    const frame: ChartBar = { name: '', row, from: '0', to: axisYuan(whole), fill: 'rest' };
    return [
      ...(isPart ? [frame] : []),
      {
        name: '',
        row,
        from: '0',
        to: axisYuan(sum),
        fill: sum.n < 0n ? 'cut' : 'spent',
        label: cut.text(sum),
        aside: share,
        said: isPart ? t.saidWhole(said, cut.text(whole), cut.unitName) : said,
      },
    ];
  });
  return {
    kind: 'bars',
    rows: rows.map(({ name }) => name),
    bars,
    lines: [],
    low: axisYuan(ends.reduce(least, zero)),
    high: axisYuan(greatest(ends.reduce(greatest, zero), exact(1n))),
    heads: { label: t.amount(cut.unitName), aside: t.share },
  };
};

const tableOf = <Line extends LedgerLine>(
  cut: LedgerCut<Line>,
  rows: readonly CategoryBar[],
  total: Exact,
): ChartTable => {
  const t = moneyChartWords[cut.locale];
  return [
    [t.category, t.payments, t.amount(cut.unitName), t.inPercent(t.share)],
    ...rows.map(({ name, lines, sum }) => [
      name,
      String(lines),
      plainAmount(cut, sum),
      plainShare(cut, sum, total),
    ]),
  ];
};

export const categoriesChart = <Line extends LedgerLine>(cut: LedgerCut<Line>): LedgerChart => {
  const t = moneyChartWords[cut.locale];
  const rows = barsOf(cut);
  const total = totalsOf(cut.seen).sum;
  const parts = rows.slice(0, named).map(({ name, sum }) => {
    const share = cutShare(cut, sum, total);
    // More taken back than paid: there is no whole to take a share of.
    return share === '' ? t.partSum(name, cut.text(sum), cut.unitName) : t.part(name, share);
  });
  const isInside = cut.chosen && rows.some(({ sum, whole }) => !equals(sum, whole));
  return {
    description: descriptionOf(cut, rows, total),
    sentence: [
      cut.chosen ? t.shownFirst(cut.seen.length, cut.all.length) : '',
      t.byCategory(parts, Math.max(rows.length - named, 0)),
      isInside ? t.dashed : '',
    ]
      .filter(Boolean)
      .join(cut.locale === 'en' ? ' ' : ''),
    unit: t.unit(cut.unitName, cut.chosen ? t.shown : t.everything),
    table: tableOf(cut, rows, total),
  };
};
