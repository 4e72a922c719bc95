/**
 * `badge.svg`: how many figures add up, small enough for another page. Nothing is loaded by it, its size does not
 * depend on the font that a reader has, and the two verdicts differ in shape before they differ in colour.
 */
import { inLocale, type Locale, type Report } from '../core/report.ts';
import { reuseWords } from '../i18n/reuse.ts';
import { auditedOf } from './audited.ts';

/** Name of the badge in a language, below the folder of the data. */
export const badgeFile: Readonly<Record<Locale, 'badge.svg' | 'badge-en.svg'>> = {
  'zh-cn': 'badge.svg',
  en: 'badge-en.svg',
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text fit for XML: escaped, and without the control characters that XML cannot hold. */
export const xmlText = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const height = 24;
const edge = 8;
const size = 12;
const gap = 5;
const font = "'PingFang SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',system-ui,sans-serif";

/** Width that a text is set to, whatever the font: Chinese signs are as wide as they are high. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign === ' ' ? 4 : /[\u2e80-\uffef]/.test(sign) ? 13 : 7), 0);

const textAt = (x: number, text: string, colour: string): string =>
  `<text x="${x}" y="16.5" textLength="${widthOf(text)}" fill="${colour}">${xmlText(text)}</text>`;

/** The marks of the pages: a tick, a filled square with ≠, a dashed circle. */
const marks = {
  ok: '<path d="M1.5 6.6 4.6 9.8 10.5 2.4" fill="none" stroke="#1b6b49" stroke-width="1.9" stroke-linecap="square"/>',
  no: '<rect width="12" height="12" rx="1.5" fill="#b42318"/><path d="M2.4 4.6h7.2M2.4 7.6h7.2M8 2.2 4 10" fill="none" stroke="#fff" stroke-width="1.3"/>',
  na: '<circle cx="6" cy="6" r="4.6" fill="none" stroke="#5b6875" stroke-width="1.5" stroke-dasharray="2.4 1.6"/>',
} as const;

export interface BadgePart {
  readonly mark: keyof typeof marks;
  readonly text: string;
}

/** The drawing; `title` is what a screen reader says of it. */
export const badgeSvg = (label: string, parts: readonly BadgePart[], title: string): string => {
  const left = widthOf(label) + 2 * edge;
  let x = left + edge;
  const drawn = parts.map(({ mark, text }, at) => {
    const dot = at > 0 ? `<circle cx="${x + 2}" cy="12" r="1.4" fill="#5b6875"/>` : '';
    if (at > 0) x += 4 + gap;
    const shape = `<g transform="translate(${x} 6)">${marks[mark]}</g>`;
    x += size + gap;
    const words = textAt(x, text, '#16202b');
    x += widthOf(text) + gap;
    return dot + shape + words;
  });
  const width = x - gap + edge;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">`,
    `<title id="t">${xmlText(title)}</title>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="2" fill="#fff" stroke="#7d8b98"/>`,
    `<path d="M2 0h${left - 2}v${height}H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z" fill="#16202b"/>`,
    `<g font-family="${font}" font-size="13">${textAt(edge, label, '#fff')}${drawn.join('')}</g>`,
    '</svg>\n',
  ].join('');
};

export interface Badge {
  readonly label: string;
  readonly parts: readonly BadgePart[];
  /** The whole badge in one sentence. */
  readonly title: string;
}

/** What the badge of a report says. What was not checked is never shown as adding up; its count is in the title. */
export const badgeWordsOf = (report: Report, locale: Locale): Badge => {
  const words = reuseWords[locale].badge;
  const { tally } = auditedOf(report).audit;
  const agrees = tally.agrees + tally['agrees-rounded'];
  const { differs, ask, 'cannot-tell': unchecked } = tally;
  const shown: readonly BadgePart[] = [
    ...(agrees > 0 ? [{ mark: 'ok', text: words.agrees(String(agrees)) } as const] : []),
    ...(differs > 0 ? [{ mark: 'no', text: words.differs(String(differs)) } as const] : []),
  ];
  const counts = [
    ...shown.map(({ text }) => text),
    ...(ask > 0 ? [words.ask(String(ask))] : []),
    ...(unchecked > 0 ? [words.unchecked(String(unchecked))] : []),
  ];
  return {
    label: words.label,
    parts: shown.length > 0 ? shown : [{ mark: 'na', text: words.nothing }],
    title: words.title(inLocale(report.identity.title, locale), counts.length > 0 ? counts : [words.nothing]),
  };
};

/** The badge of a report as a file. */
export const badgeOf = (report: Report, locale: Locale): string => {
  const { label, parts, title } = badgeWordsOf(report, locale);
  return badgeSvg(label, parts, title);
};

/** Width and height of a badge, in pixels, as its drawing states them. */
export const badgeSize = (svg: string): { readonly width: string; readonly height: string } => {
  const [, width = '', high = ''] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width, height: high };
};
