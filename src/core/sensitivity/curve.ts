/** The total against one input: stretches on which it runs evenly, and the values at which that changes. */
import type { Exact } from '../exact.ts';
import type { Fraction } from '../rule/fraction.ts';

/**
 * What happens at a break: `kink` the total goes on in another direction, `jump` it leaps, `gate` a gate begins or
 * ends to hold, `band` the grade changes.
 */
export const breakKinds = ['end', 'kink', 'jump', 'gate', 'band'] as const;
export type BreakKind = (typeof breakKinds)[number];

/** The whole at one value, or anywhere on one stretch. */
export interface Standing {
  /** Absent in a hole of the printed bands and where there is none. */
  readonly grade?: string;
  /** Ids of the gates that hold; `?` before one that cannot be told. */
  readonly gates: readonly string[];
}

export interface CurveBreak extends Standing {
  /** Value of the input in its base unit (元, shares of 1). */
  readonly at: Exact;
  readonly total?: Exact;
  readonly kinds: readonly BreakKind[];
}

/** Between two breaks, which are not part of it. */
export interface CurveStretch extends Standing {
  readonly from: Exact;
  readonly to: Exact;
  /** Totals towards the two ends. */
  readonly first?: Exact;
  readonly last?: Exact;
  /** The total as a function of the input, before scores are rounded; absent where it could not be followed. */
  readonly fit?: Fraction;
  /** Values in between, where two ends do not give the shape. */
  readonly samples: readonly { readonly at: Exact; readonly total: Exact }[];
}

export interface Curve {
  /** Key of the input. */
  readonly key: string;
  /** One more than stretches, ascending, the two ends of the range among them. */
  readonly breaks: readonly CurveBreak[];
  readonly stretches: readonly CurveStretch[];
  /** Whether every break is exact; otherwise some are found among the values that the input can be printed with. */
  readonly exact: boolean;
  /** The input in force. */
  readonly now: Exact;
}
