/** The audit of a published report, worked out once for all the files and pages that are made of it. */
import { type Audit, audit } from '../core/audit/audit.ts';
import { evaluate } from '../core/evaluate.ts';
import type { Evaluation } from '../core/evaluation.ts';
import type { Report } from '../core/report.ts';

export interface Audited {
  readonly evaluation: Evaluation;
  readonly audit: Audit;
}

const known = new WeakMap<Report, Audited>();

/** Evaluation and audit of the report without any edit. */
export const auditedOf = (report: Report): Audited => {
  const before = known.get(report);
  if (before) return before;
  const evaluation = evaluate(report);
  const audited = { evaluation, audit: audit(report, evaluation) };
  known.set(report, audited);
  return audited;
};
