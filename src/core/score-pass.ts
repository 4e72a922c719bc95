/**
 * One pass over the indicator tree. Scores, points and inputs are computed when first asked for and kept,
 * so a formula may refer to any other row; a row that is asked for while under way closes a circle and
 * cannot be told.
 */
import { joinPoints, joinScores, type Member } from './aggregate.ts';
import { workingOfJoin } from './aggregate-working.ts';
import type { AppliedEdit, FigureEdit } from './edits.ts';
import type { Origin } from './evaluation.ts';
import { type Exact, equals, plain, round, zero } from './exact.ts';
import { isUnknown, type Unknown, unknown, type Working } from './expression/value.ts';
import { isShiftedSum } from './group-rule.ts';
import { inputValues } from './input-values.ts';
import { withWorking } from './lazy-working.ts';
import { type Indicator, isLeaf, type Report } from './report.ts';
import { rescaled, workingOfRescaling } from './rescale.ts';
import { evaluateRule } from './rule/evaluate.ts';
import type { Attainable, RuleResult } from './rule/result.ts';
import type { AbsencePolicy, Aggregation, Rounding, Scheme } from './scheme.ts';
import { type Lookup, scopeOf } from './scope.ts';

/** A score that a gate sets. */
export interface Forced {
  /** Unknown where the gate's condition cannot be told. */
  readonly score: Exact | Unknown;
  readonly gate: string;
}

/** Everything of a node's result but its rate and grade. */
export interface Scored {
  readonly score: Exact | Unknown;
  readonly origin: Origin;
  readonly attainable: Attainable;
  readonly working?: Working;
  readonly policy?: AbsencePolicy;
  readonly gate?: string;
}

const anyScore: Attainable = { kind: 'any' };
const noWorking: Working = { symbolic: '', parts: [], result: '?' };

const rounded = (value: Exact | Unknown, rounding: Rounding | undefined): Exact | Unknown =>
  rounding && !isUnknown(value) ? round(value, rounding.places, rounding.mode) : value;

/** How the children of a node at `level` are joined; 0 is the total. */
export const aggregationAt = (scheme: Scheme, level: number): Aggregation =>
  scheme.aggregation.levels.get(level) ?? scheme.aggregation.default;

/** The scheme's policy for a leaf without a score; undefined where the leaf has one. */
const policyOf = (scheme: Scheme, leaf: Indicator): AbsencePolicy | undefined => {
  if (leaf.absence === undefined) return leaf.score || leaf.rule ? undefined : scheme.policies.unknown;
  return scheme.policies[leaf.absence === 'not-visible' ? 'notVisible' : leaf.absence];
};

/** A working whose result was rounded shows both: `4.880293… ≈ 4.88`. */
const roundedWorking = (working: Working, exact: Exact | Unknown, score: Exact | Unknown): Working =>
  isUnknown(exact) || isUnknown(score) || equals(exact, score)
    ? working
    : { ...working, result: `${working.result} ≈ ${plain(score)}` };

const isSetAside = (policy: AbsencePolicy | undefined): boolean =>
  policy === 'leave-out' || policy === 'renormalise';

export class ScorePass implements Lookup {
  readonly report: Report;
  readonly inputs: ReturnType<typeof inputValues>;
  readonly #edits: readonly AppliedEdit[];
  readonly #forced: ReadonlyMap<string, Forced>;
  readonly #scores = new Map<string, Scored | 'under-way'>();
  readonly #points = new Map<string, Exact | Unknown>();
  #totalUnderWay = false;

  constructor(report: Report, edits: readonly AppliedEdit[], forced: ReadonlyMap<string, Forced>) {
    this.report = report;
    this.#edits = edits;
    this.#forced = forced;
    const ofInputs = edits.flatMap((edit) => (edit.target === 'input' ? [[edit.key, edit] as const] : []));
    this.inputs = inputValues(report, new Map(ofInputs), () => scopeOf(this));
  }

  readonly score = (code: string): Exact | Unknown =>
    this.report.byCode.has(code) ? this.scored(code).score : unknown('name-unknown', code);

  readonly input = (name: string) => this.inputs.named(name);

