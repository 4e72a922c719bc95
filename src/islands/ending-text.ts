/** Where combinations end, in words. */
import type { Ending } from '../core/combinations/endings.ts';
import type { Locale } from '../core/report.ts';
import type { Band } from '../core/scheme.ts';
import { gradeText } from '../i18n/grade-text.ts';
import { switchWords } from '../i18n/switches.ts';

export const endingText = (bands: readonly Band[], ending: Ending, locale: Locale): string => {
  const t = switchWords[locale];
  const named = (name: string): string => gradeText(bands, name, locale);
  if (ending.kind === 'grade') return named(ending.name);
  if (ending.kind === 'untold') return t.untold;
  if (ending.kind === 'no-total') return t.noTotal;
  return ending.below && ending.above ? t.hole(named(ending.below), named(ending.above)) : t.noBand;
};
