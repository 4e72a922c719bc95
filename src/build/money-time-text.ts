/** What a row of the time line says: its dates, what is late, early or undocumented, what cannot be told. */
import type { AuditCheck } from '../core/audit/check.ts';
import { lateAfterDays, type TimeAnswer, type TimeColumn } from '../core/ledger/dates.ts';
import { type Gap, gapBetween } from '../core/ledger/gap.ts';
import { answerFor, type TimeRow, type TimeState } from '../core/ledger/times.ts';
import { inLocale, type SpendingRow } from '../core/report.ts';
import { dateText } from '../i18n/format.ts';
import { type MoneyTimeWords, moneyTimeWords } from '../i18n/money-time.ts';
import { checkOfState, type MarkColumn } from './money-time.ts';
import type { ReportView } from './report-shelf.ts';

/** One date, or the period of the service; `mark` tells which shape stands for it on the line. */
export interface DateText {
  readonly mark: MarkColumn | 'service';
  readonly label: string;
  readonly text: string;
}

export interface StateText {
  readonly state: TimeState;
  readonly text: string;
  readonly check?: AuditCheck;
}

export interface RowText {
  readonly dates: readonly DateText[];
  readonly states: readonly StateText[];
  readonly open: readonly string[];
  /** Where nothing is to be said against the row. */
  readonly calm?: string;
  readonly note?: string;
}

/** Exact gaps in days, others in whole months from one on; nothing where it may be anything from a day to years. */
const gapText = ({ days, months }: Gap, t: MoneyTimeWords): string => {
  if (days.least === days.most) return t.days(days.least, days.most);
  if (months && months.least > 0) return t.months(months.least, months.most);
  return days.most <= lateAfterDays ? t.days(days.least, days.most) : '';
};

const gapOf = ({ verdict, from, to, gap }: TimeAnswer): Gap =>
  verdict === 'early' ? (gapBetween(to, from.date) ?? gap) : gap;

/** What a row over before the year was over by: acceptance where it came last, or where no service is given. */
const overBy = ({ end, accepted }: SpendingRow): { readonly column: TimeColumn; readonly date: string } => {
  const isAcceptance = end === undefined || (accepted !== undefined && accepted > end);
  return { column: isAcceptance ? 'accepted' : 'end', date: (isAcceptance ? accepted : end) ?? '' };
};

const stateTexts = (view: ReportView, row: TimeRow): readonly StateText[] => {
  const { locale, report } = view;
  const t = moneyTimeWords[locale];
  return row.states.map((state) => {
    const answer = answerFor(row, state);
    const { column, date } = answer?.from ?? overBy(row.row);
    const check = checkOfState(view, row, state);
    const text = t.states[state]({
      year: report.identity.year ?? '',
      column,
      from: dateText(date, locale),
      to: answer ? dateText(answer.to, locale) : '',
      gap: answer ? gapText(gapOf(answer), t) : '',
    });
    return { state, text, ...(check && { check }) };
  });
};

/** Whether payment came late is not asked again where not even the order is known. */
const openTexts = ({ answers }: TimeRow, t: MoneyTimeWords): readonly string[] => {
  const open = answers.filter(({ verdict }) => verdict === 'open').map(({ question }) => question);
  const isOrderOpen = open.includes('paid-accepted') || open.includes('paid-end');
  return open
    .filter((question) => question !== 'paid-done' || !isOrderOpen)
    .map((question) => t.open[question]);
};

const dateTexts = (row: SpendingRow, { locale }: ReportView, t: MoneyTimeWords): readonly DateText[] => {
  const { start, end } = row;
  const one = (column: TimeColumn, mark: DateText['mark']): readonly DateText[] => {
    const date = row[column];
    return date === undefined ? [] : [{ mark, label: t.dates[column], text: dateText(date, locale) }];
  };
  return [
    ...(start !== undefined && end !== undefined
      ? [
          {
            mark: 'service',
            label: t.period,
            text: t.between(dateText(start, locale), dateText(end, locale)),
          } as const,
        ]
      : [...one('start', 'service'), ...one('end', 'service')]),
    ...one('accepted', 'accepted'),
    ...one('invoiced', 'invoiced'),
    ...one('paid', 'paid'),
  ];
};

/** A row that more is said of than that its service is not all of the year: those stand first. */
export const isStriking = ({ states, answers }: TimeRow): boolean =>
  states.some((state) => state !== 'reaches-out') || answers.some(({ verdict }) => verdict === 'open');

/** States whose note tells more than the dates do. */
const noted: ReadonlySet<TimeState> = new Set(['papers-missing', 'late-invoice']);

export const rowText = (view: ReportView, row: TimeRow): RowText => {
  const t = moneyTimeWords[view.locale];
  const { states, answers } = row;
  const open = openTexts(row, t);
  const note = states.some((state) => noted.has(state)) && row.row.note;
  return {
    dates: dateTexts(row.row, view, t),
    states: stateTexts(view, row),
    open,
    ...(!isStriking(row) && { calm: answers.length > 0 ? t.inOrder : t.alone }),
    ...(note &&
      note['zh-cn'] !== moneyTimeWords['zh-cn'].sums['papers-missing']('', 0) && {
        note: inLocale(note, view.locale),
      }),
  };
};
