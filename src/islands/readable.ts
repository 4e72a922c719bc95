/** A formula with names, in the words of the page: the language's own aliases, the report's own translations. */
import { inLocale, type Locale, type Report } from '../core/report.ts';

/** Chinese names that the language itself takes for its words. */
const aliases: readonly (readonly [RegExp, string])[] = [
  [/\bpoints\b/g, '分值'],
  [/\bchildren\b/g, '下级'],
  [/\bcontains(?=\()/g, '包含'],
  [/\bthe(?=\()/g, '取值'],
  [/\bmissing(?=\()/g, '缺'],
  [/\bdistinct(?=\()/g, '种数'],
];

/** `(执行率 − 60%) × points` becomes `(执行率 − 60%) × 分值`, or `(Share of the budget spent − 60%) × points`. */
export const readable = (symbolic: string, report: Report, locale: Locale): string => {
  if (locale === 'zh-cn') return aliases.reduce((text, [word, alias]) => text.replace(word, alias), symbolic);
  // Longer names first: 支出 stands within 支出合计.
  return [...report.inputs, ...report.indicators]
    .map(({ name }) => [name['zh-cn'], inLocale(name, locale)] as const)
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce((text, [name, translated]) => text.replaceAll(name, translated), symbolic);
};
