/** A heading line of Markdown: its depth, its words, and the section number it may begin with. */
import { blanks, unitSource } from './units-in-text.ts';

/** `1.`, `2.1`, `（3）`, `4、` or a lone `5` at the start; a number with a unit is no section number. */
const sectionNumber = new RegExp(
  `^(?:[（(]\\d{1,2}[）)]|\\d{1,2}(?:\\.\\d{1,2})*(?![\\d%]|\\.\\d)(?!${blanks}${unitSource})(?:[.．、)）]|(?=[^\\S\\n]|$|[^\\d\\s,.])))`,
  'u',
);

const plainTitle = (text: string): string =>
  text
    .replace(/[^\S\n]#+[^\S\n]*$/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*~`]+/g, '')
    .trim();

/** Reads one line that begins with `#`. `opening`: where its marks and its section number end. */
export const headingAt = (
  line: string,
): { readonly depth: number; readonly title: string; readonly opening: number } => {
  const [opening = '', marks = ''] = /^ *(#+)[^\S\n]*/.exec(line) ?? [];
  const rest = line.slice(opening.length);
  const found = sectionNumber.exec(rest);
  return {
    depth: marks.length,
    title: plainTitle(rest),
    opening: opening.length + (found?.[0].length ?? 0),
  };
};
