/** Switches by name, quoted and joined. */
import { inLocale, type Locale, type Report } from '../core/report.ts';
import { switchWords } from '../i18n/switches.ts';

export const switchNames = (report: Report, ids: readonly string[], locale: Locale): string => {
  const t = switchWords[locale];
  return report.alternatives
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => t.quoted(inLocale(name, locale)))
    .join(t.joiner);
};
