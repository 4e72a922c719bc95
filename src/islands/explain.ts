/** Why a typed value was not taken, in a sentence. The sentences are fetched when the first one is needed. */
import type { Issue } from '../core/issue.ts';
import type { Locale } from '../core/report.ts';
import { whatIfWords } from '../i18n/whatif.ts';

/** `standing` is the value that still counts. */
export const explainIssue = async (issue: Issue, standing: string, locale: Locale): Promise<string> => {
  const { issueSentence } = await import('../i18n/issues.ts');
  const t = whatIfWords[locale];
  return joined(issueSentence(issue, locale), t.keeps(standing), locale);
};

/** Two sentences side by side; Chinese needs no blank between them. */
export const joined = (first: string, second: string, locale: Locale): string => {
  const { stop } = whatIfWords[locale];
  const closed = /[。.？?]$/.test(first) ? first : first + stop;
  return locale === 'en' ? `${closed} ${second}${stop}` : `${closed}${second}${stop}`;
};
