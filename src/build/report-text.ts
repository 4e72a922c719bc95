/** The narrative that a page shows: that of its language, else the one there is. */
import { auditWords } from '../i18n/audit.ts';
import { shell } from '../i18n/shell.ts';
import type { FigureVerdict } from './mark-figures.ts';
import { type Narrative, renderNarrative } from './narrative.ts';
import type { ReportView } from './report-shelf.ts';

export interface ReportText {
  /** Empty when the report has no narrative. */
  readonly markdown: string;
  /** Language tag where it is not that of the page. */
  readonly lang?: string;
}

export const reportText = ({ report, locale }: ReportView): ReportText => {
  const own = report.narrative[locale];
  if (own !== undefined) return { markdown: own };
  const zh = report.narrative['zh-cn'];
  const markdown = zh ?? report.narrative.en;
  if (markdown === undefined) return { markdown: '' };
  return { markdown, lang: shell[zh === undefined ? 'en' : 'zh-cn'].lang };
};

/** Renders Markdown of a report with the verdicts of its audit on the figures quoted. */
export const renderReportText = ({ audit, locale, t }: ReportView, markdown: string): Narrative =>
  renderNarrative(markdown, 'sec-text', (id): FigureVerdict | undefined => {
    const check = audit.byId.get(id);
    return check && { verdict: check.verdict, spoken: t.spoken(auditWords[locale].verdicts[check.verdict]) };
  });
