/**
 * Marks the figures of a narrative that no check is tied to. The finder gives their offsets in the Markdown;
 * between two characters that no text holds they pass through the rendering and come out as elements.
 */
const opening = '\ufdd0';
const closing = '\ufdd1';
const marks = /[\ufdd0\ufdd1]/g;

/** A stretch of Markdown; `end` is not part of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const enclosed = (markdown: string, stretches: readonly Stretch[]): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    pieces.push(markdown.slice(from, start), opening, markdown.slice(start, end), closing);
    from = end;
  }
  return pieces.join('') + markdown.slice(from);
};

/** What a mark may enclose in the rendered text: words, no element that begins or ends outside. */
const pairs = /\ufdd0([^<>\ufdd0\ufdd1]*)\ufdd1/g;

/**
 * Renders `markdown` by `render` with its untied figures in `<span class="untied">`, each followed by `spoken`
 * for those who do not see it. `stretches` are sorted and lie apart. Apart from these spans the result is that
 * of `render(markdown)`; were it another, the text is left unmarked.
 */
export const renderUntied = (
  markdown: string,
  stretches: readonly Stretch[],
  spoken: string,
  render: (markdown: string) => string,
): string => {
  const plain = render(markdown);
  if (stretches.length === 0 || markdown.includes(opening) || markdown.includes(closing)) return plain;
  const marked = render(enclosed(markdown, stretches));
  if (marked.replace(marks, '') !== plain) return plain;
  return marked
    .replace(
      pairs,
      (_, text: string) => `<span class="untied">${text}<span class="sr">${spoken}</span></span>`,
    )
    .replace(marks, '');
};
