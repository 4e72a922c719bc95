/** What the desk says about ways to a grade: asked of the core in one go, step by step. */
import { type Edits, noEdits } from '../core/edits.ts';
import { evaluate } from '../core/evaluate.ts';
import type { Grade } from '../core/evaluation.ts';
import type { Exact } from '../core/exact.ts';
import { rankOf } from '../core/grade-spans.ts';
import { inputsInUse } from '../core/inputs-in-use.ts';
import type { Report } from '../core/report.ts';
import type { Aim } from '../core/ways/aim.ts';
import { type Distances, distanceToBands } from '../core/ways/distances.ts';
import type { Ways, WaysProgress } from '../core/ways/result.ts';
import { searchWays, usualWaySettings } from '../core/ways/search.ts';

export interface WaysQuestion {
  readonly edits: Edits;
  /** Grade to reach; without one the next better grade. */
  readonly target?: string;
  /** Codes of rows that are to stay as they are. */
  readonly keep: readonly string[];
}

/** One aim, searched twice. */
export interface Search {
  /** With inputs among the changes. */
  readonly free: Ways;
  /** Without; absent where no score follows an input. */
  readonly judged?: Ways;
}

export interface WaysAnswer {
  readonly total?: Exact;
  readonly grade: Grade;
  readonly distances?: Distances;
  /** Better grades, the next one first. */
  readonly targets: readonly string[];
  /** The grade that `reach` is about. */
  readonly target?: string;
  readonly reach?: Search;
  readonly lose?: Search;
}

/** Better grades than the one in force, the next one first; in a hole those above the band below it. */
const targetsFrom = ({ scheme }: Report, grade: Grade): readonly string[] => {
  const held = grade.name ?? grade.closed?.name;
  const better = scheme.bands.slice(0, rankOf(scheme, held)).map(({ name }) => name);
  return better.toReversed();
};

function* both(report: Report, aim: Aim, { edits, keep }: WaysQuestion): Generator<WaysProgress, Search> {
  const free = yield* searchWays(report, aim, { ...usualWaySettings, keep }, edits);
  if (inputsInUse(report).length === 0) return { free };
  const judged = yield* searchWays(report, aim, { ...usualWaySettings, keep, inputs: false }, edits);
  return { free, judged };
}

/** Searched step by step; each step tells how many sets were tried in the part under way. */
export function* answerWays(report: Report, question: WaysQuestion): Generator<WaysProgress, WaysAnswer> {
  const evaluation = evaluate(report, question.edits);
  const { total, grade } = evaluation;
  const distances = distanceToBands(report, evaluation, question.edits);
  yield { tried: 0 };
  const targets = targetsFrom(report, grade);
  const target = targets.find((name) => name === question.target) ?? targets[0];
  const reach =
    target === undefined ? undefined : yield* both(report, { kind: 'reach', grade: target }, question);
  const lose = yield* both(report, { kind: 'lose' }, question);
  return {
    ...{ grade, targets, lose },
    ...(total && { total }),
    ...(distances && { distances }),
    ...(target !== undefined && { target }),
    ...(reach && { reach }),
  };
}

export const plainQuestion: WaysQuestion = { edits: noEdits, keep: [] };
