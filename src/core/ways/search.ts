/** The way to a grade, or out of it: the smallest sets of changes that anybody could have made. */
import { type Edits, noEdits, readable } from '../edits.ts';
import { evaluateApplied } from '../evaluate.ts';
import { rankOf } from '../grade-spans.ts';
import { dependentsOf, mentions } from '../inputs-in-use.ts';
import { inOneGo } from '../one-go.ts';
import { isProportional } from '../proportional.ts';
import type { Report } from '../report.ts';
import { revised } from '../revised.ts';
import type { Gate } from '../scheme.ts';
import { type Aim, acceptsFor, barringGate, spansAimedAt } from './aim.ts';
import { searchByEvaluation } from './by-evaluation.ts';
import { searchBySums } from './by-sums.ts';
import { type MovableInput, movableInputs } from './input-curves.ts';
import { type MoverGround, moversOf } from './movers.ts';
import type { Way, Ways, WaysProgress } from './result.ts';
import { singlesOf } from './single-changes.ts';
import { type ChosenSet, TryOut } from './try-out.ts';

export interface WaySettings {
  /** Codes of rows that are to stay as they are. */
  readonly keep: readonly string[];
  /** Whether inputs may be changed, and with them computed scores. */
  readonly inputs: boolean;
  /** Ways to give; all are counted. */
  readonly best: number;
  /** Sets after which the search by sums, scorings after which the search by evaluation is given up. */
  readonly tried: number;
  readonly scorings: number;
}

export const usualWaySettings: WaySettings = {
  ...{ keep: [], inputs: true, best: 20, tried: 2_000_000, scorings: 50_000 },
};

const nothing = { how: 'sums', size: 0, count: 0, complete: true, ways: [] } as const;

/** What can be said before anything is searched. */
const early = (report: Report, ground: MoverGround, aim: Aim): Ways | undefined => {
  const { evaluation, total } = ground;
  const { bands } = report.scheme;
  const isKnown = aim.kind === 'lose' || bands.some(({ name }) => name === aim.grade);
  const isHeld = aim.kind === 'reach' || rankOf(report.scheme, evaluation.grade.name) < bands.length;
  if (!isKnown || !isHeld || !report.scheme.gradeLevels.includes(0)) {
    return { ...nothing, outcome: 'no-grade' };
  }
  const accepts = acceptsFor(report, { ...evaluation, total }, aim);
  if (accepts(evaluation.grade.name, total)) return { ...nothing, outcome: 'there' };
  if (aim.kind === 'lose') return undefined;
  const gate = barringGate(report.scheme, evaluation, (grade) => accepts(grade, undefined));
  return gate === undefined ? undefined : { ...nothing, outcome: 'barred', gate };
};

/**
 * The inputs that may stand beside others in a set: not those of several rows of which one gate takes notice,
 * which together might make it hold.
 */
const apartFromOthers = (report: Report, movable: readonly MovableInput[]): readonly MovableInput[] => {
  const watched = (gate: Gate) =>
    movable.filter(({ input, rows }) => {
      const moved = [input, ...dependentsOf(report, input).inputs];
      return rows.length === 1 && moved.some((one) => mentions(gate.when, one));
    });
  const together = report.scheme.gates
    .map(watched)
    .filter((inputs) => new Set(inputs.flatMap(({ rows }) => rows)).size > 1);
  return movable.filter((one) => !together.flat().includes(one));
};

/** The inputs that can be changed, one at a step. */
function* changeable(
  { report, applied }: MoverGround,
  settings: WaySettings,
): Generator<WaysProgress, readonly MovableInput[]> {
  const movable: MovableInput[] = [];
  if (!settings.inputs) return movable;
  for (const one of movableInputs(report, applied, settings)) {
    movable.push(one);
    yield { tried: 0 };
  }
  return movable;
}

/** A search that counts, as one that tells its progress. */
function* told<Result>(search: Generator<number, Result>): Generator<WaysProgress, Result> {
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) return step.value;
    yield { tried: step.value };
  }
}

