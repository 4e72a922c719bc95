/**
 * All combinations of the switches of a report, none left out and none guessed. What can be taken apart is
 * scored part by part and put together by adding; what cannot is scored one combination at a time, in steps
 * that a caller may spread out or stop.
 */
import { evaluate } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { add, divisor, type Exact, exact, subtract, zero } from '../exact.ts';
import { gradeOf, noGrade } from '../grade.ts';
import { inOneGo } from '../one-go.ts';
import type { Report } from '../report.ts';
import { editsOf, type Switch, switchesOf } from '../switches.ts';
import { type Component, componentsOf, gatesOnTotal } from './components.ts';
import { type GateStates, gateStates } from './gate-states.ts';
import type { Range, TooMany } from './result.ts';
import { allowedSets, countAllowed } from './subsets.ts';
import { type Graded, summary } from './summary.ts';
import { joined, type Tally, tallyOf } from './tally.ts';

/** How far a search is: scorings done, of all. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Different totals beyond which nothing is counted any more: they would fill the memory. */
const mostTotals = 200_000;

interface Found {
  readonly by: Exact | undefined;
  readonly gates: string;
  readonly on: readonly Switch[];
}

/** Scores every set of switches of a component by itself. */
function* scored(
  report: Report,
  component: Component,
  base: Evaluation,
  states: GateStates,
): Generator<Found> {
  for (const on of allowedSets(component.switches)) {
    const evaluation = on.length === 0 ? base : evaluate(report, editsOf(on));
    const { total } = evaluation;
    // Without a total to start from there is one component, and the whole total is what it adds.
    const by = total && subtract(total, base.total ?? zero);
    yield { by, gates: states.written(evaluation, component.gates), on };
  }
}

/** How many units make 1, so that every difference is a whole number of them. */
const scaleOf = (all: readonly Found[]): bigint =>
  all.reduce((scale, { by }) => (by ? (scale / divisor(scale, by.d)) * by.d : scale), 1n);

const together = (components: readonly (readonly Found[])[], scale: bigint): Tally | undefined =>
  components
    .map((found) => tallyOf(found.map((one) => ({ ...one, by: one.by && (one.by.n * scale) / one.by.d }))))
    .reduce<Tally | undefined>(
      (sofar, next) => sofar && joined(sofar, next, mostTotals),
      tallyOf([{ by: 0n, gates: '', on: [] }]),
    );

/** What the parts come to together; undefined where there are too many different totals. */
const concluded = (
  report: Report,
  base: Evaluation,
  components: readonly Component[],
  found: readonly (readonly Found[])[],
): readonly Graded[] | undefined => {
  const scale = scaleOf(found.flat());
  const tally = together(found, scale);
  if (!tally) return undefined;
  const gates = gatesOnTotal(report);
  const states = gateStates(gates);
  const touched = new Set(components.flatMap((component) => component.gates));
  const still = gates.flatMap(({ id }) => (touched.has(id) ? [] : [id]));
  const untouched = states.written(base, still);
  const isGraded = report.scheme.gradeLevels.includes(0);
  return [...tally.values()].map(({ by, gates, count, fewest }) => {
    const total = by === undefined ? undefined : add(base.total ?? zero, exact(by, scale));
    const { raised, untold } = states.read(gates + untouched);
    const grade = total && isGraded ? gradeOf(report.scheme, total, raised, untold) : noGrade;
    return { count, fewest, total, grade };
  });
};

/**
 * Goes through all combinations, one scoring at a step. `most` is the number of scorings beyond which the
 * search does not begin.
 */
export function* searchCombinations(report: Report, most: bigint): Generator<Progress, Range | TooMany> {
  const switches = switchesOf(report).filter(({ role }) => role === 'choice');
  const base = evaluate(report);
  const components = componentsOf(report, switches, base.total === undefined);
  const sizes = components.map((component) => countAllowed(component.switches));
  const count = sizes.reduce((product, size) => product * size, 1n);
  const evaluations = sizes.reduce((sum, size) => sum + size, 0n);
  const tooMany = { kind: 'too-many', count, switches: switches.length, evaluations } as const;
  if (evaluations > most) return tooMany;

  const states = gateStates(gatesOnTotal(report));
  const all = Number(evaluations);
  let done = 0;
  const found: Found[][] = [];
  for (const component of components) {
    const own: Found[] = [];
    found.push(own);
    for (const one of scored(report, component, base, states)) {
      own.push(one);
      done += 1;
      yield { done, all };
    }
  }
  const graded = concluded(report, base, components, found);
  return graded ? summary(report, graded, { count, switches: switches.length }) : tooMany;
}

/** The same in one go. */
export const combinationsOf = (report: Report, most: bigint): Range | TooMany =>
  inOneGo(searchCombinations(report, most));
