/** Every check of a report as one kind of row, for the section that lists them all. */
import type { StructureCheck } from '../core/audit/structure.ts';
import type { Verdict } from '../core/audit/verdict.ts';
import { divide, type Exact } from '../core/exact.ts';
import type { Working } from '../core/expression/value.ts';
import type { Figure } from '../core/figure.ts';
import { inLocale, type Locale } from '../core/report.ts';
import type { Attainable } from '../core/rule/result.ts';
import { factorOf } from '../core/unit.ts';
import { auditWords } from '../i18n/audit.ts';
import { scoreText, upTo } from '../i18n/format.ts';
import { scoreWords } from '../i18n/score.ts';
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

const partsOf = (working: Working): string => working.parts.map((part) => part.text).join('');

/** The calculation and its result; undefined where it would only repeat the figure itself. */
const lineOf = (working: Working, result: string): string | undefined => {
  const calculation = partsOf(working);
  return calculation === result || calculation === working.result ? undefined : `${calculation} ＝ ${result}`;
};

/** The result in the unit of the printed figure, with two more decimals than it has: `75.481…%`. */
export const resultLike = (figure: Figure, value: Exact): string => {
  const inUnit = divide(value, factorOf(figure.unit)) ?? value;
  const unit = figure.unit === '%' ? '%' : figure.unit && ` ${figure.unit}`;
  return upTo(inUnit, figure.decimals + 1) + unit;
};

/** What a rule allows, as a note beside a score that is not among it. */
const allowedBy = (attainable: Attainable | undefined, locale: Locale): string | undefined => {
  const t = scoreWords[locale];
  if (attainable?.kind === 'choice') {
    return t.allowed + t.colon + t.oneOf(attainable.values.toReversed().map(scoreText).join(t.joinOr));
  }
  if (attainable?.kind === 'range') {
    return t.allowed + t.colon + t.judgedWithin(scoreText(attainable.min), scoreText(attainable.max));
  }
  return undefined;
};

/** Units of computed figures on an English page; units of things counted (个, 项) are dropped there. */
const englishUnits: Readonly<Record<string, string>> = {
  元: ' yuan',
  万元: ' ×10k yuan',
  亿元: ' ×100 million yuan',
  分: ' points',
};
const inLanguage = (text: string, locale: Locale): string =>
  locale === 'zh-cn'
    ? text
    : text.replace(/ ?(\p{Script=Han}+)$/u, (_, unit: string) => englishUnits[unit] ?? '');

const claimRows = ({ report, audit, locale, t }: ReportView): CheckRow[] => {
  const words = auditWords[locale];
  return report.claims.flatMap((claim) => {
    const check = audit.claims.get(claim.id);
    if (!check) return [];
    const { verdict, recomputed, working, cause, unknown } = check;
    const finding = audit.findings.find((one) => one.id === claim.id);
    const whole = claim.figure && check.value ? resultLike(claim.figure, check.value) : working?.result;
    const result = whole === undefined || !claim.figure ? whole : inLanguage(whole, locale);
    const line = working && result !== undefined ? lineOf(working, result) : undefined;
    const reason = claim.reason ? inLocale(claim.reason, locale) : unknown && words.unknown[unknown.reason];
    const notes = [
      verdict === 'cannot-tell' ? reason : undefined,
      cause && words.causes[cause],
      finding?.effectOnTotal !== undefined
        ? words.effect(finding.effectOnTotal.replace('-', '−'))
        : undefined,
    ].filter((note) => note !== undefined);
    return [
      {
        id: claim.id,
        verdict,
        name: inLocale(claim.name, locale),
        place: inLocale(claim.place, locale),
        printed: claim.printed,
        ...(recomputed !== undefined && {
          recomputed: claim.figure ? inLanguage(recomputed, locale) : recomputed,
        }),
        ...(line !== undefined && verdict !== 'cannot-tell' && { working: line }),
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
  const line = shown && working ? lineOf(working, working.result) : undefined;
  const result = evaluation.nodes.get(check.at);
  const attainable = row?.ruleAsWritten ? result?.asWritten?.attainable : result?.attainable;
  const isOutside = check.kind === 'unattainable' && check.verdict !== 'agrees';
  const notes = [
    isOutside ? allowedBy(attainable, locale) : undefined,
    check.cause && words.causes[check.cause],
    finding?.effectOnTotal !== undefined ? words.effect(finding.effectOnTotal.replace('-', '−')) : undefined,
  ].filter((note) => note !== undefined);
  return {
    id,
    verdict: check.verdict,
    name: words.subject[check.kind](row ? t.quoted(inLocale(row.name, locale)) : check.at).replace(
      / (“.*”) /,
      locale === 'zh-cn' ? '$1' : ' $1 ',
    ),
    place: t.fromTables,
    printed: check.stated,
    ...(check.recomputed !== undefined && { recomputed: check.recomputed }),
    ...(line !== undefined && { working: line }),
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
