/** What is varied, how often and from which seed: everything that a run needs to be repeated. */
import type { Exact } from '../exact.ts';
import { exact } from '../exact.ts';

export interface SimulationSettings {
  /** How often the report is scored anew. */
  readonly count: number;
  /** Any text; the same text gives the same figures everywhere. */
  readonly seed: string;
  /** Every weight is moved by at most this share up or down, then all of them are scaled back; absent: none. */
  readonly weights?: Exact;
  /** Judged scores stay, or move to the next score they could have been given above or below. */
  readonly judged: boolean;
  /** Every open reading of the report holds or does not. */
  readonly readings: boolean;
}

export const usualSettings: SimulationSettings = {
  count: 10_000,
  seed: '1',
  weights: exact(1n, 4n),
  judged: true,
  readings: true,
};

/** Most runs at a time: counts stay within 32 bits, and nobody waits for more. */
export const mostRuns = 100_000_000;

export const settingProblems = ['count', 'weights'] as const;
export type SettingProblem = (typeof settingProblems)[number];

/** What is wrong with settings: a count that is no whole number from 1, a share that is not above 0 and below 1. */
export const problemsIn = ({ count, weights }: SimulationSettings): readonly SettingProblem[] => [
  ...(Number.isInteger(count) && count >= 1 && count <= mostRuns ? [] : (['count'] as const)),
  ...(weights && (weights.n <= 0n || weights.n >= weights.d) ? (['weights'] as const) : []),
];
