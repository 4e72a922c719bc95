/** The smallest corrections of a report in the language of a page: knots with a choice first, then single figures. */
import type { CellCorrection, Choice, Corrections } from '../core/audit/corrections.ts';
import { correctionsOf } from '../core/audit/corrections.ts';
import type { CellField } from '../core/report.ts';
import { inLocale } from '../core/report.ts';
import { correctionWords } from '../i18n/corrections.ts';
import { reportPageHref } from './audit-rows.ts';
import type { ReportView } from './report-shelf.ts';
import { rowLink } from './source-links.ts';

export interface CorrectionRow {
  readonly name: string;
  readonly href: string;
  readonly printed: string;
  readonly corrected: string;
}

export interface CorrectionRows {
  readonly fewest?: number;
  /** Parts of several figures: each with its ways, of which one is enough. */
  readonly choices: readonly (readonly (readonly CorrectionRow[])[])[];
  /** Figures that stand alone. */
  readonly singles: readonly CorrectionRow[];
  /** Knots for which no answer was found. */
  readonly open: number;
}

/** Full-width and half-width blanks aside, `正文 3.2` is the place and the code. */
const placeOf = (view: ReportView, { source }: CellCorrection): string => {
  const { report, locale } = view;
  if (source.table === 'indicators') {
    const main = report.identity.reading;
    return main ? inLocale(main, locale) : '';
  }
  if (source.table !== 'readings') return '';
  const zh = source.key.slice(0, source.key.lastIndexOf(' '));
  const row = report.readings.find(({ reading }) => reading['zh-cn'] === zh);
  return row ? inLocale(row.reading, locale) : zh;
};

const rowOf = (view: ReportView, correction: CellCorrection): CorrectionRow => {
  const words = correctionWords[view.locale];
  const { source, printed, corrected } = correction;
  const link = rowLink(view.report, source, view.locale);
  const isClaim = source.table === 'claims';
  const name =
    source.table === 'report'
      ? words.total
      : isClaim
        ? (link?.name ?? source.key)
        : words.cell(
            placeOf(view, correction),
            link?.name ?? '',
            (source.column ?? 'amount') as CellField | 'amount',
          );
  const href = isClaim ? `#${source.key}` : reportPageHref(view, link?.href ?? '#main');
  return { name, href, printed, corrected };
};

const arranged = (view: ReportView, { knots, fewest }: Corrections): CorrectionRows => {
  const solved = knots.filter(({ outcome }) => outcome === 'repaired');
  const choices = solved.flatMap((knot) => knot.choices);
  const isSingle = (choice: Choice) => choice.length === 1 && choice[0]?.length === 1;
  const rows = (set: readonly CellCorrection[]) => set.map((one) => rowOf(view, one));
  return {
    ...(fewest !== undefined && { fewest }),
    choices: choices.filter((choice) => !isSingle(choice)).map((choice) => choice.map(rows)),
    singles: choices.filter(isSingle).flatMap(([only]) => rows(only ?? [])),
    open: knots.length - solved.length,
  };
};

export const correctionRows = (view: ReportView): CorrectionRows =>
  arranged(view, correctionsOf(view.report, view.audit.byId));
