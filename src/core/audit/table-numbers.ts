/** Whether the tables of the report are numbered without a gap, as far as the texts at hand name them. */
import { locales, type Report } from '../report.ts';
import { type AuditCheck, checkOf, type Source } from './check.ts';

/**
 * `表 3`, `Table 3`. What ends in 表 by its own name (申报表8个指标, 附表1) is no number of a table, nor is a
 * number with a measure word behind it.
 */
const tableNumber =
  /(?<![报评分附算整计细记总览单况批])表\s*(\d{1,2})(?![\d.%％]|\s*[个项份张种条年月日])|\b[Tt]ables?\s+(\d{1,2})\b/g;

const numbersIn = (text: string): readonly string[] =>
  [...text.normalize('NFKC').matchAll(tableNumber)].map((found) => (found[1] ?? found[2]) as string);

/** The tables named, each with where it was first found. */
const tablesOf = (report: Report): ReadonlyMap<number, Source> => {
  const found = new Map<number, Source>();
  const take = (text: string, source: Source): void => {
    for (const number of numbersIn(text)) {
      const at = Number.parseInt(number, 10);
      if (at > 0 && !found.has(at)) found.set(at, source);
    }
  };
  for (const { id, place, printed } of report.claims) {
    for (const locale of locales) {
      take(place[locale] ?? '', { table: 'claims', key: id, column: 'place', text: printed });
    }
  }
  for (const locale of locales) take(report.narrative[locale] ?? '', { table: 'report', key: locale });
  return found;
};

/** Nothing to say where the texts name so few tables that a gap tells nothing. */
export const checkTableNumbers = (report: Report): readonly AuditCheck[] => {
  const tables = tablesOf(report);
  const found = [...tables.keys()].sort((a, b) => a - b);
  const last = found.at(-1);
  const missing = Array.from({ length: last ?? 0 }, (_, at) => at + 1).filter(
    (number) => !tables.has(number),
  );
  if (found.length <= missing.length) return [];
  return [
    checkOf({
      kind: 'table-numbers',
      at: 'tables',
      verdict: missing.length === 0 ? 'agrees' : 'ask',
      stated: '',
      sources: found.map((number) => tables.get(number) as Source),
      params: {
        found: found.join(' | '),
        ...(missing.length > 0 && { missing: missing.join(' | ') }),
      },
    }),
  ];
};
