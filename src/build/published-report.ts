/**
 * The one JSON object about a report: what `check --json` prints and what `data/<slug>/report.json` holds.
 * Figures are decimal strings in points; rates are percentages without their sign, rounded as the scheme says.
 */

import type { AuditFinding } from '../core/audit/audit.ts';
import { type CheckKind, groupOf } from '../core/audit/check.ts';
import { type TogetherRecord, togetherRecord, totalText, workingText } from '../core/audit/record.ts';
import { type Untold, untoldOf, untoldText } from '../core/audit/untold.ts';
import { type Edits, noEdits } from '../core/edits.ts';
import { evaluate } from '../core/evaluate.ts';
import type { Evaluation, Grade, NodeResult } from '../core/evaluation.ts';
import { type Exact, exact, fixed, multiply, plain } from '../core/exact.ts';
import type { Working } from '../core/expression/value.ts';
import type { Figure } from '../core/figure.ts';
import type { Issue } from '../core/issue.ts';
import type { Absence, Indicator, Locale, Report } from '../core/report.ts';
import { revised } from '../core/revised.ts';
import type { AbsencePolicy, Rounding, Scheme } from '../core/scheme.ts';
import { auditWords, findingMessage } from '../i18n/audit.ts';
import { issueMessage } from '../i18n/issues.ts';
import { auditedOf } from './audited.ts';
import { engineVersion } from './engine-version.ts';
import { type PublishedMoney, publishedMoney } from './published-money.ts';

export interface PublishedIssue {
  readonly code: string;
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string | null;
  readonly expected: string | null;
  readonly message: string;
}

/**
 * Why a grade is not simply the band of the total: it lies in a hole, in two bands, a gate changed it, or
 * would change it if its condition could be told.
 */
export type GradeNote = 'hole' | 'overlap' | 'gate' | 'gate-untold';

export interface PublishedGrade {
  /** The grade in force; null in a hole of the printed bands and where there is no total. */
  readonly grade: string | null;
  readonly gradeNote: GradeNote | null;
  /** Names of the printed bands around a hole. */
  readonly hole: { readonly below: string | null; readonly above: string | null } | null;
  /** The grade when every lower edge closes upward. */
  readonly closedGrade: string | null;
  /** The gate that changed the grade, and the grade before it. */
  readonly gate: { readonly id: string; readonly from: string | null } | null;
  /** The gate that would change the grade but whose condition cannot be told. */
  readonly untoldGate: string | null;
}

export interface PublishedNode {
  readonly code: string;
  readonly name: string;
  readonly points: string | null;
  readonly score: string | null;
  /** The score as printed. */
  readonly stated: string | null;
  readonly rate: string | null;
  readonly working: string | null;
  readonly origin: string;
  /** What the rule as printed gives, where it is not the rule applied. */
  readonly asWritten: { readonly value: string | null; readonly working: string } | null;
  /** Why the score cannot be told, as `reason: about`; null where it is set aside. */
  readonly unknown: string | null;
  /** For a row without a score that the scheme sets aside: its status and what the scheme does with it. */
  readonly absence: { readonly status: Absence | null; readonly policy: AbsencePolicy } | null;
  readonly grade?: PublishedGrade;
}

export interface PublishedScore extends PublishedGrade {
  readonly total: string | null;
  readonly points: string | null;
  readonly rate: string | null;
  readonly working: string | null;
  readonly unknown: string | null;
  readonly scheme: { readonly id: string; readonly version: string; readonly gradeBy: string };
  /** Ids of the gates whose condition holds. */
  readonly gates: readonly string[];
  readonly nodes: readonly PublishedNode[];
}

export interface PublishedFinding {
  readonly id: string;
  readonly kind: CheckKind;
  /** What the kind is about: score, rule, bands, readings, money, dates, evidence, targets, statements. */
  readonly group: string;
  readonly verdict: AuditFinding['verdict'];
  readonly at: string;
  /** Indicator concerned, if one is. */
  readonly code: string | null;
  readonly stated: string;
  readonly recomputed: string | null;
  /** What the points or the rule allow, where nothing is recomputed: `0 | 2 | 4` or `0 … 7`. */
  readonly allowed: string | null;
  readonly cause: string | null;
  /** The likely cause in words. */
  readonly causeText: string | null;
  readonly effectOnTotal: string | null;
  readonly changesGrade: boolean;
  /** The grade with what follows put in place of what is printed. */
  readonly gradeAfter: string | null;
  /** Why it cannot be told, as `reason: about`; null for any other verdict. */
  readonly reason: string | null;
  readonly message: string;
}

export interface PublishedReport {
  readonly report: string;
  readonly engine: string;
  readonly issues: readonly PublishedIssue[];
  /** Null while there are issues. */
  readonly score: PublishedScore | null;
  readonly money: PublishedMoney | null;
  readonly findings: readonly PublishedFinding[];
  readonly coverage: { readonly figures: number; readonly checked: number };
  /** All differences that enter the score put in force at once; null where none does. */
  readonly together: TogetherRecord | null;
  /** The reader's edits that the score includes; findings are always those of the published report. */
  readonly edits: Readonly<Record<string, string>>;
}

const hundred = exact(100n);
const text = (value: Exact | undefined): string | null => (value ? plain(value) : null);
const rateText = (rate: Exact | undefined, { places, mode }: Rounding): string | null =>
  rate ? fixed(multiply(rate, hundred), places, mode) : null;
const workingOf = (working: Working | undefined): string | null => (working ? workingText(working) : null);
const unknownText = (unknown: Untold | undefined): string | null => (unknown ? untoldText(unknown) : null);

