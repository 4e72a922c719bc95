/** The time line as one chart: read point by point, taken along as a picture and as a table. */
import type { ChartBar, ChartDescription, ChartMark, Shape } from '../charts/description.ts';
import type { ChartTable, ChartVerdict } from '../charts/paper.ts';
import { verdictsOf } from '../charts/verdicts.ts';
import { add, ex, plain } from '../core/exact.ts';
import type { TimeRow } from '../core/ledger/times.ts';
import { inLocale } from '../core/report.ts';
import { moneyTimeWords } from '../i18n/money-time.ts';
import { checkedFigure } from './chart-source.ts';
import { checkOfState, type MarkColumn, type Stretch, type TimeAxis } from './money-time.ts';
import { type DateText, rowText } from './money-time-text.ts';
import type { ReportView } from './report-shelf.ts';

export interface TimeChart {
  readonly description: ChartDescription;
  readonly table: ChartTable;
  readonly verdicts: readonly ChartVerdict[];
}

/** The same shapes as in the rows of the table. */
const shapeOf: Readonly<Record<MarkColumn, Shape>> = {
  accepted: 'triangle',
  invoiced: 'square',
  paid: 'circle',
};

/** Places are shares of the axis in percent. */
const place = (length: string): string => length.replace('%', '');
const ends = ({ x, width }: Stretch) => ({
  from: place(x),
  to: plain(add(ex(place(x)), ex(place(width)))),
});

const columns = ['start', 'end', 'accepted', 'invoiced', 'paid'] as const;

/** More rows would make a picture that no browser draws; the table has them all. */
export const mostDrawn = 40;

export const timeChart = (view: ReportView, axis: TimeAxis, all: readonly TimeRow[]): TimeChart => {
  const rows = all.slice(0, mostDrawn);
  const t = moneyTimeWords[view.locale];
  const names = rows.map(({ row }) => `${t.rowLink(row.no)} ${inLocale(row.item, view.locale)}`);
  const texts = rows.map((one) => rowText(view, one));
  const said = (at: number, mark: DateText['mark']): string => {
    const dates = texts[at]?.dates.filter((date) => date.mark === mark) ?? [];
    return t.chartSaid(
      names[at] ?? '',
      dates.map(({ label, text }) => `${label} ${text}`),
    );
  };
  const bars = rows.flatMap(({ row }, at): ChartBar[] => {
    const { service } = axis.lineOf(row);
    const own = { name: '', row: at };
    const told = said(at, 'service');
    return [
      ...(axis.budgetYear ? [{ ...own, ...ends(axis.budgetYear), fill: 'ground' } as const] : []),
      ...(service?.coarse ? [{ ...own, ...ends(service), fill: 'rest', height: 50 } as const] : []),
      ...(service?.sure
        ? [{ ...own, ...ends(service.sure), fill: 'budget', height: 50, said: told } as const]
        : []),
    ].map((bar, index, all) =>
      // A service that is never sure to have lasted a day is read where it may have been.
      service && !service.sure && index === all.length - 1 ? { ...bar, said: told } : bar,
    );
  });
  const marks = rows.flatMap(({ row }, at) =>
    axis.lineOf(row).marks.map(
      ({ column, x, spread }): ChartMark => ({
        row: at,
        at: place(x),
        shape: shapeOf[column],
        said: said(at, column),
        ...(spread && { hollow: true }),
      }),
    ),
  );
  const checked = rows.flatMap((one) =>
    one.states.flatMap((state) =>
      checkedFigure(view, one.row.no, t.rowLink(one.row.no), checkOfState(view, one, state)),
    ),
  );
  // A row is named once under each verdict.
  const once = checked.filter(
    (one, at) => checked.findIndex(({ key, word }) => key === one.key && word === one.word) === at,
  );
  return {
    description: {
      kind: 'spans',
      rows: names,
      bars,
      marks,
      lines: axis.years.map(({ name, x }) => ({ at: place(x), label: name, side: 'above', voice: 'target' })),
      low: '0',
      high: '100',
    },
    table: [
      [t.number, t.item, t.chartAmount, ...columns.map((column) => t.dates[column]), t.state],
      ...all.map((one) => {
        const { row } = one;
        const { states, open } = rowText(view, one);
        return [
          row.no,
          inLocale(row.item, view.locale),
          row.amount ? plain(row.amount.value) : '',
          ...columns.map((column) => row[column] ?? ''),
          [...states.map(({ text }) => text), ...open].join('; '),
        ];
      }),
    ],
    verdicts: verdictsOf(once, view.locale),
  };
};
