/** The ledger in time: every row with what its dates say, and the money in each state. */
import { type Exact, sum } from '../exact.ts';
import type { Report, SpendingRow } from '../report.ts';
import {
  isDated,
  type TimeAnswer,
  type TimeColumn,
  type TimeQuestion,
  timeAnswers,
  type YearRelation,
  yearRelation,
} from './dates.ts';

/** What a row is counted under; `over-before` and the like are how it lies to the year of the budget. */
export const timeStates = [
  'papers-missing',
  'papers-partial',
  'over-before',
  'late-done',
  'late-invoice',
  'early-end',
  'early-accepted',
  'invoice-first',
  'accepted-first',
  'begins-after',
  'reaches-out',
] as const;
export type TimeState = (typeof timeStates)[number];

export interface TimeRow {
  readonly row: SpendingRow;
  readonly states: readonly TimeState[];
  readonly answers: readonly TimeAnswer[];
}

/** Payments of one kind: how many, which, and their sum in 元; rows without an amount add nothing to it. */
export interface TimeSum {
  readonly rows: readonly SpendingRow[];
  readonly amount: Exact;
}

export interface LedgerTimes {
  readonly year?: string;
  /** In file order. */
  readonly dated: readonly TimeRow[];
  readonly undated: readonly TimeRow[];
  readonly withPayment: TimeSum;
  /** Only states that occur, in the order of `timeStates`. */
  readonly sums: ReadonlyMap<TimeState, TimeSum>;
}

const stateOf: Readonly<Record<TimeQuestion, TimeState>> = {
  'paid-end': 'early-end',
  'paid-accepted': 'early-accepted',
  'paid-done': 'late-done',
  'paid-invoiced': 'late-invoice',
  'invoiced-accepted': 'invoice-first',
  'accepted-end': 'accepted-first',
};

const isOff = ({ verdict }: TimeAnswer): boolean => verdict === 'early' || verdict === 'late';

const papersState = ({ papers }: SpendingRow): readonly TimeState[] =>
  papers === 'missing' ? ['papers-missing'] : papers === 'partial' ? ['papers-partial'] : [];

const yearState = (relation: YearRelation | undefined): readonly TimeState[] => (relation ? [relation] : []);

const timeRow = (row: SpendingRow, year: string | undefined): TimeRow => {
  const answers = timeAnswers(row);
  const found = new Set<TimeState>([
    ...papersState(row),
    ...yearState(yearRelation(row, year)),
    ...answers.filter(isOff).map(({ question }) => stateOf[question]),
  ]);
  return { row, answers, states: timeStates.filter((state) => found.has(state)) };
};

const timeSum = (rows: readonly SpendingRow[]): TimeSum => ({
  rows,
  amount: sum(rows.flatMap(({ amount }) => amount?.value ?? [])),
});

/** The answer that put a row into a state; undefined for papers and the year. */
export const answerFor = ({ answers }: TimeRow, state: TimeState): TimeAnswer | undefined =>
  answers.find((answer) => isOff(answer) && stateOf[answer.question] === state);

/** Undefined where no row has a date or says anything of its papers: there is nothing to show. */
export const timesOf = ({ spending, identity: { year } }: Report): LedgerTimes | undefined => {
  const rows = spending.map((row) => timeRow(row, year));
  const isTold = rows.some(({ row, states }) => isDated(row) || states.length > 0);
  if (!isTold) return undefined;
  const sums = timeStates.flatMap((state): (readonly [TimeState, TimeSum])[] => {
    const found = rows.filter(({ states }) => states.includes(state)).map(({ row }) => row);
    return found.length > 0 ? [[state, timeSum(found)]] : [];
  });
  return {
    ...(year !== undefined && { year }),
    dated: rows.filter(({ row }) => isDated(row)),
    undated: rows.filter(({ row }) => !isDated(row)),
    withPayment: timeSum(spending.filter(({ paid }) => paid !== undefined)),
    sums: new Map(sums),
  };
};

/** The dates that a row gives, in the order of the work. */
export const datesOf = (row: SpendingRow): readonly (readonly [column: TimeColumn, date: string])[] =>
  (['start', 'end', 'accepted', 'invoiced', 'paid'] as const).flatMap((column) => {
    const date = row[column];
    return date === undefined ? [] : [[column, date] as const];
  });
