/** Which lines of a ledger a choice shows. */
import type { LedgerLine } from './line.ts';

export interface LedgerChoice {
  /** Words that a line has to hold, each of them. */
  readonly query: string;
  /** Category in zh-CN; `''` for all. */
  readonly category: string;
}

/** Text in which a search looks: full-width signs as ASCII, small letters, true minus as hyphen. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('−', '-');

/** Parts of a line as one text; the line break keeps a word from being found across two of them. */
export const searchText = (parts: readonly string[]): string => parts.map(folded).join('\n');

/** Words of a search, separated by blanks of any width. */
export const wordsOf = (query: string): readonly string[] => folded(query).split(/\s+/).filter(Boolean);

export const isChosen = ({ query, category }: LedgerChoice): boolean =>
  category !== '' || wordsOf(query).length > 0;

/** The lines that pass, in the order given. */
export const filtered = <Line extends LedgerLine>(
  lines: readonly Line[],
  { query, category }: LedgerChoice,
): readonly Line[] => {
  const words = wordsOf(query);
  return lines.filter(
    (line) =>
      (category === '' || line.category === category) && words.every((word) => line.text.includes(word)),
  );
};
