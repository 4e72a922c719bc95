/** The targets as rows of a table to take along, guarded against being run as formulas. */
import { guarded } from '../../data/formula-guard.ts';
import type { GoalWords } from '../../i18n/money-goals.ts';
import type { GoalLineText } from '../../state/goal-text.ts';

const columns = [
  'set',
  'no',
  'name',
  'group',
  'target',
  'actual',
  'result',
  'quantified',
  'indicator',
  'points',
  'score',
] as const satisfies readonly (keyof GoalWords['csv'])[];

/** Header and one row per target, in the order of the page. */
export const goalTable = (
  words: GoalWords,
  lines: readonly GoalLineText[],
): readonly (readonly string[])[] => {
  const quantified = (is: boolean | undefined): string =>
    is === undefined ? '' : words.quantified[is ? 'yes' : 'no'];
  const rows = lines.flatMap(({ name, group, rows }) =>
    rows.map((row) => ({
      set: words.sets[row.set],
      no: row.no,
      name,
      group: group ?? '',
      target: row.target.text,
      actual: row.actual.text,
      result: words.results[row.result],
      quantified: quantified(row.quantified),
      indicator: row.indicator?.name ?? '',
      points: row.indicator?.points ?? '',
      score: row.indicator?.score ?? '',
    })),
  );
  return [
    columns.map((column) => words.csv[column]),
    ...rows.map((row) => columns.map((column) => guarded(row[column]))),
  ];
};
