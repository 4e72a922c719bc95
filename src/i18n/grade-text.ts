import type { Locale } from '../core/report.ts';
import type { Band } from '../core/scheme.ts';

/** A grade in running text: the character stays, English adds the gloss of the scheme: `良 (Good)`. */
export const gradeText = (bands: readonly Band[], grade: string, locale: Locale): string => {
  const gloss = bands.find((band) => band.name === grade)?.gloss;
  return locale === 'en' && gloss ? `${grade} (${gloss})` : grade;
};
