/** What can be changed: judged scores to others that could have been given, computed ones through their inputs. */
import type { AppliedEdit } from '../edits.ts';
import { evaluateWhole } from '../evaluate.ts';
import type { Evaluation, NodeResult } from '../evaluation.ts';
import { absolute, compare, divide, type Exact, equals, multiply, one, subtract, zero } from '../exact.ts';
import { scoreStepOf, scoresOf } from '../leaf-scores.ts';
import { isLeaf, type Report } from '../report.ts';
import { type FormulaInput, formulaInputs } from './formula-inputs.ts';
import type { MovableInput } from './input-curves.ts';

export interface Choice {
  readonly to: Exact;
  /** Points of the row that it moves. */
  readonly moved: Exact;
  /** What it adds to the total by itself; may be below zero. */
  readonly gain: Exact;
}

export interface Mover {
  readonly code: string;
  readonly from: Exact;
  /** Those that move least first. */
  readonly choices: readonly Choice[];
  /** For a computed score: the inputs through which it is reached. */
  readonly inputs?: readonly FormulaInput[];
}

/** The world in which movers are looked for. */
export interface MoverGround {
  readonly report: Report;
  readonly applied: readonly AppliedEdit[];
  readonly evaluation: Evaluation;
  readonly total: Exact;
}

/** Change of the total for each point of a row. */
const factorOf = (ground: MoverGround, { code, score = zero }: NodeResult, other: Exact): Exact => {
  const edit = { target: 'score', code, value: other } as const;
  const { total } = evaluateWhole(ground.report, [...ground.applied, edit]);
  return (total && divide(subtract(total, ground.total), subtract(other, score))) ?? zero;
};

const choicesOf = (from: Exact, factor: Exact, scores: readonly Exact[]): readonly Choice[] => {
  const sorted = scores
    .toSorted(compare)
    .filter((score, at, all) => at === 0 || !equals(score, all[at - 1] as Exact));
  return sorted
    .map((to) => ({ to, moved: absolute(subtract(to, from)), gain: multiply(factor, subtract(to, from)) }))
    .filter(({ moved }) => moved.n !== 0n)
    .sort((a, b) => compare(a.moved, b.moved));
};

/** A judged row; scores of a rule within the points, or steps of the report. Deductions printed below zero stay. */
const judgedMover = (ground: MoverGround, node: NodeResult, step: Exact): readonly Mover[] => {
  const { code, score } = node;
  if (!score || score.n < 0n) return [];
  const scores = scoresOf(node, step);
  const other = scores.find((one) => !equals(one, score));
  return other
    ? [{ code, from: score, choices: choicesOf(score, factorOf(ground, node, other), scores) }]
    : [];
};

const formulaMover = (
  ground: MoverGround,
  node: NodeResult,
  movable: readonly MovableInput[],
): readonly Mover[] => {
  const { code, score } = node;
  if (!score) return [];
  const factor = factorOf(ground, node, score.n === 0n ? one : zero);
  if (factor.n === 0n) return [];
  const inputs = formulaInputs(ground, { code, from: score, factor }, movable);
  const scores = inputs.flatMap((input) => input.scores);
  return scores.length > 0 ? [{ code, from: score, choices: choicesOf(score, factor, scores), inputs }] : [];
};

/**
 * The movers of a report in file order, without the rows to keep. Scores that the reader has set can be set
 * otherwise; computed ones move with an input among the movable.
 */
export const moversOf = (
  ground: MoverGround,
  keep: readonly string[],
  movable: readonly MovableInput[],
): readonly Mover[] => {
  const step = scoreStepOf(ground.report, ground.evaluation);
  return ground.report.indicators.flatMap((row) => {
    const node = ground.evaluation.nodes.get(row.code);
    if (!node || !isLeaf(row) || row.kind === 'prerequisite' || keep.includes(row.code)) return [];
    const isJudged = node.attainable.kind !== 'only' && (node.origin === 'judged' || node.origin === 'edit');
    if (isJudged) return judgedMover(ground, node, step);
    return node.origin === 'formula' ? formulaMover(ground, node, movable) : [];
  });
};
