/** A stretch of text; offsets count UTF-16 units, `end` is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands where a hidden character stood: no digit, no letter, no blank. */
export const cover = '\ufffc';

/** The text with everything that matches hidden, and every other character in its place. */
export const covered = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => found.replace(/[^\n]/g, cover));

/** The text with these spans hidden; they are sorted and lie within lines. */
export const coveredAt = (text: string, spans: readonly Span[]): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    pieces.push(text.slice(from, start), cover.repeat(end - start));
    from = end;
  }
  return pieces.join('') + text.slice(from);
};
