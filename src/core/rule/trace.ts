/** Follows a rule beside one point of an input: which fraction of the input it is there, and up to where. */
import { compare, type Exact, zero } from '../exact.ts';
import { isArithmetic } from '../expression/arithmetic.ts';
import type { Argument, BinaryOperator, Node } from '../expression/ast.ts';
import { isShare } from '../expression/judgements.ts';
import {
  constant,
  difference,
  type Fraction,
  type Germ,
  identity,
  negated,
  over,
  plus,
  poleOf,
  times,
} from './fraction.ts';

/** A number as a fraction of the input, a truth, or undefined where neither can be followed. */
export type Traced = Fraction | boolean | undefined;

export interface Ground {
  /** The input that moves. */
  readonly name: string;
  readonly germ: Germ;
  /** The node as a function of the input, found by evaluating it; for everything that is not followed. */
  readonly opaque: (node: Node) => Traced;
}

const pointsNode: Node = { kind: 'name', name: 'points', span: { start: 0, end: 0 } };

export class Tracer {
  /** Inputs at which what was found may change. */
  readonly cuts: Exact[] = [];
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  node(node: Node): Traced {
    switch (node.kind) {
      case 'number':
        return constant(node.value);
      case 'boolean':
        return node.value;
      case 'name':
        return node.name === this.#ground.name ? identity : this.#opaque(node);
      case 'unary': {
        const inner = this.node(node.operand);
        if (node.operator === 'not') return typeof inner === 'boolean' ? !inner : undefined;
        return typeof inner === 'object' ? negated(inner) : undefined;
      }
      case 'binary':
        return this.#binary(node.operator, node.left, node.right) ?? this.#opaque(node);
      case 'call':
        return this.#call(node.name, node.arguments) ?? this.#opaque(node);
      default:
        return this.#opaque(node);
    }
  }

  #opaque(node: Node): Traced {
    return this.#kept(this.#ground.opaque(node));
  }

  /** Notes the pole of a fraction as a cut. */
  #kept<Found extends Traced>(found: Found): Found {
    const pole = typeof found === 'object' ? poleOf(found) : undefined;
    if (pole) this.cuts.push(pole);
    return found;
  }

  #number(node: Node): Fraction | undefined {
    const found = this.node(node);
    return typeof found === 'object' ? found : undefined;
  }

  #points(): Fraction | undefined {
    return this.#number(pointsNode);
  }

  /** Points meant by an argument: a percentage is a share of the indicator's points. */
  #amount(node: Node): Fraction | undefined {
    const amount = this.#number(node);
    const points = isShare(node) ? this.#points() : constant({ n: 1n, d: 1n });
    return amount && points && times(amount, points);
  }

  #order(f: Fraction | undefined, g: Fraction | undefined): -1 | 0 | 1 | undefined {
    const found = f && g && difference(f, g, this.#ground.germ);
    if (found?.root) this.cuts.push(found.root);
    return found?.sign;
  }

  #binary(operator: BinaryOperator, left: Node, right: Node): Traced {
    const [a, b] = [this.node(left), this.node(right)];
    if (operator === 'and' || operator === 'or') {
      if (typeof a !== 'boolean' || typeof b !== 'boolean') return undefined;
      return operator === 'and' ? a && b : a || b;
    }
    if (typeof a !== 'object' || typeof b !== 'object') return undefined;
    if (isArithmetic(operator)) {
      if (operator === '+') return plus(a, b);
      if (operator === '-') return plus(a, negated(b));
      return this.#kept(operator === '*' ? times(a, b) : over(a, b));
    }
    const order = this.#order(a, b);
    if (order === undefined) return undefined;
    if (operator === '=' || operator === '!=') return (order === 0) === (operator === '=');
    if (operator === '<' || operator === '<=') return order < 0 || (order === 0 && operator === '<=');
    return order > 0 || (order === 0 && operator === '>=');
  }

  /** The lower (−1) or higher (1) of two. */
  #extreme(f: Fraction | undefined, g: Fraction | undefined, sign: 1 | -1): Fraction | undefined {
    const order = this.#order(f, g);
    return order === undefined ? undefined : order === sign || order === 0 ? f : g;
  }

  #within(
    value: Fraction | undefined,
    low: Fraction | undefined,
    high: Fraction | undefined,
  ): Fraction | undefined {
    return this.#extreme(this.#extreme(value, low, 1), high, -1);
  }

  #call(name: string, list: readonly Argument[]): Traced {
    const [first, second, third] = list.map(({ value }) => value);
    switch (name) {
      case 'if': {
        const holds = first && this.node(first);
        const taken = holds === true ? second : holds === false ? third : undefined;
        return taken && this.node(taken);
      }
      case 'clamp':
        if (!first || !second || !third) return undefined;
        return this.#within(this.#number(first), this.#number(second), this.#number(third));
      case 'min':
      case 'max':
      case 'sum':
        return this.#folded(name, list);
      case 'abs': {
        const inner = first && this.#number(first);
        return inner && this.#extreme(inner, negated(inner), 1);
      }
      case 'levels':
        return this.#levels(list);
      case 'ratio': {
        const [points, actual, target] = [
          this.#points(),
          first && this.#number(first),
          second && this.#number(second),
        ];
        const share = actual && target && over(actual, target);
        return this.#within(points && share && this.#kept(times(points, share)), constant(zero), points);
      }
      case 'deduct': {
        const [points, lost] = [this.#points(), this.#weighed(list)];
        return this.#within(points && lost && plus(points, negated(lost)), constant(zero), points);
      }
      case 'parts':
        return this.#weighed(list);
      default:
        return undefined;
    }
  }

  /** Plain numbers only: a list among the arguments is not followed. */
  #folded(name: 'min' | 'max' | 'sum', list: readonly Argument[]): Fraction | undefined {
    const numbers = list.map(({ value, where }) => (where ? undefined : this.#number(value)));
    return numbers.reduce((sofar, next) => {
      if (name === 'sum') return sofar && next && plus(sofar, next);
      return this.#extreme(sofar, next, name === 'min' ? -1 : 1);
    });
  }

  #levels(list: readonly Argument[]): Fraction | undefined {
    for (const [at, { label, value }] of list.entries()) {
      if (!label) return at > 0 && at === list.length - 1 ? this.#amount(value) : undefined;
      const holds = this.node(value);
      if (typeof holds !== 'boolean') return undefined;
      if (holds) return this.#amount(label);
    }
    return undefined;
  }

  /** The sum of amount × count, where a condition counts once. */
  #weighed(list: readonly Argument[]): Fraction | undefined {
    let sum: Fraction | undefined = constant(zero);
    for (const { label, value } of list) {
      const amount = label && this.#amount(label);
      const found = this.node(value);
      const count = typeof found === 'boolean' ? constant({ n: found ? 1n : 0n, d: 1n }) : found;
      const product = amount && count && times(amount, count);
      sum = sum && product && plus(sum, product);
    }
    return sum;
  }
}

/** The nearest of the cuts beyond a point, seen in a direction. */
export const nextCut = (cuts: readonly Exact[], { at, side }: Germ): Exact | undefined =>
  cuts
    .filter((cut) => compare(cut, at) === side)
    .reduce<Exact | undefined>((best, cut) => (best && compare(best, cut) !== side ? best : cut), undefined);
