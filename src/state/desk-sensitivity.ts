/** What the desk says about sensitivity: every part of it, one at a step, in the form in which it is drawn. */
import type { Edits } from '../core/edits.ts';
import { evaluate } from '../core/evaluate.ts';
import { type Exact, round } from '../core/exact.ts';
import { inputsInUse } from '../core/inputs-in-use.ts';
import type { Report } from '../core/report.ts';
import { isConstant } from '../core/rule/fraction.ts';
import type { Curve, CurveBreak, CurveStretch } from '../core/sensitivity/curve.ts';
import { type Elasticity, elasticities } from '../core/sensitivity/elasticities.ts';
import { type LeftOut, leaveOneOut } from '../core/sensitivity/leave-one-out.ts';
import { type Swing, tornado } from '../core/sensitivity/tornado.ts';
import { curveOf } from '../core/sensitivity/trace-curve.ts';
import type { WaysProgress } from '../core/ways/result.ts';

export interface SensitivityQuestion {
  readonly edits: Edits;
}

/** A stretch as a line to draw: places from its start to its end, in base units and points. */
export interface DrawnStretch
  extends Pick<CurveStretch, 'from' | 'to' | 'first' | 'last' | 'grade' | 'gates'> {
  readonly samples: CurveStretch['samples'];
}

export interface DrawnCurve {
  readonly key: string;
  readonly breaks: readonly CurveBreak[];
  readonly stretches: readonly DrawnStretch[];
  readonly now: Exact;
}

export interface SensitivityAnswer {
  readonly total?: Exact;
  readonly grade?: string;
  readonly swings: readonly Swing[];
  readonly leftOut: readonly LeftOut[];
  readonly curves: readonly DrawnCurve[];
  /** Keys of numbers along which the total never changes. */
  readonly flat: readonly string[];
  readonly elasticities: readonly Elasticity[];
}

/** Decimals of a place between two breaks: fewer would show in a drawing, more only make it longer. */
const fineness = 4;

/** What a drawing needs of a curve. Places between breaks are rounded; breaks are exact. */
const drawn = ({ key, breaks, stretches, now }: Curve): DrawnCurve => ({
  ...{ key, breaks, now },
  stretches: stretches.map(({ fit: _, samples, ...stretch }) => ({
    ...stretch,
    samples: samples.map(({ at, total }) => ({ at: round(at, fineness), total: round(total, fineness) })),
  })),
});

const isFlat = ({ stretches: [only, ...others] }: Curve): boolean =>
  others.length === 0 && only?.fit !== undefined && isConstant(only.fit);

const totalless = ({ breaks }: Curve): boolean => breaks.every(({ total }) => total === undefined);

export function* answerSensitivity(
  report: Report,
  { edits }: SensitivityQuestion,
): Generator<WaysProgress, SensitivityAnswer> {
  const step = { tried: 0 };
  const { total, grade } = evaluate(report, edits);
  yield step;
  const swings = tornado(report, edits);
  yield step;
  const leftOut = leaveOneOut(report, edits);
  yield step;
  const curves: DrawnCurve[] = [];
  const flat: string[] = [];
  for (const { key } of inputsInUse(report)) {
    const curve = curveOf(report, key, edits);
    yield step;
    if (!curve || totalless(curve)) continue;
    if (isFlat(curve)) flat.push(key);
    else curves.push(drawn(curve));
  }
  const weights = elasticities(report, edits);
  return {
    ...{ swings, leftOut, curves, flat, elasticities: weights },
    ...(total && { total }),
    ...(grade.name !== undefined && { grade: grade.name }),
  };
}
