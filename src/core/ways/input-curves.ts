/** The inputs that can be changed, each with the curve of the total along it. */
import type { AppliedEdit } from '../edits.ts';
import { dependentsOf, inputsInUse } from '../inputs-in-use.ts';
import type { Input, Report } from '../report.ts';
import type { Curve } from '../sensitivity/curve.ts';
import { figureInForce, InputWorld } from '../sensitivity/input-world.ts';
import { curveIn } from '../sensitivity/trace-curve.ts';
import { wideRange } from './input-change.ts';

export type MovableInput = {
  readonly input: Input;
  /** Codes of the rows that follow it. */
  readonly rows: readonly string[];
} & (
  | { readonly kind: 'number'; readonly world: InputWorld; readonly curve: Curve }
  | { readonly kind: 'truth'; readonly now: boolean }
);

const truthInForce = (applied: readonly AppliedEdit[], input: Input): boolean | undefined => {
  const edit = applied.findLast((one) => one.target === 'input' && one.key === input.key);
  const value = edit?.target === 'input' ? edit.value : input.value;
  return typeof value === 'boolean' ? value : undefined;
};

/**
 * Inputs that a score or a gate depends on, one at a step, but none on which a row in `keep` depends; where `gated`
 * only those of which a gate takes notice.
 */
export function* movableInputs(
  report: Report,
  applied: readonly AppliedEdit[],
  { keep = [], gated = false }: { readonly keep?: readonly string[]; readonly gated?: boolean } = {},
): Generator<MovableInput> {
  for (const input of inputsInUse(report)) {
    const dependents = dependentsOf(report, input);
    const rows = dependents.indicators.map(({ code }) => code);
    if (rows.some((code) => keep.includes(code)) || (gated && !dependents.gated)) continue;
    const now = truthInForce(applied, input);
    if (now !== undefined) {
      yield { kind: 'truth', input, rows, now };
      continue;
    }
    const figure = figureInForce(report, applied, input.key);
    const world = figure && new InputWorld(report, applied, input, figure);
    const curve = world && curveIn(world, wideRange(world.figure));
    if (world && curve) yield { kind: 'number', input, rows, world, curve };
  }
}
