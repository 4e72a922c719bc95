/** The audit of a published report: which printed figures follow from the data, and which do not. */
import { settle } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Report } from '../report.ts';
import { checkBuiltIn } from './built-in.ts';
import { type AuditCheck, isAgreement } from './check.ts';
import { checkClaims } from './claims.ts';
import { type Consequence, consequenceOf, type Together, togetherOf } from './consequence.ts';
import { checkReadings } from './readings.ts';
import { checkStatements, withElsewhere } from './statements.ts';
import { checkStructure } from './structure.ts';
import { checkTableNumbers } from './table-numbers.ts';
import { type Verdict, verdicts } from './verdict.ts';
import { checkWording } from './wording.ts';

/** A check that does not simply agree, with what it changes. */
export interface AuditFinding extends AuditCheck, Consequence {}

export interface Audit {
  /** Every check, agreeing ones too: those of the tables first, then the claims in their order. */
  readonly checks: readonly AuditCheck[];
  readonly byId: ReadonlyMap<string, AuditCheck>;
  /** Everything but agreement, in the order of the checks. */
  readonly findings: readonly AuditFinding[];
  readonly tally: Readonly<Record<Verdict, number>>;
  readonly coverage: { readonly figures: number; readonly checked: number };
  /** All differences that enter the score at once. */
  readonly together?: Together;
}

const counted = (checks: readonly AuditCheck[]): Audit['tally'] =>
  Object.fromEntries(
    verdicts.map((verdict) => [verdict, checks.filter((check) => check.verdict === verdict).length]),
  ) as Audit['tally'];

/** Audits the report as published. `evaluation` must be that of the unedited report. */
export const audit = (report: Report, evaluation: Evaluation): Audit => {
  const { state } = settle(report);
  const checks = [
    ...checkStructure(report, evaluation),
    ...checkBuiltIn(report, evaluation, state),
    ...checkReadings(report),
    ...checkStatements(report),
    ...checkWording(report),
    ...checkTableNumbers(report),
    ...withElsewhere(report, checkClaims(report, state)),
  ];
  const tally = counted(checks);
  const together = togetherOf(report, evaluation, checks);
  return {
    checks,
    byId: new Map(checks.map((check) => [check.id, check])),
    findings: checks
      .filter(({ verdict }) => !isAgreement(verdict))
      .map((check) => ({ ...check, ...consequenceOf(report, evaluation, check) })),
    tally,
    coverage: { figures: checks.length, checked: checks.length - tally['cannot-tell'] },
    ...(together && { together }),
  };
};
