/** Computed scores that can be reached by changing one of the inputs of their rule. */
import type { AppliedEdit } from '../edits.ts';
import { evaluateApplied } from '../evaluate.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  greatest,
  least,
  multiply,
  powerOfTen,
  subtract,
} from '../exact.ts';
import type { Input, Report } from '../report.ts';
import type { Curve, CurveStretch } from '../sensitivity/curve.ts';
import type { InputWorld } from '../sensitivity/input-world.ts';
import { standingOf } from '../sensitivity/trace-curve.ts';
import { inputGiving } from './input-change.ts';
import type { MovableInput } from './input-curves.ts';

export interface InputText {
  readonly key: string;
  /** As a field shows it: the text of an edit. */
  readonly text: string;
}

/** One way to a computed score. */
export interface FormulaInput {
  readonly key: string;
  /** Scores that it can bring about without another gate than now, ascending. */
  readonly scores: readonly Exact[];
  /** What to set it to for a score among them, or for the next one beyond it that can be printed. */
  readonly textFor: (score: Exact) => string | undefined;
}

export interface FormulaRow {
  readonly code: string;
  readonly from: Exact;
  /** Change of the total for each point of the row. */
  readonly factor: Exact;
}

interface Ground {
  readonly report: Report;
  readonly applied: readonly AppliedEdit[];
  readonly total: Exact;
}

/** More scores than this are not told apart. */
const mostScores = 10_000n;

/** Multiples of the last decimal of a score between two of them, and the two. */
const scoresBetween = (a: Exact, b: Exact, places: number): readonly Exact[] => {
  const [low, high] = [least(a, b), greatest(a, b)];
  const scale = powerOfTen(places);
  const [first, last] = [(low.n * scale) / low.d, (high.n * scale) / high.d];
  if (last - first > mostScores) return [low, high];
  const inner = Array.from({ length: Number(last - first) + 1 }, (_, at) => exact(first + BigInt(at), scale));
  const within = inner.filter((score) => compare(score, low) > 0 && compare(score, high) < 0);
  return compare(low, high) === 0 ? [low] : [low, ...within, high];
};

const numberInput = (ground: Ground, row: FormulaRow, world: InputWorld, curve: Curve): FormulaInput => {
  const { report, total } = ground;
  const { gates } = standingOf(world.at(curve.now));
  const places = report.scheme.rounding.leaf?.places ?? 2;
  const scoreAt = (whole: Exact): Exact | undefined => {
    const by = divide(subtract(whole, total), row.factor);
    return by && add(row.from, by);
  };
  const isOpen = (stretch: CurveStretch) => stretch.fit && stretch.gates.join() === gates.join();
  const scores = curve.stretches.filter(isOpen).flatMap(({ first, last }) => {
    const [a, b] = [first && scoreAt(first), last && scoreAt(last)];
    return a && b ? scoresBetween(a, b, places) : [];
  });
  return {
    key: curve.key,
    scores,
    textFor: (score) => {
      const wanted = add(total, multiply(row.factor, subtract(score, row.from)));
      const side = compare(wanted, total);
      const leads = (value: Exact): boolean => {
        const whole = world.at(value);
        const isBeyond = whole.total && compare(whole.total, wanted) * side >= 0;
        return isBeyond === true && standingOf(whole).gates.join() === gates.join();
      };
      return inputGiving(world, curve, gates, wanted, leads)?.text;
    },
  };
};

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
  if (node?.origin !== 'formula' || !node.score || compare(node.score, row.from) === 0) return [];
  if (standingOf(before).gates.join() !== standingOf(after).gates.join()) return [];
  const { score } = node;
  return [
    {
      key,
      scores: [score],
      textFor: (wanted) => (compare(wanted, score) === 0 ? (now ? '0' : '1') : undefined),
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
    return one.kind === 'number'
      ? [numberInput(ground, row, one.world, one.curve)]
      : truthInput(ground, row, one.input, one.now);
  });
