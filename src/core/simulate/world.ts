/** The report under one set of open readings: which scores each row may have, and what it weighs. */
import type { AppliedEdit } from '../edits.ts';
import { evaluateApplied } from '../evaluate.ts';
import type { Evaluation, NodeResult } from '../evaluation.ts';
import { type Exact, equals, negate } from '../exact.ts';
import { neighboursOf, scoresOf } from '../leaf-scores.ts';
import { isLeaf, type Report } from '../report.ts';
import type { SimulatedRow } from './rows.ts';

/** Why a row's score stays as it is; `one-score`: its rule allows no other, `no-points`: nothing says how far it may go. */
export const stillReasons = ['formula', 'gate', 'edited', 'absent', 'no-points', 'one-score'] as const;
export type StillReason = (typeof stillReasons)[number];

export interface RowState {
  /** Its score one step down, as it is and one step up: the same where it stays, absent where it takes no part. */
  readonly scores?: readonly [down: Exact, now: Exact, up: Exact];
  /** Points, or the weight in a weighted mean; absent where it is not weighed. */
  readonly weight?: Exact;
  readonly still?: StillReason;
}

export interface World {
  readonly evaluation: Evaluation;
  /** In the order of the simulated rows. */
  readonly rows: readonly RowState[];
}

/** What stays the same from world to world. */
export interface Ground {
  readonly report: Report;
  readonly rows: readonly SimulatedRow[];
  /** The reader's own edits. */
  readonly applied: readonly AppliedEdit[];
  /** Step of the report's judged scores. */
  readonly step: Exact;
  readonly judged: boolean;
  readonly weighed: boolean;
}

const stillOf = ({ origin, attainable }: NodeResult): StillReason | undefined => {
  if (origin === 'gate') return 'gate';
  if (origin === 'edit') return 'edited';
  if (origin === 'policy') return 'absent';
  return origin === 'formula' || attainable.kind === 'only' ? 'formula' : undefined;
};

/** The score with its neighbours. A deduction printed with a minus sign has scores below zero. */
const around = (score: Exact, possible: readonly Exact[]): readonly [Exact, Exact, Exact] => {
  const signed = score.n < 0n ? possible.map(negate).reverse() : possible;
  const { below, above } = neighboursOf(signed, score);
  return [below ?? score, score, above ?? score];
};

const stateOf = (
  ground: Ground,
  row: SimulatedRow,
  node: NodeResult | undefined,
  edited: Exact | undefined,
): RowState => {
  const indicator = ground.report.byCode.get(row.code);
  if (!node?.score || !indicator) return { still: 'absent' };
  const { score, points } = node;
  const own = row.weighing?.kind === 'weight' ? (edited ?? indicator.weight?.value ?? points) : points;
  const weight = ground.weighed && row.weighing && own && own.n > 0n ? { weight: own } : {};
  const stays = { scores: [score, score, score], ...weight } as const;
  if (!isLeaf(indicator)) return { ...stays, still: 'formula' };
  const still = stillOf(node);
  if (still) return { ...stays, still };
  const possible = scoresOf(node, ground.step);
  if (possible.length === 0) return { ...stays, still: 'no-points' };
  if (possible.every((one) => equals(one, score))) return { ...stays, still: 'one-score' };
  return { ...stays, ...(ground.judged && { scores: around(score, possible) }) };
};

/** The world in which the edits of some readings hold beside the reader's own. */
export const worldOf = (ground: Ground, readings: readonly AppliedEdit[]): World => {
  const applied = [...ground.applied, ...readings];
  const evaluation = evaluateApplied(ground.report, applied);
  const weightSet = (code: string): Exact | undefined => {
    const edit = applied.findLast((one) => one.target === 'weight' && one.code === code);
    return edit?.target === 'weight' ? edit.value : undefined;
  };
  return {
    evaluation,
    rows: ground.rows.map((row) => stateOf(ground, row, evaluation.nodes.get(row.code), weightSet(row.code))),
  };
};
