/** Text for a terminal: Chinese signs take two columns there, and nothing is cut in the middle of a word. */

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Columns that a text takes. */
export const width = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);

const padded = (text: string, to: number, right: boolean): string => {
  const blanks = ' '.repeat(Math.max(to - width(text), 0));
  return right ? blanks + text : text + blanks;
};

/** Rows as a table: the first two columns to the left, figures to the right. */
export const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => padded(cell, widths[at] ?? 0, at > 1))
      .join('  ')
      .trimEnd(),
  );
};

/** What may not be parted: a word, or a wide sign with the opening signs before and the closing signs after it. */
const pieces = (text: string): readonly string[] =>
  text.match(
    /\s+|[“‘（《「]*(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef“‘（《「”’，。；：、）》」]+)[”’，。；：、）》」]*|\S/gu,
  ) ?? [];

/**
 * A text in lines of at most `columns` columns: the first after `indent`, the others after `hanging`. A word that
 * is longer stands alone.
 */
export const wrapped = (
  text: string,
  columns: number,
  indent: string,
  hanging = indent,
): readonly string[] => {
  const lines: string[] = [];
  let line = indent;
  let isBlank = true;
  for (const piece of pieces(text)) {
    if (!isBlank && width(line + piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = hanging;
      isBlank = true;
    }
    line += isBlank ? piece.trimStart() : piece;
    isBlank &&= piece.trim() === '';
  }
  return isBlank ? lines : [...lines, line.trimEnd()];
};
