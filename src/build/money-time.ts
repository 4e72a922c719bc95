/** The time line of payments as the page shows it: places on one axis, and what each row says. */
import { percent, span } from '../charts/share.ts';
import type { AuditCheck, CheckKind } from '../core/audit/check.ts';
import { isAgreement } from '../core/audit/check.ts';
import { daysBetween } from '../core/days.ts';
import { add, divide, type Exact, exact, zero } from '../core/exact.ts';
import { dateSpanOf } from '../core/iso-date.ts';
import { datesOf, type LedgerTimes, type TimeRow, type TimeState } from '../core/ledger/times.ts';
import type { SpendingRow } from '../core/report.ts';
import type { ReportView } from './report-shelf.ts';

/** SVG lengths of a stretch of time. */
export interface Stretch {
  readonly x: string;
  readonly width: string;
}

export type MarkColumn = 'accepted' | 'invoiced' | 'paid';

export interface TimeMark {
  readonly column: MarkColumn;
  /** Where the mark stands: the day, or the middle of the days that the date may mean. */
  readonly x: string;
  /** Those days, where there is more than one. */
  readonly spread?: Stretch;
  /** Line of the row that it stands on, from 0. */
  readonly lane: number;
}

export interface TimeLine {
  readonly lanes: number;
  /** The service as long as it may have been, and as long as it certainly was. */
  readonly service?: Stretch & {
    readonly sure?: Stretch;
    /** Start or end may be more than one day, or one of them is not given. */
    readonly coarse: boolean;
  };
  readonly marks: readonly TimeMark[];
}

export interface TimeAxis {
  readonly years: readonly { readonly name: string; readonly x: string }[];
  readonly budgetYear?: Stretch;
  readonly lineOf: (row: SpendingRow) => TimeLine;
}

/** Outlines around 0, 0; no two kinds have the same shape. */
export const markPaths: Readonly<Record<MarkColumn, string>> = {
  accepted: 'M0 -6 L6 5 H-6 Z',
  invoiced: 'M-4.5 -4.5 H4.5 V4.5 H-4.5 Z',
  paid: 'M0 -5 A5 5 0 0 1 0 5 A5 5 0 0 1 0 -5 Z',
};

/** No more names of years than fit beside each other. */
const mostYears = 8;

const columnsMarked = ['accepted', 'invoiced', 'paid'] as const;

interface Span {
  readonly from: Exact;
  readonly to: Exact;
}
const stretch = ({ from, to }: Span): Stretch => ({ x: percent(from), width: span(from, to) });
const half = exact(1n, 2n);

/** Service and acceptance share a line; invoice and payment as well, unless they may be the same days. */
const lanesOf = ({ start, end, accepted, invoiced, paid }: SpendingRow) => {
  const money = [invoiced, paid].flatMap((date) => (date === undefined ? [] : dateSpanOf(date)));
  const [first, second] = money;
  const isApart = first === undefined || second === undefined || first.last < second.first;
  const work = [start, end, accepted].some((date) => date !== undefined) ? 1 : 0;
  const lanes = { invoiced: 0, paid: isApart ? 0 : 1 };
  const above = money.length === 0 ? 0 : isApart ? 1 : 2;
  return { ...lanes, accepted: above, count: above + work };
};

/** One axis for all rows, from the first to the last year that occurs, the budget year among them. */
export const timeAxis = ({ dated, year }: LedgerTimes): TimeAxis => {
  const dates = [
    ...dated.flatMap(({ row }) => datesOf(row).map(([, date]) => date)),
    ...(year ? [year] : []),
  ];
  const spans = dates.flatMap((date) => dateSpanOf(date) ?? []);
  const yearsIn = spans.flatMap(({ first, last }) => [first, last]).map((date) => Number.parseInt(date, 10));
  const [low, high] = [Math.min(...yearsIn), Math.max(...yearsIn)];
  const origin = `${low}-01-01`;
  const length = daysBetween(origin, `${high + 1}-01-01`)?.least ?? 1;
  const at = (date: string, more = 0): Exact =>
    divide(exact(BigInt((daysBetween(origin, date)?.least ?? 0) + more)), exact(BigInt(length))) ?? zero;
  /** From the morning of the first day to the evening of the last. */
  const spanOf = (date: string): Span => {
    const { first, last } = dateSpanOf(date) ?? { first: date, last: date };
    return { from: at(first), to: at(last, 1) };
  };
  const markOf = (column: MarkColumn, date: string, lane: number): TimeMark => {
    const days = spanOf(date);
    const middle = divide(add(days.from, days.to), exact(2n)) ?? half;
    return { column, x: percent(middle), lane, ...(date.length < 10 && { spread: stretch(days) }) };
  };
  const serviceOf = ({ start, end }: SpendingRow): TimeLine['service'] => {
    const [first, last] = [start ?? end, end ?? start];
    if (first === undefined || last === undefined) return undefined;
    const whole = { from: spanOf(first).from, to: spanOf(last).to };
    const [inner, outer] = [dateSpanOf(first)?.last ?? first, dateSpanOf(last)?.first ?? last];
    const sure = { from: at(inner), to: at(outer, 1) };
    const coarse = [start, end].some((date) => date === undefined || date.length < 10);
    return { ...stretch(whole), coarse, ...(start && end && inner <= outer && { sure: stretch(sure) }) };
  };
  const step = Math.ceil((high - low + 1) / mostYears);
  return {
    years: Array.from({ length: Math.ceil((high - low + 1) / step) }, (_, index) =>
      String(low + index * step),
    ).map((name) => ({ name, x: percent(at(`${name}-01-01`)) })),
    ...(year !== undefined && dateSpanOf(year) && { budgetYear: stretch(spanOf(year)) }),
    lineOf: (row) => {
      const lanes = lanesOf(row);
      const service = serviceOf(row);
      const marks = columnsMarked.flatMap((column) => {
        const date = row[column];
        return date === undefined ? [] : [markOf(column, date, lanes[column])];
      });
      return { lanes: Math.max(lanes.count, 1), marks, ...(service && { service }) };
    },
  };
};

/** The checks that say what a state says, and the table whose row they are about. */
const checkKinds: Readonly<Partial<Record<TimeState, readonly [CheckKind, 'spending' | 'progress']>>> = {
  'papers-missing': ['evidence-full-marks', 'progress'],
  'papers-partial': ['evidence-full-marks', 'progress'],
  'over-before': ['earlier-year', 'spending'],
  'late-invoice': ['payment-delay', 'spending'],
  'invoice-first': ['invoice-acceptance', 'spending'],
  'accepted-first': ['acceptance-date', 'progress'],
};

/** The check behind a state of a row: rows of the ledger and of the table of items belong together by number. */
export const checkOfState = (
  { audit }: ReportView,
  { row }: TimeRow,
  state: TimeState,
): AuditCheck | undefined => {
  const [kind, table] = checkKinds[state] ?? [];
  return audit.checks.find(
    (check) =>
      check.kind === kind &&
      !isAgreement(check.verdict) &&
      check.sources.some((source) => source.table === table && source.key === row.no),
  );
};

/** The checks behind the rows of a state, each once. */
export const checksOfSum = (
  view: ReportView,
  times: LedgerTimes,
  state: TimeState,
): readonly AuditCheck[] => {
  const rows = [...times.dated, ...times.undated].filter(({ states }) => states.includes(state));
  return [...new Set(rows.flatMap((row) => checkOfState(view, row, state) ?? []))];
};
