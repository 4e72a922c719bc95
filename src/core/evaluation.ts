/** The result of scoring a report, published or edited. */
import type { Exact } from './exact.ts';
import type { Unknown, Value, Working } from './expression/value.ts';
import type { Attainable } from './rule/result.ts';
import type { Band, Gate } from './scheme.ts';

/** Where a score comes from. `judged` is the published cell, `edit` the reader's own. */
export const origins = ['judged', 'formula', 'children', 'edit', 'gate', 'policy'] as const;
export type Origin = (typeof origins)[number];

export interface Grade {
  /** The grade in force under the scheme's reading; undefined in a hole of the printed bands. */
  readonly name?: string;
  /** Grade when lower edges close upward, whatever the reading in force. */
  readonly closed?: Band;
  /** Grades by the printed bands: none in a hole, two in an overlap. */
  readonly printed: readonly string[];
  /** Names of the printed bands below and above a hole. */
  readonly hole?: { readonly below?: string; readonly above?: string };
  /** Gate that would change the grade but whose condition cannot be told: there is no grade then. */
  readonly untold?: string;
  /** Gate that changed the grade, and the grade before it. */
  readonly gate?: { readonly id: string; readonly from?: string };
}

export interface NodeResult {
  readonly code: string;
  readonly points?: Exact;
  readonly score?: Exact;
  readonly rate?: Exact;
  readonly origin: Origin;
  /** Present where the score is computed: formula, sum of children. */
  readonly working?: Working;
  readonly attainable: Attainable;
  /** What the rule as printed gives, where it is not the rule applied. */
  readonly asWritten?: {
    readonly value?: Exact;
    readonly attainable: Attainable;
    readonly working: Working;
  };
  readonly unknown?: Unknown;
  /** Gate that set this score. */
  readonly gate?: string;
  readonly grade?: Grade;
}

export interface Evaluation {
  readonly total?: Exact;
  readonly points?: Exact;
  readonly rate?: Exact;
  readonly grade: Grade;
  readonly nodes: ReadonlyMap<string, NodeResult>;
  /** By key: value and, for derived inputs, working. */
  readonly inputs: ReadonlyMap<
    string,
    { readonly value?: Value; readonly unknown?: Unknown; readonly working?: Working }
  >;
  /** Gates whose condition holds. */
  readonly gates: readonly Gate[];
  /** Gates whose condition cannot be told. */
  readonly untoldGates: readonly Gate[];
  /** How the total was joined from the level-1 scores. */
  readonly working?: Working;
  readonly unknown?: Unknown;
}
