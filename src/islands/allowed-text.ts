/** The scores that a rule allows, in words. */
import { plain } from '../core/exact.ts';
import type { Locale } from '../core/report.ts';
import type { Attainable } from '../core/rule/result.ts';
import { scoreWords } from '../i18n/score.ts';

/** Undefined where the rule says nothing of its own: any score, or one score that its working shows. */
export const allowedText = (attainable: Attainable, locale: Locale): string | undefined => {
  const t = scoreWords[locale];
  if (attainable.kind === 'choice') {
    return t.oneOf(
      attainable.values
        .toReversed()
        .map((value) => plain(value, 2))
        .join(t.joinOr),
    );
  }
  if (attainable.kind === 'range') return t.judgedWithin(plain(attainable.min, 2), plain(attainable.max, 2));
  return undefined;
};
