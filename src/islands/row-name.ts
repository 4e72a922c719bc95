/** What a row is called where it stands without its place in the tree. */
import { type Indicator, inLocale, isLeaf, type Locale, type Report } from '../core/report.ts';

const shared = new WeakMap<Report, ReadonlySet<string>>();

/** Names that more than one leaf has. */
const sharedNames = (report: Report): ReadonlySet<string> => {
  const known = shared.get(report);
  if (known) return known;
  const names = report.indicators.filter(isLeaf).map((row) => row.name['zh-cn']);
  const found = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  shared.set(report, found);
  return found;
};

/** The name, with the name of the row above where several leaves have the same: `Planning (Bioenergy)`. */
export const rowName = (report: Report, row: Indicator, locale: Locale): string => {
  const name = inLocale(row.name, locale);
  const above = row.parent === undefined ? undefined : report.byCode.get(row.parent);
  if (!above || !sharedNames(report).has(row.name['zh-cn'])) return name;
  const parent = inLocale(above.name, locale);
  return locale === 'en' ? `${name} (${parent})` : `${name}（${parent}）`;
};
