/** The bases of the rate as text: for the table that is always there, and for the switch above it. */
import { percent } from '../charts/share.ts';
import { type Exact, least, one as whole } from '../core/exact.ts';
import type { Base, Bases } from '../core/ledger/bases.ts';
import { inLocale, type Report } from '../core/report.ts';
import { dateText, rateText, wanText } from '../i18n/format.ts';
import { gradeText } from '../i18n/grade-text.ts';
import { moneyJourneyWords } from '../i18n/money-journey.ts';
import type { BaseProps, BaseText } from '../state/base-text.ts';
import { deskHref } from './money-journey.ts';
import type { ReportView } from './report-shelf.ts';

const sentences = (parts: readonly (string | undefined)[], { locale }: ReportView): string =>
  parts.filter(Boolean).join(locale === 'en' ? ' ' : '');

/** How a total is written beside the published one. */
export type TotalText = (report: Report, total: Exact) => string;

const textOf = (
  view: ReportView,
  { spent, execution }: Bases,
  base: Base,
  totalText: TotalText,
): BaseText => {
  const { report, locale } = view;
  const t = moneyJourneyWords[locale];
  const { rate: rounding, bands } = report.scheme;
  const { row, amount, outcome } = base;
  const rate = rateText(base.rate, rounding);
  const gate = outcome?.gate;
  const gateName = gate && (gate.name[locale] ?? gate.name['zh-cn'] ?? gate.id);
  const total = outcome?.total && totalText(report, outcome.total);
  const grade = outcome?.grade.name && gradeText(bands, outcome.grade.name, locale);
  const bites = gateName ? t.bites(gateName) : t.passes;
  const unscored = execution.veto ? t.notScored : t.noGate;
  const document = [row.document && inLocale(row.document, locale), row.date && dateText(row.date, locale)];
  return {
    id: row.id,
    name: inLocale(row.item, locale),
    isPublished: row.kind === 'final',
    amount: wanText(amount),
    rate,
    working: `${wanText(spent)} ÷ ${wanText(amount)} × 100% ＝ ${rate}`,
    length: percent(least(base.rate, whole)),
    vetoed: gate !== undefined,
    gate: outcome ? bites : unscored,
    outcome: outcome ? sentences([bites, total && t.result(total, grade)], view) : unscored,
    ...(document.some(Boolean) && { document: document.filter(Boolean).join(locale === 'en' ? ', ' : '，') }),
    ...(total !== undefined && { total }),
    ...(grade !== undefined && { grade }),
    ...(outcome && { desk: deskHref(view, outcome.edits) }),
  };
};

/** Every base, highest rate first. */
export const baseTexts = (view: ReportView, bases: Bases, totalText: TotalText): readonly BaseText[] =>
  bases.rows.map((base) => textOf(view, bases, base, totalText));

/** What the switch is handed with `rows`, the text of every base; undefined where there is nothing to switch, or no base is the report's own. */
export const basePropsOf = (
  view: ReportView,
  bases: Bases,
  rows: readonly BaseText[],
): BaseProps | undefined => {
  const { report, locale } = view;
  const own = rows.find(({ isPublished }) => isPublished);
  if (rows.length < 2 || !own) return undefined;
  const { total, grade } = report.identity.published;
  const { veto } = bases.execution;
  return {
    locale,
    rows,
    published: {
      id: own.id,
      ...((total ?? own.total) !== undefined && { total: total?.text ?? own.total }),
      ...((grade ?? own.grade) !== undefined && {
        grade: grade === undefined ? own.grade : gradeText(report.scheme.bands, grade, locale),
      }),
    },
    ...(veto && {
      veto: { length: percent(veto.at), text: rateText(veto.at, { places: 0, mode: 'half-up' }) },
    }),
  };
};