type Found = Pick<Ways, 'size' | 'count' | 'complete'> & { readonly sets: readonly ChosenSet[] };

const concluded = (how: Ways['how'], found: Found | undefined, tryOut: TryOut): Ways => {
  if (!found) return { ...nothing, how, outcome: 'none' };
  const { size, count, complete, sets } = found;
  const ways = sets.flatMap((set) => tryOut.ofSet(set) ?? []);
  return { ...{ how, size, count, complete, ways }, outcome: count > 0 ? 'found' : 'stopped' };
};

const ofSingles = (how: Ways['how'], singles: readonly Way[], best: number): Ways => ({
  ...{ how, outcome: 'found', size: 1, count: singles.length, complete: true, ways: singles.slice(0, best) },
});

/**
 * Searches step by step; each step says how much was tried, and a caller who wants no more takes no further one.
 * A single change may be any. Larger sets are sets of scores: where every point counts alike in the total, those
 * that go the way one aims (up for a grade, down for a loss, deductions the other way), computed ones through an
 * input that lets no other gate hold; where scores bear on one another, every judged score.
 */
export function* searchWays(
  published: Report,
  aim: Aim,
  settings: WaySettings = usualWaySettings,
  edits: Edits = noEdits,
): Generator<WaysProgress, Ways> {
  const report = revised(published, edits);
  const applied = readable(report, edits);
  const evaluation = evaluateApplied(report, applied);
  const { total } = evaluation;
  if (!total) return { ...nothing, outcome: 'no-grade' };
  const ground = { report, applied, evaluation, total };
  const said = early(report, ground, aim);
  if (said && said.outcome !== 'barred') return said;
  const tryOut = new TryOut(ground, acceptsFor(report, { ...evaluation, total }, aim));
  const movable = yield* changeable(ground, settings);
  const isSum = isProportional(report);
  const judged = moversOf(ground, settings.keep, []);
  const singles = singlesOf(tryOut, judged, movable);
  if (singles.length > 0) return ofSingles(isSum ? 'sums' : 'evaluated', singles, settings.best);
  if (isSum && said) return said;
  const movers = isSum ? moversOf(ground, settings.keep, apartFromOthers(report, movable)) : judged;
  if (isSum) {
    const spans = spansAimedAt(report, { ...evaluation, total }, aim);
    const found = yield* told(searchBySums(movers, spans, total, aim.kind === 'reach' ? 1 : -1, settings));
    if (found !== 'too-large') return concluded('sums', found, tryOut);
  }
  const found = concluded('evaluated', yield* told(searchByEvaluation(tryOut, movers, settings)), tryOut);
  // Scores may lift the gate that bars the aim; where none do it is what there is to say.
  return found.outcome === 'none' && said ? said : found;
}

/** The smallest sets of changes that reach a grade or a better one. */
export const smallestWays = (
  report: Report,
  grade: string,
  settings: WaySettings = usualWaySettings,
  edits: Edits = noEdits,
): Ways => inOneGo(searchWays(report, { kind: 'reach', grade }, settings, edits));

/** The smallest sets of changes that lose the grade in force. */
export const losing = (
  report: Report,
  settings: WaySettings = usualWaySettings,
  edits: Edits = noEdits,
): Ways => inOneGo(searchWays(report, { kind: 'lose' }, settings, edits));

/**
 * The single changes that suffice for a grade or a better one, or to lose the one in force: every row and every
 * input that does so alone, by its least change. Empty where the aim is met already.
 */
export const singleChanges = (published: Report, aim: Aim, edits: Edits = noEdits): readonly Way[] => {
  const report = revised(published, edits);
  const applied = readable(report, edits);
  const evaluation = evaluateApplied(report, applied);
  const { total } = evaluation;
  if (!total) return [];
  const accepts = acceptsFor(report, { ...evaluation, total }, aim);
  if (accepts(evaluation.grade.name, total)) return [];
  const ground = { report, applied, evaluation, total };
  return singlesOf(new TryOut(ground, accepts), moversOf(ground, [], []), [
    ...movableInputs(report, applied),
  ]);
};
