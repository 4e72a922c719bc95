/** Where the cells that a check looks at stand on the page, and what their rows are called. */
import type { Source, SourceTable } from '../core/audit/check.ts';
import { inLocale, type Locale, type Localised, type Report } from '../core/report.ts';
import { inspectorWords, type OperandFigure } from '../i18n/inspector.ts';

export interface RowLink {
  /** Name of the row in the language of the page. */
  readonly name: string;
  /** Fragment on the report page, `#ind-2.1.2`; absent where the row is not shown by itself. */
  readonly href?: string;
}

/** `正文 3.2` → the part after the place or set, which may hold blanks. */
const afterFirst = (key: string): readonly [first: string, rest: string] => {
  const at = key.lastIndexOf(' ');
  return at < 0 ? ['', key] : [key.slice(0, at), key.slice(at + 1)];
};

const nameOf = (report: Report, { table, key }: Source): Localised | undefined => {
  const [set, no] = afterFirst(key);
  switch (table) {
    case 'indicators':
    case 'readings':
      return report.byCode.get(table === 'readings' ? no : key)?.name;
    case 'inputs':
      return report.inputs.find((input) => input.key === key)?.name;
    case 'budget':
      return report.budget.find((row) => row.id === key)?.item;
    case 'spending':
      return report.spending.find((row) => row.no === key)?.item;
    case 'subtotals':
      return report.subtotals.find((row) => String(row.row) === key)?.category;
    case 'progress':
      return report.progress.find((row) => row.no === key)?.item;
    case 'targets':
      return report.targets.find((row) => row.set === set && row.no === no)?.name;
    case 'claims':
      return report.claims.find((claim) => claim.id === key)?.name;
    case 'scheme':
    case 'report':
      return undefined;
  }
};

const hrefOf = ({ table, key }: Source): string | undefined => {
  const [set, no] = afterFirst(key);
  switch (table) {
    case 'indicators':
      return `#ind-${key}`;
    case 'readings':
      return `#reading-${no}`;
    case 'inputs':
      return `#inp-${key}`;
    case 'budget':
      return `#budget-${key}`;
    case 'spending':
      return `#spending-${key}`;
    case 'progress':
      return `#progress-${key}`;
    case 'targets':
      return `#target-${set}-${no}`;
    case 'claims':
      return `#${key}`;
    case 'scheme':
      return '#sec-annex';
    case 'subtotals':
      return '#sec-money';
    case 'report':
      return '#main';
  }
};

/** A source with its name and place; undefined for one that is no row of a table. */
export const rowLink = (report: Report, source: Source, locale: Locale): RowLink | undefined => {
  const name = nameOf(report, source);
  const href = hrefOf(source);
  return name && { name: inLocale(name, locale), ...(href && { href }) };
};

/** The rows that a check looks at, each once, in order. */
export const rowLinks = (report: Report, sources: readonly Source[], locale: Locale): readonly RowLink[] => {
  const seen = new Set<string>();
  return sources.flatMap((source) => {
    const id = `${source.table} ${source.key}`;
    const link = seen.has(id) ? undefined : rowLink(report, source, locale);
    seen.add(id);
    return link ? [link] : [];
  });
};

const rowTables: ReadonlyMap<string, SourceTable> = new Map([
  ['spending', 'spending'],
  ['支出', 'spending'],
  ['progress', 'progress'],
  ['进度', 'progress'],
  ['budget', 'budget'],
  ['预算', 'budget'],
]);

/** The row of a table that a number of a working was taken from: `spending.7`. */
export const rowOfOrigin = (ref: string): Source | undefined => {
  const at = ref.indexOf('.');
  const table = rowTables.get(ref.slice(0, at));
  return table && { table, key: ref.slice(at + 1) };
};

const figureNames: Readonly<Record<string, OperandFigure>> = {
  points: 'points',
  published_points: 'points',
  score: 'score',
  published: 'score',
  rate: 'rate',
  weight: 'weight',
};

/**
 * Where a number of a working comes from: `inputs.spent`, `spending.7`, `score.2.1.2`, `published_points.2`.
 * Undefined for what is no single row: a total, a count, a row of a set of targets.
 */
export const originLink = (report: Report, ref: string, locale: Locale): RowLink | undefined => {
  const [, kind = '', key = ''] = /^([a-z_]+)\.(.*)$/.exec(ref) ?? [];
  const row: Source | undefined = kind === 'inputs' ? { table: 'inputs', key } : rowOfOrigin(ref);
  if (row) return rowLink(report, row, locale);
  const place = kind.startsWith('reading_') ? 'readings' : 'indicators';
  const figure = figureNames[kind.replace(/^reading_/, '')];
  const link = figure && report.byCode.has(key) ? rowLink(report, { table: place, key }, locale) : undefined;
  return link && figure && { ...link, name: inspectorWords[locale].operand(link.name, figure) };
};
