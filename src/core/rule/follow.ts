/** A rule followed along one input: which fraction of the input it is beside a point, and up to where. */
import type { Exact } from '../exact.ts';
import { equals, exact } from '../exact.ts';
import type { Expression, Node } from '../expression/ast.ts';
import { outcomeOf } from '../expression/evaluate.ts';
import type { Outcome } from '../expression/outcome.ts';
import type { Scope } from '../expression/value.ts';
import { ruleOutcome } from './evaluate.ts';
import { constant, type Fraction, type Germ, through, valueAt } from './fraction.ts';
import { nextCut, type Traced, Tracer } from './trace.ts';

/** Inputs at which an unknown part of a rule is looked at: far apart, and on no round number. */
const probes: readonly Exact[] = [exact(7n, 3n), exact(211n, 2n), exact(30_011n, 3n), exact(7_000_003n, 2n)];
const checks: readonly Exact[] = [exact(17n, 7n), exact(1009n, 3n), exact(123_456_791n, 5n)];

export interface Piece {
  /** The rule as a function of the input; undefined where it cannot be followed. */
  readonly traced: Traced;
  /** The next input at which that may change. */
  readonly cut?: Exact;
}

export class Follower {
  readonly #expression: Expression;
  readonly #name: string;
  readonly #points: Exact | undefined;
  readonly #make: (value: Exact) => Scope;
  readonly #scopes = new Map<string, Scope>();
  readonly #opaque = new Map<Node, Traced>();

  /** `make` gives the scope in which the input has a value; `points` are those of the rule's row. */
  constructor(
    expression: Expression,
    make: (value: Exact) => Scope,
    name: string,
    points: Exact | undefined,
  ) {
    this.#expression = expression;
    this.#make = make;
    this.#name = name;
    this.#points = points;
  }

  /** What the rule gives at a value of the input. */
  outcomeAt(value: Exact): ReturnType<typeof ruleOutcome> {
    return ruleOutcome(this.#expression, { scope: this.#scope(value), points: this.#points });
  }

  /** The rule beside a point. */
  beside(germ: Germ): Piece {
    const tracer = new Tracer({ name: this.#name, germ, opaque: this.#known });
    const traced = tracer.node(this.#expression.root);
    const cut = nextCut(tracer.cuts, germ);
    return { traced, ...(cut && { cut }) };
  }

  #scope(value: Exact): Scope {
    const key = `${value.n}/${value.d}`;
    const known = this.#scopes.get(key);
    if (known) return known;
    const scope = this.#make(value);
    this.#scopes.set(key, scope);
    return scope;
  }

  #outcome(node: Node, value: Exact): Outcome {
    return outcomeOf(node, { scope: this.#scope(value), points: this.#points });
  }

  /** What a part that is not followed is as a function of the input: fitted to points, then checked. */
  #fitted(node: Node): Traced {
    const seen = probes.map((probe) => this.#outcome(node, probe));
    const [first] = seen;
    if (first?.kind === 'boolean') {
      const isSame = seen.every((other) => other.kind === 'boolean' && other.value === first.value);
      return isSame ? first.value : undefined;
    }
    const points = seen.flatMap((outcome, at) =>
      outcome.kind === 'number' ? [[probes[at] as Exact, outcome.value] as const] : [],
    );
    const [[, value] = []] = points;
    if (points.length < probes.length || !value) return undefined;
    const isSame = points.every(([, other]) => equals(other, value));
    const fitted = isSame ? constant(value) : through(points.slice(0, 3));
    const agrees = (probe: Exact) => fitted && this.#agrees(node, fitted, probe);
    return [...probes, ...checks].every(agrees) ? fitted : undefined;
  }

  #agrees(node: Node, fitted: Fraction, probe: Exact): boolean {
    const outcome = this.#outcome(node, probe);
    const expected = valueAt(fitted, probe);
    return outcome.kind === 'number' && expected !== undefined && equals(outcome.value, expected);
  }

  readonly #known = (node: Node): Traced => {
    if (!this.#opaque.has(node)) this.#opaque.set(node, this.#fitted(node));
    return this.#opaque.get(node);
  };
}
