/**
 * The text of the audit page: the narrative whose figures are places that a row can lead to, and what of it no
 * check is tied to.
 */
import { coverageOf, figuresInText, type SectionCoverage } from '../core/figures-in-text.ts';
import { auditViewWords } from '../i18n/audit-view.ts';
import { figureId, hrefFromAudit } from './audit-rows.ts';
import { renderUntied } from './mark-untied.ts';
import type { Heading } from './narrative.ts';
import type { ReportView } from './report-shelf.ts';
import { renderReportText, reportText } from './report-text.ts';

/** A chapter of the text and its figures. */
export interface Chapter {
  readonly id: string;
  /** Inner HTML of its heading, without links. */
  readonly html: string;
  readonly figures: number;
  /** Of these, how many are tied to a check. */
  readonly tied: number;
}

export interface AuditDocument {
  readonly html: string;
  /** Language tag where it is not that of the page. */
  readonly lang?: string;
  /** Claims that the text quotes, in order, each once. */
  readonly quoted: ReadonlySet<string>;
  readonly figures: number;
  readonly tied: number;
  /** Chapters with figures, in order. */
  readonly chapters: readonly Chapter[];
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

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const wordsOf = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(\w+|#39);/g, (whole, name: string) => entities[name] ?? whole);

/** Sections counted together by the highest heading above them. */
export const chaptersOf = (
  headings: readonly Heading[],
  sections: readonly SectionCoverage[],
): readonly Chapter[] => {
  const chapters = headings
    .filter(({ depth }) => depth === 1)
    .map(({ id, html }) => ({ id, html, title: wordsOf(html).trim(), figures: 0, tied: 0 }));
  let at = 0;
  for (const { path, figures, tied } of sections) {
    const found = chapters.findIndex((chapter, index) => index >= at && chapter.title === path[0]);
    const chapter = chapters[found];
    if (!chapter) continue;
    at = found;
    chapter.figures += figures;
    chapter.tied += tied;
  }
  return chapters.filter(({ figures }) => figures > 0).map(({ title: _, ...chapter }) => chapter);
};

export const auditDocument = (view: ReportView): AuditDocument => {
  const { markdown, lang } = reportText(view);
  const untied = figuresInText(markdown).filter(({ tied }) => !tied);
  const spoken = auditViewWords[view.locale].untied;
  const rendered = renderUntied(markdown, untied, spoken, (text) => renderReportText(view, text).html);
  const { html, quoted } = withPlaces(rendered);
  const { figures, tied, sections } = coverageOf(markdown);
  return {
    html: withLinks(view, html),
    ...(lang !== undefined && { lang }),
    quoted,
    figures,
    tied,
    chapters: chaptersOf(renderReportText(view, markdown).headings, sections),
  };
};
