/** The audit of a published report: which printed figures follow from the data, and which do not. */

import { settle } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Report } from '../report.ts';
import { type ClaimCheck, checkClaims } from './claims.ts';
import { consequenceOf } from './consequence.ts';
import { checkStructure, type StructureCheck, type StructureKind } from './structure.ts';
import type { Cause, Verdict } from './verdict.ts';

export interface AuditFinding {
  /** Stable: a claim's id, or `chk-<kind>-<code>`. */
  readonly id: string;
  readonly kind: StructureKind | 'claim';
  readonly verdict: Verdict;
  /** Claim id, indicator code or `total`. */
  readonly at: string;
  readonly stated: string;
  readonly recomputed?: string;
  /** What the points or the rule allow, where nothing is recomputed. */
  readonly allowed?: string;
  readonly cause?: Cause;
  /** Change of the total if the recomputed figure stood; absent where the figure does not enter it. */
  readonly effectOnTotal?: string;
  readonly changesGrade: boolean;
}

export interface Audit {
  /** Everything but agreement, in report order. */
  readonly findings: readonly AuditFinding[];
  readonly claims: ReadonlyMap<string, ClaimCheck>;
  readonly structure: readonly StructureCheck[];
  readonly tally: Readonly<Record<Verdict, number>>;
  readonly coverage: { readonly figures: number; readonly checked: number };
}

const isAgreement = (verdict: Verdict): boolean => verdict === 'agrees' || verdict === 'agrees-rounded';

const structureFinding = (report: Report, evaluation: Evaluation, check: StructureCheck): AuditFinding => ({
  id: `chk-${check.kind}-${check.at}`,
  kind: check.kind,
  verdict: check.verdict,
  at: check.at,
  stated: check.stated,
  ...(check.recomputed !== undefined && { recomputed: check.recomputed }),
  ...('allowed' in check && check.allowed !== undefined && { allowed: check.allowed }),
  ...(check.cause && { cause: check.cause }),
  ...consequenceOf(report, evaluation, check),
});

const claimFinding = (printed: string, check: ClaimCheck): AuditFinding => ({
  id: check.id,
  kind: 'claim',
  verdict: check.verdict,
  at: check.id,
  stated: printed,
  ...(check.recomputed !== undefined && { recomputed: check.recomputed }),
  ...(check.cause && { cause: check.cause }),
  changesGrade: false,
});

const counted = (all: readonly Verdict[]): Audit['tally'] => {
  const tally = { agrees: 0, 'agrees-rounded': 0, differs: 0, ask: 0, 'cannot-tell': 0 };
  for (const verdict of all) tally[verdict] += 1;
  return tally;
};

/** Audits the report as published. `evaluation` must be that of the unedited report. */
export const audit = (report: Report, evaluation: Evaluation): Audit => {
  const { state } = settle(report);
  const structure = checkStructure(report, evaluation);
  const claims = checkClaims(report, state);
  const tally = counted([...structure, ...claims].map((check) => check.verdict));
  const figures = structure.length + claims.length;
  return {
    structure,
    claims: new Map(claims.map((check) => [check.id, check])),
    findings: [
      ...structure
        .filter((check) => !isAgreement(check.verdict))
        .map((one) => structureFinding(report, evaluation, one)),
      ...claims
        .map((check, at) => [check, report.claims[at]?.printed ?? ''] as const)
        .filter(([check]) => !isAgreement(check.verdict))
        .map(([check, printed]) => claimFinding(printed, check)),
    ],
    tally,
    coverage: { figures, checked: figures - tally['cannot-tell'] },
  };
};
