/**
 * The text of a PDF as Chromium writes it (Skia: plain objects, one ToUnicode map per font, hex strings).
 * Enough to ask whether words made it onto the paper; blanks and line ends are left out.
 */
import { inflateSync } from 'node:zlib';

/** Code of a glyph, in hex → its characters. */
type GlyphMap = ReadonlyMap<string, string>;

const objects = (pdf: Buffer): ReadonlyMap<string, string> => {
  const source = pdf.toString('latin1');
  const found = new Map<string, string>();
  for (const [, id = '', body = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    found.set(id, body);
  }
  return found;
};

const streamOf = (object: string | undefined): string => {
  const at = object?.indexOf('stream\n') ?? -1;
  if (!object || at < 0) return '';
  const bytes = Buffer.from(object.slice(at + 7, object.lastIndexOf('\nendstream')), 'latin1');
  return object.slice(0, at).includes('/FlateDecode')
    ? inflateSync(bytes).toString('latin1')
    : bytes.toString('latin1');
};

const charactersOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

const glyphMapOf = (cmap: string): GlyphMap => {
  const map = new Map<string, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g)) {
      map.set(code.toUpperCase(), charactersOf(to));
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = block.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g);
    for (const [, from = '', to = '', start = ''] of ranges) {
      const [first, last, text] = [from, to, start].map((hex) => Number.parseInt(hex, 16)) as [
        number,
        number,
        number,
      ];
      for (let code = first; code <= last; code++) {
        const hex = code.toString(16).toUpperCase().padStart(from.length, '0');
        map.set(hex, charactersOf((text + code - first).toString(16).padStart(4, '0')));
      }
    }
  }
  return map;
};

const unescaped = (literal: string): string =>
  literal.replace(/\\(\d{3}|[\s\S])/g, (_, code: string) =>
    /^\d{3}$/.test(code)
      ? String.fromCharCode(Number.parseInt(code, 8))
      : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[code] ?? code),
  );

/** One content stream; `fonts` by resource name. */
const textOf = (content: string, fonts: ReadonlyMap<string, GlyphMap>): string => {
  let text = '';
  let glyphs: GlyphMap = new Map();
  const tokens = /\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/g;
  const painted = content.replace(/\/ActualText\s*(<[^>]*>|\((?:\\[\s\S]|[^\\)])*\))/g, '');
  for (const [, font, hex, literal] of painted.matchAll(tokens)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map();
    const code = hex ?? Buffer.from(unescaped(literal ?? ''), 'latin1').toString('hex');
    const wide = [...glyphs.keys()][0]?.length ?? 4;
    for (let at = 0; at < code.length; at += wide) {
      text += glyphs.get(code.slice(at, at + wide).toUpperCase()) ?? '';
    }
  }
  return text;
};

/** Characters of all pages in the order in which they were painted, one line a page, without blanks. */
export const pdfText = (pdf: Buffer): string => {
  const all = objects(pdf);
  const fonts = new Map<string, GlyphMap>();
  for (const [id, body] of all) {
    const map = /\/Type \/Font\b[\s\S]*\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
    if (map) fonts.set(`F${id}`, glyphMapOf(streamOf(all.get(map))));
  }
  const pages = [...all.values()].filter((body) => /^<<\/Type \/Page\n/.test(body));
  const contents = pages.map((page) => /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '');
  return contents
    .map((id) =>
      textOf(streamOf(all.get(id)), fonts)
        .normalize('NFKC')
        .replace(/\s+/g, ''),
    )
    .join('\n');
};
