/**
 * What a reader has chosen among the targets: set, result, quantified or not, words. It is kept in the fragment beside
 * what other parts of the page keep there, so that it can be linked and survives a reload; changes rewrite the entry
 * in the browser's history and add none.
 */
import { createSignal, onMount } from 'solid-js';
import { type TargetResult, type TargetSet, targetResults, targetSets } from '../core/report.ts';
import { wordsOf } from './search-text.ts';

export interface GoalFilter {
  /** `''` for all, here and below. */
  readonly set: TargetSet | '';
  readonly result: TargetResult | '';
  readonly quantified: 'yes' | 'no' | '';
  readonly query: string;
}
export const everyGoal: GoalFilter = { set: '', result: '', quantified: '', query: '' };

/** What a filter asks of a target. */
export interface GoalTraits {
  readonly set: TargetSet;
  readonly result: TargetResult;
  readonly quantified?: boolean;
  /** Name, group, target, state and indicator, as `searchable` writes them. */
  readonly text: string;
}

const keys = {
  set: 'goal-set',
  result: 'goal-result',
  quantified: 'goal-number',
  query: 'goal-text',
} as const;
type Part = keyof typeof keys;
const parts = Object.keys(keys) as Part[];

const oneOf = <Word extends string>(words: readonly Word[], text: string | null): Word | '' =>
  words.find((word) => word === text) ?? '';

const paramsIn = (fragment: string): URLSearchParams => {
  const text = fragment.replace(/^#/, '');
  return new URLSearchParams(text.includes('=') ? text : '');
};

/** Reads a fragment, with or without `#`; what is no choice among targets is passed over. */
export const readGoalFilter = (fragment: string): GoalFilter => {
  const given = paramsIn(fragment);
  return {
    set: oneOf(targetSets, given.get(keys.set)),
    result: oneOf(targetResults, given.get(keys.result)),
    quantified: oneOf(['yes', 'no'] as const, given.get(keys.quantified)),
    query: given.get(keys.query) ?? '',
  };
};

/** The fragment with this choice in it, without `#`; what else stands there stays. */
export const writeGoalFilter = (fragment: string, filter: GoalFilter): string => {
  const given = paramsIn(fragment);
  for (const part of parts) {
    if (filter[part] === '') given.delete(keys[part]);
    else given.set(keys[part], filter[part]);
  }
  return given.toString();
};

export const isGoalFiltered = ({ set, result, quantified, query }: GoalFilter): boolean =>
  set !== '' || result !== '' || quantified !== '' || wordsOf(query).length > 0;

/** Whether a target passes. One that says nothing of being quantified passes neither `yes` nor `no`. */
export const passesGoal = (goal: GoalTraits, { set, result, quantified, query }: GoalFilter): boolean =>
  (set === '' || goal.set === set) &&
  (result === '' || goal.result === result) &&
  (quantified === '' || goal.quantified === (quantified === 'yes')) &&
  wordsOf(query).every((word) => goal.text.includes(word));

/** The lines with those of their targets that pass; lines without one are left out. */
export const shownGoals = <Line extends { readonly rows: readonly GoalTraits[] }>(
  lines: readonly Line[],
  filter: GoalFilter,
): readonly Line[] =>
  lines.flatMap((line) => {
    const rows = line.rows.filter((row) => passesGoal(row, filter));
    return rows.length > 0 ? [{ ...line, rows }] : [];
  });

/** Safari allows 100 rewrites of the address in 30 s: changes that come close together are joined. */
const pause = 350;

/**
 * The choice and how to change it, to be asked for while the island is set up. Until it is mounted nothing is
 * chosen, as the server wrote it. `onLinked` is called when a link
 * brought a choice that was not in force.
 */
export const useGoalFilter = (
  onLinked: () => void,
): readonly [filter: () => GoalFilter, choose: (change: Partial<GoalFilter>) => void] => {
  const [filter, setFilter] = createSignal<GoalFilter>(everyGoal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = (): void => {
    timer = undefined;
    const fragment = writeGoalFilter(location.hash, filter());
    // A plain link into the page stays in the address while nothing is chosen.
    if (fragment === '' && !location.hash.includes('=')) return;
    const page = location.pathname + location.search;
    history.replaceState(history.state, '', fragment === '' ? page : `${page}#${fragment}`);
  };
  /** A plain link into the page leads to its place and leaves the choice as it is. */
  const take = (): void => {
    if (location.hash !== '' && !location.hash.includes('=')) return;
    const linked = readGoalFilter(location.hash);
    const isOther = parts.some((part) => linked[part] !== filter()[part]);
    setFilter(linked);
    if (isOther && isGoalFiltered(linked)) onLinked();
  };
  onMount(() => {
    // What a reader chose before this, while the page was still waking, goes before the address.
    if (!isGoalFiltered(filter())) take();
    addEventListener('hashchange', take);
    addEventListener('pagehide', () => timer !== undefined && put());
  });
  const choose = (change: Partial<GoalFilter>): void => {
    setFilter({ ...filter(), ...change });
    timer ??= setTimeout(put, pause);
  };
  return [filter, choose];
};
