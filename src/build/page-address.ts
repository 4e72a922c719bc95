/** The address of a report's page: whole where the build knows the host (`SITE=…`), else below the base path. */
import type { Locale } from '../core/report.ts';
import { href } from './href.ts';

/** `site` is `Astro.site`. */
export const siteAddress = (path: string, site: URL | undefined): string => {
  const local = href(path);
  return site ? new URL(local, site).href : local;
};

/** The same for the page of a report; undefined where the host is not known. */
export const pageAddress = (slug: string, locale: Locale, site: URL | undefined): string | undefined =>
  site && siteAddress(`/${locale}/reports/${slug}/`, site);