  readonly counts = (code: string): boolean => {
    const indicator = this.report.byCode.get(code);
    if (!indicator || indicator.kind === 'prerequisite') return false;
    return isLeaf(indicator) ? !isSetAside(this.#policy(indicator)) : indicator.children.some(this.counts);
  };

  readonly total = (): Exact | Unknown => this.joinTotal().score;

  /** Points in force: edited, else joined from the children where all are known, else as printed. */
  readonly points = (code: string): Exact | Unknown => {
    const known = this.#points.get(code);
    if (known) return known;
    const indicator = this.report.byCode.get(code);
    if (!indicator) return unknown('name-unknown', code);
    const own = this.#edited('points', code);
    const printed = own ?? indicator.points?.value ?? unknown('points-missing', code);
    const below = own || this.#keepsPoints(indicator) ? printed : this.#pointsBelow(indicator);
    const result = isUnknown(below) ? printed : below;
    this.#points.set(code, result);
    return result;
  };

  /** The score of a row with its origin and working. The code must have a row. */
  readonly scored = (code: string): Scored => {
    const known = this.#scores.get(code);
    if (known === 'under-way') {
      return { score: unknown('circle', code), origin: 'formula', attainable: anyScore };
    }
    if (known) return known;
    this.#scores.set(code, 'under-way');
    const made = this.#compute(this.report.byCode.get(code) as Indicator);
    this.#scores.set(code, made);
    return made;
  };

  /** The total, its points and how it was joined. */
  joinTotal(): {
    readonly score: Exact | Unknown;
    readonly points: Exact | Unknown;
    readonly working: Working;
  } {
    const { scheme, roots } = this.report;
    const circle = unknown('circle', 'total');
    if (this.#totalUnderWay) return { score: circle, points: circle, working: noWorking };
    this.#totalUnderWay = true;
    const how = aggregationAt(scheme, 0);
    const members = roots.map((code) => this.#member(code, this.scored(code)));
    const joined = joinScores(how, members, 'total');
    const points = joinPoints(how, members, 'total');
    const full = this.#edited('points', 'total');
    const score = rounded(full ? rescaled(joined, points, full) : joined, scheme.rounding.total);
    this.#totalUnderWay = false;
    const whole = { score, points: full ?? (isUnknown(points) ? (scheme.fullMarks ?? points) : points) };
    return withWorking(whole, () => {
      const working = workingOfJoin(how, members, joined, full ? joined : score);
      return full ? workingOfRescaling(working, points, full) : working;
    });
  }

  #edited(target: 'score' | 'points' | 'weight', code: string): Exact | undefined {
    const edit = this.#edits.findLast(
      (one): one is Exclude<FigureEdit, { readonly target: 'input' }> =>
        one.target === target && one.code === code,
    );
    return edit?.value;
  }

  /** The policy that stands in for a leaf's missing score; none once the reader has given one. */
  #policy(leaf: Indicator): AbsencePolicy | undefined {
    return this.#edited('score', leaf.code) ? undefined : policyOf(this.report.scheme, leaf);
  }

  #member(code: string, scored: Pick<Scored, 'score' | 'policy'>): Member {
    const indicator = this.report.byCode.get(code) as Indicator;
    return {
      code,
      name: indicator.name['zh-cn'],
      kind: indicator.kind,
      score: scored.score,
      points: this.points(code),
      weight: this.#edited('weight', code) ?? indicator.weight?.value ?? unknown('points-missing', code),
      ...(scored.policy && { policy: scored.policy }),
    };
  }

  /**
   * A leaf has the points printed for it, and so has a parent whose rule is not a sum of its children: of
   * two indicators of which one is chosen, both have points.
   */
  #keepsPoints(indicator: Indicator): boolean {
    const { rule, points } = indicator;
    return isLeaf(indicator) || (rule !== undefined && points !== undefined && !isShiftedSum(rule.root));
  }

  #pointsBelow(parent: Indicator): Exact | Unknown {
    const members = parent.children.map((code) => {
      const child = this.report.byCode.get(code) as Indicator;
      const policy = isLeaf(child) ? this.#policy(child) : this.counts(code) ? undefined : 'leave-out';
      return this.#member(code, { score: zero, ...(policy && { policy }) });
    });
    return joinPoints(aggregationAt(this.report.scheme, parent.level), members, parent.code);
  }

  #rule(indicator: Indicator): RuleResult | undefined {
    if (!indicator.rule) return undefined;
    const points = this.points(indicator.code);
    const scope = scopeOf(this, indicator.code);
    return evaluateRule(indicator.rule, scope, isUnknown(points) ? undefined : points);
  }

  #compute(indicator: Indicator): Scored {
    const { code } = indicator;
    const rule = this.#rule(indicator);
    const attainable = rule?.attainable ?? anyScore;
    const gate = this.#forced.get(code);
    if (gate) return { score: gate.score, origin: 'gate', attainable, gate: gate.gate };
    const edit = this.#edited('score', code);
    if (edit) {
      const edited = { score: edit, origin: 'edit', attainable } as const;
      return rule ? withWorking(edited, () => rule.working) : edited;
    }
    return isLeaf(indicator) ? this.#leaf(indicator, rule) : this.#parent(indicator, rule);
  }

  #leaf(leaf: Indicator, rule: RuleResult | undefined): Scored {
    const attainable = rule?.attainable ?? anyScore;
    const determined = leaf.absence === undefined ? (rule?.value ?? rule?.unknown) : undefined;
    if (rule && determined) {
      const score = rounded(determined, this.report.scheme.rounding.leaf);
      const scored = { score, origin: 'formula', attainable } as const;
      return withWorking(scored, () => roundedWorking(rule.working, determined, score));
    }
    const policy = this.#policy(leaf);
    if (policy === undefined && leaf.score) return { score: leaf.score.value, origin: 'judged', attainable };
    const missing = unknown('score-missing', leaf.code);
    const score = policy === 'zero' ? zero : policy === 'full' ? this.points(leaf.code) : missing;
    return { score, origin: 'policy', attainable, ...(policy && { policy }) };
  }

  #parent(parent: Indicator, rule: RuleResult | undefined): Scored {
    const { scheme } = this.report;
    const determined = rule?.value ?? rule?.unknown;
    if (rule && determined) {
      const score = rounded(determined, scheme.rounding.group);
      const scored = { score, origin: 'children', attainable: rule.attainable } as const;
      return withWorking(scored, () => roundedWorking(rule.working, determined, score));
    }
    const attainable = rule?.attainable ?? anyScore;
    if (!this.counts(parent.code)) {
      const missing = unknown('score-missing', parent.code);
      return { score: missing, origin: 'policy', attainable, policy: 'leave-out' };
    }
    const how = aggregationAt(scheme, parent.level);
    const members = parent.children.map((code) => this.#member(code, this.scored(code)));
    const joined = joinScores(how, members, parent.code);
    const score = rounded(joined, scheme.rounding.group);
    const scored = { score, origin: 'children', attainable } as const;
    return withWorking(scored, () => workingOfJoin(how, members, joined, score));
  }
}
