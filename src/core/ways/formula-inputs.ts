/** Computed scores that can be reached by changing one of the inputs of their rule. */
import type { AppliedEdit } from '../edits.ts';
import { evaluateApplied } from '../evaluate.ts';
import { type Exact, equals } from '../exact.ts';
import type { Input, Report } from '../report.ts';
import { standingOf } from '../sensitivity/trace-curve.ts';
import type { MovableInput } from './input-curves.ts';
import { type FormulaRow, PrintedScores } from './printed-scores.ts';

export interface InputText {
  readonly key: string;
  /** As a field shows it: the text of an edit. */
  readonly text: string;
}

/** One way to a computed score. */
export interface FormulaInput {
  readonly key: string;
  /** Scores that it brings about with a value that can be printed, no other gate holding than now; ascending. */
  readonly scores: readonly Exact[];
  /** What to set it to for one of these scores. */
  readonly textFor: (score: Exact) => string | undefined;
}

interface Ground {
  readonly report: Report;
  readonly applied: readonly AppliedEdit[];
  readonly total: Exact;
}

/** The score that the other answer gives, where the rule still computes it and no other gate holds. */
const truthInput = (
  { report, applied }: Ground,
  row: FormulaRow,
  { key }: Input,
  now: boolean,
): readonly FormulaInput[] => {
  const flip = (value: boolean) => evaluateApplied(report, [...applied, { target: 'input', key, value }]);
  const [before, after] = [flip(now), flip(!now)];
  const node = after.nodes.get(row.code);
  if (node?.origin !== 'formula' || !node.score || equals(node.score, row.from)) return [];
  if (standingOf(before).gates.join() !== standingOf(after).gates.join()) return [];
  const { score } = node;
  return [
    {
      key,
      scores: [score],
      textFor: (wanted) => (equals(wanted, score) ? (now ? '0' : '1') : undefined),
    },
  ];
};

/** The inputs that move this row and no other. */
export const formulaInputs = (
  ground: Ground,
  row: FormulaRow,
  movable: readonly MovableInput[],
): readonly FormulaInput[] =>
  movable.flatMap((one) => {
    if (one.rows.length !== 1 || one.rows[0] !== row.code) return [];
    if (one.kind === 'truth') return truthInput(ground, row, one.input, one.now);
    const printed = new PrintedScores(one.world, one.curve, ground.total, row);
    const { scores } = printed;
    return scores.length > 0 ? [{ key: one.input.key, scores, textFor: printed.textFor }] : [];
  });
