/** Where the charts of a report come from, and what the audit says of the figures in them. */
import type { ChartSource, ChartVerdict } from '../charts/paper.ts';
import { type CheckedFigure, verdictsOf } from '../charts/verdicts.ts';
import type { AuditCheck } from '../core/audit/check.ts';
import { inLocale } from '../core/report.ts';
import { bridgeOf } from '../core/series.ts';
import { auditWords } from '../i18n/audit.ts';
import { chartFigureWords } from '../i18n/chart-figure.ts';
import { chartWords } from '../i18n/charts.ts';
import { cellChecks, shareCheck } from './cell-checks.ts';
import { markOf } from './mark-figures.ts';
import type { ReportView } from './report-shelf.ts';

/** Report, publisher and year, as they stand under every picture. */
export const chartSource = ({ report, locale }: ReportView): ChartSource => {
  const { title, department, commissioner, year } = report.identity;
  const t = chartFigureWords[locale];
  const publisher = commissioner ?? department;
  const parts = [
    locale === 'en' ? inLocale(title, locale) : `《${inLocale(title, locale)}》`,
    publisher && inLocale(publisher, locale),
    year && t.year(year),
  ];
  return {
    slug: report.slug,
    text: t.source(parts.filter((part) => part !== undefined && part !== '') as string[]),
  };
};

/** A figure as it stands under a chart; nothing where no check looks at it. */
export const checkedFigure = (
  { locale }: ReportView,
  key: string,
  name: string,
  check: AuditCheck | undefined,
): readonly CheckedFigure[] =>
  check ? [{ key, name, mark: markOf(check.verdict), word: auditWords[locale].verdicts[check.verdict] }] : [];

export interface BudgetCharts {
  readonly source: ChartSource;
  readonly bridge: readonly ChartVerdict[];
  readonly execution: readonly ChartVerdict[];
}

/** The charts of budget and spending. */
export const budgetCharts = (view: ReportView): BudgetCharts => {
  const { report, evaluation, audit, locale } = view;
  const t = chartWords[locale];
  const checkOf = cellChecks(audit);
  const steps = bridgeOf(report, evaluation);
  const figures = steps.flatMap(({ row }) =>
    row ? checkedFigure(view, row.id, inLocale(row.item, locale), checkOf('budget', row.id, 'amount')) : [],
  );
  const chain = audit.checks.find(({ kind }) => kind === 'budget-chain');
  const idOf = (wanted: 'spent' | 'final') => steps.find(({ kind }) => kind === wanted)?.id ?? '';
  const [spent, final] = [idOf('spent'), idOf('final')];
  const rate = shareCheck(audit, spent, final);
  return {
    source: chartSource(view),
    bridge: verdictsOf([...figures, ...checkedFigure(view, 'chain', t.chain, chain)], locale),
    execution: verdictsOf(
      [
        ...figures.filter(({ key }) => key === spent || key === final),
        ...checkedFigure(view, 'rate', t.rate, rate),
      ],
      locale,
    ),
  };
};
