/** Every check of a report as one kind of row, for the section that lists them all. */
import type { StructureCheck } from '../core/audit/structure.ts';
import type { Verdict } from '../core/audit/verdict.ts';
import type { Working } from '../core/expression/value.ts';
import { inLocale } from '../core/report.ts';
import { auditWords } from '../i18n/audit.ts';
import type { ReportView } from './report-shelf.ts';

export interface CheckRow {
  /** Claim id, or `chk-<kind>-<code>`. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly name: string;
  readonly place: string;
  readonly printed: string;
  readonly recomputed?: string;
  readonly working?: string;
  /** Why it cannot be told, the likely cause, or the effect: whole phrases. */
  readonly notes: readonly string[];
  readonly changesGrade: boolean;
  /** Indicator that the check is about. */
  readonly code?: string;
}

const lineOf = (working: Working): string =>
  `${working.parts.map((part) => part.text).join('')} ＝ ${working.result}`;

const claimRows = ({ report, audit, locale, t }: ReportView): CheckRow[] => {
  const words = auditWords[locale];
  return report.claims.flatMap((claim) => {
    const check = audit.claims.get(claim.id);
    if (!check) return [];
    const { verdict, recomputed, working, cause, unknown } = check;
    const finding = audit.findings.find((one) => one.id === claim.id);
    const reason = claim.reason ? inLocale(claim.reason, locale) : unknown && words.unknown[unknown.reason];
    const notes = [
      verdict === 'cannot-tell' ? reason : undefined,
      cause && words.causes[cause],
      finding?.effectOnTotal !== undefined ? words.effect(finding.effectOnTotal) : undefined,
    ].filter((note) => note !== undefined);
    return [
      {
        id: claim.id,
        verdict,
        name: inLocale(claim.name, locale),
        place: inLocale(claim.place, locale),
        printed: claim.printed,
        ...(recomputed !== undefined && { recomputed }),
        ...(working && verdict !== 'cannot-tell' && { working: lineOf(working) }),
        notes: notes.length === 0 && verdict === 'cannot-tell' ? [t.noReason] : notes,
        changesGrade: finding?.changesGrade ?? false,
      },
    ];
  });
};

const structureRow = (
  { report, evaluation, audit, locale, t }: ReportView,
  check: StructureCheck,
): CheckRow => {
  const words = auditWords[locale];
  const id = `chk-${check.kind}-${check.at}`;
  const finding = audit.findings.find((one) => one.id === id);
  const row = report.byCode.get(check.at);
  const working = check.kind === 'total' ? evaluation.working : evaluation.nodes.get(check.at)?.working;
  const shown = check.kind === 'formula' || check.kind === 'score-sum' || check.kind === 'total';
  const notes = [
    check.cause && words.causes[check.cause],
    finding?.effectOnTotal !== undefined ? words.effect(finding.effectOnTotal) : undefined,
  ].filter((note) => note !== undefined);
  return {
    id,
    verdict: check.verdict,
    name: words.subject[check.kind](row ? `${check.at} ${inLocale(row.name, locale)}` : check.at),
    place: t.fromTables,
    printed: check.stated,
    ...(check.recomputed !== undefined && { recomputed: check.recomputed }),
    ...(shown && working && { working: lineOf(working) }),
    notes,
    changesGrade: finding?.changesGrade ?? false,
    ...(row && { code: check.at }),
  };
};

/** In report order: checks of the tables first, then the claims. */
export const checkRows = (view: ReportView): readonly CheckRow[] => [
  ...view.audit.structure.map((check) => structureRow(view, check)),
  ...claimRows(view),
];
