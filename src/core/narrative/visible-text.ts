/**
 * Markdown as a reader sees it: marks are gone, what is no running text (code, addresses, list markers) is
 * covered, and every character knows its place in the source. Indented code is read as text: reports indent
 * paragraphs.
 */
import { headingAt } from './heading.ts';
import { labelCells } from './label-columns.ts';
import { covered, coveredAt, type Span } from './span.ts';

/** A link, by the place of its label in the visible text. */
export interface VisibleLink extends Span {
  /** As written: `#c029`, `https://…`. */
  readonly target: string;
}

export interface Heading {
  /** Offset of its line in the source. */
  readonly start: number;
  /** 1 to 6. */
  readonly depth: number;
  readonly title: string;
}

export interface VisibleText {
  readonly text: string;
  /** Place in the source of each character of `text`. */
  readonly places: readonly number[];
  readonly links: readonly VisibleLink[];
  readonly headings: readonly Heading[];
}

/** What is hidden from the search whole, in this order: what stands in code is no link. */
const hidden: readonly RegExp[] = [
  /^ {0,3}(`{3,}|~{3,})[^\n]*(?:\n(?! {0,3}\1)[^\n]*)*(?:\n[^\n]*)?/gm,
  /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g,
  /<!--[\s\S]*?(?:-->|$)/g,
  /<\/?[A-Za-z][^<>\n]*>/g,
  /!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?/g,
  /\[\^[^\]\n]*\]:?/g,
  /(?:https?|ftp):\/\/[^\s<>()[\]|\u2000-\uffff]+|\bwww\.[^\s<>()[\]|\u2000-\uffff]+/gi,
  /\b[A-Za-z][\w-]{0,62}(?:\.[\w-]{1,63})*\.(?:cn|com|org|net)\b(?:\/[^\s<>()[\]|\u2000-\uffff]*)?/g,
  /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g,
];

/** The marker of a list entry, behind any quotation marks. */
const listMarker = /^(?:[ \t]*>)*[ \t]*(?:\d{1,9}[.)]|[-*+])(?=[ \t]|$)/gm;
const definition = /^ {0,3}\[([^\]\n]+)\]:[ \t]*<?([^\s>]*)>?[^\n]*/gm;
const link =
  /(?<!\\)\[((?:\\.|[^[\]\\]|\[[^[\]]{0,80}\]){1,200})\](?:\(((?:[^()\n]|\([^()\n]*\))*)\)|\[([^\]\n]*)\])?/gs;
/** Emphasis, struck text and escapes; a star between two digits is a sign of multiplication. */
const emphasis = /(?<!\d)\*{1,3}|\*{1,3}(?!\d)|(?<![\w])_{1,3}|_{1,3}(?![\w])|~~|\\(?=[!-/:-@[-`{-~])/g;

const targetIn = (written: string): string => /^\s*<?([^\s>]*)/.exec(written)?.[1] ?? '';

/** Targets of reference definitions, `[a]: #c029`, by their label in lower case. */
const definitionsIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(definition)].map(([, label = '', target = '']) => [label.toLowerCase(), target]));

interface SourceLink extends Span {
  readonly target: string;
  readonly label: Span;
}

const linksIn = (source: string, text: string): readonly SourceLink[] => {
  const known = definitionsIn(text);
  return [...text.matchAll(link)].flatMap((found) => {
    const [whole, label = '', inline, reference] = found;
    const inner = { start: found.index + 1, end: found.index + 1 + label.length };
    const end = found.index + whole.length;
    const named = known.get((reference || source.slice(inner.start, inner.end)).toLowerCase());
    // The target is read from the source: an address in it has been covered.
    const target = inline === undefined ? named : targetIn(source.slice(inner.end + 2, end - 1));
    return target === undefined ? [] : [{ start: found.index, end, label: inner, target }];
  });
};

/** Characters of the source that a reader does not see: brackets and targets of links, emphasis. */
const marksIn = (text: string, links: readonly SourceLink[]): readonly Span[] =>
  [
    ...links.flatMap(({ start, end, label }) => [
      { start, end: label.start },
      { start: label.end, end },
    ]),
    ...[...text.matchAll(emphasis)].map(({ index, 0: mark }) => ({ start: index, end: index + mark.length })),
  ].sort((a, b) => a.start - b.start);

/** Reads Markdown for a search in what a reader sees. Never throws; offsets count UTF-16 units. */
export const visibleText = (markdown: string): VisibleText => {
  // A carriage return would keep `$` from the end of a line; a blank in its place moves no offset.
  const source = markdown.replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
  const plain = hidden.reduce(covered, source);
  const links = linksIn(source, plain);
  const headings: Heading[] = [];
  const openings: Span[] = [];
  for (const line of plain.matchAll(/^ {0,3}#{1,6}[ \t][^\n]*/gm)) {
    const read = headingAt(source.slice(line.index, line.index + line[0].length));
    headings.push({ start: line.index, depth: read.depth, title: read.title });
    openings.push({ start: line.index, end: line.index + read.opening });
  }
  const labels = coveredAt(coveredAt(plain, openings), labelCells(plain));
  const searched = [listMarker, definition].reduce(covered, labels);
  const places: number[] = [];
  let [text, from] = ['', 0];
  const keep = (until: number): void => {
    for (let at = from; at < until; at++) places.push(at);
    if (until > from) text += searched.slice(from, until);
  };
  for (const { start, end } of marksIn(searched, links)) {
    keep(start);
    from = Math.max(from, end);
  }
  keep(searched.length);
  return { text, places, links: visibleLinks(links, places), headings };
};

/** First visible character at or behind a place of the source. */
const visibleAt = (places: readonly number[], place: number): number => {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

const visibleLinks = (links: readonly SourceLink[], places: readonly number[]): readonly VisibleLink[] =>
  links.map(({ label, target }) => ({
    start: visibleAt(places, label.start),
    end: visibleAt(places, label.end),
    target,
  }));
