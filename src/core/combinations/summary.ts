/** From totals and gates to a range: its ends, and how many combinations end where. */
import type { Grade } from '../evaluation.ts';
import { compare, type Exact } from '../exact.ts';
import type { Report } from '../report.ts';
import type { Switch } from '../switches.ts';
import { endingOf, rankOf } from './endings.ts';
import type { EndingCount, Extreme, Range } from './result.ts';
import type { Entry } from './tally.ts';

/** Combinations with one total and one grade. */
export interface Graded extends Pick<Entry, 'count' | 'fewest'> {
  readonly total: Exact | undefined;
  readonly grade: Grade;
}

/** Ids in the order of the file. */
const idsOf = (report: Report, switches: readonly Switch[]): readonly string[] =>
  report.alternatives.flatMap(({ id }) => (switches.some((one) => one.id === id) ? [id] : []));

/** The total on the side of `sign` (-1 the lowest, 1 the highest), by the fewest switches. */
const extreme = (report: Report, all: readonly Graded[], sign: -1 | 1): Extreme | undefined => {
  let found: (Graded & { readonly total: Exact }) | undefined;
  for (const { total, ...one } of all) {
    if (!total) continue;
    const order = found ? compare(total, found.total) : sign;
    const isFewer = found !== undefined && one.fewest.length < found.fewest.length;
    if (order === sign || (order === 0 && isFewer)) found = { ...one, total };
  }
  return found && { total: found.total, grade: found.grade, on: idsOf(report, found.fewest) };
};

const countEndings = (report: Report, all: readonly Graded[]): readonly EndingCount[] => {
  if (!report.scheme.gradeLevels.includes(0)) return [];
  const counts = new Map<string, Omit<EndingCount, 'fewest'> & Pick<Graded, 'fewest'>>();
  for (const { total, grade, count, fewest } of all) {
    const ending = endingOf(total, grade);
    const key = JSON.stringify(ending);
    const known = counts.get(key) ?? { ending, count: 0n, fewest };
    const least = fewest.length < known.fewest.length ? fewest : known.fewest;
    counts.set(key, { ending, count: known.count + count, fewest: least });
  }
  return [...counts.values()]
    .map((one) => ({ ...one, fewest: idsOf(report, one.fewest) }))
    .toSorted((a, b) => rankOf(report, a.ending) - rankOf(report, b.ending));
};

/** The range of all combinations, graded. */
export const summary = (
  report: Report,
  all: readonly Graded[],
  size: Pick<Range, 'count' | 'switches'>,
): Range => {
  const [lowest, highest] = [extreme(report, all, -1), extreme(report, all, 1)];
  return {
    kind: 'range',
    ...size,
    endings: countEndings(report, all),
    ...(lowest && { lowest }),
    ...(highest && { highest }),
  };
};
