/** The text of the audit page: the narrative whose figures are places that a row can lead to. */
import { figureId, hrefFromAudit } from './audit-rows.ts';
import type { ReportView } from './report-shelf.ts';
import { renderReportText, reportText } from './report-text.ts';

export interface AuditDocument {
  readonly html: string;
  /** Language tag where it is not that of the page. */
  readonly lang?: string;
  /** Claims that the text quotes, in order, each once. */
  readonly quoted: ReadonlySet<string>;
}

/** Gives the first figure of each claim an id; the text itself stays as it is. */
const withPlaces = (html: string): { readonly html: string; readonly quoted: ReadonlySet<string> } => {
  const quoted = new Set<string>();
  const placed = html.replace(/<a class="fig [^>]*data-claim="([^"]+)"/g, (link: string, id: string) => {
    if (quoted.has(id)) return link;
    quoted.add(id);
    return link.replace('<a ', `<a id="${figureId(id)}" `);
  });
  return { html: placed, quoted };
};

/** Fragments of the report page that this page does not have lead there. */
const withLinks = (view: ReportView, html: string): string =>
  html.replace(
    /(<a\b[^>]*) href="(#[^"]*)"/g,
    (_, before: string, fragment: string) => `${before} href="${hrefFromAudit(view, fragment)}"`,
  );

export const auditDocument = (view: ReportView): AuditDocument => {
  const { markdown, lang } = reportText(view);
  const { html, quoted } = withPlaces(renderReportText(view, markdown).html);
  return { html: withLinks(view, html), ...(lang !== undefined && { lang }), quoted };
};
