/** Targets of all sets in one view: what goes by one name side by side, and counts that add up. */
import {
  type Report,
  type TargetResult,
  type TargetRow,
  type TargetSet,
  targetResults,
  targetSets,
} from '../report.ts';

/** One target, or the targets of several sets that go by one name. */
export interface GoalLine {
  /** At most one of each set, in the order of the file. */
  readonly rows: readonly TargetRow[];
  /** Whether the sets state different targets under the one name. */
  readonly differs: boolean;
}

/** Full-width and half-width forms and blanks do not make another text. */
const spelled = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const nameOf = ({ name }: TargetRow): string => spelled(name['zh-cn']);

const statedIn = ({ target }: TargetRow): string => spelled(target?.['zh-cn'] ?? '');

/**
 * Every target once. Rows of different sets share a line where each set has the name only once: with two of a name
 * in one set nothing tells which of them is meant.
 */
export const goalLines = (targets: readonly TargetRow[]): readonly GoalLine[] => {
  const named = new Map<string, TargetRow[]>();
  for (const row of targets) named.set(nameOf(row), [...(named.get(nameOf(row)) ?? []), row]);
  return targets.flatMap((row) => {
    const same = named.get(nameOf(row)) ?? [row];
    const isClear = new Set(same.map(({ set }) => set)).size === same.length;
    if (!isClear) return [{ rows: [row], differs: false }];
    if (same[0] !== row) return [];
    return [{ rows: same, differs: new Set(same.map(statedIn)).size > 1 }];
  });
};

export interface GoalCounts {
  readonly results: Readonly<Record<TargetResult, number>>;
  readonly all: number;
}

const countsOf = (rows: readonly TargetRow[]): GoalCounts => ({
  results: Object.fromEntries(
    targetResults.map((result) => [result, rows.filter((row) => row.result === result).length]),
  ) as Record<TargetResult, number>,
  all: rows.length,
});

export interface GoalMatrix {
  /** Sets that occur, in their fixed order. */
  readonly sets: readonly ({ readonly set: TargetSet; readonly quantified: number } & GoalCounts)[];
  readonly total: GoalCounts;
}

/** Set by result: how many targets, and how many of each set are stated as quantified. */
export const goalMatrix = ({ targets }: Pick<Report, 'targets'>): GoalMatrix => ({
  sets: targetSets.flatMap((set) => {
    const rows = targets.filter((row) => row.set === set);
    const quantified = rows.filter((row) => row.quantified === true).length;
    return rows.length > 0 ? [{ set, quantified, ...countsOf(rows) }] : [];
  }),
  total: countsOf(targets),
});
