/**
 * How one state of a report becomes another: the difference between two totals, taken apart along the tree into
 * signed parts that add up to it exactly. Where scores are not simply added up, what a join does besides is a part
 * of its own.
 */
import { type EditKey, type Edits, noEdits, readable } from './edits.ts';
import { evaluateWhole } from './evaluate.ts';
import type { Evaluation, NodeResult } from './evaluation.ts';
import { absolute, add, compare, divide, type Exact, exact, multiply, subtract, sum, zero } from './exact.ts';
import { isShiftedSum } from './group-rule.ts';
import { type Indicator, isLeaf, type Report } from './report.ts';
import type { Gate } from './scheme.ts';
import { aggregationAt } from './score-pass.ts';

/**
 * `row`: the score of a row. `group`: what a row with children does besides adding them up. `join`: what joining
 * the whole does besides, such as rescaling, rounding or another aggregation than a sum.
 */
export const contributionKinds = ['row', 'group', 'join'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

export interface Contribution {
  readonly kind: ContributionKind;
  /** Code of the row; undefined for the whole. */
  readonly code?: string;
  /** Score of the row before and after, where it has one. */
  readonly from?: Exact;
  readonly to?: Exact;
  /** Points that this adds to the total. */
  readonly by: Exact;
}

export interface Contributions {
  /** Largest first, the remainder of the whole last. */
  readonly rows: readonly Contribution[];
  readonly from: Exact;
  readonly to: Exact;
  /** The sum of the rows, and `to` less `from`. */
  readonly by: Exact;
}

/** What the scores of both states say of a row. */
interface Pair {
  readonly before: NodeResult | undefined;
  readonly after: NodeResult | undefined;
}

const moved = ({ before, after }: Pair): Exact => subtract(after?.score ?? zero, before?.score ?? zero);

/** A deduction takes away its size, whatever sign it is printed with. */
const effective = (row: Indicator, { before, after }: Pair): Exact =>
  row.kind === 'deduction'
    ? subtract(absolute(before?.score ?? zero), absolute(after?.score ?? zero))
    : moved({ before, after });

class Walk {
  readonly rows: Contribution[] = [];
  readonly #report: Report;
  readonly #pairOf: (code: string) => Pair;

  /** Weights that the reader has set in the state before. */
  readonly #weights: ReadonlyMap<string, Exact>;

  constructor(report: Report, before: Evaluation, after: Evaluation, edits: Edits) {
    this.#report = report;
    this.#weights = new Map(
      readable(report, edits).flatMap((edit) =>
        edit.target === 'weight' ? [[edit.code, edit.value] as const] : [],
      ),
    );
    this.#pairOf = (code) => ({ before: before.nodes.get(code), after: after.nodes.get(code) });
  }

  /** The parts of the children of a join at `level`, each taken `factor` times; gives their sum. */
  join(codes: readonly string[], level: number, factor: Exact): Exact {
    const members = codes.flatMap((code) => {
      const row = this.#report.byCode.get(code);
      return row && row.kind !== 'prerequisite' ? [row] : [];
    });
    const factors = this.#factors(members, level);
    return sum(members.map((row, at) => this.#part(row, multiply(factor, factors[at] ?? zero))));
  }

  /** How often the score of each member stands in the join: once in a sum, by its weight in a mean. */
  #factors(members: readonly Indicator[], level: number): readonly Exact[] {
    const how = aggregationAt(this.#report.scheme, level);
    if (how === 'sum') return members.map(() => exact(1n));
    // The highest or lowest score is no share of the others: all of it is left to the join.
    if (how === 'min' || how === 'max') return members.map(() => zero);
    const weights = members.map((row) => (how === 'mean' ? exact(1n) : this.#weight(row)));
    const counted = members.map((row) => row.kind === 'score' && this.#pairOf(row.code).before?.score);
    const whole = sum(weights.filter((_, at) => counted[at]));
    return weights.map((weight, at) => (counted[at] ? (divide(weight, whole) ?? zero) : zero));
  }

  #weight(row: Indicator): Exact {
    return this.#weights.get(row.code) ?? row.weight?.value ?? this.#pairOf(row.code).before?.points ?? zero;
  }

  /** What a row gives to the total; rows below it speak for it as far as it adds them up. */
  #part(row: Indicator, factor: Exact): Exact {
    const pair = this.#pairOf(row.code);
    const by = multiply(factor, effective(row, pair));
    if (factor.n === 0n) return zero;
    if (isLeaf(row) || !this.#addsUp(row, pair)) {
      this.#push('row', row.code, pair, by);
      return by;
    }
    const sign = row.kind === 'deduction' ? exact(-1n) : exact(1n);
    const below = this.join(row.children, row.level, multiply(factor, sign));
    this.#push('group', row.code, pair, subtract(by, below));
    return by;
  }

  /** A row whose score is set or chosen by a rule of its own is one figure: its children explain nothing. */
  #addsUp(row: Indicator, { before, after }: Pair): boolean {
    if (row.rule && !isShiftedSum(row.rule.root)) return false;
    return before?.origin === 'children' && after?.origin === 'children';
  }

  #push(kind: ContributionKind, code: string, { before, after }: Pair, by: Exact): void {
    if (by.n === 0n) return;
    const scores = { ...(before?.score && { from: before.score }), ...(after?.score && { to: after.score }) };
    this.rows.push({ kind, code, ...scores, by });
  }
}

const largestFirst = (rows: readonly Contribution[]): readonly Contribution[] =>
  rows.toSorted((a, b) => compare(absolute(b.by), absolute(a.by)));

/**
 * The difference between two states of one report, row by row; undefined where one of the totals cannot be told.
 * `edits` are those of the state before. The rows always add up to the difference: what they leave over is the part of the join.
 */
export const contributionsOf = (
  report: Report,
  before: Evaluation,
  after: Evaluation,
  edits: Edits = noEdits,
): Contributions | undefined => {
  const [from, to] = [before.total, after.total];
  if (!from || !to) return undefined;
  const walk = new Walk(report, before, after, edits);
  walk.join(report.roots, 0, exact(1n));
  const by = subtract(to, from);
  const rest = subtract(by, sum(walk.rows.map((row) => row.by)));
  const rows = largestFirst(walk.rows);
  return { rows: rest.n === 0n ? rows : [...rows, { kind: 'join', by: rest }], from, to, by };
};

export interface FloatingRow extends Contribution {
  /** Total before and after this part. */
  readonly start: Exact;
  readonly end: Exact;
}

/** The parts as floating bars: each starts where the one before it ended, from one total to the other. */
export const floatingRows = ({ rows, from }: Contributions): readonly FloatingRow[] => {
  let at = from;
  return rows.map((row) => {
    const start = at;
    at = add(at, row.by);
    return { ...row, start, end: at };
  });
};

/** Gates that hold in one state and not in the other: they may move the grade without a point. */
export const gatesBetween = (
  before: Evaluation,
  after: Evaluation,
): { readonly raised: readonly Gate[]; readonly lifted: readonly Gate[] } => {
  const missing = (some: readonly Gate[], others: readonly Gate[]): readonly Gate[] =>
    some.filter(({ id }) => !others.some((other) => other.id === id));
  return { raised: missing(after.gates, before.gates), lifted: missing(before.gates, after.gates) };
};

/**
 * The keys that move the grade on the way from one set of edits to another without moving the total: a band edge,
 * a gate, an input that only a gate reads. Keys are changed one after the other, in the order of the sets.
 */
export const gradeOnlyKeys = (report: Report, from: Edits, to: Edits): readonly EditKey[] => {
  const keys = [...new Set([...from.keys(), ...to.keys()])].filter((key) => from.get(key) !== to.get(key));
  const edits = new Map(from);
  const whole = () => evaluateWhole(report, readable(report, edits));
  let before = whole();
  return keys.filter((key) => {
    const text = to.get(key);
    if (text === undefined) edits.delete(key);
    else edits.set(key, text);
    const after = whole();
    const still = before.total && after.total && compare(before.total, after.total) === 0;
    const regraded = before.grade.name !== after.grade.name;
    before = after;
    return still && regraded;
  });
};
