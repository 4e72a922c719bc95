/** Key points and openings of sections told anew in a trial, shortly after the last edit; words come only then. */
import type { Locale } from '../core/report.ts';
import type { Reading } from '../state/use-report.ts';
import { type Retold, retell } from './retell.ts';

/** Long enough for a burst of keystrokes: the grade that each row alone would reach takes many evaluations. */
const pause = 150;

export interface ToldHeadlines {
  /** Tells what is in force now; `tell` hears how many figures and sentences have changed. */
  readonly refresh: (tell: (changed: number) => void) => void;
  /** Puts everything back as published. */
  readonly restore: () => void;
}

export const toldHeadlines = (reading: Reading, locale: Locale): ToldHeadlines => {
  let retold: Retold[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before: ReadonlyMap<string, string> | undefined;

  const changed = (): number => retold.reduce((sum, one) => sum + one.changed, 0);
  const takeBack = (): void => {
    for (const { back } of retold.reverse()) back();
    retold = [];
  };
  const tellAnew = async (): Promise<void> => {
    const asked = reading.edits();
    const { headlinesOf, headlineText } = await import('../i18n/headlines.ts');
    // Another edit has come while the words did: its own turn will follow.
    if (reading.edits() !== asked || asked.size === 0) return;
    const texts = (told: Parameters<typeof headlinesOf>[0]) =>
      new Map([...headlinesOf(told)].map(([key, headline]) => [key, headlineText(headline)]));
    before ??= texts({ report: reading.report, evaluation: reading.published, locale });
    const now = texts({ report: reading.inForce(), evaluation: reading.evaluation(), locale, edits: asked });
    takeBack();
    for (const element of document.querySelectorAll<HTMLElement>('[data-says]')) {
      const key = element.dataset['says'] ?? '';
      const text = now.get(key);
      const told = text !== undefined && text !== before.get(key) ? retell(element, text) : undefined;
      if (told) retold.push(told);
    }
  };

  return {
    refresh: (tell) => {
      clearTimeout(timer);
      timer = setTimeout(() => void tellAnew().then(() => tell(changed())), pause);
    },
    restore: () => {
      clearTimeout(timer);
      takeBack();
    },
  };
};