/** A printed figure with the decimals it is printed with. */
const statedText = (figure: Figure | undefined): string | null =>
  figure ? (figure.unit === '%' ? plain(figure.value) : fixed(figure.value, figure.decimals)) : null;

const publishedIssue = (issue: Issue, locale: Locale): PublishedIssue => ({
  code: issue.code,
  file: issue.file,
  row: issue.row ?? null,
  column: issue.column ?? null,
  found: issue.found ?? null,
  expected: issue.expected ?? null,
  message: issueMessage(issue, locale),
});

const gradeNote = (grade: Grade): GradeNote | null => {
  if (grade.untold !== undefined) return 'gate-untold';
  if (grade.gate) return 'gate';
  if (grade.hole) return 'hole';
  return grade.printed.length > 1 ? 'overlap' : null;
};

const publishedGrade = (grade: Grade): PublishedGrade => ({
  grade: grade.name ?? null,
  gradeNote: gradeNote(grade),
  hole: grade.hole ? { below: grade.hole.below ?? null, above: grade.hole.above ?? null } : null,
  closedGrade: grade.closed?.name ?? null,
  gate: grade.gate ? { id: grade.gate.id, from: grade.gate.from ?? null } : null,
  untoldGate: grade.untold ?? null,
});

const policyKeys = { na: 'na', merged: 'merged', 'not-visible': 'notVisible', unknown: 'unknown' } as const;

/** The policy under which a row without a score stays out of its sum; a parent is out when all below it are. */
const absenceOf = (indicator: Indicator, node: NodeResult, scheme: Scheme): PublishedNode['absence'] => {
  if (node.origin !== 'policy' || node.score) return null;
  const status = indicator.absence ?? null;
  const policy = status === null ? 'leave-out' : scheme.policies[policyKeys[status]];
  return policy === 'leave-out' || policy === 'renormalise' ? { status, policy } : null;
};

const publishedNode = (
  indicator: Indicator,
  node: NodeResult,
  scheme: Scheme,
  absence = absenceOf(indicator, node, scheme),
): PublishedNode => ({
  code: indicator.code,
  name: indicator.name['zh-cn'],
  points: text(node.points),
  score: text(node.score),
  stated: statedText(indicator.score),
  rate: rateText(node.rate, scheme.rate),
  working: workingOf(node.working),
  origin: node.origin,
  asWritten: node.asWritten
    ? { value: text(node.asWritten.value), working: workingOf(node.asWritten.working) ?? '' }
    : null,
  unknown: absence ? null : unknownText(node.unknown),
  absence,
  ...(node.grade && { grade: publishedGrade(node.grade) }),
});

const publishedScore = (report: Report, evaluation: Evaluation): PublishedScore => ({
  total: evaluation.total ? totalText(report, evaluation.total) : null,
  ...publishedGrade(evaluation.grade),
  points: text(evaluation.points),
  rate: rateText(evaluation.rate, report.scheme.rate),
  working: workingOf(evaluation.working),
  unknown: unknownText(evaluation.unknown),
  scheme: { id: report.scheme.id, version: report.scheme.version, gradeBy: report.scheme.gradeBy },
  gates: evaluation.gates.map(({ id }) => id),
  nodes: report.indicators.flatMap((indicator) => {
    const node = evaluation.nodes.get(indicator.code);
    return node ? [publishedNode(indicator, node, report.scheme)] : [];
  }),
});

const publishedFinding = (
  finding: AuditFinding,
  reason: Untold | undefined,
  locale: Locale,
): PublishedFinding => ({
  id: finding.id,
  kind: finding.kind,
  group: groupOf(finding.kind),
  verdict: finding.verdict,
  at: finding.at,
  code: finding.code ?? null,
  stated: finding.stated,
  recomputed: finding.recomputed ?? null,
  allowed: finding.allowed ?? null,
  cause: finding.cause?.kind ?? null,
  causeText: finding.cause ? auditWords[locale].cause(finding.cause) : null,
  effectOnTotal: finding.effectOnTotal ?? null,
  changesGrade: finding.changesGrade,
  gradeAfter: finding.gradeAfter ?? null,
  reason: unknownText(reason),
  message: findingMessage(finding, locale, reason),
});

/** A report that was read, or the issues that stand against it. */
export interface Reading {
  readonly slug: string;
  readonly report?: Report;
  readonly issues: readonly Issue[];
}

/** The object for a reading; with issues it holds these and nothing else. `locale` is that of the messages. */
export const publishedReport = (
  { slug, report, issues }: Reading,
  locale: Locale = 'zh-cn',
  edits: Edits = noEdits,
): PublishedReport => {
  const head = {
    report: slug,
    engine: engineVersion,
    issues: issues.map((issue) => publishedIssue(issue, locale)),
  };
  const typed = Object.fromEntries(edits);
  if (!report || issues.length > 0) {
    const coverage = { figures: 0, checked: 0 };
    return { ...head, score: null, money: null, findings: [], coverage, together: null, edits: typed };
  }
  const { evaluation: published, audit } = auditedOf(report);
  const { findings, coverage, together } = audit;
  const inForce = revised(report, edits);
  const evaluation = edits.size > 0 ? evaluate(report, edits) : published;
  return {
    ...head,
    score: publishedScore(inForce, evaluation),
    money: publishedMoney(inForce, evaluation),
    findings: findings.map((finding) => publishedFinding(finding, untoldOf(finding), locale)),
    coverage,
    together: togetherRecord(report, together),
    edits: typed,
  };
};
