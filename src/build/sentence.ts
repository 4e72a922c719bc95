/** Sentences of a page with figures in them that lead to their checks. */
import type { AuditCheck } from '../core/audit/check.ts';

export interface SentencePart {
  readonly text: string;
  /** Where the text is a figure that was checked. */
  readonly check?: AuditCheck | undefined;
  /** Punctuation that stays on the line of the figure before it. */
  readonly after?: string;
}

/** Characters that no text of a page holds: they keep the places of the figures while the words are put together. */
const firstPlace = 0xe000;

/** What `say` makes of some figures, in parts: the words as they are, the figures with their checks. */
export const sentence = (
  say: (...figures: string[]) => string,
  figures: readonly SentencePart[],
): readonly SentencePart[] => {
  const places = figures.map((_, at) => String.fromCharCode(firstPlace + at));
  return say(...places)
    .split(/([\ue000-\uf8ff][，。；：、）,.;:)]*)/u)
    .filter((text) => text !== '')
    .map((text) => {
      const figure = figures[places.indexOf(text.charAt(0))];
      return figure ? { ...figure, after: text.slice(1) } : { text };
    });
};
