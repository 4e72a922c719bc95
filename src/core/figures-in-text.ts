/**
 * Finds the figures that a narrative states, in Chinese and English, and tells which of them stand in a link
 * to a check. Built to leave out rather than to mistake: what may be a date, a document number, a place in
 * the text or a name is no figure. English number words (`three`) are none; a range (`90–100`) is two.
 */
import { extentOf, touches } from './narrative/extent.ts';
import { never, unlessTied } from './narrative/not-figures.ts';
import { figuresInWords } from './narrative/numerals.ts';
import { cover, type Span } from './narrative/span.ts';
import { type VisibleText, visibleText } from './narrative/visible-text.ts';

export interface TextFigure {
  /** Offsets in the Markdown, in UTF-16 units: `text` is what stands between them. */
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly line: number;
  /** As written, with 约, sign, currency and unit where they touch the number: `约1.5 亿元`. */
  readonly text: string;
  /** Whether it stands inside a link to a claim, an audit row or an indicator. */
  readonly tied: boolean;
  /** Where that link leads, without `#`: `c029`, `chk-total-total`, `ind-2.1.2`. */
  readonly check?: string;
}

interface Tie extends Span {
  readonly check: string;
}

/** Links to what is checked: claims, rows of the audit, indicators. */
const checkLink = /^#(c\d[\w-]*|chk-\S+|ind-\S+)$/u;

const number =
  /(?<![\dA-Za-z_]|[\dA-Za-z][.])(?:[1-9]\d{0,2}(?:,\d{3})+(?!\d)|[1-9]\d{0,2}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?/gu;

/** Full-width digits, letters and marks as ASCII, one for one. The Chinese comma separates, unless it groups. */
const folded = (text: string): string =>
  text
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/gu, ',')
    .replace(/[\uff01-\uff0b\uff0d-\uff1a\uff1c-\uff5d]/gu, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u2010\u2011]/gu, '-');

/** Hides what the pattern matches, except inside the spans that are kept. */
const hide = (text: string, pattern: RegExp, kept: readonly Span[]): string =>
  text.replace(pattern, (whole: string, ...rest: readonly unknown[]) => {
    const offset = rest.find((one): one is number => typeof one === 'number') as number;
    const near = kept.filter(({ start, end }) => start < offset + whole.length && end > offset);
    const isKept = (at: number): boolean => near.some(({ start, end }) => at >= start && at < end);
    return whole.replace(/[^\s|]/g, (sign: string, at: number) => (isKept(offset + at) ? sign : cover));
  });

/** Numbers cut where a link begins or ends: `[20](#c1)[30](#c2)` are two. */
const numbersIn = (text: string, edges: ReadonlySet<number>): readonly Span[] =>
  [...text.matchAll(number)].flatMap(({ index, 0: digits }) => {
    const cuts = [...digits].map((_, at) => index + at).filter((at) => at > index && edges.has(at));
    return [...cuts, index + digits.length]
      .map((end, at) => ({ start: cuts[at - 1] ?? index, end }))
      .filter(({ start, end }) => /^\d.*\d$|^\d$/.test(text.slice(start, end)));
  });

const tiesOf = ({ links }: VisibleText): readonly Tie[] =>
  links.flatMap(({ start, end, target }) => {
    const check = checkLink.exec(target)?.[1];
    return check === undefined ? [] : [{ start, end, check }];
  });

/** Spans of the visible text that state a figure, in reading order. */
const spansIn = (visible: VisibleText, ties: readonly Tie[]): readonly Span[] => {
  const text = folded(visible.text);
  const certain = never.reduce((rest, pattern) => hide(rest, pattern, []), text);
  const searched = unlessTied.reduce((rest, pattern) => hide(rest, pattern, ties), certain);
  const edges = new Set(visible.links.flatMap(({ start, end }) => [start, end]));
  const digits = numbersIn(searched, edges).flatMap((span) => extentOf(visible, text, span) ?? []);
  const words = figuresInWords(searched).filter((span) => touches(visible, span));
  return [...digits, ...words].sort((a, b) => a.start - b.start);
};

const figuresOf = (markdown: string, visible: VisibleText): readonly TextFigure[] => {
  const ties = tiesOf(visible);
  let [line, counted] = [1, 0];
  return spansIn(visible, ties).map((span) => {
    for (; counted < span.start; counted++) if (visible.text[counted] === '\n') line += 1;
    const start = visible.places[span.start] as number;
    const end = (visible.places[span.end - 1] as number) + 1;
    const tie = ties.find((one) => span.start >= one.start && span.start < one.end);
    const place = { start, end, line, text: markdown.slice(start, end) };
    return { ...place, tied: tie !== undefined, ...(tie && { check: tie.check }) };
  });
};

/** Every figure that the Markdown states, in reading order. Never throws. */
export const figuresInText = (markdown: string): readonly TextFigure[] =>
  figuresOf(markdown, visibleText(markdown));

export interface Coverage {
  readonly figures: number;
  /** Of these, how many stand in a link to a check. */
  readonly tied: number;
}

export interface SectionCoverage extends Coverage {
  /** Headings from the highest down to the section's own; empty before the first heading. */
  readonly path: readonly string[];
}

const counted = (figures: readonly TextFigure[]): Coverage => ({
  figures: figures.length,
  tied: figures.filter(({ tied }) => tied).length,
});

/**
 * How many figures a narrative states and how many are tied to a check: in all, and per section in reading
 * order. A section's own text counts, its subsections stand for themselves; sections without figures are left
 * out.
 */
export const coverageOf = (
  markdown: string,
): Coverage & { readonly sections: readonly SectionCoverage[] } => {
  const visible = visibleText(markdown);
  const figures = figuresOf(markdown, visible);
  const sections: SectionCoverage[] = [];
  const path: { readonly depth: number; readonly title: string }[] = [];
  const starts = [{ start: 0, depth: 0, title: '' }, ...visible.headings];
  for (const [at, { start, depth, title }] of starts.entries()) {
    while (depth <= (path.at(-1)?.depth ?? -1)) path.pop();
    if (depth > 0) path.push({ depth, title });
    const end = starts[at + 1]?.start ?? markdown.length;
    const own = figures.filter((figure) => figure.start >= start && figure.start < end);
    if (own.length > 0) sections.push({ path: path.map((heading) => heading.title), ...counted(own) });
  }
  return { ...counted(figures), sections };
};
