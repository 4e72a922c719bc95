/**
 * An audit as plain data without a sentence: what `audit.json` publishes, and what a page compares after it has
 * computed the same again. Figures are decimal texts; what is absent is null, so that no key is ever missing.
 */
import type { Evaluation } from '../evaluation.ts';
import { decimalsOf, type Exact, fixed, plain } from '../exact.ts';
import type { Working } from '../expression/value.ts';
import type { Report } from '../report.ts';
import type { Audit } from './audit.ts';
import { type AuditCheck, type CheckGroup, type CheckKind, groupOf, type Measure } from './check.ts';
import type { Consequence, Together } from './consequence.ts';
import { untoldOf, untoldText } from './untold.ts';
import type { Cause, Verdict } from './verdict.ts';

export interface CheckRecord {
  readonly id: string;
  readonly kind: CheckKind;
  readonly group: CheckGroup;
  readonly verdict: Verdict;
  readonly at: string;
  readonly code: string | null;
  readonly stated: string;
  readonly recomputed: string | null;
  readonly allowed: string | null;
  /** Recomputed less stated: points, 元, or a share of 1. */
  readonly difference: string | null;
  readonly measure: Measure | null;
  readonly cause: { readonly kind: Cause; readonly of: string | null; readonly as: string | null } | null;
  readonly effectOnTotal: string | null;
  readonly changesGrade: boolean;
  readonly gradeAfter: string | null;
  readonly sources: readonly {
    readonly table: string;
    readonly key: string;
    readonly column: string | null;
    readonly text: string | null;
  }[];
  readonly working: string | null;
  readonly reason: string | null;
}

export interface TogetherRecord {
  readonly total: string;
  readonly grade: string | null;
  readonly parts: Together['parts'];
}

export interface AuditRecord {
  readonly total: string | null;
  readonly grade: string | null;
  readonly tally: Audit['tally'];
  readonly coverage: Audit['coverage'];
  readonly together: TogetherRecord | null;
  readonly checks: readonly CheckRecord[];
}

/** The total with at least the decimals that the report prints its own with: `90.50`. */
export const totalText = (report: Report, total: Exact): string => {
  const printed = report.identity.published.total?.decimals ?? 0;
  const needed = decimalsOf(total);
  return needed === undefined || needed > printed ? plain(total) : fixed(total, printed);
};

/** `20.38 ÷ 27 = 0.754815…` */
export const workingText = ({ parts, result }: Working): string =>
  [parts.map((part) => part.text).join(''), result].filter(Boolean).join(' = ');

const checkRecord = (check: AuditCheck, consequence: Consequence): CheckRecord => {
  const untold = untoldOf(check);
  const { cause, difference, working } = check;
  return {
    id: check.id,
    kind: check.kind,
    group: groupOf(check.kind),
    verdict: check.verdict,
    at: check.at,
    code: check.code ?? null,
    stated: check.stated,
    recomputed: check.recomputed ?? null,
    allowed: check.allowed ?? null,
    difference: difference ? plain(difference) : null,
    measure: check.measure ?? null,
    cause: cause ? { kind: cause.kind, of: cause.of ?? null, as: cause.as ?? null } : null,
    effectOnTotal: consequence.effectOnTotal ?? null,
    changesGrade: consequence.changesGrade,
    gradeAfter: consequence.gradeAfter ?? null,
    sources: check.sources.map(({ table, key, column, text }) => ({
      table,
      key,
      column: column ?? null,
      text: text ?? null,
    })),
    working: working ? workingText(working) : null,
    reason: untold ? untoldText(untold) : null,
  };
};

const nothing: Consequence = { changesGrade: false };

/** All differences put in force at once, as data. */
export const togetherRecord = (report: Report, together: Together | undefined): TogetherRecord | null =>
  together
    ? { total: totalText(report, together.total), grade: together.grade ?? null, parts: together.parts }
    : null;

/** The record of an audit of the published report. */
export const auditRecord = (report: Report, evaluation: Evaluation, audit: Audit): AuditRecord => {
  const findings = new Map(audit.findings.map((finding) => [finding.id, finding]));
  return {
    total: evaluation.total ? totalText(report, evaluation.total) : null,
    grade: evaluation.grade.name ?? null,
    tally: audit.tally,
    coverage: { figures: audit.coverage.figures, checked: audit.coverage.checked },
    together: togetherRecord(report, audit.together),
    checks: audit.checks.map((check) => checkRecord(check, findings.get(check.id) ?? nothing)),
  };
};
