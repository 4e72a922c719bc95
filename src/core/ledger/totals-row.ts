/** Words that make a row of a table one that adds up others. */

const chinese = '[合总小共累][计計]|總[計计]';
const span = '(?:[本当上全]|\\d{1,4})?(?:日|周|月|季度?|年度?|页|期)|以上|全部|支出|总';
const unit = '\\((?:人民币)?[十百千]?万?亿?元\\)';
const english = 'total|grandtotal|subtotal|sub-total|sum';
const word = `(?:${span}){0,3}(?:${chinese})(?:数|數|数额|金额|金額)?(?:${unit})?`;
const totals = new RegExp(`^[(\\[【]?(?:${word}|${english})[)\\]】]?(?:${unit})?$`);
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s:]/g, '').toLowerCase();

/**
 * Whether a cell holds such a word and nothing else: `合 计：`, `（本月支出合计）` and `合计金额（元）` do, `合计机采购`
 * does not.
 */
export const isTotalsWord = (text: string): boolean => totals.test(plain(text));

/** Last signs of words for a total in their plain form, without the blanks and colons that may follow. */
export const totalsEnds = '计計数數额額lLmM)]】';

/** Whether a cell ends with such a word in Chinese, as `办公费小计` does; on its own this proves nothing. */
export const endsAsTotal = (text: string): boolean => /(?:合计|总计|小计|共计)$/.test(plain(text));
