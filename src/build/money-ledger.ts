/** The ledger as its island is handed it, and what is said of it as a whole. */
import type { AuditCheck } from '../core/audit/check.ts';
import { plain } from '../core/exact.ts';
import { type Concentration, concentrationOf } from '../core/ledger/concentration.ts';
import { inLocale, type SubtotalRow } from '../core/report.ts';
import { categoriesOf } from '../core/series.ts';
import { ledgerCells } from '../data/ledger-csv.ts';
import { auditWords } from '../i18n/audit.ts';
import { moneyLedgerWords } from '../i18n/money-ledger.ts';
import { type FigureCheck, type LedgerProps, linesOf, type PrintedSum } from '../state/money-rows.ts';
import { reportPageHref } from './audit-rows.ts';
import { cellChecks } from './cell-checks.ts';
import { chartSource, checkedFigure } from './chart-source.ts';
import { markOf } from './mark-figures.ts';
import { largestCount } from './published-money.ts';
import type { ReportView } from './report-shelf.ts';

const linkTo = (view: ReportView, check: AuditCheck | undefined): { readonly check?: FigureCheck } =>
  check
    ? {
        check: {
          href: reportPageHref(view, `#${check.id}`),
          mark: markOf(check.verdict),
          word: view.t.spoken(auditWords[view.locale].verdicts[check.verdict]),
        },
      }
    : {};

const printedOf = (view: ReportView, row: SubtotalRow | undefined): { readonly printed?: PrintedSum } => {
  if (!row?.amount) return {};
  const checkOf = cellChecks(view.audit);
  const key = String(row.row);
  const check = checkOf('subtotals', key, 'amount') ?? checkOf('subtotals', key);
  return {
    printed: { text: `${row.amount.text} ${view.t.unit(row.amount.unit)}`, ...linkTo(view, check) },
  };
};

/** What stands under the pictures of the ledger: by category the checks of the printed sums, by row those of its amount. */
const checkedOf = (view: ReportView): LedgerProps['checked'] => {
  const { report, locale, audit } = view;
  const t = moneyLedgerWords[locale];
  const checkOf = cellChecks(audit);
  return {
    categories: report.subtotals.flatMap(({ row, category }) =>
      checkedFigure(
        view,
        category?.['zh-cn'] ?? '',
        category ? inLocale(category, locale) : t.total,
        checkOf('subtotals', String(row), 'amount') ?? checkOf('subtotals', String(row)),
      ),
    ),
    items: report.spending.flatMap(({ no }) =>
      checkedFigure(view, no, t.numbered(no), checkOf('spending', no, 'amount')),
    ),
  };
};

export const ledgerPropsOf = (view: ReportView): LedgerProps => {
  const { report, locale, audit } = view;
  const checkOf = cellChecks(audit);
  const subtotal = (category?: string) =>
    report.subtotals.find((row) => row.category?.['zh-cn'] === category);
  return {
    slug: report.slug,
    locale,
    places: report.scheme.rate.places,
    rows: report.spending.map((row) => ({
      cells: ledgerCells(row),
      ...(row.amount && { yuan: plain(row.amount.value) }),
      ...linkTo(view, checkOf('spending', row.no, 'amount')),
    })),
    categories: categoriesOf(report).categories.map(({ name }) => ({
      name: name['zh-cn'],
      label: inLocale(name, locale),
      ...printedOf(view, subtotal(name['zh-cn'])),
    })),
    ...printedOf(view, subtotal()),
    source: chartSource(view),
    checked: checkedOf(view),
  };
};

/** The few largest payments, where the ledger is at least twice as long. */
export const largestFew = ({ rows }: LedgerProps): Concentration | undefined =>
  rows.length < 2 * largestCount ? undefined : concentrationOf(linesOf(rows), largestCount);
