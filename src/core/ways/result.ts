/** Changes that lead where one aims, and the smallest sets of them. */
import type { Exact } from '../exact.ts';
import type { InputText } from './formula-inputs.ts';

/** A score brought to another that could have been given, or that its rule gives with another input. */
export interface ScoreChange {
  readonly kind: 'score';
  readonly code: string;
  readonly from: Exact;
  readonly to: Exact;
  /** For a computed score: inputs of which each by itself brings it there, or just beyond. */
  readonly inputs?: readonly InputText[];
}

/** An input brought to another value, whatever scores and gates follow it. */
export interface InputChange extends InputText {
  readonly kind: 'input';
  /** Codes of the rows that follow it. */
  readonly rows: readonly string[];
}

export type Change = ScoreChange | InputChange;

export interface Way {
  readonly changes: readonly Change[];
  /** Points moved, all changes together; for an input those of the total. */
  readonly moved: Exact;
  /** The report with these changes. */
  readonly total: Exact;
  readonly grade?: string;
  /** Ids of gates that hold with these changes and did not before. */
  readonly gates: readonly string[];
}

/**
 * `found`; `there` the aim is met already; `barred` a gate in force keeps every total from it; `none` no set of
 * changes leads there; `stopped` the search was given up before it found one; `no-grade` there is no total, no such
 * grade, or nothing to lose.
 */
export const wayOutcomes = ['found', 'there', 'barred', 'none', 'stopped', 'no-grade'] as const;
export type WayOutcome = (typeof wayOutcomes)[number];

export interface Ways {
  readonly outcome: WayOutcome;
  /** `sums`: by what each score adds to the total; `evaluated`: the report scored for every set tried. */
  readonly how: 'sums' | 'evaluated';
  /** Changes in each way: with fewer there is none. */
  readonly size: number;
  /** Sets of this size that lead there; at least so many where `complete` is false. */
  readonly count: number;
  /** Whether all sets of this size were tried. */
  readonly complete: boolean;
  /** Least points moved first. */
  readonly ways: readonly Way[];
  /** The gate that bars the aim. */
  readonly gate?: string;
}

export interface WaysProgress {
  /** Sets tried so far; how many there are is not known beforehand. */
  readonly tried: number;
}
