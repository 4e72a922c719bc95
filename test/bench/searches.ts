/**
 * S1: every combination of the open readings. S2: the smallest sets of changes on 23 leaves. Each in under a second,
 * held against trying everything one by one, which must find the same.
 */
import { endingOf } from '../../src/core/combinations/endings.ts';
import { combinationsOf } from '../../src/core/combinations/search.ts';
import { allowedSets } from '../../src/core/combinations/subsets.ts';
import { type Edits, noEdits } from '../../src/core/edits.ts';
import { evaluate } from '../../src/core/evaluate.ts';
import { type Exact, plain } from '../../src/core/exact.ts';
import { scoreStepOf, scoresOf } from '../../src/core/leaf-scores.ts';
import { isLeaf, type Report } from '../../src/core/report.ts';
import { editsOf, switchesOf } from '../../src/core/switches.ts';
import { smallestWays, usualWaySettings } from '../../src/core/ways/search.ts';
import { type Comparison, type Figure, inLessThan, interleave, median, mustAgree, timed } from './measure.ts';
import { panyu } from './panyu.ts';
import { scoreTree } from './score-tree.ts';

const limit = 1000;

type Endings = readonly (readonly [ending: string, count: string])[];

const inOrder = (counts: ReadonlyMap<string, bigint>): Endings =>
  [...counts].map(([ending, count]) => [ending, String(count)] as const).sort(([a], [b]) => (a < b ? -1 : 1));

const searched = (report: Report): Endings => {
  const range = combinationsOf(report, 1_000_000n);
  if (range.kind !== 'range') throw new Error('too many combinations');
  return inOrder(new Map(range.endings.map(({ ending, count }) => [JSON.stringify(ending), count])));
};

const oneByOne = (report: Report): Endings => {
  const counts = new Map<string, bigint>();
  for (const on of allowedSets(switchesOf(report).filter(({ role }) => role === 'choice'))) {
    const { total, grade } = evaluate(report, editsOf(on));
    const key = JSON.stringify(endingOf(total, grade));
    counts.set(key, (counts.get(key) ?? 0n) + 1n);
  }
  return inOrder(counts);
};

const readings = async (report: Report): Promise<Comparison> => {
  mustAgree('combinations by ending', searched(report), oneByOne(report));
  const rounds = 3;
  const setting = { yardstick: 'every combination scored', unit: 'ms', rounds };
  const taken = await interleave(
    rounds,
    () => timed(() => searched(report)),
    () => timed(() => oneByOne(report)),
  );
  return inLessThan(limit, setting, taken.ours, taken.theirs);
};

const settings = { ...usualWaySettings, inputs: false };

/** Size and count of the smallest sets that bring the total to `edge`, by trying every set with its best scores. */
const setsByTrying = (report: Report, edge: number): readonly [size: number, count: number] => {
  const evaluation = evaluate(report);
  const step = scoreStepOf(report, evaluation);
  const asNumber = (value: Exact): number => Number(plain(value));
  const gains = report.indicators.filter(isLeaf).flatMap(({ code }) => {
    const node = evaluation.nodes.get(code);
    const most = node?.origin === 'judged' ? scoresOf(node, step).at(-1) : undefined;
    return most && node?.score ? [asNumber(most) - asNumber(node.score)] : [];
  });
  const missing = edge - asNumber(evaluation.total as Exact);
  const counts = gains.map(() => 0);
  const visit = (at: number, size: number, gain: number): void => {
    if (at < gains.length) {
      visit(at + 1, size, gain);
      visit(at + 1, size + 1, gain + (gains[at] as number));
    } else if (gain > missing - 1e-9 && size > 0) counts[size - 1] = (counts[size - 1] as number) + 1;
  };
  visit(0, 0, 0);
  const size = counts.findIndex((count) => count > 0) + 1;
  return [size, counts[size - 1] as number];
};

const sets = async (report: Report): Promise<Comparison> => {
  const ours = () => smallestWays(report, '优', settings);
  const { size, count } = ours();
  mustAgree('size and count of the smallest sets', [size, count], setsByTrying(report, 90));
  const rounds = 3;
  const setting = { yardstick: 'every set of rows tried', unit: 'ms', rounds };
  const taken = await interleave(
    rounds,
    () => timed(ours),
    () => timed(() => setsByTrying(report, 90)),
  );
  return inLessThan(limit, setting, taken.ours, taken.theirs);
};

/** A search alone, against the second that it may take. */
const alone = (report: Report, grade: string, edits: Edits = noEdits): Comparison => {
  const search = () => smallestWays(report, grade, settings, edits);
  const { outcome, complete } = search();
  mustAgree('outcome', [outcome, complete], ['found', true]);
  const rounds = 5;
  const ours = median(Array.from({ length: rounds }, () => timed(search)));
  return inLessThan(limit, { yardstick: 'one second', unit: 'ms', rounds }, ours, limit);
};

/** S1 and S2. */
export const measure = async (): Promise<Readonly<Record<string, Figure>>> => {
  const report = await panyu();
  const strict = editsOf(switchesOf(report).filter(({ id }) => id === 'all-strict'));
  return {
    S1: await readings(report),
    S2: {
      ...(await sets(report)),
      more: {
        'from all strict readings': alone(report, '良', strict),
        '23 made-up leaves, steps of 0.01': alone(scoreTree(23, 4).report, 'B'),
      },
    },
  };
};
