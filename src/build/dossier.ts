/**
 * All there is to say about one check, in the language of a page: what the list of checks, the figure
 * inspector and the audit view show. The three say the same, because they are made here.
 */
import type { AuditFinding } from '../core/audit/audit.ts';
import { type AuditCheck, type CheckGroup, type CheckKind, groupOf } from '../core/audit/check.ts';
import type { Verdict } from '../core/audit/verdict.ts';
import { referencesOf } from '../core/expression/references.ts';
import { repliesTo } from '../core/replies.ts';
import { inLocale, type ReplyRow } from '../core/report.ts';
import { allowedWords, auditWords } from '../i18n/audit.ts';
import { checkWords } from '../i18n/checks.ts';
import { inspectorWords } from '../i18n/inspector.ts';
import { claimTexts, differenceText, effectTexts, inLanguage, lineOf, placeText } from './dossier-texts.ts';
import type { ReportView } from './report-shelf.ts';
import { originLink, type RowLink, rowLink, rowLinks, rowOfOrigin } from './source-links.ts';

export interface Operand extends RowLink {
  /** The number as it stands in the calculation. */
  readonly text: string;
}

/** A piece of a calculation. */
export interface Step {
  readonly text: string;
  readonly href?: string;
}

export interface Occurrence {
  /** Claim id. */
  readonly id: string;
  readonly place: string;
  readonly printed: string;
}

export interface Dossier {
  /** Claim id, or `chk-<kind>-<at>`; also the fragment of the check's own row. */
  readonly id: string;
  readonly kind: CheckKind;
  readonly group: CheckGroup;
  readonly verdict: Verdict;
  readonly verdictText: string;
  readonly name: string;
  /** Where the report prints it. */
  readonly place: string;
  readonly printed: string;
  /** The figure to hold beside the printed one, and what it is: 复算, 附件, 标准允许. */
  readonly second?: { readonly text: string; readonly label: string; readonly isRecomputed: boolean };
  readonly difference?: string;
  /** One sentence on what was found, for checks that are not two figures. */
  readonly says?: string;
  /** `20.38 ÷ 27 ＝ 75.481…%` */
  readonly working?: string;
  /** The same piece by piece: numbers with where they come from, signs between them, the result. */
  readonly steps: readonly Step[];
  readonly operands: readonly Operand[];
  readonly rows: readonly RowLink[];
  /** Likely cause, or why it cannot be told. */
  readonly cause?: string;
  readonly reason?: string;
  /** What it changes: whole sentences. */
  readonly effects: readonly string[];
  readonly changesGrade: boolean;
  /** By how much the total moves, as plain decimal text without sign; for sorting and filters. */
  readonly moves?: string;
  /** Indicator concerned. */
  readonly code?: string;
  readonly occurrences: readonly Occurrence[];
  readonly replies: readonly ReplyRow[];
}

/** Facts that decide a rule, yes or no: its calculation shows only the branch that they leave. */
const factsOf = (
  { report, evaluation, locale }: ReportView,
  { kind, code }: AuditCheck,
): readonly Operand[] => {
  if (kind !== 'as-written' && kind !== 'unattainable' && kind !== 'deduction') return [];
  const row = report.byCode.get(code ?? '');
  const rule = row?.ruleAsWritten ?? row?.rule;
  const names = rule ? referencesOf(rule).names : new Set<string>();
  return report.inputs.flatMap(({ key, name }) => {
    const value = evaluation.inputs.get(key)?.value;
    const link = rowLink(report, { table: 'inputs', key }, locale);
    if (value?.kind !== 'boolean' || !link || !(names.has(key) || names.has(name['zh-cn']))) return [];
    return [{ ...link, text: inspectorWords[locale].fact(value.value) }];
  });
};

const operandsOf = (view: ReportView, check: AuditCheck): readonly Operand[] => {
  const { report, locale } = view;
  const seen = new Set<string>();
  const numbers = (check.working?.parts ?? []).flatMap(({ text, ref }) => {
    const link = ref === undefined || seen.has(ref) ? undefined : originLink(report, ref, locale);
    if (ref !== undefined) seen.add(ref);
    return link ? [{ ...link, text }] : [];
  });
  return [...factsOf(view, check), ...numbers];
};

