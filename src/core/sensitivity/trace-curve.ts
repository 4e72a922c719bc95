/** Traces the total along an input: exact breaks where rules can be followed, else the values that can be printed. */
import { type Edits, noEdits, readable } from '../edits.ts';
import type { Whole } from '../evaluate.ts';
import { compare, type Exact, equals, multiply } from '../exact.ts';
import { bandEdges } from '../grade-spans.ts';
import { type InputRange, inputRange } from '../input-range.ts';
import type { Report } from '../report.ts';
import { revised } from '../revised.ts';
import { type Fraction, isConstant, valueAt } from '../rule/fraction.ts';
import { factorOf } from '../unit.ts';
import type { BreakKind, Curve, CurveBreak, CurveStretch, Standing } from './curve.ts';
import { cutsBetween } from './cuts.ts';
import { between, crossing, fitBetween, isSameFit } from './fit.ts';
import { figureInForce, InputWorld } from './input-world.ts';
import { stepsBelow, valueOfSteps } from './printed-values.ts';

/** Values looked at on a stretch that cannot be followed. */
const samples = 48n;
/** Values given on a stretch that is bent. */
const bends = 16n;

export const standingOf = ({ grade, gates, untoldGates }: Whole): Standing => ({
  ...(grade.name !== undefined && { grade: grade.name }),
  gates: [...gates.map(({ id }) => id), ...untoldGates.map(({ id }) => `?${id}`)],
});

const sameStanding = (a: Standing, b: Standing): boolean =>
  a.grade === b.grade && a.gates.join() === b.gates.join();

interface Gap {
  readonly from: Exact;
  readonly to: Exact;
  readonly fit?: Fraction;
}

class CurveTracer {
  readonly #world: InputWorld;

  constructor(world: InputWorld) {
    this.#world = world;
  }

  #standing(at: Exact): Standing {
    return standingOf(this.#world.at(at));
  }

