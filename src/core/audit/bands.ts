/** Printed grade bands: scores that no band holds, and scores that two bands hold. */
import type { Evaluation } from '../evaluation.ts';
import {
  add,
  compare,
  decimalsOf,
  type Exact,
  exact,
  greatest,
  plain,
  powerOfTen,
  round,
  zero,
} from '../exact.ts';
import { isLeaf, type Report } from '../report.ts';
import type { PrintedBand } from '../scheme.ts';
import { type AuditCheck, checkOf } from './check.ts';

/** Decimals that the scores of a report really have: printed on leaves and total, or computed where graded. */
const precisionOf = ({ indicators, identity, scheme }: Report, evaluation: Evaluation): number => {
  const printed = [identity.published.total, ...indicators.filter(isLeaf).map((leaf) => leaf.score)];
  const graded = [
    scheme.gradeLevels.includes(0) ? evaluation.total : undefined,
    ...indicators
      .filter(({ level }) => scheme.gradeLevels.includes(level))
      .map(({ code }) => evaluation.nodes.get(code)?.score),
  ];
  return Math.max(
    0,
    ...printed.flatMap((figure) => figure?.decimals ?? []),
    ...graded.flatMap((score) => (score ? Math.min(decimalsOf(score) ?? 2, 2) : [])),
  );
};

/** One end of a stretch of scores. */
interface Edge {
  readonly at: Exact;
  readonly included: boolean;
}

/** A band between its lower and its upper end; open ends are zero and the highest score there is. */
interface Stretch {
  readonly name: string;
  readonly low: Edge;
  readonly high: Edge;
}

const stretchesOf = (bands: readonly PrintedBand[], full: Exact | undefined): readonly Stretch[] => {
  const edges = bands.flatMap(({ min, max }) => [min, max].filter((edge) => edge !== undefined));
  const top = [...edges, ...(full ? [full] : [])].reduce(greatest, zero);
  return bands
    .map(({ name, min, minIncluded, max, maxIncluded }) => ({
      name,
      low: min ? { at: min, included: minIncluded } : { at: zero, included: true },
      high: max ? { at: max, included: maxIncluded } : { at: top, included: true },
    }))
    .toSorted((a, b) => compare(a.low.at, b.low.at) || compare(a.high.at, b.high.at));
};

/** Whether a score with so many decimals lies between two ends. */
const holdsScore = (low: Edge, high: Edge, places: number): boolean => {
  const unit = exact(1n, powerOfTen(places));
  const up = round(low.at, places, 'up');
  const first = compare(up, low.at) > 0 || low.included ? up : add(up, unit);
  return compare(first, high.at) < (high.included ? 1 : 0);
};

const opposite = ({ at, included }: Edge): Edge => ({ at, included: !included });
const higher = (a: Edge, b: Edge): Edge => {
  const order = compare(a.at, b.at);
  return order === 0 ? { at: a.at, included: a.included && b.included } : order > 0 ? a : b;
};
const lower = (a: Edge, b: Edge): Edge => {
  const order = compare(a.at, b.at);
  return order === 0 ? { at: a.at, included: a.included && b.included } : order < 0 ? a : b;
};

type Params = Readonly<Record<string, string>>;

/** Between each band and the next above everything below it. */
const holesIn = (stretches: readonly Stretch[], places: number): readonly Params[] => {
  const holes: Params[] = [];
  let [top] = stretches;
  for (const next of stretches.slice(1)) {
    if (!top) break;
    const [from, to] = [opposite(top.high), opposite(next.low)];
    if (compare(from.at, to.at) <= 0 && holdsScore(from, to, places)) {
      holes.push({ from: plain(from.at), to: plain(to.at), below: top.name, above: next.name });
    }
    if (compare(next.high.at, top.high.at) > 0) top = next;
  }
  return holes;
};

const overlapsIn = (stretches: readonly Stretch[], places: number): readonly Params[] =>
  stretches.flatMap((first, at) =>
    stretches.slice(at + 1).flatMap((second): Params[] => {
      const [from, to] = [higher(first.low, second.low), lower(first.high, second.high)];
      if (compare(from.at, to.at) > 0 || !holdsScore(from, to, places)) return [];
      return [{ from: plain(from.at), to: plain(to.at), first: second.name, second: first.name }];
    }),
  );

/** Holes and overlaps that a score of this report can fall into, the highest first; none where all is closed. */
export const checkBands = (report: Report, evaluation: Evaluation): readonly AuditCheck[] => {
  const { printedBands, fullMarks } = report.scheme;
  const stretches = stretchesOf(printedBands, fullMarks);
  const places = precisionOf(report, evaluation);
  const asked = (kind: 'band-hole' | 'band-overlap', found: readonly Params[]): readonly AuditCheck[] =>
    found.toReversed().map((params, at) =>
      checkOf({
        kind,
        at: String(at + 1),
        verdict: 'ask',
        stated: '',
        sources: [{ table: 'scheme', key: 'printedBands' }],
        params,
      }),
    );
  return [
    ...asked('band-hole', holesIn(stretches, places)),
    ...asked('band-overlap', overlapsIn(stretches, places)),
  ];
};