/** Neighbours without a link are one piece. */
const stepsOf = (
  { report, locale }: ReportView,
  check: AuditCheck,
  working: string | undefined,
): readonly Step[] => {
  if (working === undefined) return [];
  const steps: Step[] = [];
  const put = (step: Step): void => {
    const last = steps.at(-1);
    if (last && !last.href && !step.href) steps[steps.length - 1] = { text: last.text + step.text };
    else steps.push(step);
  };
  let length = 0;
  for (const { text, ref } of check.working?.parts ?? []) {
    const href = ref === undefined ? undefined : originLink(report, ref, locale)?.href;
    put(href ? { text, href } : { text });
    length += text.length;
  }
  put({ text: working.slice(length) });
  return steps;
};

/** All places that state the same fact, each place once. */
const occurrencesOf = ({ report, locale }: ReportView, check: AuditCheck): readonly Occurrence[] => {
  const isOfFact = check.kind === 'statements' || check.kind === 'wording';
  const id = isOfFact ? check.sources[0]?.key : check.id;
  const own = report.claims.find((claim) => claim.id === id);
  const group = own?.sameAs ?? own?.id;
  if (group === undefined) return [];
  const seen = new Set<string>();
  return report.claims.flatMap((claim) => {
    const place = inLocale(claim.place, locale);
    if ((claim.sameAs ?? claim.id) !== group || seen.has(place)) return [];
    seen.add(place);
    return [{ id: claim.id, place, printed: claim.printed }];
  });
};

const secondOf = (view: ReportView, check: AuditCheck): Dossier['second'] => {
  const { locale } = view;
  const kind = checkWords[locale].kinds[check.kind];
  const text = check.allowed ? allowedWords(check.allowed, locale) : check.recomputed;
  if (text === undefined) return undefined;
  const label = kind.second?.(check.params ?? {});
  const shown = check.figure && !check.allowed ? inLanguage(text, locale) : text;
  return { text: shown, label: label ?? auditWords[locale].recomputed, isRecomputed: label === undefined };
};

const reasonOf = (view: ReportView, check: AuditCheck): string | undefined => {
  const { report, locale, t } = view;
  if (check.verdict !== 'cannot-tell') return undefined;
  const claim = report.claims.find((one) => one.id === check.id);
  if (claim?.reason) return inLocale(claim.reason, locale);
  const words = auditWords[locale];
  if (check.kind === 'grade' && check.params?.['gate'] !== undefined) return words.unknown['gate-untold'];
  return check.unknown ? words.unknown[check.unknown.reason] : t.noReason;
};

/** The dossier of one check. */
export const dossierOf = (view: ReportView, check: AuditCheck, finding?: AuditFinding): Dossier => {
  const { report, locale, t } = view;
  const kind = checkWords[locale].kinds[check.kind];
  const used = (check.working?.parts ?? []).flatMap(({ ref }) => (ref && rowOfOrigin(ref)) || []);
  const rows = rowLinks(report, [...check.sources, ...used], locale);
  const row = check.code === undefined ? undefined : report.byCode.get(check.code);
  const about =
    check.kind === 'claim'
      ? claimTexts(view, check).name
      : row
        ? inLocale(row.name, locale)
        : (rows[0]?.name ?? '');
  const second = secondOf(view, check);
  const working = check.verdict === 'cannot-tell' ? undefined : lineOf(view, check);
  const says = kind.says?.(
    check.params ?? {},
    rows.map((one) => one.name),
  );
  const difference = differenceText(view, check);
  const reason = reasonOf(view, check);
  return {
    id: check.id,
    kind: check.kind,
    group: groupOf(check.kind),
    verdict: check.verdict,
    verdictText: auditWords[locale].verdicts[check.verdict],
    name:
      check.kind === 'claim' ? about : kind.subject(about === '' ? '' : t.quoted(about), check.params ?? {}),
    place: placeText(view, check),
    printed: check.stated,
    ...(second && { second }),
    ...(difference && { difference }),
    ...(says && { says }),
    ...(working && { working }),
    steps: stepsOf(view, check, working),
    operands: operandsOf(view, check),
    rows,
    ...(check.cause && { cause: auditWords[locale].cause(check.cause) }),
    ...(reason && { reason }),
    effects: effectTexts(view, check, finding),
    changesGrade: finding?.changesGrade ?? false,
    ...(finding?.effectOnTotal !== undefined && { moves: finding.effectOnTotal.replace('-', '') }),
    ...(check.code !== undefined && { code: check.code }),
    occurrences: occurrencesOf(view, check),
    replies: repliesTo(report, check.id),
  };
};

/** In report order: checks of the tables first, then the claims. */
export const dossiersOf = (view: ReportView): readonly Dossier[] => {
  const findings = new Map(view.audit.findings.map((finding) => [finding.id, finding]));
  return view.audit.checks.map((check) => dossierOf(view, check, findings.get(check.id)));
};
