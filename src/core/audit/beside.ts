/** Another place of the report held beside the scored one: what its checks share. */
import type { Evaluation } from '../evaluation.ts';
import type { Reading } from '../reading.ts';
import type { Localised, Report } from '../report.ts';
import type { Source } from './check.ts';

export interface Beside {
  readonly report: Report;
  readonly main: Reading;
  readonly other: Reading;
  /** The report scored with what the other place prints. */
  readonly evaluation: Evaluation;
  /** How `at` begins in the checks of this place: nothing for the first other place, `r2-` for the second. */
  readonly prefix: string;
}

export type ReadingColumn = 'name' | 'points' | 'score' | 'rate';

/** A text as params of a check: `reading`, and `readingEn` where there is an English one. */
export const textParams = (key: string, text: Localised | undefined): Readonly<Record<string, string>> =>
  text ? { [key]: text['zh-cn'], ...(text.en !== undefined && { [`${key}En`]: text.en }) } : {};

/** The names of the two places. */
export const placeParams = ({ main, other }: Beside): Readonly<Record<string, string>> => ({
  ...textParams('reading', other.name),
  ...textParams('main', main.name),
});

/** A cell that the other place prints. */
export const cellThere = ({ other }: Beside, code: string, column: ReadingColumn): Source => {
  const cell = other.cells.get(code)?.[column];
  const text = cell && ('text' in cell ? cell.text : cell['zh-cn']);
  return {
    table: 'readings',
    key: `${other.name?.['zh-cn'] ?? ''} ${code}`,
    column,
    ...(text !== undefined && { text }),
  };
};
