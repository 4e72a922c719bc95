/** The headlines of a page by their keys, told once however many parts of the page ask. */
import { type Headline, headlinesOf, headlineText } from '../i18n/headlines.ts';
import type { ReportView } from './report-shelf.ts';

const told = new WeakMap<ReportView, ReadonlyMap<string, Headline>>();

/** Undefined where the report gives nothing to tell. */
export const headlineOf = (view: ReportView, key: string): Headline | undefined => {
  const known = told.get(view) ?? headlinesOf(view);
  told.set(view, known);
  return known.get(key);
};

/** A headline as plain text; empty where there is none. */
export const headlineTextOf = (view: ReportView, key: string): string => {
  const headline = headlineOf(view, key);
  return headline ? headlineText(headline) : '';
};
