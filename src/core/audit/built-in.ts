/** The checks that need no work of an author, beside those of the tree itself. */
import type { Evaluation } from '../evaluation.ts';
import type { Report } from '../report.ts';
import type { ScorePass } from '../score-pass.ts';
import { checkBands } from './bands.ts';
import { checkBudget } from './budget.ts';
import type { AuditCheck } from './check.ts';
import { checkDates } from './dates.ts';
import { checkEvidence } from './evidence.ts';
import { checkExecutionBase } from './execution-base.ts';
import { checkLedger } from './ledger.ts';
import { checkPayments } from './payments.ts';
import { checkProportions } from './proportion.ts';
import { checkRulePoints } from './rule-points.ts';
import { checkScoreStep } from './score-step.ts';
import { checkTargets } from './targets.ts';

/** `evaluation` and `state` are those of the unedited report. */
export const checkBuiltIn = (
  report: Report,
  evaluation: Evaluation,
  state: ScorePass,
): readonly AuditCheck[] => [
  ...checkRulePoints(report, evaluation, state),
  ...checkProportions(report),
  ...checkScoreStep(report, evaluation),
  ...checkBands(report, evaluation),
  ...checkLedger(report),
  ...checkBudget(report),
  ...checkExecutionBase(report, evaluation),
  ...checkDates(report),
  ...checkPayments(report),
  ...checkEvidence(report, evaluation),
  ...checkTargets(report),
];
