/** In which part of the report a check has its place: read from the printed place, else from its table. */
import type { Report } from '../report.ts';
import type { AuditCheck, SourceTable } from './check.ts';

/** Parts of the site's own report page, for checks of tables. */
export type PagePart = 'tree' | 'money' | 'progress' | 'targets' | 'text' | 'annex';

/**
 * `chapter` and `table` carry their number as digits, `appendix` may; `page` carries the part of the report
 * page; `other` is a place whose words say nothing known.
 */
export type AuditSection =
  | { readonly kind: 'chapter' | 'table'; readonly number: string }
  | { readonly kind: 'appendix' | 'other' }
  | { readonly kind: 'page'; readonly part: PagePart };

const digits = '〇一二三四五六七八九';
const numeral = '[〇一二三四五六七八九十]{1,3}|\\d{1,3}';

/** `四` → 4, `十二` → 12, `7` → 7. Up to ninety-nine in words. */
const numberOf = (text: string): string => {
  if (/^\d/.test(text)) return text.replace(/^0+(?=\d)/, '');
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  const ten = tens === undefined ? 0 : tens === '' ? (text.includes('十') ? 1 : 0) : digits.indexOf(tens);
  return String(ten * 10 + (units ? digits.indexOf(units) : 0));
};

const chapter = [
  new RegExp(`^正文\\s*第?(${numeral})`),
  new RegExp(`^第\\s*(${numeral})\\s*(?:章|部分|节)`),
  new RegExp(`^(${numeral})(?:[、（(.．]|$)`),
  /^(?:Body|Section|Chapter|Part)\s+(\d{1,3})/i,
];
const table = [new RegExp(`^附?表\\s*(${numeral})`), /^Table\s+(\d{1,3})/i];
const appendix = /^(?:附件|附录|附表|Annex|Appendix)/i;

const firstNumber = (patterns: readonly RegExp[], place: string): string | undefined => {
  for (const pattern of patterns) {
    const found = pattern.exec(place)?.[1];
    if (found !== undefined) return numberOf(found);
  }
  return undefined;
};

/** The part of the report that a printed place names: `正文四（二）` is chapter 4, `表1合计` table 1. */
export const sectionOfPlace = (place: string): AuditSection => {
  const words = place.trim();
  const inTable = firstNumber(table, words);
  if (inTable !== undefined) return { kind: 'table', number: inTable };
  if (appendix.test(words)) return { kind: 'appendix' };
  const inChapter = firstNumber(chapter, words);
  return inChapter === undefined ? { kind: 'other' } : { kind: 'chapter', number: inChapter };
};

const partOfTable: Readonly<Record<Exclude<SourceTable, 'claims'>, PagePart>> = {
  indicators: 'tree',
  readings: 'annex',
  inputs: 'tree',
  budget: 'money',
  spending: 'money',
  subtotals: 'money',
  progress: 'progress',
  targets: 'targets',
  scheme: 'annex',
  report: 'tree',
};

/** The place of a claim, else the part of the page where the first cell stands that a check looks at. */
export const sectionOf = (report: Report, check: AuditCheck): AuditSection => {
  const claimed = (id: string) => report.claims.find((claim) => claim.id === id)?.place['zh-cn'];
  const own = check.kind === 'claim' ? claimed(check.id) : undefined;
  if (own !== undefined) return sectionOfPlace(own);
  const [first] = check.sources;
  if (first === undefined) return { kind: 'page', part: check.code === undefined ? 'text' : 'tree' };
  if (first.table !== 'claims') return { kind: 'page', part: partOfTable[first.table] };
  const place = claimed(first.key);
  return place === undefined ? { kind: 'page', part: 'text' } : sectionOfPlace(place);
};

/** One word for a section, fit for an address: `chapter-4`, `table-1`, `appendix`, `page-money`. */
export const sectionKey = (section: AuditSection): string => {
  switch (section.kind) {
    case 'chapter':
    case 'table':
      return `${section.kind}-${section.number}`;
    case 'page':
      return `page-${section.part}`;
    default:
      return section.kind;
  }
};

const kinds = ['chapter', 'table', 'appendix', 'other', 'page'] as const;
const parts: readonly PagePart[] = ['tree', 'money', 'progress', 'targets', 'text', 'annex'];

const ranks = (section: AuditSection): readonly [number, number] => [
  kinds.indexOf(section.kind),
  'number' in section
    ? Number.parseInt(section.number, 10)
    : section.kind === 'page'
      ? parts.indexOf(section.part)
      : 0,
];

/** Chapters first, then tables, the appendix, and the parts of the page; for sorting. */
export const compareSections = (a: AuditSection, b: AuditSection): number => {
  const [kindA, numberA] = ranks(a);
  const [kindB, numberB] = ranks(b);
  return kindA - kindB || numberA - numberB;
};