  /** Printed values within a gap at which grade or gates change: the first value on the far side of each. */
  #changes({ from, to }: Gap): readonly Exact[] {
    const { figure } = this.#world;
    const [low, high] = [stepsBelow(figure, from) + 1n, stepsBelow(figure, to)];
    const count = high - low < samples ? high - low : samples;
    const changes: Exact[] = [];
    for (let part = 0n; part < count; part++) {
      let left = low + ((high - low) * part) / count;
      let right = low + ((high - low) * (part + 1n)) / count;
      const before = this.#standing(valueOfSteps(figure, left));
      if (sameStanding(before, this.#standing(valueOfSteps(figure, right)))) continue;
      while (right - left > 1n) {
        const middle = (left + right) / 2n;
        if (sameStanding(before, this.#standing(valueOfSteps(figure, middle)))) left = middle;
        else right = middle;
      }
      changes.push(valueOfSteps(figure, right));
    }
    return changes.filter((at) => compare(at, from) > 0 && compare(at, to) < 0);
  }

  /** A gap cut where the total meets the edges of bands, or else where the grade is seen to change. */
  #split(gap: Gap): readonly Gap[] {
    const { fit, from, to } = gap;
    const edges = bandEdges(this.#world.report.scheme);
    const cuts = fit
      ? edges.flatMap((edge) => (isConstant(fit) ? [] : (crossing(fit, edge, from, to) ?? [])))
      : this.#changes(gap);
    const ends = [from, ...[...cuts].sort(compare), to];
    return ends.slice(1).map((end, at) => ({ ...gap, from: ends[at] as Exact, to: end }));
  }

  #stretch({ from, to, fit }: Gap): CurveStretch {
    const inner = Array.from({ length: Number(bends) - 1 }, (_, at) =>
      between(from, to, BigInt(at) + 1n, bends),
    );
    const isBent = fit?.c.n !== 0n;
    const near = (part: bigint) => this.#world.at(between(from, to, part, 1_000_000n)).total;
    const [first, last] = fit ? [valueAt(fit, from), valueAt(fit, to)] : [near(1n), near(999_999n)];
    return {
      ...{ from, to, ...this.#standing(between(from, to, 1n, 2n)) },
      ...(first && { first }),
      ...(last && { last }),
      ...(fit && { fit }),
      samples: (isBent ? inner : []).flatMap((at) => {
        const total = fit ? valueAt(fit, at) : this.#world.at(at).total;
        return total ? [{ at, total }] : [];
      }),
    };
  }

  #kinds(at: Exact, left: CurveStretch, right: CurveStretch): readonly BreakKind[] {
    const [before, here, after] = [left, this.#standing(at), right];
    const kinds: BreakKind[] = [];
    if (left.fit && right.fit && left.last && right.first) {
      const total = this.#world.smooth(at);
      const isEven = total && equals(total, left.last) && equals(total, right.first);
      if (!isEven) kinds.push('jump');
      else if (!isSameFit(left.fit, right.fit)) kinds.push('kink');
    }
    const differs = (of: (standing: Standing) => string | undefined) =>
      of(before) !== of(here) || of(here) !== of(after);
    if (differs(({ gates }) => gates.join())) kinds.push('gate');
    if (differs(({ grade }) => grade)) kinds.push('band');
    return kinds;
  }

  #break(at: Exact, kinds: readonly BreakKind[]): CurveBreak {
    const whole = this.#world.at(at);
    return { at, kinds, ...standingOf(whole), ...(whole.total && { total: whole.total }) };
  }

  trace(from: Exact, to: Exact): Curve {
    const { cuts, lostFrom } = cutsBetween(this.#world, from, to);
    const ends = [from, ...cuts, to];
    const gaps = ends.slice(1).flatMap((end, at) => {
      const start = ends[at] as Exact;
      const isFollowed = !lostFrom || compare(start, lostFrom) < 0;
      const fit = isFollowed ? fitBetween(this.#world, start, end) : undefined;
      return this.#split({ from: start, to: end, ...(fit && { fit }) });
    });
    const stretches: CurveStretch[] = [];
    const breaks: CurveBreak[] = [this.#break(from, ['end'])];
    for (const gap of gaps) {
      const next = this.#stretch(gap);
      const last = stretches.at(-1);
      const kinds = last && this.#kinds(gap.from, last, next);
      // Where nothing happens the two are one stretch, as long as one fit describes both.
      if (last?.fit && next.fit && kinds?.length === 0) {
        const whole = { ...(last.fit && { fit: last.fit }), from: last.from, to: gap.to };
        stretches[stretches.length - 1] = this.#stretch(whole);
        continue;
      }
      if (kinds) breaks.push(this.#break(gap.from, kinds));
      stretches.push(next);
    }
    const { input, figure } = this.#world;
    return {
      key: input.key,
      breaks: [...breaks, this.#break(to, ['end'])],
      stretches,
      exact: stretches.every(({ fit }) => fit),
      now: figure.value,
    };
  }
}

/** The curve in a world that is at hand; undefined for an empty range. */
export const curveIn = (
  world: InputWorld,
  { min, max }: Pick<InputRange, 'min' | 'max'>,
): Curve | undefined => {
  if (compare(min, max) >= 0) return undefined;
  const inBase = (value: Exact): Exact => multiply(value, factorOf(world.figure.unit));
  return new CurveTracer(world).trace(inBase(min), inBase(max));
};

/**
 * The curve of the total against an input that is a number, within a range in the unit it is printed in; without
 * one from 0 to half as much again as is in force. Undefined for an input that is a truth or is computed.
 */
export const curveOf = (
  published: Report,
  key: string,
  edits: Edits = noEdits,
  range?: Pick<InputRange, 'min' | 'max'>,
): Curve | undefined => {
  const report = revised(published, edits);
  const applied = readable(report, edits);
  const input = report.inputs.find((one) => one.key === key);
  const figure = figureInForce(report, applied, key);
  if (!input || !figure) return undefined;
  return curveIn(new InputWorld(report, applied, input, figure), range ?? inputRange(figure));
};
