/** Markdown of a report to HTML: no raw HTML, no inline styles, headings under the section they stand in. */
import { defineMdastPlugin, markdownToHtml } from 'satteri';
import { href } from './href.ts';
import { type FigureVerdict, markFigures } from './mark-figures.ts';

export interface Heading {
  /** `sec-text-1-2`: by position, never from the words. */
  readonly id: string;
  /** 1 for the highest headings of the text. */
  readonly depth: number;
  /** Inner HTML without links. */
  readonly html: string;
}
export interface Narrative {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Raw HTML in the Markdown is shown as the text it is. */
const htmlAsText = defineMdastPlugin({
  name: 'html-as-text',
  html(node, context) {
    context.replaceNode(node, { type: 'text', value: node.value });
  },
});

const features = { frontmatter: false, directive: false, gfm: { footnotes: false } } as const;

const plainHtml = (markdown: string): string =>
  markdownToHtml(markdown, { features, mdastPlugins: [htmlAsText] })
    .html.replace(/ style="text-align: (\w+)"/g, (_, side: string) => (side === 'right' ? ' class="r"' : ''))
    .replace(/<a href="([^"]*)"/g, (_, target: string) => {
      if (target.startsWith('/')) return `<a href="${href(target)}"`;
      return /^(#|https?:|mailto:)/.test(target) ? `<a href="${target}"` : '<a';
    })
    .replaceAll('<table>', '<div class="wide" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');

const levelOf = (digit = ''): number => '0123456'.indexOf(digit);

/** The highest heading of the text becomes `<h3>`, one below the page's sections. */
const placeHeadings = (html: string, prefix: string): Narrative => {
  const pattern = /<h([1-6])>([\s\S]*?)<\/h\1>/g;
  const levels = [...html.matchAll(pattern)].map(([, digit]) => levelOf(digit));
  const top = Math.min(...levels, 6);
  const counters: number[] = [];
  const headings: Heading[] = [];
  const placed = html.replace(pattern, (_, digit: string, inner: string) => {
    const depth = Math.min(levelOf(digit) - top + 1, counters.length + 1);
    counters.length = depth;
    counters[depth - 1] = (counters[depth - 1] ?? 0) + 1;
    const id = [prefix, ...counters].join('-');
    const tag = `h${Math.min(depth + 2, 6)}`;
    headings.push({ id, depth, html: inner.replace(/<\/?a\b[^>]*>/g, '') });
    return `<${tag} id="${id}">${inner}</${tag}>`;
  });
  return { html: placed, headings };
};

/** Renders a report's narrative; `verdictOf` tells what became of each claim that the text links to. */
export const renderNarrative = (
  markdown: string,
  prefix: string,
  verdictOf: (claim: string) => FigureVerdict | undefined,
): Narrative => {
  const { html, headings } = placeHeadings(plainHtml(markdown), prefix);
  return { html: markFigures(html, verdictOf), headings };
};

/** Renders a piece of running text without headings, such as a paragraph of the method page. */
export const renderText = (markdown: string): string => plainHtml(markdown);
