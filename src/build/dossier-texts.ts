/** Lines of a dossier: the calculation, the difference and what it changes, in words. */
import type { AuditFinding } from '../core/audit/audit.ts';
import { type AuditCheck, groupOf } from '../core/audit/check.ts';
import { absolute, divide, type Exact, fixed, plain } from '../core/exact.ts';
import type { Figure } from '../core/figure.ts';
import { inLocale, type Locale } from '../core/report.ts';
import { factorOf } from '../core/unit.ts';
import { auditWords } from '../i18n/audit.ts';
import { scoreText, upTo } from '../i18n/format.ts';
import type { ReportView } from './report-shelf.ts';

/** The result in the unit of the printed figure, with two more decimals than it has: `75.481…%`. */
export const resultLike = (figure: Figure, value: Exact): string => {
  const inUnit = divide(value, factorOf(figure.unit)) ?? value;
  const unit = figure.unit === '%' ? '%' : figure.unit && ` ${figure.unit}`;
  return upTo(inUnit, figure.decimals + 1) + unit;
};

/** Units of computed figures on an English page; units of things counted (个, 项) are dropped there. */
const englishUnits: Readonly<Record<string, string>> = {
  元: ' yuan',
  万元: ' ×10k yuan',
  亿元: ' ×100 million yuan',
  分: ' points',
};
export const inLanguage = (text: string, locale: Locale): string =>
  locale === 'zh-cn'
    ? text
    : text.replace(/ ?(\p{Script=Han}+)$/u, (_, unit: string) => englishUnits[unit] ?? '');

/** Whether a check is a condition, which holds or not, and no figure. */
const isStatement = ({ kind, recomputed }: AuditCheck): boolean =>
  kind === 'claim' && recomputed === undefined;

/** The calculation and its result; undefined where it would only repeat the figure itself. */
export const lineOf = ({ locale }: ReportView, check: AuditCheck): string | undefined => {
  const { working, figure, value } = check;
  if (!working) return undefined;
  const calculation = working.parts.map((part) => part.text).join('');
  if (isStatement(check)) return `${calculation}${auditWords[locale].truth(working.result === '1')}`;
  const isMark = figure?.unit === '' || figure?.unit === '分';
  const whole = figure && value && !isMark ? resultLike(figure, value) : working.result;
  const result = figure ? inLanguage(whole, locale) : whole;
  if (calculation === '' || result === '') return undefined;
  const repeats = [result, working.result, `“${working.result}”`].includes(calculation);
  return repeats ? undefined : `${calculation} ＝ ${result}`;
};

/** `差 1.8 个百分点`: only where two figures differ. */
export const differenceText = ({ locale }: ReportView, check: AuditCheck): string | undefined => {
  const { verdict, difference, figure, measure } = check;
  if (verdict !== 'differs' || !difference || !figure || !measure) return undefined;
  const size = divide(absolute(difference), factorOf(figure.unit)) ?? difference;
  const digits = measure === 'points' ? plain(size, 2) : fixed(size, figure.decimals);
  const unit = inLanguage(` ${figure.unit}`, locale).trim();
  return auditWords[locale].difference({ measure, digits, unit: figure.unit === '%' ? '' : unit });
};

/** What it changes, alone and with the others; nothing for checks that agree or cannot be told. */
export const effectTexts = (
  { audit, locale }: ReportView,
  check: AuditCheck,
  finding: AuditFinding | undefined,
): readonly string[] => {
  const words = auditWords[locale];
  if (!finding || finding.verdict === 'cannot-tell') return [];
  const { effectOnTotal, changesGrade, gradeAfter } = finding;
  if (effectOnTotal === undefined && !changesGrade) {
    return finding.verdict === 'differs' && check.figure ? [words.onlyThis] : [];
  }
  const signed = (text: string) => text.replace('-', '−');
  const part = audit.together?.parts.find((one) => one.id === check.id);
  return [
    ...(effectOnTotal === undefined ? [] : [words.effect(signed(effectOnTotal))]),
    ...(changesGrade ? [check.kind === 'grade' ? words.changesGrade : words.gradeBecomes(gradeAfter)] : []),
    ...(part && audit.together && audit.together.parts.length > 1
      ? [words.withAll(signed(part.by), scoreText(audit.together.total))]
      : []),
  ];
};

/** Name and place of a claim. */
export const claimTexts = (
  { report, locale }: ReportView,
  check: AuditCheck,
): { readonly name: string; readonly place: string } => {
  const claim = report.claims.find((one) => one.id === check.id);
  return {
    name: claim ? inLocale(claim.name, locale) : check.at,
    place: claim ? inLocale(claim.place, locale) : '',
  };
};

/** Where a check looks: the place of a claim, the places of two readings, the text, or the tables. */
export const placeText = (view: ReportView, check: AuditCheck): string => {
  const { locale, t } = view;
  const { kind, params = {} } = check;
  if (kind === 'claim') return claimTexts(view, check).place;
  const named = (key: string): string =>
    (locale === 'en' ? params[`${key}En`] : undefined) ?? params[key] ?? '';
  const isWithin = kind === 'reading-sum' || kind === 'reading-rate';
  if (groupOf(kind) === 'readings') {
    return (isWithin ? [named('reading')] : [named('reading'), named('main')]).filter(Boolean).join(t.joiner);
  }
  return groupOf(kind) === 'statements' ? t.fromTexts : t.fromTables;
};
