/** How a search is held against a text: by words, without regard to width, case and blanks. */

/** Text in which a search looks: full-width signs as ASCII, small letters, true minus as hyphen, no blanks. */
export const searchable = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('−', '-').replace(/\s+/g, '');

/** Words of a search, each of which a row has to hold. */
export const wordsOf = (query: string): readonly string[] =>
  query.split(/\s+/).map(searchable).filter(Boolean);
