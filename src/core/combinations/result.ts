/** What is found out about all combinations of the switches of a report. */
import type { Grade } from '../evaluation.ts';
import type { Exact } from '../exact.ts';
import type { Ending } from './endings.ts';

/** A total at one end of the range, and the fewest switches (ids, in file order) that give it. */
export interface Extreme {
  readonly total: Exact;
  readonly grade: Grade;
  readonly on: readonly string[];
}

export interface EndingCount {
  readonly ending: Ending;
  readonly count: bigint;
  /** Ids of the fewest switches that lead here, in file order; empty where the published report stands. */
  readonly fewest: readonly string[];
}

/** What all combinations come to. */
export interface Range {
  readonly kind: 'range';
  /** Combinations, the published report with nothing switched on included. */
  readonly count: bigint;
  /** Switches that take part. */
  readonly switches: number;
  /** Absent where no combination has a total. */
  readonly lowest?: Extreme;
  readonly highest?: Extreme;
  /** Best grade first; empty where the scheme does not grade the total. */
  readonly endings: readonly EndingCount[];
}

/** More combinations than are worth scoring one by one: nothing is said about their totals. */
export interface TooMany {
  readonly kind: 'too-many';
  readonly count: bigint;
  readonly switches: number;
  /** How many times the report would have to be scored. */
  readonly evaluations: bigint;
}
