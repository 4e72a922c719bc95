/** A scheme holds what a table cannot: grade bands, aggregation, rounding, policies and gates. */
import type { Exact, RoundingMode } from './exact.ts';
import type { Expression } from './expression/ast.ts';

/** A band of the reading in use: everything from `min` up to the next higher band. */
export interface Band {
  readonly name: string;
  /** English gloss, if the scheme gives one. */
  readonly gloss?: string;
  readonly min: Exact;
  readonly minIncluded: boolean;
}

/** A band exactly as the report prints it; holes and overlaps between printed bands are possible. */
export interface PrintedBand {
  readonly name: string;
  readonly min?: Exact;
  readonly minIncluded: boolean;
  readonly max?: Exact;
  readonly maxIncluded: boolean;
}

export const aggregations = ['sum', 'weighted-mean', 'mean', 'min', 'max'] as const;
export type Aggregation = (typeof aggregations)[number];

export const absencePolicies = ['renormalise', 'full', 'zero', 'leave-out', 'cannot-tell'] as const;
export type AbsencePolicy = (typeof absencePolicies)[number];

export interface Rounding {
  readonly places: number;
  readonly mode: RoundingMode;
}

/** What a gate does when its condition holds. Several effects may stand together. */
export interface Gate {
  readonly id: string;
  /** Plain name for readers, per locale. */
  readonly name: Readonly<Record<string, string>>;
  readonly when: Expression;
  /** Codes whose score becomes zero. */
  readonly zero: readonly string[];
  /** Code → score that is set. */
  readonly setScore: readonly { readonly code: string; readonly score: Exact }[];
  /** Highest grade still possible. */
  readonly capGrade?: string;
  /** Grade that replaces the band, whatever the score. */
  readonly overrideGrade?: string;
  /** The whole fails: the lowest band is given, the score stays as it is. */
  readonly fail: boolean;
  /** Node whose grade is touched; the total when absent. */
  readonly on?: string;
}

export interface Scheme {
  readonly id: string;
  readonly version: string;
  readonly name: Readonly<Record<string, string>>;
  /** Highest first; empty when the scheme gives no grade. */
  readonly bands: readonly Band[];
  readonly printedBands: readonly PrintedBand[];
  /** `bands`: the closed reading above; `printed`: only a printed band gives a grade, a hole gives none. */
  readonly gradeBy: 'bands' | 'printed';
  /** Levels whose nodes get a grade of their own; 0 is the total. */
  readonly gradeLevels: readonly number[];
  /** By level of the parent: 0 joins the level-1 nodes into the total. */
  readonly aggregation: { readonly default: Aggregation; readonly levels: ReadonlyMap<number, Aggregation> };
  /** Places and mode for leaves that a formula computes, for groups, and for the total; absent: exact. */
  readonly rounding: { readonly leaf?: Rounding; readonly group?: Rounding; readonly total?: Rounding };
  /** How rates are printed. */
  readonly rate: Rounding;
  /** Policy per status; see core/report.ts for the statuses. */
  readonly policies: {
    readonly na: AbsencePolicy;
    readonly merged: AbsencePolicy;
    readonly notVisible: AbsencePolicy;
    readonly unknown: AbsencePolicy;
  };
  /** Full marks of the whole, when the scheme fixes them (usually 100). */
  readonly fullMarks?: Exact;
  readonly gates: readonly Gate[];
}
