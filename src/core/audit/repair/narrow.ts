/** What one rule leaves for its free variables while the others keep within theirs. */
import { add, compare, divide, type Exact, greatest, least, multiply, subtract, zero } from '../../exact.ts';
import { type Interval, meets } from '../../interval.ts';
import { type Cells, halfAt, printsAt, type Range, rangeAt, stepsWithin } from './cells.ts';
import { numberOf, type Problem, type Rule, stepAt, variableAt } from './problem.ts';
import { steps } from './steps.ts';

export interface Left {
  readonly at: number;
  readonly low: bigint;
  readonly high: bigint;
}

const nothing = (at: number): Left => ({ at, low: 1n, high: 0n });

const closed = (values: readonly Exact[]): Interval => ({
  min: values.reduce(least),
  max: values.reduce(greatest),
  minIncluded: true,
  maxIncluded: true,
});

const combined = (a: Range, b: Range, how: (x: Exact, y: Exact) => Exact): Interval =>
  closed([how(a.min, b.min), how(a.min, b.max), how(a.max, b.min), how(a.max, b.max)]);

/** Only for divisors without zero. */
const ratio = (x: Exact, y: Exact): Exact => divide(x, y) as Exact;
const isApartFromZero = ({ min, max }: Range): boolean => compare(min, zero) > 0 || compare(max, zero) < 0;

/** What rounds values of a range. */
const rounded = (problem: Problem, at: number, { min, max }: Range): Left => {
  const step = stepAt(problem, at);
  return { at, low: steps.nearest(min, step), high: steps.nearest(max, step) };
};

/** Contribution of a variable to a sum. */
const share = (range: Range, times: Exact): Range => {
  const [a, b] = [multiply(range.min, times), multiply(range.max, times)];
  return { min: least(a, b), max: greatest(a, b) };
};

const sumLeaves = (problem: Problem, cells: Cells, rule: Rule, parent: number): readonly Left[] => {
  let total: Range = { min: rule.printedTotal, max: rule.printedTotal };
  const shares = new Map<number, Range>();
  for (const at of [...cells.free.keys(), ...cells.set.keys()]) {
    const times = rule.coefficients.get(at);
    if (!times) continue;
    const mine = share(rangeAt(problem, cells, at), times);
    const printed = multiply(variableAt(problem, at).figure.value, times);
    total = {
      min: subtract(add(total.min, mine.min), printed),
      max: subtract(add(total.max, mine.max), printed),
    };
    shares.set(at, mine);
  }
  const left = cells.free.has(parent) ? [rounded(problem, parent, total)] : [];
  const prints = printsAt(problem, cells, parent);
  for (const [at, mine] of shares) {
    const times = rule.coefficients.get(at) as Exact;
    if (!cells.free.has(at) || times.n === 0n) continue;
    const edges = [
      ratio(subtract(prints.min, subtract(total.max, mine.max)), times),
      ratio(subtract(prints.max, subtract(total.min, mine.min)), times),
    ] as const;
    const allowed: Interval =
      times.n > 0n
        ? { ...prints, min: edges[0], max: edges[1] }
        : { min: edges[1], max: edges[0], minIncluded: prints.maxIncluded, maxIncluded: prints.minIncluded };
    left.push({ at, ...stepsWithin(problem, at, allowed) });
  }
  return left;
};

const ratioLeaves = (
  problem: Problem,
  cells: Cells,
  [stated, part, whole]: readonly [number, number, number],
): readonly Left[] => {
  const [parts, wholes] = [rangeAt(problem, cells, part), rangeAt(problem, cells, whole)];
  const prints = printsAt(problem, cells, stated);
  const left: Left[] = [];
  if (isApartFromZero(wholes)) {
    const share = combined(parts, wholes, ratio);
    if (cells.free.has(stated)) left.push(rounded(problem, stated, share));
    // A stated share around zero does not narrow the whole, and may still rule it out.
    else if (cells.free.has(whole) && !meets(share, prints)) left.push(nothing(whole));
  }
  if (cells.free.has(part)) {
    left.push({ at: part, ...stepsWithin(problem, part, combined(prints, wholes, multiply)) });
  }
  if (cells.free.has(whole) && isApartFromZero(prints)) {
    left.push({ at: whole, ...stepsWithin(problem, whole, combined(parts, prints, ratio)) });
  }
  return left;
};

const equalLeaves = (problem: Problem, cells: Cells, at: number, other: number): readonly Left[] => {
  if (!cells.free.has(at)) return [];
  const { min, max } = rangeAt(problem, cells, other);
  const reach = add(halfAt(problem, cells, at), halfAt(problem, cells, other));
  // The intervals of two figures meet where their values are less than both halves apart.
  const near = { min: subtract(min, reach), max: add(max, reach), minIncluded: false, maxIncluded: false };
  return [{ at, ...stepsWithin(problem, at, near) }];
};

/** Limits for the free variables of a rule; they may leave too much and never too little. */
export const leavesOf = (problem: Problem, cells: Cells, rule: Rule): readonly Left[] => {
  const { constraint } = rule;
  const numbered = (id: string): number => numberOf(problem, id);
  switch (constraint.kind) {
    case 'sum':
      return sumLeaves(problem, cells, rule, numbered(constraint.parent));
    case 'ratio': {
      const { stated, part, whole } = constraint;
      return ratioLeaves(problem, cells, [numbered(stated), numbered(part), numbered(whole)]);
    }
    case 'equal': {
      const [a, b] = [numbered(constraint.a), numbered(constraint.b)];
      return [...equalLeaves(problem, cells, a, b), ...equalLeaves(problem, cells, b, a)];
    }
    case 'given': {
      const at = numbered(constraint.of);
      const { value } = constraint;
      return cells.free.has(at) ? [rounded(problem, at, { min: value, max: value })] : [];
    }
  }
};
