/** Words that make a row of a table one that adds up others. */

const words: ReadonlySet<string> = new Set(
  '合计 总计 小计 共计 累计 本页合计 本页小计 本月合计 本月小计 本年合计 本年累计 total grandtotal subtotal sub-total sum'.split(
    ' ',
  ),
);

/** Whether a cell holds such a word and nothing else; `合 计：` does, `合计机采购` does not. */
export const isTotalsWord = (text: string): boolean =>
  words.has(text.normalize('NFKC').replace(/[\s:]/g, '').toLowerCase());

/** Whether a cell ends with such a word in Chinese, as `办公费小计` does; on its own this proves nothing. */
export const endsAsTotal = (text: string): boolean =>
  /(?:合计|总计|小计|共计)$/.test(text.normalize('NFKC').replace(/[\s:]/g, ''));
