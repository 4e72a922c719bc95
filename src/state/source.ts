/**
 * Hand-over of a report to the islands of its page. The build registers what it has read; the browser
 * reads the JSON block of the page and the same reader as everywhere makes the report of it; the checks
 * across files are the build's, which no report with an issue survives.
 */
import { evaluate } from '../core/evaluate.ts';
import type { Evaluation } from '../core/evaluation.ts';
import type { Report, ReportSource } from '../core/report.ts';
import { readTexts } from '../data/read-texts.ts';

export interface Handed {
  readonly report: Report;
  /** The report as published: no edit put in. */
  readonly published: Evaluation;
}

/** Id of the JSON block in the page. */
export const sourceBlock = 'report-source';

/** Reports kept at a time: the pages of one report, in both languages, are rendered close together. */
const kept = 8;
const sources = new Map<string, ReportSource>();
const read = new Map<string, Handed>();

const forget = (map: Map<string, unknown>): void => {
  const oldest = map.keys().next().value;
  if (map.size > kept && oldest !== undefined) map.delete(oldest);
};

const keep = (handed: Handed): Handed => {
  read.set(handed.report.slug, handed);
  forget(read);
  return handed;
};

/** Called by the page before it renders its islands; a page that has read the report already passes it on. */
export const registerSource = (source: ReportSource, handed?: Handed): void => {
  if (sources.get(source.slug) !== source) read.delete(source.slug);
  sources.delete(source.slug);
  sources.set(source.slug, source);
  forget(sources);
  if (handed) keep(handed);
};

/** The source as the page carries it; undefined on the server and on a page without it. */
export const sourceInPage = (slug: string): ReportSource | undefined => {
  if (typeof document === 'undefined') return undefined;
  const text = document.getElementById(sourceBlock)?.textContent;
  const source = text ? (JSON.parse(text) as ReportSource) : undefined;
  return source?.slug === slug ? source : undefined;
};

/** The report and its published evaluation, read once. Throws when the page has handed nothing over. */
export const handedOver = (slug: string): Handed => {
  const known = read.get(slug);
  if (known) return known;
  const source = sources.get(slug) ?? sourceInPage(slug);
  if (!source) throw new Error(`no source registered for ${slug}`);
  const { report, issues } = readTexts(source);
  if (issues.length > 0) throw new Error(`the source of ${slug} has issues`);
  return keep({ report, published: evaluate(report) });
};
