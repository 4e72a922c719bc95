/** Words of the ledger: its tools, its totals, its table, its download. */
import type { LedgerUnit } from '../core/ledger/in-unit.ts';
import type { LedgerOrder } from '../core/ledger/sort.ts';
import type { Locale } from '../core/report.ts';
import { countText } from './format.ts';

const orders: Readonly<Record<LedgerOrder, string>> = {
  category: '按类别',
  amount: '按金额，大的在前',
  date: '按日期，早的在前',
  no: '按序号',
};
const units: Readonly<Record<LedgerUnit, string>> = { 元: '元', 万元: '万元' };

const zhCn = {
  lede: (rows: number, categories: number) => `${rows} 笔支出，归为 ${categories} 类。`,
  concentrated: (count: number, all: number, share: string, largest: string, largestShare: string) =>
    `最大的 ${count} 笔占全部 ${all} 笔的 ${share}；最大的一笔是“${largest}”，占 ${largestShare}。`,
  refundsApart: '退款不算在内。',
  tools: '筛选和排列',
  search: '查找',
  searchHint: '项目、说明、序号，空格隔开几个词',
  category: '类别',
  everyCategory: '全部类别',
  order: '排列',
  orders,
  unit: '单位',
  units,
  clear: '清除条件',
  foldAll: '收起各类',
  unfoldAll: '展开各类',
  all: (rows: number, sum: string, unit: string) => `${countText(rows)} 笔，合计 ${sum} ${unit}。`,
  some: (rows: number, shown: number, sum: string, unit: string, share: string) =>
    `${countText(rows)} 笔里显示 ${countText(shown)} 笔，合计 ${sum} ${unit}${share && `，占 ${share}`}。`,
  none: (rows: number) => `${countText(rows)} 笔里没有一笔符合条件。`,
  refunds: (rows: number, sum: string, unit: string) =>
    `其中 ${rows} 笔是负数，共 ${sum} ${unit}，合计已经减去。`,
  withoutAmount: (nos: readonly string[]) => `第 ${nos.join('、')} 笔没有金额，没有算进合计。`,
  rounded: (unit: string) => `有的金额按“${unit}”写不尽，末位四舍五入；合计用原数相加。`,
  caption: (unit: string, grouped: boolean) =>
    `支出明细，单位：${unit}。${grouped ? '粗条是一类，细条是一笔，长短可以互比。' : ''}`,
  no: '序号',
  item: '项目',
  amount: '支付金额',
  share: '占全部',
  shareShown: '占所见',
  bar: '占比图',
  rows: (count: number) => `${countText(count)} 笔`,
  rowsOf: (shown: number, all: number) => `${all} 笔里 ${shown} 笔`,
  fold: (category: string) => `${category}：各笔支出`,
  noAmount: '没有金额',
  printed: (amount: string) => `原文印出 ${amount}`,
  invoiced: (date: string) => `开票 ${date}`,
  paid: (date: string) => `付款 ${date}`,
  comma: '，',
  numbered: (no: string) => `第 ${no} 笔`,
  total: '合计',
  totalShown: (rows: number) => `所见 ${rows} 笔合计`,
  noDates: (rows: number) => `有 ${rows} 笔没有写日期，排在最后。`,
  download: '下载 CSV',
  downloadAll: (rows: number) => `全部 ${rows} 笔`,
  downloadShown: (rows: number) => `看到的 ${rows} 笔`,
  downloadNote: '列与 spending.csv 相同，可以原样再读入。',
  published: (rows: number) => `下载 spending.csv（${rows} 笔）`,
};

export type MoneyLedgerWords = typeof zhCn;

const en: MoneyLedgerWords = {
  lede: (rows, categories) => `${rows} payments in ${categories} categories.`,
  concentrated: (count, all, share, largest, largestShare) =>
    `The ${count} largest of ${all} make up ${share}; the largest is “${largest}” with ${largestShare}.`,
  refundsApart: 'Refunds are left out.',
  tools: 'Filter and order',
  search: 'Search',
  searchHint: 'Item, note, number; blanks between words',
  category: 'Category',
  everyCategory: 'All categories',
  order: 'Order',
  orders: {
    category: 'By category',
    amount: 'By amount, largest first',
    date: 'By date, earliest first',
    no: 'By number',
  },
  unit: 'Unit',
  units: { 元: 'yuan', 万元: '10k yuan' },
  clear: 'Clear',
  foldAll: 'Fold categories',
  unfoldAll: 'Open categories',
  all: (rows, sum, unit) => `${countText(rows)} payments, ${sum} ${unit} in all.`,
  some: (rows, shown, sum, unit, share) =>
    `Showing ${countText(shown)} of ${countText(rows)} payments, ${sum} ${unit}${share && `, ${share} of the total`}.`,
  none: (rows) => `None of the ${countText(rows)} payments fits.`,
  refunds: (rows, sum, unit) =>
    `${rows} ${rows === 1 ? 'is' : 'are'} below zero, ${sum} ${unit}, taken off the total.`,
  withoutAmount: (nos) => `No amount is given for no. ${nos.join(', ')}; the total leaves it out.`,
  rounded: (unit) =>
    `Some amounts do not end in ${unit}; their last digit is rounded. The total adds the exact ones.`,
  caption: (unit, grouped) =>
    `Ledger, in ${unit}.${grouped ? ' Thick bars are categories, thin ones payments, on one scale.' : ''}`,
  no: 'No.',
  item: 'Item',
  amount: 'Paid',
  share: 'Of total',
  shareShown: 'Of shown',
  bar: 'Share as a bar',
  rows: (count) => `${countText(count)} ${count === 1 ? 'payment' : 'payments'}`,
  rowsOf: (shown, all) => `${shown} of ${all} payments`,
  fold: (category) => `${category}: its payments`,
  noAmount: 'no amount',
  printed: (amount) => `printed: ${amount}`,
  invoiced: (date) => `invoiced ${date}`,
  paid: (date) => `paid ${date}`,
  comma: ', ',
  numbered: (no) => `no. ${no}`,
  total: 'Total',
  totalShown: (rows) => `Total of the ${rows} shown`,
  noDates: (rows) => `${rows} without a date stand last.`,
  download: 'Download CSV',
  downloadAll: (rows) => `All ${rows} payments`,
  downloadShown: (rows) => `The ${rows} shown`,
  downloadNote: 'Same columns as spending.csv, so that it can be read again as it is.',
  published: (rows) => `Download spending.csv (${rows} payments)`,
};

export const moneyLedgerWords: Readonly<Record<Locale, MoneyLedgerWords>> = { 'zh-cn': zhCn, en };
