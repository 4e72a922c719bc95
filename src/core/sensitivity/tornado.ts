/** What one step of each row, up and down, makes of the total. */
import { type AppliedEdit, type Edits, noEdits, readable } from '../edits.ts';
import { evaluateApplied, evaluateWhole } from '../evaluate.ts';
import { absolute, add, compare, type Exact, greatest, multiply, subtract, zero } from '../exact.ts';
import { inputRange } from '../input-range.ts';
import { dependentsOf, inputsInUse } from '../inputs-in-use.ts';
import { neighboursOf, scoreStepOf, scoresOf } from '../leaf-scores.ts';
import { isLeaf, type Report } from '../report.ts';
import { revised } from '../revised.ts';
import { factorOf } from '../unit.ts';
import { figureInForce } from './input-world.ts';

export interface Step {
  /** The score, or the input in its base unit, after the step. */
  readonly to: Exact;
  /** Absent where there is no total then. */
  readonly total?: Exact;
  /** Change of the total. */
  readonly by?: Exact;
  readonly grade?: string;
  readonly changesGrade: boolean;
}

export interface Swing {
  readonly code: string;
  /** The input that is moved, for a computed score: one step of its slider. */
  readonly input?: string;
  readonly from: Exact;
  /** Absent where there is no next score on that side. */
  readonly down?: Step;
  readonly up?: Step;
}

interface Start {
  readonly report: Report;
  readonly applied: readonly AppliedEdit[];
  readonly total: Exact;
  readonly grade: string | undefined;
}

const stepTo = (start: Start, to: Exact, edit: AppliedEdit): Step => {
  const { total, grade } = evaluateWhole(start.report, [...start.applied, edit]);
  return {
    to,
    ...(total && { total, by: subtract(total, start.total) }),
    ...(grade.name !== undefined && { grade: grade.name }),
    changesGrade: grade.name !== start.grade,
  };
};

/** One step of the slider of every number that only this row follows. */
const inputSwings = (start: Start, code: string): readonly Swing[] =>
  inputsInUse(start.report).flatMap((input): readonly Swing[] => {
    const rows = dependentsOf(start.report, input).indicators;
    const figure = figureInForce(start.report, start.applied, input.key);
    if (!figure || rows.length !== 1 || rows[0]?.code !== code) return [];
    const by = multiply(inputRange(figure).step, factorOf(figure.unit));
    const at = (value: Exact): Step =>
      stepTo(start, value, { target: 'input', key: input.key, value: { ...figure, value } });
    const [down, up] = [subtract(figure.value, by), add(figure.value, by)];
    const isBelowZero = figure.value.n >= 0n && down.n < 0n;
    return [
      { code, input: input.key, from: figure.value, ...(!isBelowZero && { down: at(down) }), up: at(up) },
    ];
  });

const width = ({ down, up }: Swing): Exact => greatest(absolute(down?.by ?? zero), absolute(up?.by ?? zero));

/**
 * One attainable step of every leaf, widest swing first: the next score of its rule, or one step of the report's
 * judged scores; for a computed score one step of each number it follows. Rows that cannot move are left out.
 */
export const tornado = (published: Report, edits: Edits = noEdits): readonly Swing[] => {
  const report = revised(published, edits);
  const applied = readable(report, edits);
  const evaluation = evaluateApplied(report, applied);
  const { total } = evaluation;
  if (!total) return [];
  const start = { report, applied, total, grade: evaluation.grade.name };
  const step = scoreStepOf(report, evaluation);
  const swings = report.indicators.flatMap((row): readonly Swing[] => {
    const node = evaluation.nodes.get(row.code);
    if (!isLeaf(row) || row.kind === 'prerequisite' || !node?.score) return [];
    if (node.origin === 'formula') return inputSwings(start, row.code);
    if (node.origin !== 'judged' && node.origin !== 'edit') return [];
    const { below, above } = neighboursOf(scoresOf(node, step), node.score);
    if (!below && !above) return [];
    const at = (to: Exact): Step => stepTo(start, to, { target: 'score', code: row.code, value: to });
    return [
      {
        code: row.code,
        from: node.score,
        ...(below && { down: at(below) }),
        ...(above && { up: at(above) }),
      },
    ];
  });
  return swings.toSorted((a, b) => compare(width(b), width(a)));
};
