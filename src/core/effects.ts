/** What each of several edits does to the total, one after the other. */
import type { EditKey, Edits } from './edits.ts';
import { type Exact, subtract } from './exact.ts';

export interface Effect {
  readonly key: EditKey;
  readonly text: string;
  /** Change of the total when this edit joins those before it; absent where a total cannot be told. */
  readonly by?: Exact;
}

/**
 * The effects in the order of the edits; they add up to the whole difference. `totalOf` scores the report
 * with some of the edits put in.
 */
export const effectsOf = (edits: Edits, totalOf: (some: Edits) => Exact | undefined): readonly Effect[] => {
  const entries = [...edits];
  const totals = [0, ...entries.map((_, at) => at + 1)].map((count) =>
    totalOf(new Map(entries.slice(0, count))),
  );
  return entries.map(([key, text], at) => {
    const [before, after] = [totals[at], totals[at + 1]];
    return { key, text, ...(before && after && { by: subtract(after, before) }) };
  });
};
