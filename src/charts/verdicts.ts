/** What the audit says of the figures of a chart, put together by verdict. */
import type { Locale } from '../core/report.ts';
import { chartFigureWords } from '../i18n/chart-figure.ts';
import type { ChartVerdict } from './paper.ts';

/** A figure of a chart that a check looks at. */
export interface CheckedFigure {
  /** Id of its row. */
  readonly key: string;
  readonly name: string;
  readonly mark: ChartVerdict['mark'];
  /** The verdict in words. */
  readonly word: string;
}

const worstFirst: readonly ChartVerdict['mark'][] = ['no', 'ask', 'na', 'ok'];

/** One line for every verdict, the worst first; one that says so where nothing was checked. */
export const verdictsOf = (figures: readonly CheckedFigure[], locale: Locale): readonly ChartVerdict[] => {
  const t = chartFigureWords[locale];
  const groups = new Map<string, { readonly mark: ChartVerdict['mark']; readonly names: string[] }>();
  for (const { name, mark, word } of figures) {
    const group = groups.get(word);
    if (group) group.names.push(name);
    else groups.set(word, { mark, names: [name] });
  }
  if (groups.size === 0) return [{ mark: 'na', text: t.unchecked }];
  return [...groups]
    .sort(([, a], [, b]) => worstFirst.indexOf(a.mark) - worstFirst.indexOf(b.mark))
    .map(([word, { mark, names }]) => ({ mark, text: t.verdict(word, names) }));
};
