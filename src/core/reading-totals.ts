/** What each place of a report adds up to, by the scores that it prints. */
import type { Edits } from './edits.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import { equals, plain } from './exact.ts';
import { mainReading, otherReadings, type Reading } from './reading.ts';
import type { Report } from './report.ts';
import { leavesUnder } from './tree.ts';

export interface ReadingTotal {
  readonly reading: Reading;
  /** The report scored with the scores of this place: its total, its grade, the score of every row. */
  readonly evaluation: Evaluation;
  /** Whether the place prints every lowest score; what it does not print is taken as it is scored. */
  readonly isWhole: boolean;
}

/** Edits that put the scores of a place in force; what it prints alike, or not at all, needs none. */
export const editsOfReading = (report: Report, reading: Reading): Edits =>
  new Map(
    leavesUnder(report).flatMap(({ code, score }) => {
      const printed = reading.cells.get(code)?.score;
      if (!printed || (score && equals(printed.value, score.value))) return [];
      return [[code, plain(printed.value)] as const];
    }),
  );

/** Whether a place prints the score of every lowest row that has one. */
export const printsEveryScore = (report: Report, reading: Reading): boolean =>
  leavesUnder(report).every(({ code, score }) => !score || reading.cells.get(code)?.score !== undefined);

/** One entry per place, the scored one first. */
export const readingTotals = (report: Report): readonly ReadingTotal[] => [
  { reading: mainReading(report), evaluation: evaluate(report), isWhole: true },
  ...otherReadings(report).map((reading) => ({
    reading,
    evaluation: evaluate(report, editsOfReading(report, reading)),
    isWhole: printsEveryScore(report, reading),
  })),
];
