/** What a row of the indicator table offers on trial. Pure. */
import type { EditKey } from '../core/edits.ts';
import type { NodeResult } from '../core/evaluation.ts';
import { saysAbsent } from '../core/frame-edits.ts';
import { type Indicator, isLeaf } from '../core/report.ts';

/**
 * `judged` and `missing` take a score; `formula` is computed, `cut` was computed until the reader detached it;
 * `gate` is set by a gate that holds; `absent` has no score by nature; `parent` adds up the rows below.
 */
export type RowKind = 'parent' | 'judged' | 'missing' | 'formula' | 'cut' | 'gate' | 'absent';

export const rowKind = (row: Indicator, node: NodeResult | undefined, typed: string | undefined): RowKind => {
  if (!isLeaf(row)) return 'parent';
  if (node?.origin === 'gate') return 'gate';
  // A rule that leaves one score only determines it; an edit stands in its place.
  if (typed !== undefined && saysAbsent(typed)) return 'absent';
  if (typed !== undefined) return node?.attainable.kind === 'only' ? 'cut' : 'judged';
  if (node?.origin === 'formula') return 'formula';
  if (node?.origin === 'judged') return 'judged';
  return row.absence === 'na' || row.absence === 'merged' ? 'absent' : 'missing';
};

/** Which cell of a row carries its share in the whole. */
export const sharesOf = (row: Indicator): readonly ('points' | 'weight')[] => [
  ...(row.points ? (['points'] as const) : []),
  ...(row.weight ? (['weight'] as const) : []),
];

export const shareKey = (share: 'points' | 'weight', row: Indicator): EditKey => `${share}.${row.code}`;
